import type { Span } from '../../model/document.js';
import type { PeriodMention } from '../../model/draft.js';
import { CLASS, CLASS_BITS, isInsideWord, lastWord, type Word } from '../../packs/word-matcher.js';
import type { Hit } from '../../text/trie.js';
import { isAt } from '../../text/unit-at.js';
import { type ClauseText, firstPeriodIn } from './clause-text.js';
import {
  type Comparison,
  type LeftReading,
  lastInNoun,
  noteRule,
  PARTICLE,
  prepend,
  SHORTEST_NOUN,
} from './left-reading.js';
import { aboveEndingAt, isAdded, peelRight } from './peel-right.js';

const LONGEST_BASE = 26;

/** 较2023年年底分别增加, 高于国家考核目标: from the opener to the direction word stands the base. */
export function peelComparison(clause: ClauseText, reading: LeftReading, multiplies: boolean): void {
  const { noun } = reading;
  if (reading.comparison !== null || takeFrontBase(clause, reading)) return;
  const predicated = reading.from || reading.tokens.some(({ type }) => type === 'LINK');
  const above = predicated ? null : lastAbove(clause, reading);
  // 低于原先估计的|330亿元: the number is what is compared with.
  const ofBase = isAt(clause.mask, noun.end - 1, PARTICLE) && reading.direction === null;
  if (
    above !== null &&
    !(ofBase && !multiplies) &&
    (above.end < noun.end || aboveEndingAt(clause, reading) !== null) &&
    noun.end - above.end <= LONGEST_BASE &&
    reading.direction === null
  ) {
    reading.direction = above.value;
    setComparison(clause, reading, above, holdsPeriod(clause, reading, above) ? null : 'other');
    prepend(reading, { type: 'DIR', start: above.start, end: above.end, word: above.value });
    noun.end = above.start;
    return;
  }
  const opener =
    groundOpener(clause, noun) ??
    closedOpener(clause, noun) ??
    lastOpener(clause, reading) ??
    (ofBase ? above : null);
  if (opener === null || noun.end - opener.end > LONGEST_BASE) return;
  // 比上年|净增96家: the verb tells a change.
  const isBase = reading.direction === null && !multiplies && !isAdded(reading);
  if (isBase && !ofBase && !holdsPeriod(clause, reading, opener)) return;
  const period = setComparison(clause, reading, opener, basisOf(opener.value));
  // A base holds for its own year.
  if (isBase && period !== null) reading.periods = [period];
  prepend(reading, {
    type: isBase ? 'BASE' : 'CMP',
    start: opener.start,
    end: noun.end,
    word: opener.value,
  });
  noun.end = opener.start;
  peelRightAgain(clause, reading);
}

/** |比上年|新增企业120家, |较2020年|减少贫困村12个: the base opens the clause, and the verb of the change follows it. */
function takeFrontBase(clause: ClauseText, reading: LeftReading): boolean {
  const { noun } = reading;
  if ((reading.classes & CLASS_BITS.comparison) === 0) return false;
  const { comparison, action, direction } = clause.words.byClass;
  const opener = comparison.longest(clause.mask, noun.start, noun.end);
  if (opener === null) return false;
  // 比|上年 may be one word.
  const period = clause.periodsByStart.get(opener.end) ?? clause.periodsByEnd.get(opener.end);
  if (period === undefined || period.end >= noun.end) return false;
  const added = action.longest(clause.mask, period.end, noun.end);
  const verb = added?.value.rule.adds === true ? added : direction.longest(clause.mask, period.end, noun.end);
  if (verb === null || noun.end - verb.end < SHORTEST_NOUN || isInsideWord(clause.mask, verb)) return false;
  reading.comparison = {
    start: opener.start,
    end: period.end,
    kind: basisOf(opener.value),
    period,
    rule: opener.value.rule.id,
  };
  noteRule(reading, opener.value.rule.id);
  prepend(reading, { type: 'CMP', start: opener.start, end: period.end, word: opener.value });
  noun.start = period.end;
  return true;
}

/** 低于 tells another place or a required value only where the number is the difference. */
function basisOf({ rule }: Word): Comparison['kind'] {
  return rule.class === 'direction' ? null : (rule.basis ?? null);
}

/** 在2025年基础上: the preposition opens the base. */
function groundOpener(clause: ClauseText, noun: Span): Hit<Word> | null {
  const ground = clause.words.endings.trim.longest(clause.mask, noun.end, noun.start);
  if (ground?.value.rule.id !== 'comparison.ground') return null;
  return lastWord(clause, CLASS.preposition, noun.start, ground.start);
}

/** 与|对上三个月|比较, 与|2024年同期|相比: only where both stand is 与 a comparison. */
function closedOpener(clause: ClauseText, noun: Span): Hit<Word> | null {
  const closing = clause.words.endings.trim.longest(clause.mask, noun.end, noun.start);
  if (closing?.value.rule.id !== 'comparison.closing') return null;
  return lastWord(clause, CLASS.comparison, noun.start, closing.start);
}

/** 较99年度预算数1兆5,480亿元: the number is the base itself, so a period has to say of when. */
function holdsPeriod(clause: ClauseText, reading: LeftReading, opener: Hit<Word>): boolean {
  return reading.periods.length > 0 || firstPeriodIn(clause, opener.end, reading.noun.end) !== null;
}

/** What stood before the base may end in fillers again: PM2.5浓度|均|比2015年下降. */
function peelRightAgain(clause: ClauseText, reading: LeftReading): void {
  const kept = reading.direction;
  peelRight(clause, reading);
  reading.direction = kept;
}

function lastAbove(clause: ClauseText, reading: LeftReading): Hit<Word> | null {
  return lastInNoun(clause, reading, CLASS.direction, ({ value }) => value.rule.basis !== undefined);
}

function lastOpener(clause: ClauseText, reading: LeftReading): Hit<Word> | null {
  return lastInNoun(clause, reading, CLASS.comparison, ({ value }) => value.rule.edge !== 'left');
}

/** Takes the periods behind the opener, all that were read so far, for those of the base, and gives back the one it is of. */
function setComparison(
  clause: ClauseText,
  reading: LeftReading,
  { start, end, value }: Hit<Word>,
  kind: Comparison['kind'],
): PeriodMention | null {
  const { periods, noun } = reading;
  const period = periods[0] ?? firstPeriodIn(clause, end, noun.end);
  reading.comparison = { start, end: periods.at(-1)?.end ?? noun.end, kind, period, rule: value.rule.id };
  reading.periods = [];
  noteRule(reading, value.rule.id);
  return period;
}
