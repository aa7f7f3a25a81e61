import type { Figure } from '../model/figure.js';

/** What is wrong with the days of a figure: none of the calendar, or in the wrong order; null when nothing is. */
export function faultOfTime({ period, deadline, basis, document, status }: Figure): string | null {
  if (period !== null) {
    if (!isDay(period.start) || !isDay(period.end)) return `${period.start} to ${period.end} are no days`;
    if (period.start > period.end)
      return `the period ends before it begins, ${period.start} to ${period.end}`;
  }
  if (deadline !== null && !isDay(deadline.date)) return `the deadline ${deadline.date} is no day`;
  if (deadline !== null && status !== 'target') return `a deadline of a figure that is ${status}`;
  if (document.date !== null && !isDay(document.date)) return `the document's ${document.date} is no day`;
  const date = basis?.date ?? null;
  if (date !== null && !isDay(`${date}-01-01`.slice(0, 10))) return `the basis ${date} is no day`;
  return null;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, by the lengths of its months. */
function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return false;
  const [year = 0, month = 0, day = 0] = parts;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
  return day >= 1 && day <= length;
}
