import type { CountedPeriod, PartialDay, PeriodMention, YearReference } from '../model/draft.js';

/** What a mention is resolved against; all of it may be unknown. */
export interface CalendarAnchor {
  documentDate: string | null;
  documentYear: number | null;
  frameYear: number | null;
  /** The days told of, and the years that the document's plan runs over: what 五年 may be the whole of. */
  frame?: DayRange | null;
  plan?: { first: number; last: number } | null;
}

/** Days covered, both inclusive, ISO. */
export interface DayRange {
  start: string;
  end: string;
}

/** The days a period expression means, or null when the document does not tell. */
export function resolveMention(mention: PeriodMention, anchor: CalendarAnchor): DayRange | null {
  const whole = mention.total === true ? wholeOf(-mention.years!, anchor) : null;
  if (whole !== null) return whole;
  if (mention.years !== null) return resolveCount(mention.years, anchor);
  const days = mention.counted === null ? null : resolveCounted(mention.counted, mention, anchor);
  if (mention.counted !== null && days === null) return null;
  const start = days === null ? resolveDay(mention.from, anchor) : days.start;
  const end = days === null ? resolveDay(mention.to, anchor) : days.end;
  if (mention.mode === 'since') return start === null ? null : resolveSince(start, end, anchor);
  return mention.mode === 'at' ? rangeOrNull(end, end) : rangeOrNull(start, end);
}

/** 到2025年底 is a deadline while it lies ahead, and a snapshot of that day once it is over. */
export function modeAt(
  { mode, day }: PeriodMention,
  end: string,
  today: string | null,
): PeriodMention['mode'] {
  return mode === 'by' && day === true && today !== null && end < today ? 'at' : mode;
}

/** 本月 in a bulletin is the month it reports on, not the one it was printed in: it dates no figure. */
export function isMonthOfWriting({ counted }: PeriodMention): boolean {
  return counted?.unit === 'month';
}

/** First and last year of a five-year plan, or null where there was none. */
export function planYears(ordinal: number): { first: number; last: number } | null {
  if (ordinal === 1) return { first: 1953, last: 1957 };
  if (ordinal === 2) return { first: 1958, last: 1962 };
  if (!Number.isInteger(ordinal) || ordinal < 3 || ordinal > 99) return null;
  // 1963–1965 belong to no plan; the third began in 1966.
  const first = 1966 + (ordinal - 3) * 5;
  return { first, last: first + 4 };
}

