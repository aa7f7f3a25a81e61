import { expect, test } from 'vitest';
import { EMPTY_MAP } from '../../src/model/offset-map.js';
import type { VariantMatcher } from '../../src/packs/variant-matcher.js';
import { findVariants, placesAfter } from '../../src/stages/normalise/apply-variants.js';

const WORDS: Record<string, string> = { 舖: '铺', 裏面: '里面', 台台: '台', 平台: '平台' };

/** Finds the longest of the words. */
const matcher = {
  forms: {
    longest: (text: string, start: number) => {
      const form = Object.keys(WORDS).find((word) => text.startsWith(word, start));
      return form === undefined ? null : { start, end: start + form.length, value: WORDS[form] };
    },
  },
} as unknown as VariantMatcher;

const found = (text: string, places = Array.from(text, (_, i) => i)): string[] =>
  findVariants({ text, map: EMPTY_MAP }, matcher, places).map(
    (edit) => `${edit.start} ${edit.end} ${edit.text}`,
  );

test('wordings written in another way, where one may begin', () => {
  expect(found('店舖裏面')).toEqual(['1 2 铺', '2 4 里面']);
  expect(found('店舖裏面', [0, 2])).toEqual(['2 4 里面']);
  expect(found('店铺里面')).toEqual([]);
});

test('what is written as it should be is no edit, and what lies in it none either', () => {
  expect(found('平台台')).toEqual([]);
  expect(found('在平台')).toEqual([]);
  expect(found('在台台')).toEqual(['1 3 台']);
  expect(found('台台')).toEqual(['0 2 台']);
  expect(found('台台台')).toEqual(['0 2 台']);
});

test('places move with what is written anew before them, and what is written anew is among them', () => {
  expect(placesAfter([], [1, 5])).toEqual([1, 5]);
  expect(placesAfter([{ start: 2, end: 4, text: '甲乙丙' }], [0, 2, 3, 5])).toEqual([0, 2, 3, 4, 6]);
  const edits = [
    { start: 1, end: 2, text: '甲乙' },
    { start: 4, end: 6, text: '丙' },
  ];
  expect(placesAfter(edits, [0, 1, 3, 4, 5, 7])).toEqual([0, 1, 2, 4, 5, 7]);
  expect(placesAfter(edits, [2, 6])).toEqual([1, 2, 3, 5, 6]);
  expect(placesAfter(edits, [])).toEqual([1, 2, 5]);
});
