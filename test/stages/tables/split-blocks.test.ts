import { describe, expect, test } from 'vitest';
import { gridsOf } from '../../../src/stages/tables/find-grids.js';
import type { Grid } from '../../../src/stages/tables/grid.js';
import { captionUnits, splitBlocks } from '../../../src/stages/tables/split-blocks.js';
import { packs } from './grids-of.js';
import { draftOf, draftOfPage, draftOfRows } from './settled.js';

const tell = (grid: Grid, goesOn = false): string[] =>
  splitBlocks(grid, goesOn, packs).map(({ title, headers, body, units }) =>
    [title?.text ?? '', headers.join(' '), body.join(' '), units.map(({ unit }) => unit.text).join(' ')].join(
      '|',
    ),
  );
/** Of each part: title | rows of the header | rows of values | units. ～ is a blank cell of a page. */
const blocks = (...rows: string[]): string[] => tell(gridsOf(draftOfRows(...rows), packs)[0]!);

describe('titles and units over a header', () => {
  test.each([
    [['表1→3', '产品 2020年 2021年', '水泥 5 6'], ['表1|1|2|']],
    [['表1→3', '单位：吨→3', '产品 2020年 2021年', '水泥 5 6'], ['表1|2|3|吨']],
    [['单位：吨→3', '表1→3', '产品 2020年 2021年', '水泥 5 6'], ['表1|2|3|吨']],
    [['（单位：吨）→3', '产品 2020年 2021年', '水泥 5 6'], ['|1|2|吨']],
    [['表1（单位：吨）→3', '产品 2020年 2021年', '水泥 5 6'], ['|1|2|吨']],
    [['表1→3', '表2→3', '产品 2020年 2021年', '水泥 5 6'], ['表2|2|3|']],
    [['— 单位：吨 —', '产品 2020年 2021年', '水泥 5 6'], ['|1|2|吨']],
    [['—→3', '产品 2020年 2021年', '水泥 5 6'], ['|1|2|']],
    [['— — —', '甲 乙 丙', '水泥 5 6'], ['|1|2|']],
    [['产品 2020年 2021年', '单位：吨 5 6', '水泥 7 8'], ['|0|1 2|']],
    [['表1→3', '—→3', '产品 2020年 2021年', '水泥 5 6'], ['表1|2|3|']],
    [['表1→3', '水泥 5 6', '石灰 7 8'], ['表1||1 2|']],
  ])('%j', (rows, told) => expect(blocks(...rows)).toEqual(told));
});

describe('titles between rows', () => {
  const head = ['产品 2020年 2021年', '水泥 5 6'];

  test('over a header they open a table, over values they name a group', () => {
    expect(blocks(...head, '农业→3', '小麦 5 6')).toEqual(['|0|1 2 3|']);
    expect(blocks(...head, '农业→3', '产品 产量（吨） 增长（%）', '小麦 5 6')).toEqual([
      '|0|1|',
      '农业|3|4|',
    ]);
    expect(blocks(...head, '农业→3', '—→3', '产品 产量（吨） 增长（%）', '小麦 5 6')).toEqual([
      '|0|1|',
      '农业|4|5|',
    ]);
    expect(blocks(...head, '农业→3', '种植→3', '产品 产量（吨） 增长（%）', '小麦 5 6')).toEqual([
      '|0|1|',
      '种植|4|5|',
    ]);
    expect(blocks(...head, '农业→3', '种植→3', '小麦 5 6')).toEqual(['|0|1 2 3 4|']);
    expect(blocks(...head, '农业→3', '小麦 优 良', '玉米 5 6')).toEqual(['|0|1 2 3 4|']);
    expect(blocks(...head, '农业→3')).toEqual(['|0|1 2|']);
    expect(blocks('产品 2020年 2021年', '农业→3', '小麦 5 6')).toEqual(['|0|1 2|']);
  });

  test('units open a table', () => {
    expect(blocks(...head, '单位：吨→3', '小麦 5 6')).toEqual(['|0|1|', '||3|吨']);
    expect(blocks(...head, '单位：吨→3')).toEqual(['|0|1|']);
    expect(blocks('产品 2020年 2021年', '单位：吨→3', '小麦 5 6')).toEqual(['|0|2|吨']);
    expect(blocks(...head, '农业→3', '单位：吨→3', '产品 产量 增长（%）', '小麦 5 6')).toEqual([
      '|0|1|',
      '农业|4|5|吨',
    ]);
  });
});

