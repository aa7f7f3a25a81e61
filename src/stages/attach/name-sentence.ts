import { BRACKET_FILLER, type Bracketed } from '../../text/mask.js';
import { lastIndexWithin } from '../../text/unit-at.js';
import type { ClauseText, Item } from './clause-text.js';
import type { ItemContext, Name, Named } from './group-task.js';
import { comparedWith, nounStart } from './growth-topic.js';
import { namePart } from './name-part.js';
import type { BracketReading, Part, SentenceReading } from './part.js';
import { catchUp } from './passed.js';
import { nounBefore } from './read-topic.js';
import type { Register } from './register.js';

/** What does not change in a document, and who looks on. */
export type Surroundings = Pick<ItemContext, 'place' | 'watch'>;

/** The numbers of a sentence with their names, in the order of the text; the register is updated in place. */
export function nameSentence(
  { parts, index, heading, standing }: SentenceReading,
  { place, watch }: Surroundings,
  register: Register,
): Named[] {
  const context: ItemContext = { sentence: index, heading, place, bracketSubject: null, watch };
  const found: Named[] = [];
  let run = 0;
  let bracketed = false;
  for (const part of parts) {
    const { clause, item, brackets, measured } = part;
    // 对家庭农场，每亩补助60元；农机手每人补助300元: the terms that follow have their own receivers.
    if (item.separator === 'semicolon') register.condition = null;
    if (item.groups.length === 0)
      register.passed.push({ clause, item, sentence: index, isSentence: false, measured, place });
    const first = found.length;
    namePart(part, context, register, found);
    // 上年出口额300万美元以上、当年增长10%以上的企业: the list is of one term.
    if (item.separator !== 'list') run = first;
    if (noteCondition(part, index, register)) markTerms(found, run);
    if (brackets.length === 0) continue;
    const outside = found.slice(first);
    for (const bracket of brackets) nameBracket(part, bracket, context, register, outside, found);
    bracketed = true;
  }
  if (standing !== null) register.standing = standing.owner;
  // Only what stands in brackets comes late.
  return bracketed ? found.sort((a, b) => a.quantity.start - b.quantity.start) : found;
}

/** From `first` on, those in brackets aside. */
function markTerms(found: readonly Named[], first: number): void {
  for (let i = first; i < found.length; i += 1) {
    if (!found[i]!.task.item.bracketed) found[i]!.term = true;
  }
}

/** Whether the part says whom or what the terms behind it are for. */
function noteCondition({ condition, item }: Part, sentence: number, register: Register): boolean {
  if (condition === null) return false;
  register.condition = { text: condition, sentence, end: item.end, measured: item.groups.length > 0 };
  return true;
}

/** Numbers in brackets explain the number or noun before the bracket: 163天（优72天，良91天）, 日常监测（60%）. */
function nameBracket(
  { clause, item }: Part,
  { bracket, parts, label }: BracketReading,
  context: ItemContext,
  register: Register,
  outside: readonly Named[],
  found: Named[],
): void {
  const { sentence, heading, place, watch } = context;
  catchUp(sentence, register);
  const bracketSubject = subjectOfBracket(clause, register, item, bracket, outside);
  const within = { sentence, heading, place, bracketSubject, watch };
  const first = found.length;
  for (const part of parts) namePart(part, within, register, found);
  for (let i = first; i < found.length; i += 1) found[i]!.label = label;
}

function subjectOfBracket(
  clause: ClauseText,
  register: Register,
  item: Item,
  bracket: Bracketed,
  outside: readonly Named[],
): Name | null {
  const before = outside.findLast(({ quantity }) => quantity.to <= bracket.start);
  const subject = before === undefined ? null : { text: before.name.text, raw: before.name.raw, part: null };
  const start = before?.quantity.to ?? nounStart(item, register);
  const noun = nounBefore(clause, afterBrackets(clause, start, bracket), bracket.start);
  if (noun === null) return subject;
  return (
    comparedWith(clause, noun, register) ?? {
      text: clause.text.slice(noun.start, noun.end),
      raw: noun,
      part: null,
    }
  );
}

/** 由日常监测（占40%）、|现场核查|（占45%）和|调查|（占15%）: the name begins behind the bracket before it. */
function afterBrackets({ mask, words }: ClauseText, start: number, { start: end }: Bracketed): number {
  const at = lastIndexWithin(mask, BRACKET_FILLER, start, end) + 1;
  if (at <= start) return start;
  return LIST_START.test(mask[at]!) || words.byClass.conjunction.longest(mask, at, end) !== null ? at : start;
}
const LIST_START = /[、，；]/;
