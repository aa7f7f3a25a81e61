import type { Span } from '../../model/document.js';
import type { PeriodMention } from '../../model/draft.js';
import type { WordClass } from '../../packs/schema.js';
import { isInsideWord, type Word } from '../../packs/word-matcher.js';
import type { Hit } from '../../text/trie.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import {
  type LeftReading,
  noteAdverb,
  noteRule,
  PARTICLE,
  prepend,
  skipBracketLeft,
  type WordToken,
} from './left-reading.js';

export function peelRight(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  for (;;) {
    noun.end = skipBracketLeft(clause, noun.start, noun.end);
    const period = periodEndingAt(clause, noun);
    // 比上年|净增96家: what is compared with is read as such.
    if (period !== null && isAdded(reading) && comparesWith(clause, noun, period)) return;
    if (period !== null) {
      if (!isBase(clause, noun, period)) reading.periods.unshift(period);
      noun.end = period.start;
      continue;
    }
    if (aboveEndingAt(clause, reading) !== null) return;
    const hit = closerOf(clause, noun);
    if (hit === null || !takeCloser(clause, reading, hit)) return;
    noun.end = hit.start;
  }
}

/** A verb such as 净增 stands at the right edge. */
export function isAdded({ tokens: [token] }: LeftReading): boolean {
  return token?.type === 'ACT' && token.word.rule.adds === true;
}

function comparesWith(clause: ClauseText, noun: Span, period: PeriodMention): boolean {
  const before = clause.words.endings.comparison.longest(clause.mask, period.start, noun.start);
  return before?.value.rule.id === 'comparison.opener';
}

/** The longest word at the right edge that is no part of another: in 上年同月减 that is 减, not 月减. */
export function closerOf(clause: ClauseText, noun: Span): Hit<Word> | null {
  const { closers } = clause.words;
  let hit = closers.longest(clause.mask, noun.end, noun.start);
  while (hit !== null && isInsideWord(clause.mask, hit))
    hit = closers.longest(clause.mask, noun.end, hit.start + 1);
  return hit;
}

/** 增速|快于|上半年|0.5个百分点: the period read last is what is compared with; in 高于|上年|的3.2% the number is of it. */
export function aboveEndingAt({ words, mask }: ClauseText, { noun, periods }: LeftReading): Hit<Word> | null {
  const [period] = periods;
  if (period?.start !== noun.end || isAt(mask, period.end, PARTICLE)) return null;
  const hit = words.endings.direction.longest(mask, noun.end, noun.start);
  return hit?.value.rule.basis === undefined || isInsideWord(mask, hit) ? null : hit;
}

/** A period directly left, a 的 between allowed: 由“十五”时期的1.04. */
function periodEndingAt(clause: ClauseText, noun: Span): PeriodMention | null {
  // 从去年第一季（即实施前）|的3.5%: a remark may stand between.
  const at = isAt(clause.mask, noun.end - 1, PARTICLE)
    ? skipBracketLeft(clause, noun.start, noun.end - 1)
    : noun.end;
  const period = clause.periodsByEnd.get(at) ?? null;
  return period !== null && period.start >= noun.start ? period : null;
}

/** 恢复到|2019年同期|的九成: the year is what the share is of. 提高到|2020年|的92.5%: the year is the value's own. */
function isBase(clause: ClauseText, noun: Span, period: PeriodMention): boolean {
  if (noun.end === period.end) return false;
  const before = clause.words.closers.longest(clause.mask, period.start, noun.start);
  if (before?.value.rule.class !== 'link' || isInsideWord(clause.mask, before)) return false;
  return clause.words.byClass.direction.longest(clause.mask, before.start, before.end) === null;
}

/** Takes a word at the right edge into the reading; false when it does not belong there. */
function takeCloser(clause: ClauseText, reading: LeftReading, hit: Hit<Word>): boolean {
  const { rule } = hit.value;
  // 共|批准了57宗, 总共将|提供4.9公顷: the sum is the verb's.
  const adverbial = rule.id === 'link.total' && reading.tokens[0]?.type === 'ACT';
  const type = adverbial ? null : tokenTypeOf(rule.class);
  if (rule.class === 'action' && !isClosingVerb(clause, reading, hit)) return false;
  // 署|会|增设: 会 before a verb; behind a noun it is a body, 居委会320个.
  if (
    rule.id === 'adverb.modal' &&
    (reading.tokens[0]?.type !== 'ACT' || reading.tokens[0].start !== hit.end)
  )
    return false;
  // 年减4.5%, 月增2%: the base and the direction in one word.
  const joint = rule.class === 'comparison' && rule.sign !== undefined;
  if (joint || rule.class === 'direction') {
    if (reading.direction !== null) return false;
    reading.direction = hit.value;
  }
  if (joint) prepend(reading, { type: 'DIR', start: hit.start, end: hit.end, word: hit.value });
  if (rule.class === 'comparison' && rule.basis !== undefined) {
    reading.comparison = { start: hit.start, end: hit.end, kind: rule.basis, period: null, rule: rule.id };
  }
  if (rule.from === true) {
    reading.from = !opensSpan(reading, hit);
    reading.fromAt = hit.start;
  }
  noteAdverb(reading, hit.value);
  if (type !== null) prepend(reading, { type, start: hit.start, end: hit.end, word: hit.value });
  noteRule(reading, rule.id);
  return true;
}

/** Adverbs and prepositions make no token. */
function tokenTypeOf(name: WordClass): WordToken['type'] | null {
  switch (name) {
    case 'link':
      return 'LINK';
    case 'direction':
      return 'DIR';
    case 'action':
      return 'ACT';
    case 'comparison':
      return 'CMP';
    default:
      return null;
  }
}

/** 从|2022年至2030年|约需9000亿元: from one year to another is no value that something comes from. */
function opensSpan({ periods: [period] }: LeftReading, { end }: Hit<Word>): boolean {
  if (period === undefined || period.start !== end) return false;
  const { from, to, rule } = period;
  // 由“十五”时期的1.04下降到0.59
  if (rule.startsWith('period.plan')) return false;
  return JSON.stringify(from.year) !== JSON.stringify(to.year);
}

/** 矿山|修复治理|完成, 存量垃圾|治理|完成: a verb that says what was done is a noun before another verb. */
function isClosingVerb(
  clause: ClauseText,
  { direction, noun, tokens }: LeftReading,
  { start, value }: Hit<Word>,
): boolean {
  if (direction !== null || start === noun.start) return false;
  // 进口、出口|分别为: joined to a noun it is one itself.
  if (isAt(clause.mask, start - 1, '、')) return false;
  const [next] = tokens;
  if (next?.type !== 'ACT') return true;
  const { id } = next.word.rule;
  // 设备|安装完成六成: what is completed is the doing.
  if (id === 'action.finish') return false;
  // 改划|其余|3幅: what is left over is no verb.
  return value.rule.keep !== true || id === 'action.rest';
}
