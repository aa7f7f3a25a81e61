import type { Span } from '../../model/document.js';
import type { PartialDay, PeriodMention } from '../../model/draft.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import type { GroupTask } from './group-task.js';

/**
 * 4、5、6月当月增速分别为5.8%、6.1%和6.6%; 2022年和2023年，投入分别增长8%和9%: each number has its own of the periods. Null where
 * the numbers are those of several subjects, or the periods are not as many.
 */
export function dealPeriods({ clause, item, left, members }: GroupTask): PeriodMention[] | null {
  const count = members.length;
  if (count < 2 || left.spread !== 'zip') return null;
  const own = [...left.periods].sort((a, b) => a.start - b.start);
  const periods = own.length > 0 ? own : item.separator === 'comma' ? listBefore(clause, item.start - 1) : [];
  // Copies, by which the frames know that the mentions hold for these numbers only.
  if (periods.length === count) return periods.map((period) => ({ ...period }));
  const [whole] = periods;
  if (whole === undefined || periods.length > 1) return null;
  // 2022年分别为68.5%、9.6%、5.7%和16.2% are no quarters.
  return whole.rule.startsWith(ONE_YEAR) ? null : split(whole, count);
}

const ONE_YEAR = 'period.year.';

/** 毛入学率96%以上（2025年：93.6%）: the bracket opens with the period of all it holds. */
export function periodLabel(clause: ClauseText, { start, end }: Span): PeriodMention | null {
  const period = clause.periodsByStart.get(start);
  return period !== undefined && period.end < end && isAt(clause.mask, period.end, '：') ? period : null;
}

/** 4月、5月和6月，: the periods that end at a place, one behind the other. */
function listBefore(clause: ClauseText, end: number): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (let period = clause.periodsByEnd.get(end); period !== undefined; ) {
    found.unshift(period);
    period = clause.periodsByEnd.get(period.start - 1);
  }
  return found;
}

/** A stretch of whole months as so many equal parts: months, quarters or years. */
function split(whole: PeriodMention, count: number): PeriodMention[] | null {
  const { from, to, mode } = whole;
  // 2030与2035年分别达30%与60%: two years that may lie far apart.
  if (whole.rule === 'period.years-listed' && count === 2)
    return [
      { ...whole, to: monthsOn(from, 11, LAST_DAY) },
      { ...whole, from: monthsOn(to, -11, 1) },
    ];
  const months = monthsBetween(from, to);
  if (mode !== 'in' || from.day !== 1 || months === null || !PARTS.has(months / count)) return null;
  const length = months / count;
  return Array.from({ length: count }, (_, i) => ({
    ...whole,
    from: monthsOn(from, i * length, 1),
    to: monthsOn(from, (i + 1) * length - 1, LAST_DAY),
  }));
}

const PARTS: ReadonlySet<number> = new Set([1, 3, 12]);
/** A day beyond the month's end is its last. */
const LAST_DAY = 31;

function monthsBetween(from: PartialDay, to: PartialDay): number | null {
  const [first, last] = [from.year, to.year];
  if (first.kind !== last.kind) return null;
  const number = (year: PartialDay['year']): number => (year.kind === 'stated' ? year.year : year.offset);
  return (number(last) - number(first)) * 12 + to.month - from.month + 1;
}

function monthsOn({ year, month }: PartialDay, months: number, day: number): PartialDay {
  const at = month - 1 + months;
  const years = Math.floor(at / 12);
  const moved =
    year.kind === 'stated' ? { ...year, year: year.year + years } : { ...year, offset: year.offset + years };
  return { year: moved, month: (at % 12) + 1, day };
}
