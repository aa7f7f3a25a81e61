import type { Span } from '../../model/document.js';
import type { Candidate } from '../../model/draft.js';
import { comparisonMatcher } from '../../packs/comparison-matcher.js';
import { CLASS, CLASS_BITS, firstWord, isInsideWord, lastWord } from '../../packs/word-matcher.js';
import { BRACKET_FILLER } from '../../text/mask.js';
import { isAt } from '../../text/unit-at.js';
import { type ClauseText, periodsIn } from './clause-text.js';
import { PARTICLE } from './left-reading.js';
import { isListEnd } from './list-sign.js';
import { closerOf } from './peel-right.js';

const LONGEST_TOPIC = 20;
const LONGEST_GROUP = 12;

/** What a clause without numbers is about, and whether it goes on to say why: 财产收入|因可处分土地渐少. */
export interface Topic extends Span {
  caused: boolean;
}

/** What a clause without numbers is about: 吉化乙烯项目|投产. Null where no verb shows its end. */
export function topicOf(
  clause: ClauseText,
  item: Span,
  topic = nounBefore(clause, item.start, item.end),
): Topic | null {
  if (topic === null || isLink(clause, topic)) return null;
  // 绿电|交易|部分，已突破100万张: before such a word a verb is a noun.
  const about = clause.words.endings.trim.longest(clause.mask, topic.end, topic.start + 1);
  const part = about?.value.rule.id === 'trim.right' && about.end - about.start > 1;
  // 农田灌溉水有效|利用|系数：: in a label that ends in a rate a verb is one too.
  const rate = clause.mask[item.end] === COLON && endsInRate(clause, topic);
  const said =
    (part || rate ? null : firstVerb(clause, topic.start + 1, topic.end)) ??
    (part ? about!.start : topic.end);
  const verb = beforePredicate(clause, topic.start + 1, said);
  const trailing = clause.words.endings.trim.longest(clause.mask, verb, topic.start + 1);
  const span = {
    start:
      trailing?.value.rule.id === FOREMOST ? behindAmong(clause, topic.start, trailing.start) : topic.start,
    end: trailing === null || trailing.value.rule.edge === 'left' ? verb : trailing.start,
  };
  const length = span.end - span.start;
  if (
    length < 2 ||
    length > LONGEST_TOPIC ||
    isView(clause, topic) ||
    isLabel(clause, { start: topic.start, end: verb })
  )
    return null;
  const cause = clause.words.byClass.predicate.longest(clause.mask, said, topic.end);
  return { start: span.start, end: span.end, caused: cause?.value.rule.id === 'predicate.cause' };
}

/** 从效益|看, 就规模|而言: from where it is looked at is nobody's. */
function isView({ words, mask }: ClauseText, { start, end }: Span): boolean {
  const closing = words.endings.trim.longest(mask, end, start);
  return (
    closing?.value.rule.id === 'trim.viewed' && words.byClass.preposition.longest(mask, start, end) !== null
  );
}

/** 工作|目标：营业收入……，利润总额……: the label of a list owns nothing of it, nor does 与去年同期|相比. */
function isLabel({ words, mask }: ClauseText, { start, end }: Span): boolean {
  for (let to = end; to > start; ) {
    const hit = words.endings.trim.longest(mask, to, start);
    const id = hit?.value.rule.id;
    if (id !== 'trim.abstract' && id !== 'comparison.closing') return false;
    to = hit!.start;
  }
  return true;
}

const COLON = '：';
const FOREMOST = 'trim.foremost';

/** 岁入以|税课收入|为主，计600亿元. */
function behindAmong(clause: ClauseText, start: number, end: number): number {
  return lastWord(clause, CLASS.preposition, start, end)?.end ?? start;
}

function endsInRate({ words, mask }: ClauseText, { start, end }: Span): boolean {
  return words.endings.head.longest(mask, end, start + 1)?.value.rule.id === 'head.rate';
}

