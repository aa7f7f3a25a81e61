import type { CountedPeriod, PartialDay, YearReference } from '../model/draft.js';
import { planYears } from './calendar.js';
import { readSmall, readYear } from './calendar-number.js';

/** What the pieces of a period expression say so far; null where they leave it open. */
export interface PeriodReading {
  fromYear: YearReference | null;
  toYear: YearReference | null;
  months: { from: number; to: number } | null;
  days: { from: number; to: number } | null;
  years: number | null;
  /** 五年累计: as many years as those told of. */
  total: boolean;
  counted: CountedPeriod | null;
  plan: boolean;
  /** So many months that end with the one read before: 5月止三个月. */
  back: number | null;
}

/** The named groups of a match. */
export type ReadGroup = (name: string) => string | undefined;

/** Nothing read yet. */
export const EMPTY_READING: PeriodReading = {
  fromYear: null,
  toYear: null,
  months: null,
  days: null,
  years: null,
  total: false,
  counted: null,
  plan: false,
  back: null,
};

/** What the groups of a match say, or null when they contradict the calendar. */
export function readGroups(group: ReadGroup): PeriodReading | null {
  const years = readYears(group);
  const months = readMonths(group);
  const days = readPair(small(group, 'd1'), small(group, 'd2'));
  if (years === undefined || months === undefined) return null;
  return {
    fromYear: years === null ? null : { kind: 'stated', year: years.first },
    toYear: years === null ? null : { kind: 'stated', year: years.last },
    months,
    days,
    years: readCount(group),
    total: group('total') !== undefined,
    counted: readWeekday(group),
    plan: group('plan') !== undefined,
    back: small(group, 'back'),
  };
}

/** Later pieces add to what the earlier ones said. */
export function mergeReadings(first: PeriodReading, second: PeriodReading): PeriodReading {
  return {
    fromYear: first.fromYear ?? second.fromYear,
    toYear: first.toYear ?? second.toYear,
    months: monthsBack(first, second) ?? second.months ?? first.months,
    days: second.days ?? first.days,
    years: first.years ?? second.years,
    total: first.total || second.total,
    counted: mergeCounted(first.counted, second.counted),
    plan: first.plan || second.plan,
    back: first.months === null ? (first.back ?? second.back) : null,
  };
}

/** 截至5月止|三个月: March to May; within a year. */
function monthsBack({ months }: PeriodReading, { back }: PeriodReading): PeriodReading['months'] {
  if (back === null || months === null) return null;
  return { from: Math.max(1, months.to - back + 1), to: months.to };
}

/** From the beginning of one expression to the end of the other: 5月8日至6月8日, 6日至10日. */
export function spanReadings(first: PeriodReading, second: PeriodReading): PeriodReading {
  return {
    fromYear: first.fromYear,
    toYear: second.toYear ?? first.toYear,
    months: spanPair(first.months, second.months ?? first.months),
    days: spanPair(first.days, second.days),
    years: null,
    total: false,
    counted: first.counted,
    plan: false,
    back: null,
  };
}

/** The day on which a reading ends: 2020年底, 6月末. */
export function lastDayOfReading(reading: PeriodReading): PeriodReading {
  const { fromYear, toYear, months, days } = reading;
  return {
    ...reading,
    fromYear: toYear ?? fromYear,
    months: { from: months?.to ?? 12, to: months?.to ?? 12 },
    days: { from: days?.to ?? 31, to: days?.to ?? 31 },
  };
}

/** The two days of a reading; where no year was said, `year` stands in. */
export function daysOfReading(
  reading: PeriodReading,
  year: YearReference,
): { from: PartialDay; to: PartialDay } {
  return {
    from: {
      year: reading.fromYear ?? year,
      month: reading.months?.from ?? 1,
      day: reading.days?.from ?? 1,
    },
    to: {
      year: reading.toYear ?? reading.fromYear ?? year,
      month: reading.months?.to ?? 12,
      day: reading.days?.to ?? 31,
    },
  };
}

/** 上周 says which week, 三 which of its days. */
function mergeCounted(first: CountedPeriod | null, second: CountedPeriod | null): CountedPeriod | null {
  if (first === null || second === null) return first ?? second;
  return { ...first, weekday: first.weekday ?? second.weekday };
}

