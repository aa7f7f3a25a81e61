import type { Span } from '../../model/document.js';
import type { PeriodMention, Quantity } from '../../model/draft.js';
import { isInsideWord, lastWord, type Word } from '../../packs/word-matcher.js';
import { BRACKET_FILLER } from '../../text/mask.js';
import type { Hit } from '../../text/trie.js';
import type { ClauseText } from './clause-text.js';

export type TokenType = 'NP' | 'ACT' | 'LINK' | 'CMP' | 'BASE' | 'DIR' | 'RANK' | 'SHARE' | 'DE' | 'PRED' | 'HEAD' | 'EVENT';

/** A finding of one clause: a word of a closed class, or the noun phrase such words leave over. */
export interface Token extends Span {
  type: TokenType;
  word: Word | null;
}

/** What stands left of a number, read from both edges inwards. */
export interface LeftReading {
  tokens: Token[];
  noun: Span;
  /** Periods that hold for the figure, in the order they stand. */
  periods: PeriodMention[];
  comparison: Comparison | null;
  direction: Word | null;
  /** 占…: the whole that the number is a share of; empty when it is left out. */
  whole: Span | null;
  /** 由 or 从 before the number: the value the metric comes from. */
  from: boolean;
  annualised: boolean;
  cumulative: boolean;
  spread: 'zip' | 'each' | null;
  /** The clause opens with a preposition, whose phrase ends at the next verb: 运用热成像仪|查处…. */
  manner: boolean;
  /** The noun ends in 增速, 涨幅: the number is a growth. */
  growthHead: boolean;
  /** What stood before a verb that never is part of a name: 群众文化机构|共有. */
  agent: Span | null;
  rules: string[];
}

/** A base that a change is measured against, as far as the clause says it. */
export interface Comparison extends Span {
  kind: 'yoy' | 'mom' | 'other' | null;
  period: PeriodMention | null;
  rule: string;
}

/** 纳入国家考核的11个断面: what stands before it modifies the counted noun. */
const PARTICLE = '的';
const LONGEST_BASE = 26;
const LONGEST_WHOLE = 40;
/** 经济增速 stays whole: 经济 alone is no metric. */
const SHORTEST_STEM = 2;
/** 营造林: a verb that would leave one character is part of the name. */
const SHORTEST_NOUN = 2;

/** Reads [start, quantity.from). */
export function readLeft(clause: ClauseText, start: number, quantity: Quantity): LeftReading {
  const reading: LeftReading = {
    tokens: [],
    noun: { start, end: quantity.from },
    periods: [],
    comparison: null,
    direction: null,
    whole: null,
    from: false,
    annualised: false,
    cumulative: false,
    spread: null,
    growthHead: false,
    manner: false,
    agent: null,
    rules: [],
  };
  if (quantity.kind === 'rank') peelRank(clause, reading);
  if (quantity.kind === 'multiple') peelMultiple(clause, reading);
  peelRight(clause, reading);
  peelComparison(clause, reading, quantity.role === 'growth');
  peelShare(clause, reading);
  splitAtVerb(clause, reading);
  peelLeft(clause, reading);
  if (reading.manner) skipManner(clause, reading);
  trimRight(clause, reading);
  peelGrowthHead(clause, reading);
  if (reading.noun.end > reading.noun.start) insertNoun(reading);
  return reading;
}

/** 规上工业增加值|增速居第7位: the metric is what grows. */
function peelGrowthHead(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const hit = clause.words.endings.get('head')?.longest(clause.mask, noun.end, noun.start) ?? null;
  if (hit === null || hit.value.rule.growth !== true || isInsideWord(clause.mask, hit)) return;
  reading.growthHead = true;
  // 跌幅收窄至1.4%, 降幅6.2%: the noun tells the direction too.
  if (hit.value.rule.sign === -1) reading.direction = hit.value;
  reading.rules.push(hit.value.rule.id);
  const stem = hit.start - noun.start;
  if (stem === 0 || stem > SHORTEST_STEM) noun.end = hit.start;
}

function insertNoun(reading: LeftReading): void {
  const at = reading.tokens.findIndex((token) => token.start >= reading.noun.end);
  const noun: Token = { type: 'NP', word: null, ...reading.noun };
  reading.tokens.splice(at === -1 ? reading.tokens.length : at, 0, noun);
}

/** 稳居全国第4位, 排全国8个地方碳市场第3位: all between the word of rank and the number is where, not what. */
function peelRank(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const hit = lastWord(clause.words, 'rank', clause.mask, noun.start, noun.end);
  if (hit === null) return;
  reading.tokens.unshift({ type: 'RANK', start: hit.start, end: hit.end, word: hit.value });
  reading.rules.push(hit.value.rule.id);
  // 排名跃居: the words of rank may stand one after the other.
  let start = hit.start;
  for (let before = rankEndingAt(clause, noun.start, start); before < start; before = rankEndingAt(clause, noun.start, start)) start = before;
  noun.end = start;
}

