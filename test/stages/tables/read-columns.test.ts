import { describe, expect, test } from 'vitest';
import { gridsOf } from '../../../src/stages/tables/find-grids.js';
import { readColumns } from '../../../src/stages/tables/read-columns.js';
import { splitBlocks } from '../../../src/stages/tables/split-blocks.js';
import { gridsOfRows, packs } from './grids-of.js';
import { draftOfRows } from './settled.js';

/** Under a row of headers, of each column: what stands in it. Cells are parted by blanks, ~ is a blank within one. */
function uses(...rows: string[]): string {
  return columnsOf(rows)
    .map(({ use }) => use)
    .join(' ');
}

function columnsOf(rows: string[]) {
  const [grid] = gridsOfRows(...rows.map((row) => row.split(' ').join('\t').replaceAll('~', ' ')));
  const [block] = splitBlocks(grid!, false, packs);
  return readColumns(grid!, block!, [], packs);
}

describe('what stands in a column, by its header', () => {
  test.each([
    [['指标 单位 2020年', '水泥 吨 5', '钢材 台 6'], 'label unit values'],
    [['序号 指标 2020年', '1 水泥 5', '2 钢材 6'], 'aside label values'],
    [['指标 备注 2020年', '水泥 5 5', '钢材 6 6'], 'label aside values'],
    [['指标 完成时限 2020年', '水泥 6月底 5', '钢材 6月底 6'], 'label aside values'],
    [['指标 站点编码 2020年', '水泥 5 5', '钢材 6 6'], 'label aside values'],
    [['指标 负责人电话 2020年', '水泥 63012345 5', '钢材 63012346 6'], 'label aside values'],
    [['指标 关注 2020年', '水泥 5 5', '钢材 6 6'], 'label values values'],
    [['指标 产品单位 2020年', '水泥 甲厂 5', '钢材 乙厂 6'], 'label label values'],
    [['指标 单位存款 2020年', '甲行 5 5', '乙行 6 6'], 'label values values'],
  ])('%j', (rows, told) => expect(uses(...rows)).toBe(told));
});

describe('by what its cells hold', () => {
  test.each([
    [['指标 甲 乙', '水泥 5 优', '钢材 6 良'], 'label values label'],
    [['指标 甲 乙', '水泥 5 优', '钢材 良 6'], 'label values values'],
    [['指标 甲 乙', '水泥 5 优', '钢材 良 6', '石灰 差 中'], 'label label label'],
    [['指标 甲 乙', '水泥 — 5', '钢材 — 6'], 'label aside values'],
    [['指标 甲 乙', '水泥 — 5', '钢材 7 6'], 'label values values'],
    [['指标 甲 乙', '水泥 — 5', '钢材 — 6', '石灰 优 1', '玻璃 5 1'], 'label values values'],
  ])('%j', (rows, told) => expect(uses(...rows)).toBe(told));

  test('under a period or a word for values stand values, though words are more', () => {
    expect(uses('指标 2025年 甲', '水泥 5 5', '钢材 良 5', '石灰 差 6')).toBe('label values values');
    expect(uses('指标 2025年 甲', '水泥 第5 5', '钢材 良 5', '石灰 差 6')).toBe('label values values');
    expect(uses('指标 2025年 甲', '水泥 优 5', '钢材 良 5', '石灰 差 6')).toBe('label label values');
    expect(uses('指标 2025年产量 甲', '水泥 5 5', '钢材 良 5', '石灰 差 6')).toBe('label label values');
    expect(uses('指标 产量（吨） 甲', '水泥 5 5', '钢材 良 5', '石灰 差 6')).toBe('label values values');
    expect(uses('指标 产量（吨） 甲', '水泥 优 5', '钢材 良 5', '石灰 差 6')).toBe('label label values');
    for (const word of ['现状值', '年均', '增长', '增减', '累计', '增速', '排名', '目标值'])
      expect(uses(`指标 ${word} 甲`, '水泥 5 5', '钢材 良 5', '石灰 差 6')).toBe('label values values');
    expect(uses('指标 产量 甲', '水泥 5 5', '钢材 良 5', '石灰 差 6')).toBe('label label values');
    expect(uses('指标 现状值 甲', '水泥 甲5号线 5', '钢材 良 5')).toBe('label prose values');
    expect(uses('2024年 2025年', '水泥1 5', '钢材2 6')).toBe('label values');
    expect(uses('指标 类别 甲', '水泥 5 5', '钢材 良 5', '石灰 差 6')).toBe('label label values');
    expect(uses('指标 年度（吨） 甲', '水泥 5 5', '钢材 良 5', '石灰 差 6')).toBe('label label values');
  });

  test('the first column names the rows, unless it is all of values', () => {
    expect(uses('年份 产量', '2020 5', '2021 6')).toBe('label values');
    expect(uses('产量 销量', '2020 5', '2021 6')).toBe('label values');
    expect(uses('产量 销量', '202 5', '203 6')).toBe('values values');
    expect(uses('年龄 人数', '60岁 5', '70岁 6')).toBe('label values');
    expect(uses('年龄 人数', '60岁 5', '70 6')).toBe('values values');
    expect(uses('年龄 人数', '60岁 5', '合计 6')).toBe('label values');
    expect(uses('产量 2025年', '水泥 5', '钢材 6')).toBe('label values');
    expect(uses('2024年 2025年', '水泥 5', '钢材 6')).toBe('label values');
  });

  test('running numbers without a name', () => {
    const aside = (...numbers: string[]): string =>
      uses('~ 指标 产量', ...numbers.map((number, i) => `${number} ${'甲乙丙丁'[i]} 5`)).split(' ')[0]!;
    expect(aside('1', '2', '3')).toBe('aside');
    expect(aside('1', '2', '4')).toBe('values');
    expect(aside('2', '3', '4')).toBe('values');
    expect(aside('1')).toBe('values');
    expect(aside('1', '2', '合计')).toBe('values');
    expect(aside('1', '2')).toBe('aside');
    expect(uses('排名 城市 指数', '1 甲市 5', '2 乙市 6')).toBe('values label values');
    expect(uses('产量 城市 指数', '1 甲市 5', '2 乙市 6')).toBe('values label values');
    expect(uses('城市 ~ 指数', '甲市 1 5', '乙市 2 6')).toBe('label values values');
  });
});

