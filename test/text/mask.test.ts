import { describe, expect, test } from 'vitest';
import { BRACKET_FILLER, bracketsOf, maskText, QUOTE_FILLER } from '../../src/text/mask.js';

/** The masked text, with ~ for what brackets hide and _ for what quotes do. */
function mask(text: string): string {
  const masked = maskText(text, bracketsOf({ text }));
  expect(masked).toHaveLength(text.length);
  return masked.replaceAll(BRACKET_FILLER, '~').replaceAll(QUOTE_FILLER, '_');
}

const long = (count: number): string => '甲'.repeat(count);

describe('what stands in brackets and quotes is hidden', () => {
  test.each([
    ['产量（含进口）增长', '产量~~~~~增长'],
    ['文号〔2024〕5号', '文号~~~~~~5号'],
    ['印发《行动方案》明确', '印发《____》明确'],
    ['“十四五”规划', '“___”规划'],
    ['甲（乙（丙）丁）戊', '甲~~~~~~~戊'],
    ['（甲）（乙）', '~~~~~~'],
    ['《甲（乙）》丙', '《____》丙'],
    ['甲（乙“丙”丁）戊', '甲~~~~~~~戊'],
    ['《》（）', '《》~~'],
    ['没有括号', '没有括号'],
    ['', ''],
  ])('%s', (text, masked) => expect(mask(text)).toBe(masked));

  test.each(['甲（乙', '甲）乙（', '甲（乙\n丙）', '“甲\n”', '甲（乙（丙）丁'])(
    'a sign without its partner in the line hides nothing of its own: %s',
    (text) => expect(mask(text).startsWith(text.slice(0, 2))).toBe(true),
  );

  test('an opening sign alone does not keep the next pair from being seen', () => {
    expect(mask('甲“乙（丙）')).toBe('甲“乙~~~');
    expect(mask('甲（乙（丙）')).toBe('甲（乙~~~');
  });

  test.each([
    [`“${long(58)}”`, true],
    [`“${long(59)}”`, false],
    [`《${long(58)}》`, true],
    [`《${long(59)}》`, false],
    [`〔${long(58)}〕`, true],
    [`〔${long(59)}〕`, false],
    [`（${long(298)}）`, true],
    [`（${long(299)}）`, false],
  ])('what is longer than any name or remark is none (%#)', (text, isHidden) => {
    expect(mask(text) !== text).toBe(isHidden);
  });
});

describe('direct speech is read like any sentence', () => {
  test.each(['。', '！', '？', '，'])('it ends with %s before the closing quote', (stop) => {
    expect(mask(`他说：“每天有1100人${stop}”记者了解到`)).toBe(`他说：，每天有1100人${stop}”记者了解到`);
  });

  test('brackets within it are hidden', () => {
    expect(mask('“增长（同比）8%。”')).toBe('，增长~~~~8%。”');
  });

  test('a name in quotes never ends so', () => {
    expect(mask('“双随机、”抽查')).toBe('“____”抽查');
  });
});

test('the outermost stretches, each with what it is', () => {
  expect(bracketsOf({ text: '“甲”（乙）〔3〕《丁》“戊。”' })).toEqual([
    { start: 0, end: 3, round: false, speech: false },
    { start: 3, end: 6, round: true, speech: false },
    { start: 6, end: 9, round: true, speech: false },
    { start: 9, end: 12, round: false, speech: false },
    { start: 12, end: 13, round: false, speech: true },
  ]);
});

test('a text that several stages read is searched once', () => {
  const normal = { text: '产量（吨）' };
  expect(bracketsOf(normal)).toBe(bracketsOf(normal));
});