/** Number of days of a month, 1 to 12. */
export function lastDayOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ISO day; a day beyond the month's end is its last day. */
export function isoDay(year: number, month: number, day: number): string {
  const kept = Math.min(day, lastDayOf(year, month));
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${TWO_DIGITS[month]}-${TWO_DIGITS[kept]}`;
}

/** Every period is written out so, twice; to pad its numbers takes several times as long. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** Year, month and day of an ISO day. */
export function splitDay(iso: string): { year: number; month: number; day: number } {
  return { year: digits(iso, 0, 4), month: digits(iso, 5, 7), day: digits(iso, 8, 10) };
}

function digits(iso: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = iso.charCodeAt(at) - ZERO;
    // -976, of a span of thousands of years.
    if (!(digit >= 0 && digit <= 9)) return Number(iso.slice(from, to));
    number = number * 10 + digit;
  }
  return number;
}
const ZERO = 0x30;

/** Is it a day of the calendar, written YYYY-MM-DD? */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const { year, month, day } = splitDay(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

/** The day some days on, or back for a negative number. */
export function addDays(iso: string, days: number): string {
  return fromDayNumber(dayNumber(iso) + days);
}

/** The same day some years on; 29 February becomes the 28th. */
export function addYears(iso: string, years: number): string {
  const { year, month, day } = splitDay(iso);
  return isoDay(year + years, month, day);
}

/** Days since 1970-01-01, counted in the proleptic Gregorian calendar without clocks or time zones. */
export function dayNumber(iso: string): number {
  const { year, month, day } = splitDay(iso);
  // The year is counted from March, so that the leap day is its last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

/** The ISO day of a day number. */
export function fromDayNumber(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return isoDay(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  );
}

/** The year a reference means; the frame's year falls back on the document's. */
export function resolveYear(reference: YearReference, anchor: CalendarAnchor): number | null {
  if (reference.kind === 'stated') return reference.year;
  // 明年 in an undated account of 2023 is the year after it.
  const told = anchor.documentYear ?? (reference.offset > 0 ? anchor.frameYear : null);
  const base = reference.kind === 'document' ? told : (anchor.frameYear ?? anchor.documentYear);
  return base === null ? null : base + reference.offset;
}

/** 五年累计 under 过去五年 or “十四五”发展成就, or in a plan of five years. */
function wholeOf(years: number, { frame, plan }: CalendarAnchor): DayRange | null {
  if (frame?.start.endsWith('-01-01') && frame.end.endsWith('-12-31')) {
    if (Number(frame.end.slice(0, 4)) - Number(frame.start.slice(0, 4)) + 1 === years) return frame;
  }
  if (plan == null || plan.last - plan.first + 1 !== years) return null;
  return { start: isoDay(plan.first, 1, 1), end: isoDay(plan.last, 12, 31) };
}

function resolveDay(day: PartialDay, anchor: CalendarAnchor): string | null {
  const year = resolveYear(day.year, anchor);
  return year === null ? null : isoDay(year, day.month, day.day);
}

function rangeOrNull(start: string | null, end: string | null): DayRange | null {
  return start === null || end === null || end < start ? null : { start, end };
}

/** 2007年以来 in an account of 2023 that was published in 2024 ends with the account, not with its printing. */
function endOfSince(start: string, anchor: CalendarAnchor): string | null {
  const frameEnd = anchor.frameYear === null ? null : isoDay(anchor.frameYear, 12, 31);
  // 2024年7月以来 in an account of 2024 runs up to the day it is given; 2024年以来 is the year.
  const ofMonth = start.startsWith(`${anchor.frameYear}-`) && start.slice(4) !== '-01-01';
  if (frameEnd === null || frameEnd < start || (ofMonth && anchor.documentDate !== null))
    return anchor.documentDate;
  return anchor.documentDate !== null && anchor.documentDate < frameEnd ? anchor.documentDate : frameEnd;
}

/** What begins after the document is known by its own days only: 暑假从7月中旬开始. */
function resolveSince(start: string, end: string | null, anchor: CalendarAnchor): DayRange | null {
  const last = endOfSince(start, anchor);
  if (last !== null && last < start) return rangeOrNull(start, end);
  // “十四五”以来 told after the plan has ended is the plan's own time.
  const ended =
    end !== null && last !== null && end < last && Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 1;
  return rangeOrNull(start, ended ? end : last);
}

/** 昨天, 上周, 上周三, 上个月, 上个月底. */
function resolveCounted(
  { unit, by, weekday }: CountedPeriod,
  { from, to, mode }: PeriodMention,
  { documentDate }: CalendarAnchor,
): DayRange | null {
  if (documentDate === null) return null;
  const days =
    unit === 'month'
      ? monthOf(documentDate, by, from.day, to.day)
      : dayOrWeek(documentDate, unit, by, weekday);
  // 到昨天 sets no beginning but the year's.
  return mode === 'by' ? { start: `${days.end.slice(0, 4)}-01-01`, end: days.end } : days;
}

function monthOf(date: string, by: number, from: number, to: number): DayRange {
  const { year, month } = splitDay(date);
  const months = year * 12 + month - 1 + by;
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  return { start: isoDay(y, m, from), end: isoDay(y, m, to) };
}

function dayOrWeek(date: string, unit: 'day' | 'week', by: number, weekday: number | null): DayRange {
  const day = addDays(date, unit === 'day' ? by : 7 * by);
  if (unit === 'day') return { start: day, end: day };
  // Day 0 was a Thursday.
  const monday = addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7));
  if (weekday === null) return { start: monday, end: addDays(monday, 6) };
  const meant = addDays(monday, weekday - 1);
  return { start: meant, end: meant };
}

function resolveCount(years: number, anchor: CalendarAnchor): DayRange | null {
  const { documentDate } = anchor;
  if (years < 0) return yearsUpTo(lastFullYear(anchor), -years);
  if (documentDate === null) return years === 0 ? null : yearsFrom(firstComingYear(anchor), years);
  if (years === 0) return { start: documentDate, end: documentDate };
  const { year, month } = splitDay(documentDate);
  // 今后五年 said in January are the calendar years with this one, in December those after it.
  if (month <= LAST_OF_OPENING) return yearsUpTo(year + years - 1, years);
  if (month >= FIRST_OF_CLOSING) return yearsUpTo(year + years, years);
  return { start: documentDate, end: addDays(addYears(documentDate, years), -1) };
}
const LAST_OF_OPENING = 3;
const FIRST_OF_CLOSING = 11;

/** 过去五年 said in January means the calendar years before; said in December it takes in the year itself. */
function lastFullYear(anchor: CalendarAnchor): number | null {
  // An undated account of 2023 looks back from its own end.
  if (anchor.documentDate === null)
    return anchor.documentYear === null ? anchor.frameYear : anchor.documentYear - 1;
  const { year, month } = splitDay(anchor.documentDate);
  return month >= FIRST_OF_CLOSING ? year : year - 1;
}

/** 2024年工作要点……未来三年: of an undated plan they begin with its own year, of an account with the one behind it. */
function firstComingYear({ documentYear, frameYear }: CalendarAnchor): number | null {
  return documentYear ?? (frameYear === null ? null : frameYear + 1);
}

function yearsFrom(first: number | null, count: number): DayRange | null {
  return first === null ? null : yearsUpTo(first + count - 1, count);
}

function yearsUpTo(last: number | null, count: number): DayRange | null {
  return last === null ? null : { start: isoDay(last - count + 1, 1, 1), end: isoDay(last, 12, 31) };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
