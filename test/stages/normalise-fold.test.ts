import { expect, test } from 'vitest';
import type { Block } from '../../src/model/document.js';
import { folding } from '../../src/packs/folding.js';
import {
  COLUMNS,
  END,
  FIELDS,
  foldBlocks,
  isHollow,
  START,
  TRAITS,
} from '../../src/stages/normalise/fold-blocks.js';
import { TRAIT } from '../../src/text/sign-traits.js';
import { packs } from './normalise-run.js';

/** Of each block its text as folded, the columns, and which of some traits it has. */
function folded(text: string, ...spans: [number, number][]): { text: string; blocks: string[] } {
  const blocks = spans.map(
    ([start, end]) => ({ start, end, kind: 'paragraph', level: null, cell: null }) as Block,
  );
  const { text: all, blocks: told } = foldBlocks(text, blocks, folding(packs));
  const traits = ['hollow', 'wideBlank', 'tab', 'colon', 'comma', 'opening'] as const;
  return {
    text: all,
    blocks: blocks.map((_, i) => {
      const of = (field: number): number => told[i * FIELDS + field]!;
      const has = traits.filter((trait) => (of(TRAITS) & TRAIT[trait]) !== 0);
      return [`${of(START)}-${of(END)}`, of(COLUMNS), ...has].join(' ');
    }),
  };
}

test('units are folded, in blocks and between them', () => {
  expect(folded('５％，“Ａ”', [0, 6])).toEqual({ text: '5%,“A”', blocks: ['0-6 10 comma opening'] });
  expect(folded('５　Ａ', [1, 2])).toEqual({ text: '5 A', blocks: ['2-2 0'] });
  expect(folded('甲\u3000５', [0, 1])).toEqual({ text: '甲 5', blocks: ['0-1 2'] });
});

test('blanks at the edges of a block are no part of its line, and count for none inside it', () => {
  expect(folded(' 甲乙 ', [0, 4]).blocks).toEqual(['1-3 4']);
  expect(folded('　甲乙　', [0, 4]).blocks).toEqual(['1-3 4']);
  expect(folded('甲 乙', [0, 3]).blocks).toEqual(['0-3 5 hollow']);
  expect(folded('　甲　乙', [0, 4]).blocks).toEqual(['1-4 6 hollow wideBlank']);
  expect(folded(' 甲a乙', [0, 4]).blocks).toEqual(['1-4 5']);
  expect(folded('\u200b甲', [0, 2]).blocks).toEqual(['1-2 2']);
  expect(folded('   ', [0, 3]).blocks).toEqual(['3-3 0']);
  expect(folded('', [0, 0]).blocks).toEqual(['0-0 0']);
});

test('a tab at the edge still parts cells', () => {
  expect(folded('甲\t', [0, 2]).blocks).toEqual(['0-1 2 tab']);
  expect(folded('甲\t乙', [0, 3]).blocks).toEqual(['0-3 5 hollow tab']);
});

test('each block is told of by itself', () => {
  expect(folded(' 甲：\n（乙 \n丙', [0, 3], [4, 7], [8, 9])).toEqual({
    text: ' 甲:\n(乙 \n丙'.replaceAll('\n', ' '),
    blocks: ['1-3 4 colon', '4-6 4 opening', '8-9 2'],
  });
});

test.each([
  [0x20, true],
  [0, true],
  [0x3000, false],
  [0x41, false],
])('unit %i is white space or nothing: %s', (unit, is) => expect(isHollow(unit)).toBe(is));
