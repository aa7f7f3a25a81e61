import { isInsideWord } from '../../packs/word-matcher.js';
import { isAt } from '../../text/unit-at.js';
import { cleanName } from './clean-name.js';
import type { GroupTask, Name } from './group-task.js';
import { noteRule, PARTICLE, SHORTEST_NOUN } from './left-reading.js';
import { endOfClause } from './name-limit.js';

/** 比例抽查复核: a longer act is no row title. */
const LONGEST_ACT = 10;

/**
 * 按不低于20%的比例|抽查, 按5%比例|计提风险金: the percentage is that by which something is done. Null for any other number.
 */
export function proportionName({ clause, item, left, members, context }: GroupTask): Name | null {
  const [quantity] = members;
  if (quantity!.kind !== 'percent' || members.length > 1) return null;
  const { mask, words } = clause;
  // 一般性支出|按5%的比例压减: what is cut is the metric; 县级|按15%的比例抽查 only says who.
  const noun = clause.text.slice(left.noun.start, left.noun.end);
  if (noun !== '' && words.byClass.part.longest(noun, 0)?.end !== noun.length) return null;
  const from = quantity!.to + (isAt(mask, quantity!.to, PARTICLE) ? PARTICLE.length : 0);
  const head = words.byClass.head.longest(mask, from, item.end);
  const by = words.endings.link.longest(mask, quantity!.from, item.start);
  if (head?.value.rule.id !== 'head.share' || by?.value.rule.id !== 'link.by' || isInsideWord(mask, by))
    return null;
  const end = Math.min(item.end, endOfClause(clause, head.end));
  if (end - head.end < SHORTEST_NOUN || end - head.end > LONGEST_ACT) return null;
  const act = cleanName(clause.text.slice(head.end, end), context.place);
  // 按40%的比例补助: what is granted is named for whom it is for.
  if (act === '' || words.byClass.grant.longest(act, 0) !== null) return null;
  noteRule(left, head.value.rule.id);
  return { text: act + head.value.form, raw: { start: head.end, end }, part: null };
}