/** Of a match alone; the week itself is said by the rule. */
function readWeekday(group: ReadGroup): CountedPeriod | null {
  const weekday = small(group, 'wd');
  if (weekday !== null) return { unit: 'week', by: 0, weekday };
  // 日 and 天 are no numbers.
  return group('wd') === undefined ? null : { unit: 'week', by: 0, weekday: 7 };
}

function spanPair<T extends { from: number; to: number }>(first: T | null, second: T | null) {
  if (first === null && second === null) return null;
  return { from: first?.from ?? 1, to: second?.to ?? 31 };
}

function readYears(group: ReadGroup): { first: number; last: number } | null | undefined {
  const plan = group('plan');
  if (plan !== undefined) return readPlan(plan, small(group, 'head'), small(group, 'tail'));
  const republic = group('roc');
  if (republic !== undefined) return republicYears(Number(republic), Number(group('roc2') ?? republic));
  const decade = small(group, 'decade');
  if (decade !== null) return readDecades(decade, small(group, 'decade2'), small(group, 'century'));
  const first = yearOf(group('y') ?? group('y1'));
  if (first === null) return null;
  const short = group('yy');
  // 2013-14年: the second year lacks its century.
  const last = short === undefined ? yearOf(group('y2')) : first - (first % 100) + Number(short);
  if (last === null) return single(first);
  return last > first ? { first, last } : undefined;
}

/** 113至116年 of the Republic. */
function republicYears(first: number, last: number): { first: number; last: number } | undefined {
  return last >= first ? { first: first + 1911, last: last + 1911 } : undefined;
}

/** 二十世纪九十年代, 七八十年代; without its century a decade is one of the twentieth. */
function readDecades(
  decade: number,
  last: number | null,
  century: number | null,
): { first: number; last: number } | undefined {
  const from = ((century ?? 20) - 1) * 100;
  const [first, end] = [from + decade * 10, from + (last ?? decade) * 10 + 9];
  return end > first && decade < 10 ? { first, last: end } : undefined;
}

/** “十五”后三年 are the last of its years, “十四五”前三年 the first. */
function readPlan(
  name: string,
  head: number | null,
  tail: number | null,
): { first: number; last: number } | undefined {
  const years = planYears(readSmall(name) ?? 0);
  if (years === null) return undefined;
  if (tail !== null) return { first: years.last - Math.min(tail, 5) + 1, last: years.last };
  return { first: years.first, last: head === null ? years.last : years.first + Math.min(head, 5) - 1 };
}

function readMonths(group: ReadGroup): { from: number; to: number } | null | undefined {
  const firstMonths = small(group, 'nm');
  if (firstMonths !== null) return firstMonths <= 12 ? { from: 1, to: firstMonths } : undefined;
  const firstQuarters = small(group, 'nq');
  if (firstQuarters !== null) return firstQuarters <= 4 ? { from: 1, to: firstQuarters * 3 } : undefined;
  const quarter = small(group, 'q');
  if (quarter !== null) return quartersToMonths(quarter, small(group, 'q2') ?? quarter);
  const first = small(group, 'm1');
  const last = small(group, 'm2');
  if (first !== null && (first > 12 || (last ?? 1) > 12)) return undefined;
  return readPair(first, last);
}

function quartersToMonths(first: number, last: number): { from: number; to: number } | undefined {
  return first <= last && last <= 4 ? { from: first * 3 - 2, to: last * 3 } : undefined;
}

/** 过去五年 counts back, 未来五年 on. */
function readCount(group: ReadGroup): number | null {
  const past = small(group, 'past') ?? small(group, 'total');
  return past === null ? small(group, 'future') : -past;
}

function readPair(first: number | null, last: number | null): { from: number; to: number } | null {
  return first === null ? null : { from: first, to: last ?? first };
}

function small(group: ReadGroup, name: string): number | null {
  const text = group(name);
  return text === undefined ? null : readSmall(text);
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : readYear(text);
}

function single(year: number): { first: number; last: number } {
  return { first: year, last: year };
}
