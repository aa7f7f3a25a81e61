import type { Span } from '../../model/document.js';
import type { Quantity } from '../../model/draft.js';
import { CLASS, firstWord, lastWordThat } from '../../packs/word-matcher.js';
import { indexWithin, isAt } from '../../text/unit-at.js';
import type { ClauseText, Item } from './clause-text.js';
import { isBarePercentage } from './fraction.js';
import type { Name } from './group-task.js';
import { type LeftReading, noteRule, PARTICLE, type Token } from './left-reading.js';
import type { Growing, Register } from './register.js';

/**
 * 价格|按年升幅|最大，为9.8%; 收益均录得|增长|，幅度分别为6.4%及24.9%; 价格|下跌|的有衣履（3.8%）: a growth whose size follows. Null for a
 * clause that tells of none.
 */
export function growingOf(clause: ClauseText, { start, end }: Span, sentence: number): Growing | null {
  const head = lastWordThat(clause, CLASS.head, start, end, ({ value }) => value.rule.growth === true);
  if (head !== null) {
    const to = isAt(clause.mask, head.start - 1, PARTICLE) ? head.start - 1 : head.start;
    return { word: head.value, noun: { start, end: to }, parts: null, sentence };
  }
  const direction = firstWord(clause, CLASS.direction, start, end);
  if (direction === null || direction.start === start) return null;
  const related = indexWithin(clause.mask, PARTICLE, direction.end, end);
  if (related === -1 || related - direction.end > LONGEST_DEGREE) return null;
  const link = clause.words.byClass.link.longest(clause.mask, related + PARTICLE.length, end);
  if (link === null) return null;
  return { word: direction.value, noun: { start, end: direction.start }, parts: link.end, sentence };
}

/** 增长|较快|的有 */
const LONGEST_DEGREE = 4;

/**
 * Is a bare percentage the growth that the clause before tells of, 升幅最大，|为9.8%, or what one told before became,
 * 跌幅由18.3%|扩大至24.6%? Takes the direction over.
 */
export function growsOn(
  { growing, subjects }: Register,
  sentence: number,
  quantity: Quantity,
  left: LeftReading,
  right: readonly Token[],
): boolean {
  if (!isBarePercentage(quantity) || right.length > 0) return false;
  if (left.tokens.some(({ type }) => type !== 'LINK')) return false;
  const last = subjects.at(-1);
  const became =
    last?.from === true && last.role === 'growth' && last.sentence === sentence && left.tokens.length > 0;
  const told = growing?.sentence === sentence && left.direction === null;
  if (!became && !told) return false;
  const word = became ? last.direction : growing!.word;
  if (word !== null) noteRule(left, word.rule.id);
  if (left.direction === null && word?.rule.sign === -1) left.direction = word;
  return true;
}

/** 价格下跌的有|衣履（3.8%）: the parts are named behind the link. */
export function nounStart({ start, end }: Item, { growing }: Register): number {
  const parts = growing?.parts ?? start;
  return parts > start && parts < end ? parts : start;
}

/** 略低于4月的相应升幅（2.0%）: what the last metric is compared with is of that metric. */
export function comparedWith(clause: ClauseText, noun: Span, { subjects, growing }: Register): Name | null {
  const last = subjects.at(-1);
  if (last === undefined || growing === null || growing.noun.end > noun.end || growing.noun.end < noun.start)
    return null;
  const above = firstWord(clause, CLASS.direction, noun.start, noun.end);
  return above?.value.rule.basis === undefined ? null : { text: last.name, raw: last.raw, part: null };
}
