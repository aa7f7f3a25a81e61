import { expect, test } from 'vitest';
import { neededWords } from '../../src/packs/expression-edges.js';
import { hasBit, possibleIn, wordScreen } from '../../src/packs/word-screen.js';

const possible = (needs: (string[] | null)[], text: string): number[] => {
  const bits = possibleIn(wordScreen(needs), text);
  return [...needs.keys()].filter((number) => hasBit(bits, number));
};

test.each([
  ['全市工作要点', [0, 3]],
  ['工作报告', [1, 3]],
  // 工作 begins both and is a wording of its own.
  ['一年的工作', [3]],
  ['工', []],
  ['', []],
])('of %s only the rules are asked whose wordings it holds', (text, found) => {
  const needs = [['工作要点'], ['工作报告', '施政报告'], ['预算'], ['工作', '任务']];
  expect(possible(needs, text)).toEqual(found);
});

test('a rule of which no wording is known, or one of a single character, is always asked', () =>
  expect(possible([null, ['年'], ['年', '年度'], ['季度']], '上半年')).toEqual([0, 1, 2]));

test('more rules than one number has bits', () => {
  const needs = Array.from({ length: 70 }, (_, i) => [`第${i}号`]);
  expect(possible(needs, '第3号、第33号、第69号')).toEqual([3, 33, 69]);
});

test.each([
  ['今[日天]（', ['今日（', '今天（']],
  ['月[12]日?电', ['月1', '月2']],
  // How many of them stand there is open.
  ['[一二]{1,2}月', ['一', '二']],
  ['(?:据悉|据[介了])，', ['据悉', '据介', '据了']],
])('the wordings that a match of %s needs, its small classes unfolded', (source, words) =>
  expect(neededWords(source, 3)).toEqual(words),
);
