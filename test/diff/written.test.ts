import { expect, test } from 'vitest';
import { roundingOf, writtenAs } from '../../src/diff/written.js';
import { makeFigure } from '../helpers/make-figure.js';

const written = (text: string, value: number, dimension: string | null = 'ratio') =>
  makeFigure({ value, unit: { dimension }, source: { text } });

test.each([
  // Half of a hundredth of 亿.
  ['12282.15亿元', 1_228_215_000_000, 'money', 500_000],
  ['5.2万辆', 52_000, 'count', 500],
  ['120万吨', 1_200_000, 'mass', 5_000],
  ['4.60%', 4.6, 'percent', 0.005],
  ['36微克/立方米', 36, 'mass-concentration', 0.5],
  // A fall is written without its sign.
  ['13.5%', -13.5, 'percent', 0.05],
  ['1,234.5万元', 12_345_000, 'money', 500],
])('%s may be off by half of its last place', (text, value, dimension, off) => {
  expect(roundingOf(written(text, value, dimension))).toBeCloseTo(off, 9);
});

test('what was counted one by one is exact', () => {
  expect(roundingOf(written('142起', 142, 'count'))).toBe(0);
  expect(roundingOf(written('12家', 12, 'count'))).toBe(0);
});

test('a number in words has no last place', () => {
  expect(writtenAs(written('三分之二', 2 / 3))).toBeNull();
  expect(roundingOf(written('三分之二', 2 / 3))).toBe(0);
});

test('nothing is written with a magnitude', () => {
  expect(writtenAs(written('0起', 0, 'count'))).toEqual({ decimals: 0, magnitude: 1 });
});