describe('rows that head columns', () => {
  test('bare years under a word for names, or in their order in the first row', () => {
    expect(blocks('指标 2010 2015', '水泥 5 6')).toEqual(['|0|1|']);
    expect(blocks('水泥 2010 2015', '石灰 5 6')).toEqual(['||0 1|']);
    expect(blocks('水泥 2010 2011', '石灰 5 6')).toEqual(['|0|1|']);
    expect(blocks('水泥 2011 2010', '石灰 5 6')).toEqual(['|0|1|']);
    expect(blocks('水泥 2010 2011 2013', '石灰 5 6 7')).toEqual(['||0 1|']);
    expect(blocks('水泥 2010 2010', '石灰 5 6')).toEqual(['||0 1|']);
    expect(blocks('水泥 2010 201', '石灰 5 6')).toEqual(['||0 1|']);
    expect(blocks('指标 2010 201', '石灰 5 6')).toEqual(['||0 1|']);
    expect(blocks('— 2010 2011', '石灰 5 6')).toEqual(['|0|1|']);
    expect(blocks('— 2010 2015', '石灰 5 6')).toEqual(['||0 1|']);
    expect(blocks('产量 2020年 2021年', '石灰 5 6', '水泥 2010 2011')).toEqual(['|0|1 2|']);
    expect(blocks('产量 2020年 2021年', '石灰 5 6', '指标 2010 2011', '水泥 7 8')).toEqual([
      '|0|1|',
      '|2|3|',
    ]);
  });

  test('behind values it takes the words of a header', () => {
    const [head, values] = ['产品 产量 销量', '水泥 5 6'];
    expect(blocks(head, values, '石灰 优 良', '玻璃 5 6')).toEqual(['|0|1 2 3|']);
    expect(blocks(head, values, '项目 优 良', '玻璃 5 6')).toEqual(['|0|1|', '|2|3|']);
    expect(blocks(head, values, '石灰 增长 良', '玻璃 5 6')).toEqual(['|0|1 2 3|']);
    expect(blocks(head, values, '石灰 增长 下降', '玻璃 5 6')).toEqual(['|0|1|', '|2|3|']);
    expect(blocks(head, values, '石灰 同比 环比', '玻璃 5 6')).toEqual(['|0|1|', '|2|3|']);
    expect(blocks(head, values, '石灰 吨 万元', '玻璃 5 6')).toEqual(['|0|1|', '|2|3|']);
    expect(blocks(head, values, '石灰 2020年 2021年', '玻璃 5 6')).toEqual(['|0|1|', '|2|3|']);
    expect(blocks(head, values, '石灰 2020年开工 2021年完工', '玻璃 5 6')).toEqual(['|0|1 2 3|']);
    expect(blocks(head, values, '石灰 （吨） （万元）', '玻璃 5 6')).toEqual(['|0|1|', '|2|3|']);
    expect(blocks(head, values, '石灰 产量（吨） 销量（吨）', '玻璃 5 6')).toEqual(['|0|1 2 3|']);
    expect(blocks(head, values, '石灰 约束性 预期性', '玻璃 5 6')).toEqual(['|0|1 2 3|']);
    expect(blocks(head, values, '创新驱动 约束性 增长', '玻璃 5 6')).toEqual(['|0|1 2 3|']);
    expect(blocks(head, values, '石灰 — 增长', '玻璃 5 6')).toEqual(['|0|1 2 3|']);
    expect(blocks(head, values, '石灰 — —', '玻璃 5 6')).toEqual(['|0|1 2 3|']);
    expect(blocks(head, values, '单位 — —', '玻璃 5 6')).toEqual(['|0|1|', '|2|3|']);
    expect(blocks(head, values, '单位 优 良', '玻璃 5 6')).toEqual(['|0|1|', '|2|3|']);
    expect(blocks(head, values, '单位 5 良', '玻璃 5 6')).toEqual(['|0|1 2 3|']);
  });

  test('the first row of several wordings is one whatever it says', () => {
    expect(blocks('甲 乙 丙', '水泥 5 6')).toEqual(['|0|1|']);
    expect(blocks('表1→3', '甲 乙 丙', '水泥 5 6')).toEqual(['表1|1|2|']);
    expect(blocks('甲 — —', '水泥 5 6')).toEqual(['||0 1|']);
    expect(blocks('甲 乙 丙', '子 丑 寅', '水泥 5 6')).toEqual(['|0|1 2|']);
    expect(blocks('甲 乙 丙', '子 增长 下降', '水泥 5 6')).toEqual(['|0 1|2|']);
  });

  test('a row that cuts the header above into columns goes on with it', () => {
    expect(blocks('标准↓2 车辆→2', '货车 客车', '一期 5 6')).toEqual(['|0 1|2|']);
    expect(blocks('标准 车辆→2', '甲 货车 客车', '一期 5 6')).toEqual(['|0 1|2|']);
    expect(blocks('标准↓2 类型↓2 车辆→2', '货车 客车', '一期 甲 5 6')).toEqual(['|0 1|2|']);
    expect(blocks('标准 类型 车辆→2', '甲 乙 货车 客车', '一期 5 6 7')).toEqual(['|0|1 2|']);
    expect(blocks('标准↓2 车辆', '货车', '一期 5')).toEqual(['|0|1 2|']);
    expect(blocks('标准↓2 车辆→2', '货车 —', '一期 5 6')).toEqual(['|0|1 2|']);
    expect(blocks('标准 甲 乙', '一期→1 货车 客车', '二期 5 6')).toEqual(['|0|1 2|']);
    expect(blocks('标准 车辆→2', '一期 5 6', '二期 货车 客车')).toEqual(['|0|1 2|']);
  });

  test('cells that the page calls headers', () => {
    const html = (cells: string): Grid =>
      gridsOf(
        draftOfPage(
          `<table><tr><td>甲</td><td>5</td></tr><tr>${cells}</tr><tr><td>水泥</td><td>5</td></tr></table>`,
        ),
        packs,
      )[0]!;
    expect(tell(html('<th>甲</th><th>乙</th>'))).toEqual(['||0|', '|1|2|']);
    expect(tell(html('<th>2010</th><th>5</th>'))).toEqual(['||0|', '|1|2|']);
    expect(tell(html('<th>甲</th><td>乙</td>'))).toEqual(['||0 1 2|']);
    expect(tell(html('<td>甲</td><td>乙</td>'))).toEqual(['||0 1 2|']);
    expect(tell(html('<th>甲</th><th>—</th>'))).toEqual(['||0 1 2|']);
  });

  test('what goes on with the page before may begin with values', () => {
    const goesOn = (...rows: string[]): string[] => tell(gridsOf(draftOfRows(...rows), packs)[0]!, true);
    expect(goesOn('石灰 优 良', '水泥 5 6')).toEqual(['||0 1|']);
    expect(goesOn('产品 优 良', '水泥 5 6')).toEqual(['|0|1|']);
    expect(goesOn('石灰 5 6', '水泥 5 6')).toEqual(['||0 1|']);
  });
});

test('rows of blanks are none', () => {
  const rows = ['指标\t2020年\t2021年', '—\t—\t—', '水泥\t5\t6', '—\t—\t—', '石灰\t7\t8'];
  expect(tell(gridsOf(draftOf(rows.join('\n')), packs)[0]!)).toEqual(['|0|2 4|']);
});

test('the units of a caption', () => {
  const units = (text: string): string[] | null =>
    captionUnits(text, packs)?.map(({ unit }) => unit.text) ?? null;
  expect(units('单位：吨')).toEqual(['吨']);
  expect(units('计量单位：吨、台')).toEqual(['吨', '台']);
  expect(units('主要产品（单位：吨）')).toEqual(['吨']);
  expect(units('主要产品(单位：吨)')).toEqual(['吨']);
  expect(units('（单位：吨）主要产品')).toBeNull();
  expect(units('（单位：吨）（单位：台）')).toEqual(['台']);
  expect(units('主要产品（吨）')).toBeNull();
  expect(units('吨')).toBeNull();
  expect(units('单位：产品')).toBeNull();
});