describe('sentences beside the names of the rows', () => {
  test('by their header', () => {
    for (const word of ['建设内容', '目标任务', '预计', '完成情况', '数值'])
      expect(uses(`项目 ${word} 投资`, '甲厂 扩建 5', '乙园 改造 6')).toBe('label prose values');
    expect(uses('项目 地区 投资', '甲厂 扩建 5', '乙园 改造 6')).toBe('label label values');
    expect(uses('建设内容 地区 投资', '甲厂 扩建 5', '乙园 改造 6')).toBe('label label values');
  });

  test('by their signs', () => {
    expect(uses('项目 情况 投资', '甲厂 扩建，改造 5', '乙园 改造 6')).toBe('label label values');
    expect(uses('项目 情况 投资', '甲厂 扩建，改造 5', '乙园 改造。 6')).toBe('label prose values');
    expect(uses('项目 情况 投资', '甲厂 扩建；改造 5', '乙园 改造。 6', '丙园 扩建 7')).toBe(
      'label prose values',
    );
    expect(uses('项目 情况 投资', '甲厂 扩建，改造 5', '乙园 — 6', '丙园 — 7')).toBe('label prose values');
    expect(uses('情况 项目 投资', '扩建，改造 甲厂 5', '改造。 乙园 6')).toBe('label label values');
    expect(uses('项目 投资 情况', '甲厂 5 扩建，改造', '乙园 6 改造。')).toBe('label values prose');
  });
});

test('beside a place that is known, columns that are called like one are of places', () => {
  const places = (...rows: string[]): string[] =>
    columnsOf(rows).flatMap(({ heading: { name, place } }) => (place === null ? [] : [`${name} ${place}`]));
  expect(places('指标 全市 和川县 青阳区', '产量 5 6 7', '销量 5 6 7')).toEqual(['和川县 yes', '青阳区 yes']);
  expect(places('指标 和川县 青阳区', '产量 5 6', '销量 5 6')).toEqual([]);
  expect(places('指标 全市 和川县 产量', '甲 5 6 7', '乙 5 6 7')).toEqual(['和川县 yes']);
  expect(places('指标 全市 和川县 产量', '甲 5 优 7', '乙 5 良 7')).toEqual([]);
  expect(places('全市 和川县 产量', '甲 5 7', '乙 5 7')).toEqual([]);
});

test('a row of units under the names of columns', () => {
  const told = columnsOf(['指标 产量 增速', '单位 万吨 %', '水泥 5 6', '钢材 7 8']).map(
    ({ heading: { text, name, units } }) => [text, name, units.map(({ unit }) => unit.text)].join('|'),
  );
  expect(told.slice(1)).toEqual(['产量 万吨|产量|吨', '增速 %||%']);
});

describe('cells of several rows and columns', () => {
  const columns = (...rows: string[]): string[] => {
    const [grid] = gridsOf(draftOfRows(...rows), packs);
    const [block] = splitBlocks(grid!, false, packs);
    return readColumns(grid!, block!, [], packs).map(
      ({ use, heading: { text, name } }) => `${use}|${text}|${name}`,
    );
  };

  test('a header over two rows is said once, one over two columns holds for both', () => {
    expect(columns('指标↓2 水泥→2', '产量 销量', '甲厂 5 6', '乙厂 7 8')).toEqual([
      'label|指标|',
      'values|水泥 产量|水泥产量',
      'values|水泥 销量|水泥销量',
    ]);
  });

  test('under a word for units with names below it stand values', () => {
    expect(columns('指标↓2 单位→2', '甲厂 乙厂', '产量 5 6', '销量 7 8').slice(1)).toEqual([
      'values|单位 甲厂|甲厂',
      'values|单位 乙厂|乙厂',
    ]);
  });

  test('the name of a group of rows is no cell of theirs', () => {
    expect(
      columns('项目 情况 投资', '甲、乙，丙→3', '甲厂 扩建 5', '丁，戊。→3', '己；庚。→3', '乙园 改造 6'),
    ).toEqual(['label|项目|', 'label|情况|情况', 'values|投资|投资']);
    expect(columns('产量 销量', '甲→2', '5 6', '7 8')).toEqual(['values|产量|产量', 'values|销量|销量']);
  });

  test('what goes on without a header takes the headings of the table before', () => {
    const [before] = gridsOf(draftOfRows('指标 产量 销量', '水泥 5 6'), packs);
    const first = readColumns(before!, splitBlocks(before!, false, packs)[0]!, [], packs);
    const [grid] = gridsOf(draftOfRows('石灰 7 优', '钢材 9 良'), packs);
    const [block] = splitBlocks(grid!, true, packs);
    const next = readColumns(grid!, block!, first, packs);
    expect(next.map(({ index, use }) => `${index} ${use}`)).toEqual(['0 label', '1 values', '2 label']);
    expect(next.map(({ heading }) => heading)).toEqual(first.map(({ heading }) => heading));
    expect(readColumns(grid!, block!, [], packs).map(({ heading: { name } }) => name)).toEqual(['', '', '']);
  });
});
