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

test('a row of a thousand fields is read up to the limit, and the document says so', () => {
  const row = Array.from({ length: 1_000 }, (_, i) => i + 1).join(',');
  const { blocks, cut } = readText(`${row}\n${row}`, 'a.csv');
  expect(blocks).toHaveLength(2 * 256);
  expect(cut).toEqual({ code: 'E-LIMIT-TABLE', message: 'of the table only 256 columns were read' });
});

test('a table of more rows than a workbook may have is read whole', () => {
  const { blocks, cut } = readText('产量,5\n'.repeat(25_000), 'a.csv');
  expect(blocks).toHaveLength(50_000);
  expect(cut).toBeNull();
});

test.each([
  ['a.txt', '1.5\t'],
  ['a.md', '| 1.5 '],
])('a line of a thousand fields in %s is no row of a table, and all of it is read', (path, field) => {
  const line = `${field.repeat(1_000)}${path === 'a.md' ? '|' : '6'}`;
  const delimiter = path === 'a.md' ? `${'|---'.repeat(1_000)}|\n` : '';
  const text = `${line}\n${delimiter}${line}\n`;
  const { blocks } = readText(text, path);
  expect(blocks.map(({ kind }) => kind).filter((kind) => kind === 'cell')).toEqual([]);
  expect(blocks.at(-1)!.end - blocks[0]!.start).toBe(text.length - 1);
});
