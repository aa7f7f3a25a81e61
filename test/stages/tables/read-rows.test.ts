import { describe, expect, test } from 'vitest';
import { gridsOf } from '../../../src/stages/tables/find-grids.js';
import type { Heading } from '../../../src/stages/tables/grid.js';
import { readColumns } from '../../../src/stages/tables/read-columns.js';
import { type Row, readRows } from '../../../src/stages/tables/read-rows.js';
import { splitBlocks } from '../../../src/stages/tables/split-blocks.js';
import { packs } from './grids-of.js';
import { draftOfRows } from './settled.js';

function rowsOf(...rows: string[]): Row[] {
  const [grid] = gridsOf(draftOfRows(...rows), packs);
  const [block] = splitBlocks(grid!, false, packs);
  return readRows(grid!, block!, readColumns(grid!, block!, [], packs), packs);
}

const told = (heading: Heading): string => heading.text;

describe('the labels of a row', () => {
  const labels = (column: number, ...rows: string[]): string[] =>
    rowsOf(...rows).map((row) => row.labels(column).map(told).join(' '));

  test('the label columns that begin the table', () => {
    expect(labels(1, '指标 产量', '水泥 5', '钢材 6')).toEqual(['水泥', '钢材']);
    expect(labels(2, '类别 指标 产量', '建材 水泥 5', '冶金 钢材 6')).toEqual(['建材 水泥', '冶金 钢材']);
    expect(labels(2, '类别 指标 产量', '建材↓2 水泥 5', '石灰 6')).toEqual(['建材 水泥', '建材 石灰']);
    expect(labels(2, '类别 指标 产量', '建材→2 5', '冶金 钢材 6')).toEqual(['建材', '冶金 钢材']);
    expect(labels(0, '产量 销量', '5 6', '7 8')).toEqual(['', '']);
    expect(labels(2, '水泥 5 6', '石灰 7 8')).toEqual(['水泥', '石灰']);
    expect(labels(1, '指标 产量', '水泥 5', '— 6')).toEqual(['水泥', '']);
  });

  test('names may stand right of a rank', () => {
    expect(labels(0, '排名 得分 城市 指数', '1 7 甲城 5', '2 8 乙城 6')).toEqual(['甲城', '乙城']);
    expect(labels(0, '排名 城市 指数', '1 甲城 5', '2 乙城 6')).toEqual(['甲城', '乙城']);
  });

  test('classes and years are names, running numbers are none', () => {
    expect(labels(1, '年龄 人数', '60岁 5', '70岁 6')).toEqual(['60岁', '70岁']);
    expect(labels(1, '年份 产量', '2020 5', '2021 6')).toEqual(['2020', '2021']);
    expect(labels(2, '序号 指标 产量', '1 水泥 5', '2 钢材 6')).toEqual(['水泥', '钢材']);
    expect(labels(1, '指标 产量', '水泥 5', '8 6', '钢材 7', '石灰 7')).toEqual(['水泥', '', '钢材', '石灰']);
  });

  test('of two tables side by side each has its own', () => {
    const rows = ['指标 产量 指标 产量', '客运 5 货运 6', '邮件 7 快递 8'];
    expect(labels(1, ...rows)).toEqual(['客运', '邮件']);
    expect(labels(3, ...rows)).toEqual(['货运', '快递']);
    expect(labels(3, '名单 产量 名单 产量', '客运 5 货运 6', '邮件 7 快递 8')).toEqual(['货运', '快递']);
    expect(labels(3, '名单 产量 指标 产量', '客运 5 货运 6', '邮件 7 快递 8')).toEqual(['货运', '快递']);
    expect(labels(3, '断面 指数 首污 浓度', '甲河 5 臭氧 6', '乙河 7 颗粒 8')).toEqual(['甲河', '乙河']);
    expect(labels(4, '指标 产量 类别 指标 产量', '客运 5 甲 货运 6', '邮件 7 乙 快递 8')).toEqual([
      '甲 货运',
      '乙 快递',
    ]);
  });
});

describe('what a column of places says of its names', () => {
  const places = (head: string, ...names: string[]): string[] =>
    rowsOf(`${head} 产量`, ...names.map((name) => `${name} 5`)).map((row) => {
      const [label] = row.labels(1);
      return `${label!.name} ${label!.place} ${label!.rules.join(' ')}`;
    });

  test.each([
    ['乡镇', '城关镇', '城关镇 yes column.place'],
    ['园区', '高科园', '高科园 yes column.place'],
    ['乡镇', '合计', ' null column.total'],
    ['乡镇', '2020年', ' null '],
    ['乡镇', '粮食产量', '粮食产量 null '],
    ['乡镇', '水泥（吨）', '水泥 null '],
    ['地区', '城区', '城区 null '],
    ['客源地', '香港', '香港 no column.origin'],
    ['客源地', '合计', ' no column.total column.origin'],
    ['指标', '城关镇', '城关镇 null '],
  ])('%s: %s', (head, name, place) => expect(places(head, name, '石灰')[0]).toBe(place));
});

