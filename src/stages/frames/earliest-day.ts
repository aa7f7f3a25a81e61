import type { Draft, Frame } from '../../model/draft.js';
import type { KindRule } from '../../packs/schema.js';
import { isoDay } from '../../text/calendar.js';
import { planSpan } from './plan-span.js';

/**
 * The day of the document, or where only its year is known the first that it can be. An undated report of some months,
 * or a bulletin of a year, was not given before they were over; an undated plan not long before its first year.
 */
export function earliestDay(draft: Draft, kind: KindRule | null): string | null {
  const { facts, year, frames, periods } = draft;
  if (facts.date !== null) return facts.date;
  const reported = reportedUpTo(frames);
  if (reported !== null) return reported;
  const first = frames[0];
  if (first?.value.kind === 'period') {
    // 截至上年度底: a budget is told before its year.
    if (first.rule === 'topic.budget') return first.value.start;
    // A bulletin of some months is told by its title.
    const titled = periods.find(({ from }) => from.year.kind === 'stated');
    const whole = titled?.from.month === 1 && titled.to.month === 12;
    if (first.rule === kind?.id && kind.deadline === 'none' && year == null && whole)
      return `${Number(first.value.end.slice(0, 4)) + 1}-01-01`;
  }
  if (year != null) return isoDay(year, 1, 1);
  const plan = kind?.deadline === 'plan-end' && kind.status === 'target' ? planSpan(draft) : null;
  return plan === null ? null : isoDay(plan.first, 1, 1);
}

/** The last day of the months that the document says it reports on. */
export function reportedUpTo([first]: readonly Frame[]): string | null {
  return first?.value.kind === 'period' && REPORTS.has(first.rule) ? first.value.end : null;
}
const REPORTS: ReadonlySet<string> = new Set(['topic.report', 'topic.label']);