function rankEndingAt(clause: ClauseText, from: number, end: number): number {
  return clause.words.endings.get('rank')?.longest(clause.mask, end, from)?.start ?? end;
}

/** 进出口规模是挂牌前的4.2倍: what stands between the link and the number is what it is a multiple of. */
function peelMultiple(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  if (clause.mask[noun.end - 1] !== PARTICLE) return;
  const hit = lastWord(clause.words, 'link', clause.mask, noun.start, noun.end - 1);
  if (hit === null || hit.start === noun.start) return;
  reading.tokens.unshift({ type: 'LINK', start: hit.start, end: hit.end, word: hit.value });
  reading.rules.push(hit.value.rule.id);
  noun.end = hit.start;
}

function peelRight(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  for (;;) {
    noun.end = skipBracketLeft(clause, noun.start, noun.end);
    const period = periodEndingAt(clause, noun);
    if (period !== null) {
      reading.periods.unshift(period);
      noun.end = period.start;
      continue;
    }
    const hit = clause.words.closers.longest(clause.mask, noun.end, noun.start);
    if (hit === null || isInsideWord(clause.mask, hit) || !takeCloser(reading, hit)) return;
    noun.end = hit.start;
  }
}

function skipBracketLeft(clause: ClauseText, start: number, end: number): number {
  let at = end;
  while (at > start && clause.mask[at - 1] === BRACKET_FILLER) at -= 1;
  return at;
}

/** A period directly left, a 的 between allowed: 由“十五”时期的1.04. */
function periodEndingAt(clause: ClauseText, noun: Span): PeriodMention | null {
  const at = clause.mask[noun.end - 1] === '的' ? noun.end - 1 : noun.end;
  const period = clause.periodsByEnd.get(at) ?? null;
  return period !== null && period.start >= noun.start ? period : null;
}

/** Takes a word at the right edge into the reading; false when it does not belong there. */
function takeCloser(reading: LeftReading, hit: Hit<Word>): boolean {
  const { rule } = hit.value;
  const type = ({ link: 'LINK', direction: 'DIR', action: 'ACT', comparison: 'CMP' } as const)[
    rule.class as 'link'
  ];
  if (rule.class === 'action' && (reading.direction !== null || hit.start === reading.noun.start)) return false;
  if (rule.class === 'direction') {
    if (reading.direction !== null) return false;
    reading.direction = hit.value;
  }
  if (rule.class === 'comparison' && rule.basis !== undefined) {
    reading.comparison = { start: hit.start, end: hit.end, kind: rule.basis, period: null, rule: rule.id };
  }
  if (rule.from === true) reading.from = true;
  noteAdverb(reading, hit.value);
  if (type !== undefined) reading.tokens.unshift({ type, start: hit.start, end: hit.end, word: hit.value });
  reading.rules.push(rule.id);
  return true;
}

function noteAdverb(reading: LeftReading, { rule }: Word): void {
  if (rule.annualised === true) reading.annualised = true;
  if (rule.cumulative === true) reading.cumulative = true;
  if (rule.spread !== undefined) reading.spread ??= rule.spread;
}

/** 较2023年年底分别增加, 高于国家考核目标: from the opener to the direction word stands the base. */
function peelComparison(clause: ClauseText, reading: LeftReading, multiplies: boolean): void {
  const { noun } = reading;
  if (reading.comparison !== null) return;
  const predicated = reading.from || reading.tokens.some(({ type }) => type === 'LINK');
  const above = predicated ? null : lastAbove(clause, noun);
  if (above !== null && above.end < noun.end && noun.end - above.end <= LONGEST_BASE && reading.direction === null) {
    reading.direction = above.value;
    setComparison(clause, reading, above, 'other');
    reading.tokens.unshift({ type: 'DIR', start: above.start, end: above.end, word: above.value });
    noun.end = above.start;
    return;
  }
  const opener = groundOpener(clause, noun) ?? lastOpener(clause, noun);
  if (opener === null || noun.end - opener.end > LONGEST_BASE) return;
  const isBase = reading.direction === null && !multiplies;
  if (isBase && !holdsPeriod(clause, reading, opener)) return;
  setComparison(clause, reading, opener, opener.value.rule.basis ?? null);
  if (isBase) takeBasePeriod(reading);
  reading.tokens.unshift({ type: isBase ? 'BASE' : 'CMP', start: opener.start, end: noun.end, word: opener.value });
  noun.end = opener.start;
  peelRightAgain(clause, reading);
}

