import { describe, expect, test } from 'vitest';
import { kindFit, monthIndex, monthsOf, monthsOfDay } from '../../src/diff/months.js';
import type { Figure } from '../../src/model/figure.js';
import { SETTINGS } from '../helpers/compare-texts.js';

const period = (start: string, end: string): Figure['period'] => ({ text: null, start, end, from: 'stated' });
const of = (start: string, end: string) => monthsOf(period(start, end));
const kindOf = (a: [string, string] | null, b: [string, string] | null): number =>
  kindFit(a === null ? null : of(...a), b === null ? null : of(...b));

test.each([
  ['a year', '2023-01-01', '2023-12-31', 12],
  ['a half-year', '2023-01-01', '2023-06-30', 6],
  ['February of a leap year', '2024-02-01', '2024-02-29', 1],
  ['five years', '2021-01-01', '2025-12-31', 60],
  ['a day', '2023-12-31', '2023-12-31', 0],
  ['a stretch of days', '2023-05-08', '2023-06-08', null],
  ['a February that lacks its last day', '2024-02-01', '2024-02-28', null],
])('%s', (_, start, end, length) => {
  expect(of(start, end)?.length).toBe(length);
});

test('months are counted through the turn of the year', () => {
  expect(monthIndex('2024-01-31') - monthIndex('2023-12-01')).toBe(1);
  expect(monthsOfDay('2025-12-31')).toMatchObject({ length: 0, whole: true });
  expect(monthsOfDay('2025-12-30')).toMatchObject({ whole: false });
  expect(monthsOf(null)).toBeNull();
});

describe('of one kind', () => {
  test('are a year and a year, a half and a half', () => {
    expect(kindOf(['2022-01-01', '2022-12-31'], ['2023-01-01', '2023-12-31'])).toBe(1);
    expect(kindOf(['2022-01-01', '2022-06-30'], ['2023-01-01', '2023-06-30'])).toBe(1);
    expect(kindOf(null, null)).toBe(1);
  });

  test('are no year and half-year, nor months and years', () => {
    expect(kindOf(['2022-01-01', '2022-12-31'], ['2023-01-01', '2023-06-30'])).toBe(0);
    expect(kindOf(['2022-12-01', '2022-12-31'], ['2023-01-01', '2023-12-31'])).toBe(0);
    expect(kindOf(['2021-01-01', '2025-12-31'], ['2023-01-01', '2023-12-31'])).toBe(0);
  });

  test('are, less surely, the last day of a year and the year', () => {
    const score = kindOf(['2022-12-31', '2022-12-31'], ['2023-01-01', '2023-12-31']);
    expect(score).toBe(0.97);
    expect(kindOf(['2023-01-01', '2023-12-31'], ['2022-12-31', '2022-12-31'])).toBe(score);
  });

  test('are no day within the year and the year', () => {
    expect(kindOf(['2022-06-30', '2022-06-30'], ['2023-01-01', '2023-12-31'])).toBe(0);
    expect(kindOf(['2022-12-30', '2022-12-30'], ['2023-01-01', '2023-12-31'])).toBe(0);
  });

  test('are what began on one day and ran on', () => {
    expect(kindOf(['2011-01-01', '2022-12-31'], ['2011-01-01', '2023-12-31'])).toBe(0.97);
  });

  test('may be where one side does not say, which is too little for a pair', () => {
    const score = kindOf(null, ['2023-01-01', '2023-12-31']);
    expect(score).toBeGreaterThan(0.5);
    expect(score).toBeLessThan(SETTINGS.matchThreshold);
  });
});
