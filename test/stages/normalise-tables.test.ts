import { describe, expect, test } from 'vitest';
import type { Packs } from '../../src/packs/packs.js';
import { readText } from '../../src/readers/index.js';
import { findFlatTables, findNumberedTables } from '../../src/stages/normalise/flat-tables.js';
import type { Line } from '../../src/stages/normalise/line.js';
import { linesOfSource, linesOfText, packs } from './normalise-run.js';

/** Lines as they are; cells a row a line with its table and row before it, →3 behind what covers three columns. */
function tell(lines: readonly Line[]): string[] {
  const told: string[] = [];
  for (const { cell, text } of lines) {
    const shown = cell === null || cell.columnSpan === 1 ? text : `${text}→${cell.columnSpan}`;
    if (cell === null || cell.column === 0)
      told.push(cell === null ? text : `${cell.table}.${cell.row} ${shown}`);
    else told.push(`${told.pop()}|${shown}`);
  }
  return told;
}

/** What a text of these lines is read as; null where it stays what it is. */
function found(...texts: string[]): string[] | null {
  const { lines, folded } = linesOfSource(readText(texts.join('\n'), 'input.txt', 'txt'));
  const tables = findFlatTables(lines, folded.text, packs as Packs);
  return tables === lines ? null : tell(tables);
}
/** The same of a text with one cell a line. */
const stacked = (cells: string): string[] | null => found(...cells.split(' '));

