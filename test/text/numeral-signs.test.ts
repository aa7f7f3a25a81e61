import { expect, test } from 'vitest';
import { afterNumber } from '../../src/text/list-number.js';
import {
  digitOf,
  endOfEveryday,
  isArabicDigit,
  isMinus,
  isPair,
  powerOf,
  startsNumeral,
  tensOf,
} from '../../src/text/numeral-signs.js';

const code = (sign: string): number => sign.charCodeAt(0);
const values = (signs: string, of: (code: number) => number): number[] => [...signs].map((s) => of(code(s)));

test('Chinese digits, everyday and of bank notes', () => {
  expect(values('零〇○', digitOf)).toEqual([0, 0, 0]);
  expect(values('一二三四五六七八九', digitOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(values('壹贰叁肆伍陆柒捌玖两', digitOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 2]);
  expect(values('十百万廿5中', digitOf)).toEqual([-1, -1, -1, -1, -1, -1]);
  expect(digitOf(Number.NaN)).toBe(-1);
});

test('magnitudes, and tens written in one sign', () => {
  expect(values('十拾百佰千仟万亿兆', powerOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 8, 12]);
  expect(values('一5中', powerOf)).toEqual([0, 0, 0]);
  expect(values('廿卅十中', tensOf)).toEqual([2, 3, 0, 0]);
});

test('what a number begins with, and what is only before it', () => {
  for (const sign of '0359一壹两十拾百千万亿兆廿卅') expect(startsNumeral(code(sign))).toBe(true);
  for (const sign of '半第-−点中') expect(startsNumeral(code(sign))).toBe(false);
  expect([...'-−–中'].map((sign) => isMinus(code(sign)))).toEqual([true, true, false, false]);
  expect([...'09/:一'].map((sign) => isArabicDigit(code(sign)))).toEqual([true, true, false, false, false]);
  expect([...'两二'].map((sign) => isPair(code(sign)))).toEqual([true, false]);
});

test('everyday signs end before others', () => {
  expect(endOfEveryday('二〇二4年', 0)).toBe(4);
  expect(endOfEveryday('两十百', 0)).toBe(2);
  expect(endOfEveryday('年', 0)).toBe(0);
  expect(endOfEveryday('十二', 1)).toBe(2);
});

test.each([
  ['131.我先交代', 4],
  ['12．各地', 3],
  ['二、7月', 2],
  ['（三）防汛', 3],
  ['①防汛', 1],
  ['3.5亿元', 0],
  ['1234.各地', 0],
  ['十二万人', 0],
  ['各地1.防汛', 0],
  ['1.“十四五”', 2],
])('the number of a paragraph: %s', (text, end) => {
  expect(afterNumber(text, 0)).toBe(end);
});
