import { expect, test } from 'vitest';
import { skipBracketLeft } from '../../../src/stages/attach/left-reading.js';
import { bracketsOf, maskText } from '../../../src/text/mask.js';

/** What is left of a text before its last bracket is skipped. */
function before(text: string): string {
  const clause = { text, mask: maskText(text, bracketsOf({ text })) };
  return text.slice(0, skipBracketLeft(clause, 0, text.length));
}

test.each([
  ['住院率（县域内）', '住院率'],
  ['住院率（10分）', '住院率'],
  ['住院率（县域）（10分）', '住院率'],
  ['住院率', '住院率'],
  ['（县域内）', ''],
  ['乡镇（含、街道办事处及园区）', '乡镇'],
  ['乡镇（街道、）', '乡镇'],
  ['乡镇（A、区）', '乡镇'],
  ['乡镇（街、1）', '乡镇'],
])('before the bracket of %s stands %s', (text, left) => expect(before(text)).toBe(left));

test.each(['乡镇（街）', '乡镇（街道）', '各县（市、区）', '各县（市、区、旗）', '村（社区、居委会）'])(
  '%s is one word: the bracket names what else is meant',
  (text) => expect(before(text)).toBe(text),
);

test('the bracket is skipped up to where the search began', () => {
  const text = '率（县域内外）';
  const clause = { text, mask: maskText(text, bracketsOf({ text })) };
  expect(skipBracketLeft(clause, 3, text.length)).toBe(3);
});
