import fc from 'fast-check';
import { expect } from 'vitest';
import { readSmall, readYear } from '../../../src/text/calendar-number.js';
import {
  daysOfReading,
  EMPTY_READING,
  lastDayOfReading,
  mergeReadings,
  type PeriodReading,
  readGroups,
  spanReadings,
} from '../../../src/text/calendar-reading.js';
import { anyText } from '../any-text.js';
import type { Laws } from './laws.js';

const CHINESE = '零一二三四五六七八九';
const inChinese = (number: number): string =>
  Array.from(String(number), (digit) => CHINESE[Number(digit)]).join('');

const written = fc.nat(99).chain((number) => fc.constantFrom(String(number), inChinese(number)));
const anyYear = fc.oneof(
  fc.integer({ min: 1000, max: 2999 }).chain((number) => fc.constantFrom(String(number), inChinese(number))),
  written,
);
const NUMBERS = [
  'wd',
  'd1',
  'd2',
  'm1',
  'm2',
  'nm',
  'nq',
  'q',
  'q2',
  'past',
  'future',
  'total',
  'head',
  'tail',
  'plan',
  'decade',
  'decade2',
  'century',
  'back',
];
const YEARS = ['y', 'y1', 'y2'];
/** Any of the groups that the expressions of periods name, with what they let in. */
const groups = fc.record(
  Object.fromEntries([
    ...NUMBERS.map((name) => [name, written]),
    ...YEARS.map((name) => [name, anyYear]),
    ['yy', fc.nat(99).map((number) => String(number).padStart(2, '0'))],
    ['roc', fc.integer({ min: 1, max: 199 }).map(String)],
    ['roc2', fc.integer({ min: 1, max: 199 }).map(String)],
  ] as [string, fc.Arbitrary<string>][]),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string | undefined>>;
const reading = groups.map((found) => readGroups((name) => found[name]) ?? EMPTY_READING);
const YEAR = { kind: 'document', offset: 0 } as const;

function expectReading({ fromYear, toYear, months }: PeriodReading): void {
  expect(fromYear === null).toBe(toYear === null);
  for (const month of [months?.from, months?.to])
    if (month !== undefined) expect(Number.isInteger(month)).toBe(true);
}

export const READINGS: Laws = {
  'calendar-number.ts': {
    readYear: fc.property(anyText, fc.nat(9999), (text, number) => {
      expect(readYear(String(number))).toBe(number);
      expect(readYear(inChinese(number))).toBe(number);
      const found = readYear(text);
      if (found !== null) expect(text).toMatch(/^[0-9零〇○一壹二两贰三叁四肆五伍六陆七柒八捌九玖]+$/);
    }),
    readSmall: fc.property(
      anyText,
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      (text, tens, ones) => {
        const found = readSmall(text);
        if (found !== null) expect(found).toBeGreaterThanOrEqual(0);
        const words = `${tens < 2 ? '' : CHINESE[tens]}十${ones === 0 ? '' : CHINESE[ones]}`;
        expect(readSmall(words)).toBe(Math.max(tens, 1) * 10 + ones);
      },
    ),
  },
  'calendar-reading.ts': {
    readGroups: fc.property(groups, (found) => {
      const read = readGroups((name) => found[name]);
      if (read !== null) expectReading(read);
    }),
    mergeReadings: fc.property(reading, reading, (first, second) => {
      const merged = mergeReadings(first, second);
      expectReading(merged);
      expect(merged.fromYear).toEqual(first.fromYear ?? second.fromYear);
      // 三个月 without an end is forgotten where the months themselves are told.
      expect({ ...mergeReadings(first, EMPTY_READING), back: first.back }).toEqual(first);
    }),
    spanReadings: fc.property(reading, reading, (first, second) => {
      const { fromYear, toYear } = spanReadings(first, second);
      expect(fromYear).toEqual(first.fromYear);
      expect(toYear).toEqual(second.toYear ?? first.toYear);
    }),
    lastDayOfReading: fc.property(reading, (read) => {
      const [whole, last] = [daysOfReading(read, YEAR), daysOfReading(lastDayOfReading(read), YEAR)];
      expect(last.from).toEqual(last.to);
      expect(last.to).toEqual(whole.to);
    }),
    daysOfReading: fc.property(reading, (read) => {
      const { from, to } = daysOfReading(read, YEAR);
      for (const number of [from.month, from.day, to.month, to.day])
        expect(Number.isInteger(number)).toBe(true);
      expect([from.year, to.year]).toEqual([read.fromYear ?? YEAR, read.toYear ?? read.fromYear ?? YEAR]);
    }),
  },
};
