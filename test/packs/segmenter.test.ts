import { expect, test } from 'vitest';
import { openSegmenter } from '../../src/packs/segmenter.js';

test('words cover the text without gap or overlap, in UTF-16 units', () => {
  const text = '全市𠮷地空气质量优良天数比率为88.6%';
  const words = openSegmenter().cut(text);
  expect(words.map((word) => word.text).join('')).toBe(text);
  let end = 0;
  for (const word of words) {
    expect(word.start).toBe(end);
    expect(text.slice(word.start, word.end)).toBe(word.text);
    end = word.end;
  }
  expect(end).toBe(text.length);
});

test('a segmenter is opened once', () => {
  expect(openSegmenter('jieba')).toBe(openSegmenter());
});
