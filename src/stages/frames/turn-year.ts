import type { Draft } from '../../model/draft.js';
import type { KindRule } from '../../packs/schema.js';

/**
 * The year that a document turns to once it has reviewed the one before: its own in a work report, the second that the title names in
 * 2025年工作总结和2026年工作安排. What follows is of it, where the headings say no more than 重点任务.
 */
export function turnYear({ facts, year }: Draft, kind: KindRule | null): number | null {
  if (kind?.period === 'previous-year') return year ?? null;
  const named = TWO_YEARS.exec(facts.title ?? '')?.groups;
  const [first, second] = [Number(named?.first), Number(named?.second)];
  return second === first + 1 ? second : null;
}

/** Not 2025年至2026年, which is one period. */
const TWO_YEARS = /(?<first>20\d\d)年[^年\d]{3,60}(?<second>20\d\d)年/;