/** 达到|的计满分 says of nothing what it is. */
function isLink({ words, mask }: ClauseText, { start, end }: Span): boolean {
  const link = words.byClass.link.longest(mask, start, end);
  return link !== null && isAt(mask, link.end, PARTICLE) && !isInsideWord(mask, link);
}

/** 地方税以|房屋税、地价税及使用牌照税|为大宗: what such a clause lists, if it is of that shape. */
export function listOf(clause: ClauseText, { start, end }: Span): Span | null {
  const target = clause.words.byClass.preposition.longest(clause.mask, start, end);
  // 对于|单身青年、新婚家庭及育儿家庭，
  if (target?.value.rule.id === 'preposition.target') return { start: target.end, end };
  const located = firstWord(clause, CLASS.predicate, start, end);
  // 失业率上升主要见于|建造业和餐饮业
  if (located?.value.rule.id === 'predicate.located' && end - located.end > 1)
    return { start: located.end, end };
  const link = lastWord(clause, CLASS.link, start, end);
  const opener = link === null ? null : firstWord(clause, CLASS.preposition, start + 1, link.start);
  if (link === null || opener === null) return null;
  return { start: opener.end, end: link.start };
}

/** 播种面积|持续扩大, 消费价格|与上年持平: what is said of the topic without a number is no part of its name. */
function beforePredicate(clause: ClauseText, start: number, end: number): number {
  const base = lastWord(clause, CLASS.comparison, start, end);
  const named = base !== null && (base.value.rule.basis !== undefined || clause.periodsByStart.has(base.end));
  let to = named ? base.start : end;
  for (;;) {
    const period = clause.periodsByEnd.get(to);
    if (period !== undefined && period.start > start) {
      to = period.start;
      continue;
    }
    const hit = closerOf(clause, { start, end: to });
    if (hit === null || !SAID.has(hit.value.rule.class)) return to;
    to = hit.start;
  }
}

const SAID: ReadonlySet<string> = new Set(['direction', 'adverb', 'comparison', 'distribution']);

const VERBS = CLASS_BITS.predicate | CLASS_BITS.action | CLASS_BITS.share;

function firstVerb(clause: ClauseText, start: number, end: number): number | null {
  const tries = [clause.words.byClass.predicate, clause.words.byClass.action, clause.words.byClass.share];
  const { classes } = clause;
  for (let at = start; at < end; at += 1) {
    if ((classes[at]! & VERBS) === 0) continue;
    for (const trie of tries) {
      const hit = trie.longest(clause.mask, at, end);
      // 房屋税及|使用牌照税: what is joined to a noun is one.
      if (hit !== null && !isInsideWord(clause.mask, hit) && !isListEnd(clause, start, at)) return at;
    }
  }
  return null;
}

/** The noun phrase of [start, end) without openers and what trails it. */
export function nounBefore(clause: ClauseText, start: number, end: number): Span | null {
  let from = start;
  let verb: number | null = null;
  while (from < end) {
    const period = clause.periodsByStart.get(from);
    const hit = clause.words.openers.longest(clause.mask, from, end);
    if (period !== undefined && period.end <= end) from = period.end;
    else if (isNoise(clause.mask.charAt(from))) from += 1;
    else if (hit !== null && !isInsideWord(clause.mask, hit) && hit.value.rule.class !== 'direction') {
      verb = hit.value.rule.class === 'action' ? from : null;
      from = hit.end;
    } else break;
  }
  // 出口（年减5.2%）: a verb with nothing behind it is a noun.
  if (from === end && verb !== null) from = verb;
  let to = end;
  while (to > from && isAt(clause.mask, to - 1, BRACKET_FILLER)) to -= 1;
  return to > from ? { start: from, end: to } : null;
}

/** Signs, blanks and the digits of a list mark. */
function isNoise(char: string): boolean {
  return (char < '\u0080' && !/[A-Za-z]/.test(char)) || `、。，（）${BRACKET_FILLER}`.includes(char);
}

