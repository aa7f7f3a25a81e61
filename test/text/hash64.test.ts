import { expect, test } from 'vitest';
import { digitsOf, EMPTY_HASH, hashDocument, hashNumber, hashText } from '../../src/text/hash64.js';

const idOf = (document: string, start: number, end: number, name: string): string =>
  digitsOf(hashText(hashNumber(hashNumber(hashText(EMPTY_HASH, document), start), end), name));

test('sixteen hexadecimal digits, the same every time', () => {
  expect(idOf('一份公报', 12, 15, '耕地面积')).toMatch(/^[0-9a-f]{16}$/);
  expect(idOf('一份公报', 12, 15, '耕地面积')).toBe(idOf('一份公报', 12, 15, '耕地面积'));
});

test('texts, places and names tell hashes apart, also where they run into one another', () => {
  expect(idOf('甲', 1, 2, '产量')).not.toBe(idOf('乙', 1, 2, '产量'));
  expect(digitsOf(hashText(hashText(EMPTY_HASH, '产量增'), '长'))).not.toBe(
    digitsOf(hashText(hashText(EMPTY_HASH, '产量'), '增长')),
  );
  const ids = Array.from({ length: 20_000 }, (_, at) => idOf('甲', at, at + 3, '产量'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('documents that differ in one unit, be it the last, or in the order of two have other hashes', () => {
  const texts = [
    '产量增长',
    '产量增张',
    '产增量长',
    '产量增',
    '产量增长。',
    `${'产'.repeat(300)}长`,
    `${'产'.repeat(299)}长产`,
  ];
  const hashes = texts.map((text) => digitsOf(hashDocument(EMPTY_HASH, text)));
  expect(new Set(hashes).size).toBe(texts.length);
  // What was hashed before leaves no trace.
  expect(texts.map((text) => digitsOf(hashDocument(EMPTY_HASH, text)))).toEqual(hashes);
});