describe('the unit column of a row', () => {
  const units = (column: number, ...rows: string[]): string[] =>
    rowsOf(...rows).map((row) => row.unit(column)?.unit.text ?? '');

  test('the last one left of the value, else the first', () => {
    expect(units(2, '指标 单位 产量', '水泥 吨 5', '钢材 台 6')).toEqual(['吨', '台']);
    expect(units(1, '指标 产量 单位', '水泥 5 吨', '钢材 6 台')).toEqual(['吨', '台']);
    expect(units(2, '指标 单位 产量 单位 销量', '水泥 吨 5 台 6', '钢材 台 6 辆 7')).toEqual(['吨', '台']);
    expect(units(4, '指标 单位 产量 单位 销量', '水泥 吨 5 台 6', '钢材 台 6 辆 7')).toEqual(['台', '辆']);
    expect(units(1, '指标 产量 单位 销量 单位', '水泥 5 吨 6 台', '钢材 6 台 7 箱')).toEqual(['吨', '台']);
    expect(units(1, '指标 产量', '水泥 5', '钢材 6')).toEqual(['', '']);
    expect(units(2, '指标 单位 产量', '水泥 吨 5', '钢材 — 6', '石灰 好 7', '玻璃 吨 7')).toEqual([
      '吨',
      '',
      '',
      '吨',
    ]);
  });
});

describe('what rows leave to those under them', () => {
  const leave = (...rows: string[]): string[] =>
    rowsOf('指标 产量 销量', ...rows).map(({ index, group, parent, whole, previous, parted }) =>
      [index, ...[group, parent, whole, previous].map(told), parted].join('|'),
    );

  test('a row is the parent, whole and name of the next', () => {
    expect(leave('水泥 5 6', '钢材 7 8')).toEqual(['1|||||false', '2||水泥|水泥|水泥|false']);
  });

  test('marked rows leave their parent, and what follows them is parted', () => {
    expect(leave('人口 5 6', '其中：男性 5 6', '女性 7 8', '#儿童 1 2')).toEqual([
      '1|||||false',
      '2||人口|人口|人口|false',
      '3||人口|人口|其中：男性|true',
      '4|||人口|女性|true',
    ]);
  });

  test('a row that counts something else is a whole again', () => {
    expect(leave('人口 5 6', '其中：男性 5 6', '施工面积 7 8', '住宅 1 2')).toEqual([
      '1|||||false',
      '2||人口|人口|人口|false',
      '3||人口|人口|其中：男性|true',
      '4||施工面积|施工面积|施工面积|false',
    ]);
    expect(leave('人口 5 6', '其中：男性 5 6', '户数（户） 7 8', '住宅 1 2').at(-1)).toBe(
      '4||户数（户）|户数（户）|户数（户）|false',
    );
    expect(leave('人口 5 6', '其中：男性 5 6', '女性人口 7 8', '住宅 1 2').at(-1)).toBe(
      '4|||人口|女性人口|true',
    );
    expect(leave('产量 5 6', '其中：男性 5 6', '车辆（辆） 7 8', '住宅 1 2').at(-1)).toBe(
      '4||车辆（辆）|车辆（辆）|车辆（辆）|false',
    );
  });

  test('a row without a name leaves all as it was', () => {
    expect(leave('水泥 5 6', '— 7 8', '钢材 7 8')).toEqual([
      '1|||||false',
      '2||水泥|水泥|水泥|false',
      '3||水泥|水泥|水泥|false',
    ]);
    expect(leave('水泥 5 6', '增长（%） 7 8', '钢材 7 8').at(-1)).toBe('3||水泥|水泥|水泥|false');
  });

  test('a row of one wording is the group of those under it', () => {
    expect(leave('水泥 5 6', '二、农业→3', '小麦 7 8', '玉米 7 8')).toEqual([
      '1|||||false',
      '3|二、农业||||false',
      '4|二、农业|小麦|小麦|小麦|false',
    ]);
    expect(leave('水泥 5 6', '—→3', '小麦 7 8').at(-1)).toBe('3||水泥|水泥|水泥|false');
  });

  test('a value over all columns is a row', () => {
    expect(leave('水泥 5 6', '8→3', '小麦 7 8').map((line) => line[0])).toEqual(['1', '2', '3']);
  });

  test('按产业分 opens the parts of the row above it', () => {
    expect(leave('用电量 5 6', '按产业分→3', '一产 7 8').at(-1)).toBe('3|按产业分||用电量||true');
    expect(leave('按产业分→3', '一产 7 8').at(-1)).toBe('2|按产业分||||false');
    expect(leave('用电量 5 6', '按产业分的→3', '一产 7 8').at(-1)).toBe('3|按产业分的||||false');
  });
});

test('labels that stand in several rows', () => {
  const repeated = (...rows: string[]): string[] => [...rowsOf(...rows)[0]!.repeated];
  expect(repeated('类别 指标 数值', '城镇 普及率 99', '农村 普及率 91')).toEqual(['普及率']);
  expect(repeated('类别 指标 数值', '城镇↓2 普及率 99', '覆盖率 91')).toEqual([]);
  expect(repeated('类别 指标 数值', '城镇 普及率 99', '农村 覆盖率 99')).toEqual([]);
  expect(repeated('普及率 指标 数值', '城镇 普及率 99', '农村 覆盖率 98')).toEqual([]);
});