describe('tables of a row a line, the cells parted by blanks', () => {
  test('two rows make one, of two columns three', () => {
    expect(found('指标 2020年 2025年', '城镇化率 58 63', '森林覆盖率 40 41')).toEqual([
      '0.0 指标|2020年|2025年',
      '0.1 城镇化率|58|63',
      '0.2 森林覆盖率|40|41',
    ]);
    expect(found('指标 2020年 2025年', '城镇化率 58 63')).toBeNull();
    expect(found('指标 数值', '客运量 58', '货运量 63', '邮件 3')).toEqual([
      '0.0 指标|数值',
      '0.1 客运量|58',
      '0.2 货运量|63',
      '0.3 邮件|3',
    ]);
    expect(found('指标 数值', '客运量 58', '货运量 63')).toBeNull();
    expect(found('指标数值', '客运量 58', '货运量 63', '邮件 3')).toBeNull();
  });

  test('the name of a group may stand above or between rows, but not behind them or another', () => {
    expect(found('指标 产值 税收', '民生', '海州 58 63', '云河 1 2', '生态', '北河 3 4', '附注')).toEqual([
      '0.0 指标|产值|税收',
      '0.1 民生→3',
      '0.2 海州|58|63',
      '0.3 云河|1|2',
      '0.4 生态→3',
      '0.5 北河|3|4',
      '附注',
    ]);
    expect(found('指标 产值 税收', '海州 58 63', '云河 1 2', '生态', '民生', '北河 3 4')).toEqual([
      '0.0 指标|产值|税收',
      '0.1 海州|58|63',
      '0.2 云河|1|2',
      '生态',
      '民生',
      '北河34',
    ]);
    expect(found('指标 产值 税收', '民生', '海州 58 63')).toBeNull();
    // A number alone names no group, nor do two words.
    expect(found('指标 产值 税收', '海州 58 63', '5', '云河 1 2')).toBeNull();
    expect(found('指标 产值 税收', '海州 58 63', '生态 环境', '云河 1 2')).toBeNull();
  });

  test.each([
    ['fewer cells', '北河 3'],
    ['more cells', '北河 3 4 5'],
    ['no number where all others have one', '北河 — 4'],
    ['no name', '3 4 5'],
    ['a sentence', '北河 3 4。'],
    ['more than forty signs', `${'北'.repeat(39)} 3 4`],
  ])('a table ends at a line of %s', (_, line) => {
    expect(found('指标 产值 税收', '海州 58 —', '云河 1 2', line, '南河 5 6')?.slice(0, 4)).toEqual([
      '0.0 指标|产值|税收',
      '0.1 海州|58|—',
      '0.2 云河|1|2',
      line.replaceAll(' ', ''),
    ]);
  });

  test('two blanks part cells where names hold one', () => {
    expect(found('指标  产值  税收', '海州 市  58  63', '云河 市  1  2')).toEqual([
      '0.0 指标|产值|税收',
      '0.1 海州 市|58|63',
      '0.2 云河 市|1|2',
    ]);
    expect(found('指标 产值 税收', '海州 市 58 63', '云河 市 1 2')).toBeNull();
  });

  test('the head has a word for names, or words for columns and years behind a name', () => {
    const rows = (head: string): boolean => found(head, '产值 58 63 7', '税收 1 2 3') !== null;
    expect(rows('指标 甲 乙 丙')).toBe(true);
    expect(rows('海州 2020年 数值 甲')).toBe(true);
    expect(rows('海州 2020年 2021年 2022年')).toBe(true);
    expect(rows('海州 数值 单位 甲')).toBe(true);
    expect(rows('海州 2020年 甲 乙')).toBe(false);
    expect(rows('海州 甲 乙 丙')).toBe(false);
    expect(rows('2020年 2021年 甲 乙')).toBe(false);
    expect(rows('海州 数值化 单位化 甲')).toBe(false);
    expect(rows('海州 至2020年 至2021年 甲')).toBe(false);
    expect(found('海州 2020年', '产值 58', '税收 1', '就业 2')).toBeNull();
    // Half of the columns behind the name are too few.
    expect(found('海州 2020年 2021年 甲 乙', '产值 1 2 3 4', '税收 5 6 7 8')).toBeNull();
    expect(found('海州 2020年 2021年 甲', '产值 1 2 3', '税收 5 6 7')).not.toBeNull();
  });

  test('the head holds words and years, no other number and no sentence, and is no long line', () => {
    expect(found('指标 58 2021年', '产值 58 63', '税收 1 2')).toBeNull();
    expect(found('指标 — 2021年', '产值 58 63', '税收 1 2')).toBeNull();
    expect(found('指标 2020 2021', '产值 58 63', '税收 1 2')).not.toBeNull();
    expect(found('指标 产值。 税收', '海州 58 63', '云河 1 2')).toBeNull();
    const long = (signs: number): string => `指标 产值 ${'税'.repeat(signs)}`;
    expect(found(long(156), '海州 58 63', '云河 1 2')).not.toBeNull();
    expect(found(long(157), '海州 58 63', '云河 1 2')).toBeNull();
  });

  test('behind running numbers stand the names', () => {
    expect(found('序号 指标 产值', '1 海州 58', '2 2020 63', '云 3 1')).toEqual([
      '0.0 序号|指标|产值',
      '0.1 1|海州|58',
      '0.2 2|2020|63',
      '云31',
    ]);
    expect(found('序号 指标 产值', '甲 海州 58', '乙 云河 63')).toBeNull();
  });

  test('a table behind another counts on, from those of the document too', () => {
    const table = ['指标 产值 税收', '海州 58 63', '云河 1 2'];
    expect(found('前言', ...table, ...table, '尾')).toEqual([
      '前言',
      '0.0 指标|产值|税收',
      '0.1 海州|58|63',
      '0.2 云河|1|2',
      '1.0 指标|产值|税收',
      '1.1 海州|58|63',
      '1.2 云河|1|2',
      '尾',
    ]);
    const { lines, folded } = linesOfSource(readText(table.join('\n'), 'input.txt', 'txt'));
    const cell = { table: 3, row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: false };
    const own: Line = { ...lines[0]!, kind: 'cell', cell };
    expect(tell(findFlatTables([own, ...lines], folded.text, packs)).slice(0, 2)).toEqual([
      '3.0 指标产值税收',
      '4.0 指标|产值|税收',
    ]);
  });

  test('a cell stands where its text stood', () => {
    const { lines, folded } = linesOfSource(
      readText('前言\n序号  指标  产值\n 1  海州  58 \n 2  云 河  63', 'input.txt', 'txt'),
    );
    const cells = findFlatTables(lines, folded.text, packs);
    expect(cells[4]).toEqual({
      ...lines[2]!,
      ...{ start: 15, end: 16, text: '1', kind: 'cell', level: null },
      cell: { table: 0, row: 1, column: 0, rowSpan: 1, columnSpan: 1, header: false },
    });
    expect(cells.slice(4).map(({ start, end }) => folded.text.slice(start, end))).toEqual([
      ...['1', '海州', '58'],
      ...['2', '云 河', '63'],
    ]);
  });
});

