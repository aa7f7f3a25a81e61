import type { Quantity } from '../../model/draft.js';
import { CLASS, CLASS_BITS, isInsideWord, lastWord } from '../../packs/word-matcher.js';
import { isAt } from '../../text/unit-at.js';
import { type ClauseText, firstPeriodIn } from './clause-text.js';
import { type LeftReading, noteRule, PARTICLE, SHORTEST_NOUN } from './left-reading.js';

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
  if ((reading.classes & CLASS_BITS.preposition) === 0) return;
  const { noun } = reading;
  for (let at = noun.end - 1; at > noun.start; at -= 1) {
    if ((clause.classes[at]! & CLASS_BITS.preposition) === 0) continue;
    const hit = clause.words.byClass.preposition.longest(clause.mask, at, noun.end);
    if (hit?.value.rule.splits !== true || isInsideWord(clause.mask, hit)) continue;
    const period = clause.periodsByEnd.get(at);
    if (period !== undefined && reading.periods.length === 0) reading.periods.push(period);
    noteRule(reading, hit.value.rule.id);
    noun.start = hit.end;
    return;
  }
}

/** 岁出|以|教育科学文化支出401亿元|最多, 农作物以水稻52万亩为主: among what it comes first is no part of the name. */
export function dropAmong(clause: ClauseText, reading: LeftReading, quantity: Quantity): void {
  if ((reading.classes & CLASS_BITS.preposition) === 0) return;
  const rank = clause.words.byClass.trim.longest(clause.mask, quantity.to);
  if (rank?.value.rule.id !== 'trim.foremost' || isInsideWord(clause.mask, rank)) return;
  const { noun } = reading;
  const hit = lastWord(clause, CLASS.preposition, noun.start, noun.end);
  if (hit === null || noun.end - hit.end < SHORTEST_NOUN) return;
  noteRule(reading, rank.value.rule.id);
  noun.start = hit.end;
}
