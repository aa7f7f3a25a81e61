import type { Figure } from '../model/figure.js';

/** A period as short as it can be said: 2022年, 2024上半年, 2021–2025, 2022-12-31. */
export function describePeriod(period: Figure['period'], words: PeriodWords = CHINESE_PERIODS): string {
  if (period === null) return '';
  const { start, end } = period;
  if (start === end) return start;
  const [fromYear, toYear] = [start.slice(0, 4), end.slice(0, 4)];
  if (!isFirstOfMonth(start) || !isLastOfMonth(end)) return `${start}–${end}`;
  if (fromYear === toYear)
    return describeMonths(fromYear, Number(start.slice(5, 7)), Number(end.slice(5, 7)), words);
  return start.endsWith('-01-01') && end.endsWith('-12-31')
    ? `${fromYear}–${toYear}`
    : `${start.slice(0, 7)}–${end.slice(0, 7)}`;
}

function describeMonths(year: string, from: number, to: number, words: PeriodWords): string {
  if (from === 1 && to === 12) return words.year(year);
  if (to - from === 5 && (from === 1 || from === 7)) return words.half(year, from === 1 ? 1 : 2);
  if (to - from === 2 && to % 3 === 0) return words.quarter(year, (to / 3) as 1 | 2 | 3 | 4);
  return words.months(year, from, to);
}

function isFirstOfMonth(day: string): boolean {
  return day.endsWith('-01');
}

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** How spans of months are called. */
export interface PeriodWords {
  year: (year: string) => string;
  half: (year: string, half: 1 | 2) => string;
  quarter: (year: string, quarter: 1 | 2 | 3 | 4) => string;
  months: (year: string, from: number, to: number) => string;
}

export const CHINESE_PERIODS: PeriodWords = {
  year: (year) => `${year}年`,
  half: (year, half) => `${year}${half === 1 ? '上' : '下'}半年`,
  quarter: (year, quarter) => `${year}年${'一二三四'[quarter - 1]}季度`,
  months: (year, from, to) => `${year}年${from === to ? from : `${from}–${to}`}月`,
};
