import type { Quantity } from '../../model/draft.js';
import { CLASS, isInsideWord } from '../../packs/word-matcher.js';
import { isAt } from '../../text/unit-at.js';
import { type ClauseText, firstPeriodIn } from './clause-text.js';
import { type LeftReading, lastInNoun, noteRule, PARTICLE, SHORTEST_NOUN } from './left-reading.js';

/**
 * 零售业|在今年8月至10月的|雇员数目, 离岸风电|2025年|累计设置: a period inside a noun phrase dates the figure and is no part
 * of the name, nor is the preposition before it or the particle behind it.
 */
export function takeInnerPeriod(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const period = firstPeriodIn(clause, noun.start + 1, noun.end - SHORTEST_NOUN);
  if (period === null || period.named === true || period.years === 0) return;
  const before = clause.words.endings.preposition.longest(clause.mask, period.start, noun.start);
  const opened = before !== null && before.start > noun.start && !isInsideWord(clause.mask, before);
  const related = isAt(clause.mask, period.end, PARTICLE);
  const start = opened ? before.start : period.start;
  const end = related ? period.end + PARTICLE.length : period.end;
  if (start - noun.start < SHORTEST_NOUN || noun.end - end < SHORTEST_NOUN) return;
  reading.hole = { start, end };
  if (reading.periods.length === 0) reading.periods.push(period);
}

/** 政府打算在未来三年内|把|其中12幅…: what precedes the word is who does it, and what follows is what it is done to. */
export function dropDisposer(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  const hit = lastInNoun(
    clause,
    reading,
    CLASS.preposition,
    ({ start, value }) => start > noun.start && value.rule.splits === true,
  );
  if (hit === null) return;
  const period = clause.periodsByEnd.get(hit.start);
  if (period !== undefined && reading.periods.length === 0) reading.periods.push(period);
  noteRule(reading, hit.value.rule.id);
  noun.start = hit.end;
}

/** 岁出|以|教育科学文化支出401亿元|最多, 农作物以水稻52万亩为主: among what it comes first is no part of the name. */
export function dropAmong(clause: ClauseText, reading: LeftReading, quantity: Quantity): void {
  const rank = clause.words.byClass.trim.longest(clause.mask, quantity.to);
  if (rank?.value.rule.id !== 'trim.foremost' || isInsideWord(clause.mask, rank)) return;
  const { noun } = reading;
  const hit = lastInNoun(clause, reading, CLASS.preposition);
  if (hit === null || noun.end - hit.end < SHORTEST_NOUN) return;
  noteRule(reading, rank.value.rule.id);
  noun.start = hit.end;
}
