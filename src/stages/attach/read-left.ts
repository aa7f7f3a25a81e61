import type { Span } from '../../model/document.js';
import type { Quantity } from '../../model/draft.js';
import { CLASS, CLASS_BITS, classesWithin, isInsideWord, lastWord } from '../../packs/word-matcher.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import { isCounting } from './form-letters.js';
import { isBarePercentage, isFraction } from './fraction.js';
import { dropAmong, dropDisposer, takeInnerPeriod } from './inner-period.js';
import {
  insertAt,
  type LeftReading,
  noteRule,
  PARTICLE,
  prepend,
  skipBracketLeft,
  sortTokens,
} from './left-reading.js';
import { isListEnd } from './list-sign.js';
import { splitAtVerb } from './part-noun.js';
import { peelComparison } from './peel-comparison.js';
import { peelLeft, skipManner } from './peel-left.js';
import { peelBase, peelMultiple, peelRank, peelShare } from './peel-number-words.js';
import { peelRight } from './peel-right.js';

/** 经济增速 stays whole: 经济 alone is no metric. */
const SHORTEST_STEM = 2;

/** What is read left of one number, and what it was read of. */
export interface LeftTask {
  clause: ClauseText;
  quantity: Quantity;
  reading: LeftReading;
}

/** Reads [start, quantity.from). */
export function readLeft(clause: ClauseText, start: number, quantity: Quantity): LeftReading {
  const task = openLeft(clause, start, quantity);
  readLefts([task]);
  return task.reading;
}

/** A reading of [start, quantity.from) in which nothing is found yet. */
export function openLeft(clause: ClauseText, start: number, quantity: Quantity): LeftTask {
  const reading: LeftReading = {
    tokens: [],
    noun: { start, end: quantity.from },
    hole: null,
    classes: classesWithin(clause.classes, start, quantity.from),
    periods: [],
    comparison: null,
    direction: null,
    whole: null,
    from: false,
    fromAt: -1,
    annualised: false,
    cumulative: false,
    about: false,
    spread: null,
    bound: null,
    growthHead: false,
    manner: false,
    agent: null,
    rules: [],
  };
  return { clause, quantity, reading };
}

/** Takes every step for all of them before the next: what a step needs stays at hand. */
export function readLefts(tasks: readonly LeftTask[]): void {
  for (const step of STEPS) {
    for (const { clause, reading, quantity } of tasks) step(clause, reading, quantity);
  }
}

type Step = (clause: ClauseText, reading: LeftReading, quantity: Quantity) => void;

/** From both edges inwards, in this order. */
const STEPS: readonly Step[] = [
  peelNumber,
  peelRight,
  peelOrigin,
  (clause, reading, { role }) => peelComparison(clause, reading, role === 'growth'),
  (clause, reading) => {
    if (reading.whole === null) peelShare(clause, reading);
  },
  dropDisposer,
  dropAmong,
  splitAtVerb,
  peelLeft,
  dropManner,
  trimEdge,
  settleSum,
  peelGrowthHead,
  takeInnerPeriod,
  insertNoun,
];

/** What the number itself asks for. */
function peelNumber(clause: ClauseText, reading: LeftReading, quantity: Quantity): void {
  // 有效利用系数：0.575|→|0.595: what leads on from the number makes it the value that was.
  if (clause.words.byClass.link.longest(clause.mask, quantity.to)?.value.rule.id === 'link.arrow')
    reading.from = true;
  if (quantity.kind === 'rank') peelRank(clause, reading);
  if (quantity.kind === 'multiple') peelMultiple(clause, reading);
  // 八成, 三分之一: so much of something.
  if (isFraction(quantity) || isBarePercentage(quantity)) peelBase(clause, reading);
}

/** 起征点|从月销售额|10万元提高到15万元: what stands between 从 and the number only says of what it was. */
function peelOrigin(clause: ClauseText, reading: LeftReading, quantity: Quantity): void {
  if (reading.from || (reading.classes & CLASS_BITS.preposition) === 0 || reading.tokens.length > 0) return;
  const { noun } = reading;
  const { id } = clause.words.byClass.link.longest(clause.mask, quantity.to)?.value.rule ?? { id: '' };
  if (!id.endsWith('.reached') && id !== 'link.become') return;
  const hit = lastWord(clause, CLASS.preposition, noun.start, noun.end);
  if (hit?.value.rule.from !== true) return;
  if (clause.words.endings.head.longest(clause.mask, hit.start, noun.start) === null) return;
  reading.from = true;
  reading.fromAt = hit.start;
  noun.end = hit.start;
  noteRule(reading, hit.value.rule.id);
}

function dropManner(clause: ClauseText, reading: LeftReading, { kind }: Quantity): void {
  if (!reading.manner) return;
  skipManner(clause, reading);
  // 在全市12个县中|位列第9位: among whom, not what.
  const { noun } = reading;
  if (kind === 'rank' && /^\d/.test(clause.mask.slice(noun.start, noun.end))) noun.start = noun.end;
}

function trimEdge(clause: ClauseText, reading: LeftReading, quantity: Quantity): void {
  const { end } = reading.noun;
  trimRight(clause, reading, isCounting(quantity));
  // 本年度|编列|预算: what was trimmed may stand behind a verb.
  if (reading.noun.end < end && peelLink(clause, reading)) peelRight(clause, reading);
}

