import { expect, test } from 'vitest';
import { readText } from '../../src/readers/index.js';

/** Each cell as row, column and text. */
function cells(text: string, path = 'a.csv'): [number, number, string][] {
  return readText(text, path).blocks.map(({ start, end, cell }) => [
    cell!.row,
    cell!.column,
    text.slice(start, end),
  ]);
}

test('fields are cells in their places; blank ones leave none', () => {
  expect(cells('指标,2020年,2025年\n森林覆盖率,,24.1\n')).toEqual([
    [0, 0, '指标'],
    [0, 1, '2020年'],
    [0, 2, '2025年'],
    [1, 0, '森林覆盖率'],
    [1, 2, '24.1'],
  ]);
});

test('quotes hold separators, line ends and quotes', () => {
  expect(cells('指标,数值\r\n"产值,\n亿元","1,204.5"\r\n')).toEqual([
    [0, 0, '指标'],
    [0, 1, '数值'],
    [1, 0, '产值,\n亿元'],
    [1, 1, '1,204.5'],
  ]);
});

test('a quote within a bare field, and one that is not closed, are text', () => {
  expect(cells('所谓"四上"企业,5\n"未完,6')).toEqual([
    [0, 0, '所谓"四上"企业'],
    [0, 1, '5'],
    [1, 0, '"未完'],
    [1, 1, '6'],
  ]);
});

test('tabs part the fields of a .tsv', () => {
  expect(cells('指标\t产值, 亿元\n合计\t5', 'a.tsv')).toEqual([
    [0, 0, '指标'],
    [0, 1, '产值, 亿元'],
    [1, 0, '合计'],
    [1, 1, '5'],
  ]);
});
