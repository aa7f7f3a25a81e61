import { describe, expect, test } from 'vitest';
import { HOLLOW_BIT, signTable, TRAIT, UNIT_BITS } from '../../src/text/sign-traits.js';
import { buildWidthTable } from '../../src/text/width.js';

const folding = buildWidthTable();
const build = () =>
  signTable(folding, [
    ['第', TRAIT.furniture],
    ['，', TRAIT.variant],
  ]);

const unitOf = (sign: string): number => build()[sign.charCodeAt(0)]! & ((1 << UNIT_BITS) - 1);
function traitsOf(sign: string): string[] {
  const found = build()[sign.charCodeAt(0)]!;
  return Object.entries(TRAIT)
    .filter(([, bit]) => (found & bit) !== 0)
    .map(([name]) => name);
}

describe('what a unit tells of its line', () => {
  test.each([
    ['甲', ['wide']],
    ['a', []],
    ['7', []],
    [' ', ['hollow']],
    ['\t', ['hollow', 'tab']],
    ['\n', ['hollow', 'tab']],
    ['\u3000', ['wide', 'hollow', 'wideBlank']],
    ['\u200b', ['hollow']],
    [':', ['colon', 'shaped']],
    ['：', ['wide', 'colon', 'shaped']],
    ['。', ['wide', 'stop', 'sentence']],
    ['；', ['wide', 'sentence', 'shaped']],
    ['！', ['wide', 'sentence', 'shaped']],
    ['?', ['sentence', 'shaped']],
    ['《', ['wide', 'opening']],
    ['》', ['wide']],
    ['（', ['wide', 'opening', 'shaped']],
    ['(', ['opening', 'shaped']],
    ['）', ['wide', 'shaped']],
    ['「', ['wide', 'opening', 'shaped']],
    ['」', ['wide', 'shaped']],
    ['—', ['shaped']],
    ['[', ['markdown']],
    [']', ['markdown']],
    ['*', ['markdown']],
    ['`', ['markdown']],
    ['<', ['markdown']],
    ['第', ['wide', 'furniture']],
    [',', ['comma', 'variant', 'shaped']],
    ['，', ['wide', 'comma', 'variant', 'shaped']],
  ])('%j: %j', (sign, traits) => expect(traitsOf(sign).sort()).toEqual([...traits].sort()));

  test('and which unit stands for it', () => {
    expect(['甲', '８', '，', '\t', '\u200b'].map(unitOf)).toEqual(
      ['甲', '8', ',', ' ', '\0'].map((sign) => sign.charCodeAt(0)),
    );
    expect(1 << HOLLOW_BIT).toBe(TRAIT.hollow);
  });
});
