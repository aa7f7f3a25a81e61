import { expect, test } from 'vitest';
import { Converter, difference } from '../../src/diff/convert.js';
import type { Figure } from '../../src/model/figure.js';
import { SETTINGS } from '../helpers/compare-texts.js';

const unit = (text: string, dimension: string | null = null): Figure['unit'] => ({
  text,
  code: null,
  dimension,
});
const from = (a: Figure['unit'], b: Figure['unit']) => new Converter(a, b, SETTINGS.lexicon);

test.each([
  [600_000, '亩', '公顷', 40_000],
  [1.5, '公顷', '亩', 22.5],
  [3, '平方公里', '公顷', 300],
  [2.5, '公里', '米', 2_500],
  [12, '吨', '公斤', 12_000],
])('%d%s in %s', (value, a, b, expected) => {
  expect(from(unit(a), unit(b)).number(value)).toBeCloseTo(expected, 9);
});

test('what a fraction leaves behind the twelfth digit is dropped', () => {
  // A 亩 is a fifteenth of a 公顷.
  expect(from(unit('亩'), unit('公顷')).number(600_000)).toBe(40_000);
  expect(from(unit('亩'), unit('公顷')).number(1)).toBe(0.0666666666667);
});

test('‰ and % are of one kind', () => {
  expect(from(unit('‰', 'percent'), unit('%', 'percent')).number(5.4)).toBeCloseTo(0.54, 12);
});

test('1.5倍 is 150%, and back', () => {
  expect(from(unit('倍', 'multiple'), unit('%', 'percent')).number(1.5)).toBe(150);
  expect(from(unit('%', 'percent'), unit('倍', 'multiple')).number(150)).toBe(1.5);
});

test('things that are counted are not converted', () => {
  expect(from(unit('家', 'count'), unit('个', 'count')).number(46)).toBe(46);
});

test('a difference has no noise of binary fractions', () => {
  expect(difference(0.1, 0.3)).toBe(0.2);
  expect(difference(98.6, 100)).toBe(1.4);
});
