import { dayNumber, fromDayNumber, splitDay } from '../../text/calendar.js';
import type { DateParts } from './number-format.js';

/** Day 0 of the two ways to count. The first takes 1900 for a leap year, so that its days hold from March of that year on. */
const FIRST_DAY = dayNumber('1899-12-30');
const FIRST_DAY_1904 = dayNumber('1904-01-01');
const LAST = 2_958_465;
const DAY_IN_SECONDS = 86_400;

/** A day, or as much of it as is asked for: 2025年6月; null where the number is none. */
export function showDate(serial: number, parts: DateParts, from1904: boolean): string | null {
  const isTimeOnly = !parts.year && !parts.month && !parts.day;
  if (serial < (isTimeOnly ? 0 : 1) || serial > LAST) return null;
  const seconds = Math.round(serial * DAY_IN_SECONDS);
  const first = from1904 ? FIRST_DAY_1904 : FIRST_DAY;
  const { year, month, day } = splitDay(fromDayNumber(first + Math.floor(seconds / DAY_IN_SECONDS)));
  const date = [
    parts.year ? `${year}年` : '',
    parts.month ? `${month}月` : '',
    parts.day ? `${day}日` : '',
  ].join('');
  return [date, parts.time ? timeOf(seconds % DAY_IN_SECONDS) : ''].join(' ').trim();
}

function timeOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours}:${String(minutes).padStart(2, '0')}`;
}

/** 2025-06-30T00:00:00, as files of the strict edition write a day. */
export function showIsoDate(text: string, parts: DateParts): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(text) ?? [];
  if (day === undefined) return text;
  const serial = dayNumber(day) - FIRST_DAY;
  const date = showDate(serial, { ...parts, time: false }, false) ?? text;
  return parts.time && time !== undefined ? `${date} ${time}`.trim() : date;
}
