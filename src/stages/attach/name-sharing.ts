import { CLASS, firstWord, isInsideWord, lastWord } from '../../packs/word-matcher.js';
import { cleanName } from './clean-name.js';
import type { GroupTask, Name } from './group-task.js';
import { noteRule } from './left-reading.js';
import { plainConjuncts } from './split-conjuncts.js';

/**
 * The numbers of a ratio by which several bear or give something, one each: 由省、市、县按5:3:2|分担, 市与区按6:4的比例|出资.
 * Null for any other numbers, and where there are not as many who share.
 */
export function sharingNames({ clause, item, left, members, context }: GroupTask): Name[] | null {
  if (members.length < 2 || members.some(({ kind, unit }) => kind !== 'number' || unit.text !== ''))
    return null;
  const { words, mask } = clause;
  const { to } = members.at(-1)!;
  const verb = firstWord(clause, CLASS.sharing, to, Math.min(item.end, to + LONGEST_LEAD + LONGEST_VERB));
  if (verb === null) return null;
  const by = words.endings.preposition.longest(mask, members[0]!.from, item.start);
  const end = by === null || isInsideWord(mask, by) ? left.noun.end : by.start;
  const from = lastWord(clause, CLASS.preposition, item.start, end);
  const start = from?.value.rule.from === true ? from.end : item.start;
  const parties = plainConjuncts(clause, { start, end });
  if (parties.length !== members.length) return null;
  noteRule(left, verb.value.rule.id);
  return parties.map((party) => ({
    text: cleanName(clause.text.slice(party.start, party.end), context.place) + verb.value.form,
    raw: { start, end },
    part: null,
    granted: true,
  }));
}

/** 的比例共同|分担. */
const LONGEST_LEAD = 5;
const LONGEST_VERB = 2;