/** 在2025年基础上: the preposition opens the base. */
function groundOpener(clause: ClauseText, noun: Span): Hit<Word> | null {
  const ground = clause.words.endings.get('trim')?.longest(clause.mask, noun.end, noun.start) ?? null;
  if (ground?.value.rule.id !== 'comparison.ground') return null;
  return lastWord(clause.words, 'preposition', clause.mask, noun.start, ground.start);
}

/** A base holds for its own year. */
function takeBasePeriod(reading: LeftReading): void {
  const period = reading.comparison?.period ?? null;
  if (period !== null) reading.periods = [period];
}

/** 较99年度预算数1兆5,480亿元: the number is the base itself, so a period has to say of when. */
function holdsPeriod(clause: ClauseText, reading: LeftReading, opener: Hit<Word>): boolean {
  const inBase = reading.periods.some((period) => period.start >= opener.end);
  return inBase || firstPeriodIn(clause, { start: opener.end, end: reading.noun.end }) !== null;
}

/** What stood before the base may end in fillers again: PM2.5浓度|均|比2015年下降. */
function peelRightAgain(clause: ClauseText, reading: LeftReading): void {
  const kept = reading.direction;
  peelRight(clause, reading);
  reading.direction = kept;
}

function lastAbove(clause: ClauseText, noun: Span): Hit<Word> | null {
  for (let end = noun.end; ; ) {
    const hit = lastWord(clause.words, 'direction', clause.mask, noun.start, end);
    if (hit === null || hit.value.rule.basis !== undefined) return hit;
    end = hit.start;
  }
}

function lastOpener(clause: ClauseText, noun: Span): Hit<Word> | null {
  for (let end = noun.end; ; ) {
    const hit = lastWord(clause.words, 'comparison', clause.mask, noun.start, end);
    if (hit === null || hit.value.rule.edge !== 'left') return hit;
    end = hit.start;
  }
}

function setComparison(clause: ClauseText, reading: LeftReading, opener: Hit<Word>, kind: Comparison['kind']): void {
  const base = { start: opener.end, end: reading.noun.end };
  const inBase = reading.periods.filter((period) => period.start >= base.start);
  reading.periods = reading.periods.filter((period) => period.start < base.start);
  const period = inBase[0] ?? firstPeriodIn(clause, base);
  const end = inBase.at(-1)?.end ?? base.end;
  reading.comparison = { start: opener.start, end: Math.max(end, base.end), kind, period, rule: opener.value.rule.id };
  reading.rules.push(opener.value.rule.id);
}

function firstPeriodIn(clause: ClauseText, span: Span): PeriodMention | null {
  for (let at = span.start; at < span.end; at += 1) {
    const period = clause.periodsByStart.get(at);
    if (period !== undefined && period.end <= span.end) return period;
  }
  return null;
}

function peelShare(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const hit = lastWord(clause.words, 'share', clause.mask, noun.start, noun.end);
  if (hit === null || noun.end - hit.end > LONGEST_WHOLE) return;
  reading.whole = { start: hit.end, end: noun.end };
  reading.tokens = reading.tokens.filter((token) => token.start >= noun.end);
  reading.tokens.unshift({ type: 'SHARE', start: hit.start, end: noun.end, word: hit.value });
  reading.rules.push(hit.value.rule.id);
  noun.end = hit.start;
  peelRight(clause, reading);
}

/**
 * 群众文化机构共有馆办文艺团体9843个, 碳市场累计成交碳排放指标, 总局公布我市公共服务满意度: the word parts the agent
 * from what is measured.
 */
function splitAtVerb(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const parting = lastParting(clause, noun);
  if (parting !== null) {
    noteAdverb(reading, parting.value);
    reading.agent = { start: noun.start, end: parting.start };
    noun.start = parting.end;
    reading.rules.push(parting.value.rule.id);
    return;
  }
  for (let end = noun.end; end > noun.start; ) {
    const hit = lastWord(clause.words, 'action', clause.mask, noun.start, end);
    if (hit === null) return;
    if (hit.value.rule.splits === true && hit.end < noun.end && hit.start > noun.start) {
      reading.agent = { start: noun.start, end: hit.start };
      noun.start = hit.end;
      reading.rules.push(hit.value.rule.id);
      return;
    }
    end = hit.start;
  }
}

