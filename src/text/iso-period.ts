import { isIsoDay } from './calendar.js';

/** The days that a year, a month or a day covers, or two of them with a slash between: 2023, 2023-06, 2023-01-01/2023-06-30. */
export function daysOf(text: string): { start: string; end: string } | null {
  const [from = '', to = from, ...more] = text.split('/');
  const start = firstDay(from);
  const end = lastDay(to);
  return start === null || end === null || more.length > 0 || start > end ? null : { start, end };
}

function firstDay(text: string): string | null {
  const day = `${text}-01-01`.slice(0, 10);
  return isIsoDay(day) && [4, 7, 10].includes(text.length) ? day : null;
}

function lastDay(text: string): string | null {
  if (firstDay(text) === null) return null;
  if (text.length === 4) return `${text}-12-31`;
  if (text.length === 10) return text;
  const [year, month] = text.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}