/**
 * 六大区域销售额占全国销售总额的比重分别为： gives 销售额占全国销售总额的比重, to be put behind each name that follows.
 * Null for a clause that is no such header.
 */
export function headerOf(clause: ClauseText, item: Span): string | null {
  if (!isAt(clause.mask, item.end, '：')) return null;
  const link = clause.words.closers.longest(clause.mask, item.end, item.start);
  if (link === null || link.value.rule.class !== 'link' || isInsideWord(clause.mask, link)) return null;
  const noun = nounBefore(clause, item.start, link.start);
  if (noun === null) return null;
  const spread = clause.words.endings.distribution.longest(clause.mask, noun.end, noun.start);
  if (spread === null || spread.value.rule.spread !== 'zip') return null;
  const end = spread.start;
  return clause.text.slice(partedEnd(clause, noun.start, end), end);
}

/** Where the name of the parts as a group ends: 六大区域|销售额. A head must be left. */
function partedEnd(clause: ClauseText, start: number, end: number): number {
  const things = clause.words.byClass.thing;
  for (let at = start + 1; at < Math.min(end, start + LONGEST_GROUP); at += 1) {
    const hit = things.longest(clause.mask, at, end);
    if (hit !== null && hit.end < end && !isInsideWord(clause.mask, hit)) return hit.end;
  }
  return start;
}

/**
 * The base that the changes of the following clauses are measured against: 2010年与2005年相比, or a clause that
 * compares without a number (居民消费价格与上年持平).
 */
export function baseOfClause(clause: ClauseText, item: Span, sentence: number): Candidate['comparison'] {
  let opener = lastWord(clause, CLASS.comparison, item.start, item.end);
  // 2022年和2023年，: two periods, not one against the other.
  while (opener?.value.rule.id === 'comparison.with' && joinsPeriods(clause, item.start, opener))
    opener = lastWord(clause, CLASS.comparison, item.start, opener.start);
  if (opener === null) return null;
  const { rule } = opener.value;
  // 饮食业和零售业的收益全年均录得增长: joined, not compared.
  if (rule.id === 'comparison.with' && !isClosed(clause, opener, item.end)) return null;
  const span = { start: opener.start, end: item.end };
  if (rule.basis !== undefined) return { kind: rule.basis, period: null, span, rule: rule.id, sentence };
  const period = periodsIn(clause, span.start, span.end).at(-1) ?? null;
  // 与上月相比: words for the base that are no period of the calendar.
  const named =
    period !== null ||
    comparisonMatcher(clause.packs).some(
      ({ rule: base, regex }) => base.kind !== 'other' && regex.test(clause.text.slice(span.start, span.end)),
    );
  return named ? { kind: null, period, span, rule: rule.id, sentence } : null;
}

/** 与|上年持平, 与|全国平均水平|相比. */
function isClosed(clause: ClauseText, { end: from }: Span, end: number): boolean {
  if (clause.periodsByStart.has(from)) return true;
  const { trim } = clause.words.byClass;
  for (let at = from; at < end; at += 1) {
    if ((clause.classes[at]! & CLASS_BITS.trim) === 0) continue;
    if (trim.longest(clause.mask, at, end)?.value.rule.id === 'comparison.closing') return true;
  }
  return false;
}

function joinsPeriods(clause: ClauseText, start: number, sign: Span): boolean {
  const second = clause.periodsByEnd.has(sign.start) ? clause.periodsByStart.get(sign.end) : undefined;
  if (second !== undefined) {
    const closing = clause.words.byClass.trim.longest(clause.mask, second.end);
    return closing?.value.rule.id !== 'comparison.closing';
  }
  for (let at = start; at < sign.start; at += 1) {
    if ((clause.periodsByStart.get(at)?.end ?? 0) > sign.start) return true;
  }
  return false;
}