function settleSum(clause: ClauseText, reading: LeftReading): void {
  if (reading.cumulative && reading.periods.some((period) => isSummed(clause, period)))
    reading.cumulative = false;
}

/** 累计|1至6月|接单: summed over those months, where 1至6月累计 is what stood at their end. */
function isSummed(clause: ClauseText, { start }: Span): boolean {
  return clause.words.endings.adverb.longest(clause.mask, start)?.value.rule.cumulative === true;
}

/** The link, and a period before it, that came to the edge. */
function peelLink(clause: ClauseText, reading: LeftReading): boolean {
  const { noun } = reading;
  const hit = clause.words.endings.link.longest(clause.mask, noun.end, noun.start);
  if (hit === null || hit.start === noun.start || isInsideWord(clause.mask, hit)) return false;
  reading.tokens.push({ type: 'LINK', start: hit.start, end: hit.end, word: hit.value });
  sortTokens(reading);
  noteRule(reading, hit.value.rule.id);
  const period = clause.periodsByEnd.get(hit.start);
  noun.end = hit.start;
  if (period !== undefined && period.start > noun.start) {
    reading.periods.unshift(period);
    noun.end = period.start;
  }
  return true;
}

/** 规上工业增加值|增速居第7位: the metric is what grows. */
function peelGrowthHead(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const hit = clause.words.endings.head.longest(clause.mask, noun.end, noun.start);
  if (hit === null || hit.value.rule.growth !== true || isInsideWord(clause.mask, hit)) return;
  // 总量和|增速分别居: joined to another name, it is one of several.
  if (isListEnd(clause, noun.start, hit.start)) return;
  reading.growthHead = true;
  // 跌幅收窄至1.4%, 降幅6.2%: the noun tells the direction too.
  if (hit.value.rule.sign === -1) reading.direction = hit.value;
  const { basis, id } = hit.value.rule;
  // 年增率3%: against what, as well.
  if (basis === 'yoy' || basis === 'mom')
    reading.comparison ??= { start: hit.start, end: hit.end, kind: basis, period: null, rule: id };
  noteRule(reading, id);
  const stem = hit.start - noun.start;
  if (stem === 0 || stem > SHORTEST_STEM) noun.end = hit.start;
  // 首五个月|合计的|跌幅
  if (stem > SHORTEST_STEM && isAt(clause.mask, noun.end - 1, PARTICLE)) noun.end -= 1;
}

/** The noun phrase that is left over, among the tokens. */
function insertNoun(_clause: ClauseText, reading: LeftReading): void {
  const { tokens } = reading;
  const { start, end } = reading.noun;
  if (end > start) {
    const at = tokens.findIndex((token) => token.start >= end);
    insertAt(reading, at === -1 ? tokens.length : at, { type: 'NP', start, end, word: null });
  }
  // 具有硕士学位|的|达5200人: what was peeled off both edges stands in the order of the text.
  if (tokens.length > 2) sortTokens(reading);
}

/** Words that end a noun phrase without belonging to it: 目标, 的, 扣除价格因素. */
function trimRight(clause: ClauseText, reading: LeftReading, counting: boolean): void {
  const { noun } = reading;
  const endings = clause.words.endings.trim;
  const before = noun.end;
  for (;;) {
    noun.end = skipBracketLeft(clause, noun.start, noun.end);
    const hit = endings.longest(clause.mask, noun.end, noun.start);
    if (
      hit === null ||
      hit.value.rule.edge === 'left' ||
      hit.value.rule.meta === true ||
      // 12项主要预期指标中|仍有3项: what the parts are of keeps its noun.
      (hit.value.rule.id === 'trim.abstract' && (noun.end < before || counting)) ||
      // 总|预算 is no 总.
      (hit.start - noun.start === 1 && hit.value.form !== PARTICLE) ||
      isInsideWord(clause.mask, hit)
    )
      return;
    if (hit.value.rule.id === 'trim.cause') {
      if (!dropCause(clause, reading, hit.start)) return;
      continue;
    }
    if (hit.end - hit.start === 1 && hit.value.form === PARTICLE && noun.end === before)
      prepend(reading, { type: 'DE', start: hit.start, end: hit.end, word: null });
    noun.end = hit.start;
    noteRule(reading, hit.value.rule.id);
  }
}

/** 进口|受汇率波动|影响: what brought it about goes with its verb; false where none leads to it. */
function dropCause(clause: ClauseText, reading: LeftReading, end: number): boolean {
  const { noun, tokens } = reading;
  for (let to = end; to > noun.start; ) {
    const hit = lastWord(clause, CLASS.predicate, noun.start, to);
    // 进口|受汇率波动影响: what was read as a verb is what it happened to.
    const verb = tokens.findIndex((token) => token.type === 'ACT' && token.end === hit?.start);
    if (hit === null || (hit.start - noun.start < SHORTEST_STEM && verb === -1)) return false;
    to = hit.start;
    if (hit.value.rule.id !== 'predicate.cause') continue;
    if (to === noun.start) noun.start = tokens.splice(verb, 1)[0]!.start;
    noun.end = to;
    noteRule(reading, 'trim.cause');
    return true;
  }
  return false;
}
