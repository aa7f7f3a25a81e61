import { describe, expect, test } from 'vitest';
import { gridsOf } from '../../../src/stages/tables/find-grids.js';
import type { Grid } from '../../../src/stages/tables/grid.js';
import { packs } from './grids-of.js';
import { tellQuantity } from './made.js';
import { draftOf } from './settled.js';

const grids = (...lines: string[]): Grid[] => gridsOf(draftOf(lines.join('\n\n')), packs);

/** The cells of each row: row, column, text, number. */
const told = (...lines: string[]): string[] =>
  grids(...lines).map(({ cells }) =>
    cells
      .map(
        ({ row, column, text, quantity }) =>
          `${row}${column} ${text}${quantity ? `=${tellQuantity(quantity)}` : ''}`,
      )
      .join('; '),
  );

test('a label, and behind it headers with their values', () => {
  expect(told('城镇化率（%）：2020年58，2025年63；预期性')).toEqual([
    '10 城镇化率（%）; 01 2020年; 11 58=58 number; 02 2025年; 12 63=63 number; 13 预期性',
  ]);
  expect(told('城镇化率（%）：58，63')).toEqual(['10 城镇化率（%）; 11 58=58 number; 12 63=63 number']);
  expect(told('城镇化率：58，63')).toEqual([]);
});

test('the cells stand where they stand in the text', () => {
  const draft = draftOf('题目\n\n城镇化率（%）：2020年58，约束性，2025年63%左右');
  const [grid] = gridsOf(draft, packs);
  expect(grid!.cells.map(({ start, end }) => draft.normal.text.slice(start, end))).toEqual([
    '城镇化率（%）',
    '2020年',
    '58',
    '约束性',
    '2025年',
    '63%左右',
  ]);
  expect(grid!.cells.map(({ text }) => text)).toEqual([
    '城镇化率（%）',
    '2020年',
    '58',
    '约束性',
    '2025年',
    '63%左右',
  ]);
  expect(grid!.cells.map(({ header, content, periods }) => [header, content, periods.length])).toEqual([
    [false, 'text', 0],
    [true, 'text', 1],
    [false, 'value', 0],
    [false, 'text', 0],
    [true, 'text', 1],
    [false, 'value', 0],
  ]);
  const { quantity } = grid!.cells[2]!;
  expect(draft.normal.text.slice(quantity!.start, quantity!.end)).toBe('58');
  expect([grid!.rows, grid!.columns, grid!.paragraph, grid!.lastParagraph]).toEqual([2, 4, 1, 1]);
  expect([grid!.follows, grid!.notes]).toEqual([false, { cumulative: '', rules: [], starred: null }]);
  const [cell] = grid!.cells;
  expect([cell!.rowSpan, cell!.columnSpan, cell!.bracket, cell!.starred, cell!.sentence]).toEqual([
    1,
    1,
    '',
    false,
    1,
  ]);
});

test('a cell of a table is none', () => {
  const [grid, ...others] = gridsOf(draftOf('|项目|说明|\n|--|--|\n|甲|入学率（%）：58|'), packs);
  expect([grid!.cells.length, others.length]).toEqual([4, 0]);
});

describe('which lines are rows', () => {
  test('one with a unit in its label, two with the same headers', () => {
    expect(told('用电量：2020年58')).toEqual([]);
    expect(told('甲厂总数：58', '乙厂总数：63')).toEqual([]);
    expect(told('2020年甲厂：58', '2020年乙厂：63')).toEqual([]);
    expect(told('用电量：2020年58', '用水量：2020年5')).toHaveLength(2);
    expect(told('用电量：2020年58', '用水量：2021年5')).toEqual([]);
    expect(told('用电量：2020年58', '正文。', '用水量：2020年5')).toEqual([]);
    expect(told('用电量：2020年58', '用水量：2020年5', '用气量：2021年6')).toHaveLength(2);
    expect(told('用电量：2020年58', '用水量（吨）：2020年5')).toHaveLength(2);
    expect(told('用电量：2020年58', '用水量（吨）：2021年5')).toHaveLength(1);
    expect(told('用电量：2020年58，约束性', '用水量：2020年5，预期性')).toHaveLength(2);
    expect(told('用电量：2020年58，约束性', '用水量：约束性，2020年5')).toEqual([]);
  });

  test('the rows of a run share its first paragraph', () => {
    expect(
      grids('题目', '用电量：2020年58', '用水量：2020年5').map(({ paragraph, lastParagraph }) => [
        paragraph,
        lastParagraph,
      ]),
    ).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  test.each([
    ['入学率（%）：58', true],
    ['联系电话：63012345', false],
    ['备注（%）：58', false],
    ['入学率（%）：预期性', false],
    ['入学率（%）：居第58', false],
    ['入学率（%）：2020年', false],
    ['入学率（%）：2020年，预期性', false],
    ['入学率（%）：…58', false],
    ['入学率（%）：58个，优良', false],
    ['入学率（%）：2020年58，优良', false],
    ['入学率（%）：58升至63', false],
    ['入学率（%）：2020年小学58', false],
    ['入学率（%）：58以上的', false],
    ['入学率（%）：58。', false],
    ['入学率（%）：甲：58', false],
    ['入学率（%）', false],
    ['入学，率（%）：58', false],
    ['入学率，（%）：58', false],
    ['率（%）：58', true],
    [`${'率'.repeat(37)}（%）：58`, true],
    [`${'率'.repeat(38)}（%）：58`, false],
    [`入学率（%）：${'预期性，'.repeat(19)}5858`, true],
    [`入学率（%）：${'预期性，'.repeat(19)}58585`, false],
    ['入学率（%）：58个百分点以上', true],
  ])('%s', (line, is) => expect(told(line)).toHaveLength(is ? 1 : 0));
});