/** A word of place or sum inside a noun phrase, with enough of it left on both sides. */
function lastParting(clause: ClauseText, noun: Span): Hit<Word> | null {
  for (const name of ['place', 'adverb'] as const) {
    const hit = lastWord(clause.words, name, clause.mask, noun.start, noun.end);
    if (hit === null || (hit.value.rule.cumulative !== true && hit.value.rule.scope !== 'document')) continue;
    if (hit.start - noun.start < SHORTEST_NOUN || noun.end - hit.end < SHORTEST_NOUN) continue;
    if (hit.value.rule.cumulative === true || clause.words.endings.get('action')?.longest(clause.mask, hit.start, noun.start) != null) return hit;
  }
  return null;
}

function peelLeft(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  while (noun.start < noun.end) {
    const period = clause.periodsByStart.get(noun.start);
    const place = placeAt(clause, noun);
    if (place > 0) {
      noun.start += place;
    } else if (period !== undefined && period.end <= noun.end) {
      if (!reading.periods.includes(period)) reading.periods.unshift(period);
      noun.start = period.end;
    } else if (isSkippable(clause.mask[noun.start]!)) {
      noun.start += 1;
    } else {
      const hit = clause.words.openers.longest(clause.mask, noun.start, noun.end);
      if (hit === null || isInsideWord(clause.mask, hit) || !takeOpener(clause, reading, hit)) return;
      noun.start = hit.end;
    }
  }
}

/** Length of the document's own place at the head of a noun phrase: 东莞|实现地区生产总值. */
function placeAt(clause: ClauseText, noun: Span): number {
  const name = clause.places.find((place) => clause.mask.startsWith(place, noun.start)) ?? '';
  return noun.start + name.length <= noun.end ? name.length : 0;
}

/** 为劳动者提供登记求职……服务, 在边境地区新建各类棚室: the verb inside opens what is counted. */
function skipManner(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const hit = lastWord(clause.words, 'action', clause.mask, noun.start, noun.end);
  if (hit === null || hit.start - noun.start < SHORTEST_NOUN || noun.end - hit.end < SHORTEST_NOUN) return;
  reading.tokens.push({ type: 'ACT', start: hit.start, end: hit.end, word: hit.value });
  sortTokens(reading);
  noun.start = hit.end;
  reading.rules.push(hit.value.rule.id);
}

function isSkippable(char: string): boolean {
  return char === BRACKET_FILLER || char === '，' || char === '、' || char === '-' || char === '—' || char === '.' || char === ' ';
}

/** Takes a word at the left edge; false when it would leave one character, which then is part of the name: 营造林. */
function takeOpener(clause: ClauseText, reading: LeftReading, hit: Hit<Word>): boolean {
  const { noun } = reading;
  const { rule } = hit.value;
  const all = hit.end === noun.end;
  if (rule.class === 'action') {
    // 补助及协助收入: a verb that is joined to a noun is one itself.
    if (isJoined(clause, hit.end, noun.end)) return false;
    if (!all && noun.end - hit.end < SHORTEST_NOUN) return false;
    reading.tokens.push({ type: 'ACT', start: hit.start, end: hit.end, word: hit.value });
    sortTokens(reading);
  } else if (rule.class === 'direction') {
    if (noun.end - hit.end < SHORTEST_NOUN || reading.direction !== null) return false;
    reading.direction = hit.value;
    reading.tokens.push({ type: 'DIR', start: hit.start, end: hit.end, word: hit.value });
    sortTokens(reading);
  }
  noteAdverb(reading, hit.value);
  reading.rules.push(rule.id);
  if (rule.class === 'preposition') reading.manner = true;
  return true;
}

function isJoined(clause: ClauseText, at: number, end: number): boolean {
  if (clause.mask[at] === '、') return at < end;
  const hit = clause.words.byClass.get('conjunction')?.longest(clause.mask, at, end) ?? null;
  return hit !== null && hit.value.rule.id === 'conjunction.list' && !isInsideWord(clause.mask, hit);
}

function sortTokens(reading: LeftReading): void {
  reading.tokens.sort((a, b) => a.start - b.start);
}

/** Words that end a noun phrase without belonging to it: 目标, 的, 扣除价格因素. */
function trimRight(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const endings = clause.words.endings.get('trim');
  const before = noun.end;
  for (;;) {
    noun.end = skipBracketLeft(clause, noun.start, noun.end);
    const hit = endings?.longest(clause.mask, noun.end, noun.start) ?? null;
    if (hit === null || hit.value.rule.edge === 'left' || isInsideWord(clause.mask, hit)) return;
    if (hit.end - hit.start === 1 && hit.value.form === PARTICLE && noun.end === before) reading.tokens.push({ type: 'DE', start: hit.start, end: hit.end, word: null });
    noun.end = hit.start;
    reading.rules.push(hit.value.rule.id);
  }
}
