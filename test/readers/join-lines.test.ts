import { expect, test } from 'vitest';
import type { Line } from '../../src/readers/layout/page-elements.js';
import { textOfLines } from '../../src/readers/layout/paragraphs.js';

const lines = (texts: readonly string[]): Line[] =>
  texts.map((text) => ({ text, blankAfter: false }) as Line);

test.each([
  ['Chinese', '甲', '(A)1'],
  ['not', 'é', '(A) 1'],
])(
  'what a long paragraph is mostly written in, %s, tells whether a number is joined behind a sign',
  (_, sign, joined) => {
    const long = Array.from({ length: 100 }, () => sign.repeat(40));
    // So much stands between that the lines before are far away.
    const latin = Array.from({ length: 20 }, () => `${'x'.repeat(38)}(A)`);
    expect(textOfLines(lines([...long, ...latin, '1'])).slice(-joined.length)).toBe(joined);
  },
);

test('of a paragraph over many pages no sign is lost, nor half a character', () => {
  const texts = Array.from({ length: 500 }, (_, i) => `第${i}条𠮷𠮷𠮷`);
  expect(textOfLines(lines(texts))).toBe(texts.join(''));
});