describe('tables of a cell a line', () => {
  test('three rows make one, of two columns four, of more than three two', () => {
    expect(stacked('前言 指标 2020年 2025年 海州 58 63 云河 1 2 北河 3 4 尾')).toEqual([
      '前言',
      '0.0 指标|2020年|2025年',
      '0.1 海州|58|63',
      '0.2 云河|1|2',
      '0.3 北河|3|4',
      '尾',
    ]);
    expect(stacked('指标 2020年 2025年 海州 58 63 云河 1 2 正常')).toBeNull();
    expect(stacked('指标 数值 海州 58 云河 1 北河 3')).toBeNull();
    expect(stacked('指标 数值 海州 58 云河 1 北河 3 南河 4')).toHaveLength(5);
    expect(stacked('指标 产值 税收 就业 海州 1 2 3 云河 4 5 6')).toHaveLength(3);
    expect(stacked('指标 产值 税收 就业 海州 1 2 3 云河 4 5')).toBeNull();
    expect(stacked('指标 产值 税收 就业 海州 1 2 3 云河 4 5 好。')).toBeNull();
  });

  test('ten columns at most', () => {
    const columns = (head: string): string => {
      const row = head.split(' ').map((_, i) => String(i + 1));
      return `指标 ${head} 产值 ${row.join(' ')} 税收 ${row.join(' ')}`;
    };
    expect(stacked(columns('甲 乙 丙 丁 戊 己 庚 辛 壬'))).toHaveLength(3);
    expect(stacked(columns('甲 乙 丙 丁 戊 己 庚 辛 壬 癸'))).toBeNull();
  });

  test('the name of a group covers the columns, a dash is a cell', () => {
    expect(stacked('指标 2020年 2025年 民生 海州 58 63 云河 1 2 福祉 北河 3 — 尾 5')).toEqual([
      '0.0 指标|2020年|2025年',
      '0.1 民生→3',
      '0.2 海州|58|63',
      '0.3 云河|1|2',
      '0.4 福祉→3',
      '0.5 北河|3|—',
      '尾',
      '5',
    ]);
    expect(stacked('指标 2020年 2025年 产值 5 58 税收 — 6 就业 2 — 公园 — 3')).toBeNull();
  });

  test('numbers under years tell where a row begins', () => {
    expect(stacked('指标 单位 2020年 产值 亿元 58 税收 亿元 6 就业 万人 3')).toEqual([
      '0.0 指标|单位|2020年',
      '0.1 产值|亿元|58',
      '0.2 税收|亿元|6',
      '0.3 就业|万人|3',
    ]);
    expect(stacked('前言 概要 说明 指标 2020年 单位 民生 产值 58 亿元 税收 6 亿元 就业 3 万人')).toEqual([
      '前言',
      '概要',
      '说明',
      '0.0 指标|2020年|单位',
      '0.1 民生→3',
      '0.2 产值|58|亿元',
      '0.3 税收|6|亿元',
      '0.4 就业|3|万人',
    ]);
  });

  test('a column that is named once stands before the table, one that each row has belongs to it', () => {
    expect(stacked('类别 指标 2020年 2025年 产值 58 63 就业 1 2 公园 3 4')).toEqual([
      '类别',
      '0.0 指标|2020年|2025年',
      '0.1 产值|58|63',
      '0.2 就业|1|2',
      '0.3 公园|3|4',
    ]);
    expect(stacked('类别 指标 数值 海州 58 云河 1 北河 3 南河 4')).toEqual([
      '类别',
      '0.0 指标|数值',
      '0.1 海州|58',
      '0.2 云河|1',
      '0.3 北河|3',
      '0.4 南河|4',
    ]);
    expect(stacked('类别 指标 2020年 经济 产值 58 民生 就业 63 文化 公园 3 生态 绿地 4')).toEqual([
      '0.0 类别|指标|2020年',
      '0.1 经济|产值|58',
      '0.2 民生|就业|63',
      '0.3 文化|公园|3',
      '0.4 生态|绿地|4',
    ]);
  });

  test('the head begins with a word for names and holds words and years', () => {
    const rows = '2020年 2025年 产值 5 58 税收 1 6 就业 2 3';
    expect(stacked(`指标名称 ${rows}`)).toHaveLength(4);
    expect(stacked(`单位 ${rows}`)).toBeNull();
    expect(stacked(`海州 ${rows}`)).toBeNull();
    expect(stacked(`主要指标的完成情况 ${rows}`)).toBeNull();
    expect(stacked('指标 58 2025年 海州 58 63 云河 1 2 北河 3 4')).toBeNull();
    expect(stacked('1 2 指标 2020 2025 产值 5 58 税收 1 6 就业 2 3')?.slice(0, 3)).toEqual([
      '1',
      '2',
      '0.0 指标|2020|2025',
    ]);
  });

  test('a cell has forty signs at most', () => {
    const name = (signs: number): string => `指标 2020年 2025年 ${'全'.repeat(signs)} 5 58 税收 1 6 就业 2 3`;
    expect(stacked(name(40))).toHaveLength(4);
    expect(stacked(name(41))).toBeNull();
  });

  test('with running numbers', () => {
    const rows = '1 海州 58 2 云河 3 3 北河 4';
    const table = ['序号|指标|产值', '1|海州|58', '2|云河|3', '3|北河|4'];
    const told = [...table.map((row, i) => `0.${i} ${row}`), ...table.map((row, i) => `1.${i} ${row}`), '尾'];
    const texts = `序号 指标 产值 ${rows} 序号 指标 产值 ${rows} 尾`;
    expect(stacked(texts)).toEqual(told);
    expect(tell(findNumberedTables(linesOfText(texts.replaceAll(' ', '\n')), packs))).toEqual(told);
    expect(stacked('序号 指标 产值 税收 甲 海州 58 3 乙 云河 3 4')).toBeNull();
    // The others wait until the numbers of pages are gone.
    const others = linesOfText('指标 2020年 2025年 海州 58 63 云河 1 2 北河 3 4'.replaceAll(' ', '\n'));
    expect(findNumberedTables(others, packs)).toBe(others);
  });

  test('cells of the document are none', () => {
    const texts = '指标 数值 海州 58 云河 1 北河 3 南河 4'.replaceAll(' ', '\n');
    const cell = { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: false };
    const lines = linesOfText(texts).map((line): Line => ({ ...line, kind: 'cell', cell }));
    expect(findFlatTables(lines, texts, packs)).toBe(lines);
    const [head, ...rest] = linesOfText(texts) as [Line, ...Line[]];
    const headed: Line[] = [{ ...head, kind: 'cell', cell }, ...rest];
    expect(findFlatTables(headed, texts, packs)).toBe(headed);
    const source = readText('指标 产值 税收\n海州 58 63\n云河 1 2', 'input.txt', 'txt');
    const { lines: spaced, folded } = linesOfSource(source);
    spaced[0] = { ...spaced[0]!, kind: 'cell', cell };
    expect(findFlatTables(spaced, folded.text, packs)).toBe(spaced);
  });
});
