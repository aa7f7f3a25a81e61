import { expect, test } from 'vitest';
import { SignScan } from '../../src/text/sign-scan.js';

const TEXT = '一。二！三';
const scan = (): SignScan => new SignScan(/[。！]/g, TEXT);

test('finds the signs one after the other, and the end of the text behind the last', () => {
  const signs = scan();
  expect([0, 1, 2, 4].map((at) => signs.from(at))).toEqual([1, 1, 3, TEXT.length]);
});

test('a place before those asked for last is searched again', () => {
  const signs = scan();
  signs.from(4);
  expect(signs.from(0)).toBe(1);
});
