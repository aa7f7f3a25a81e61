import type { Figure } from '../model/figure.js';

/** When a figure holds, in months, so that one year can be laid beside another. */
export interface Months {
  /** How many whole months it covers; 0 for a day, null for any other stretch of days. */
  length: number | null;
  /** The month of its last day, counted from the year 0. */
  end: number;
  /** Its first day. */
  start: string;
  /** Is its last day the last of that month? */
  whole: boolean;
}

/** The months of a period; null without one. */
export function monthsOf(period: Figure['period']): Months | null {
  if (period === null) return null;
  const { start, end } = period;
  const whole = isLastOfMonth(end);
  const last = monthIndex(end);
  if (start === end) return { length: 0, end: last, start, whole };
  const fits = start.endsWith('-01') && whole;
  return { length: fits ? last - monthIndex(start) + 1 : null, end: last, start, whole };
}

/** The months of a deadline, which is a day. */
export function monthsOfDay(day: string): Months {
  return { length: 0, end: monthIndex(day), start: day, whole: isLastOfMonth(day) };
}

export function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function isLastOfMonth(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return date === new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** How well two periods are of one kind: a year with a year, a half with a half; 0 where they are not. */
export function kindFit(a: Months | null, b: Months | null): number {
  if (a === null || b === null) return a === b ? 1 : UNSAID;
  if (a.length === b.length) return 1;
  // 自2011年起: what has run since one day runs on.
  if (a.start === b.start && a.length !== 0 && b.length !== 0 && a.end !== b.end && isLong(a) && isLong(b))
    return SNAPSHOT;
  return isSnapshotOf(a, b) || isSnapshotOf(b, a) ? SNAPSHOT : 0;
}
/** More than a year: 2011年以来, 五年来. */
function isLong({ length }: Months): boolean {
  return length === null || length > 12;
}
/** One side does not say when: too little for a pair, unless the threshold is lowered. */
const UNSAID = 0.79;
/** 年末公路里程 and 全年公路里程: a day that closes the period of the other. */
const SNAPSHOT = 0.97;
/** 累计 at the end of August, and July and August: the day closes the same time of a year. */
function isSnapshotOf(day: Months, period: Months): boolean {
  if (day.length !== 0 || !day.whole || period.length === null) return false;
  return period.length > 0 && period.length <= 12 && day.end % 12 === period.end % 12;
}
