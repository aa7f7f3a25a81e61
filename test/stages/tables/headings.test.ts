import { describe, expect, test } from 'vitest';
import {
  cellsOfRow,
  type Heading,
  isBareYear,
  isYear,
  NO_HEADING,
  periodsWithin,
} from '../../../src/stages/tables/grid.js';
import { headOf } from '../../../src/stages/tables/head-of.js';
import { joinHeadings } from '../../../src/stages/tables/join-headings.js';
import { isKnownPlace, isNoPlace, isPlace, namesRegion } from '../../../src/stages/tables/place.js';
import { inUnit, readUnits } from '../../../src/stages/tables/read-unit.js';
import { edges, isNumbered, tidy } from '../../../src/stages/tables/trim-name.js';
import { gridsOfRows, packs } from './grids-of.js';
import { against, cell, heading, period, tellQuantity, units } from './made.js';

describe('the edges of a name', () => {
  test.each([
    ['水泥', '水泥'],
    ['  水泥　', '水泥'],
    ['：水泥:', '水泥'],
    ['，,、。./水泥，,、。./', '水泥'],
    ['\0\n水泥\0\n', '水泥'],
    ['水泥①', '水泥'],
    ['水泥*＊#†‡※', '水泥'],
    ['水泥⑳、', '水泥'],
    ['*水泥', '*水泥'],
    ['水 泥', '水 泥'],
    ['水泥（吨）', '水泥（吨）'],
    ['、', ''],
    ['*', ''],
    ['', ''],
  ])('%j', (name, bare) => {
    const { start, end } = edges(name);
    expect(name.slice(start, end)).toBe(bare);
    expect(end).toBeGreaterThanOrEqual(start);
  });
});

test('what is left of a heading as a name', () => {
  const names = [
    ...[
      ['水泥', '水泥'],
      ['一、水泥', '水泥'],
      ['（一）水泥', '水泥'],
      ['(十二)水泥', '水泥'],
      ['1.水泥', '水泥'],
    ],
    ...[
      ['12．水泥', '水泥'],
      ['①水泥', '水泥'],
      ['⑵水泥', '水泥'],
      ['3）水泥', '水泥'],
      ['3、水泥', '水泥'],
    ],
    ...[
      ['1.5米线', '1.5米线'],
      ['123.水泥', '123.水泥'],
      ['二十一、水泥', '水泥'],
      ['一二三四、水泥', '一二三四、水泥'],
    ],
    ...[
      ['水泥一、', '水泥一'],
      ['水\0泥', '水泥'],
      ['水\n泥', '水泥'],
      ['\0 1.水泥', '水泥'],
      ['水泥（新）', '水泥(新)'],
    ],
    ...[
      ['（甲）（乙）', '(甲)(乙)'],
      ['09:00', ''],
      ['①', ''],
      ['', ''],
      ['A', 'A'],
      ['水泥、', '水泥'],
      ['水泥①', '水泥'],
    ],
  ];
  expect(names.map(([text]) => tidy(text!))).toEqual(names.map(([, name]) => name));
});

test('numbered headings', () => {
  const numbered = [
    '一、水泥',
    '（二）水泥',
    '(3)水泥',
    '3.水泥',
    '12．水泥',
    '④水泥',
    '⒇水泥',
    '10、水泥',
    '三）水泥',
  ];
  expect(numbered.filter((text) => !isNumbered(text))).toEqual([]);
  const plain = ['水泥', '水泥一、', '3.5米', '一水泥', '123.水泥', '（甲）水泥', '1234、水泥', ''];
  expect(plain.filter((text) => isNumbered(text))).toEqual([]);
});

test('the head in which a name ends', () => {
  const heads = ['水泥产量', '覆盖率', '水泥产量(万吨)', '总人口', '水泥', '', '产量水泥', '水泥(产量)'];
  expect(heads.map((name) => headOf(name, packs))).toEqual([
    '产量',
    '覆盖率',
    '产量',
    '人口',
    '',
    '',
    '',
    '',
  ]);
});

describe('headers of several rows', () => {
  const join = (...parts: Heading[]): Heading => joinHeadings(parts, packs);

  test('one and none are as they are', () => {
    const only = heading('产量');
    expect(join(only)).toBe(only);
    expect(join()).toBe(NO_HEADING);
  });

  test('say all that their parts say, lower before upper', () => {
    const [upper, lower] = [
      heading('工业', {
        ...{
          text: '一、工业',
          cell: cell('一、工业'),
          numbered: true,
          place: 'no',
          kinds: ['target'],
          units: units('亿元'),
        },
        ...{
          period: period('2020'),
          comparison: against('yoy'),
          sign: -1,
          annualised: true,
          rules: ['upper'],
        },
      }),
      heading('产值', {
        ...{
          text: '产值（万元）',
          cell: cell('产值（万元）'),
          place: 'yes',
          kinds: ['growth'],
          units: units('万元'),
        },
        ...{ period: period('2021'), comparison: against(null), rules: ['lower'] },
      }),
    ];
    expect(join(upper!, lower!)).toEqual({
      ...{
        text: '一、工业 产值（万元）',
        cell: lower!.cell,
        name: '工业产值',
        numbered: false,
        place: 'yes',
      },
      ...{ kinds: new Set(['target', 'growth']), units: lower!.units, period: lower!.period },
      ...{ comparison: lower!.comparison, sign: -1, annualised: true, rules: ['upper', 'lower'] },
    });
    expect(join(upper!, heading('产值'))).toEqual({
      ...{ text: '一、工业 产值', cell: null, name: '工业产值', numbered: false, place: null },
      ...{ kinds: new Set(['target']), units: upper!.units, period: upper!.period },
      ...{ comparison: upper!.comparison, sign: -1, annualised: true, rules: ['upper'] },
    });
    expect(join(heading('工业'), heading('产值'))).toEqual({ ...heading('工业产值'), text: '工业 产值' });
  });

  test.each([
    [['工业', '产值'], '工业产值'],
    [['产值', ''], '产值'],
    [['', '产值'], '产值'],
    [['', ''], ''],
    [['比例', '优良天数比例'], '优良天数比例'],
    [['优良天数比例', '比例'], '优良天数比例'],
    [['在校人数', '小学'], '小学在校人数'],
    [['在校人数', '小学户数'], '在校人数小学户数'],
    [['小学', '在校人数'], '小学在校人数'],
    [['小学', '初中'], '小学初中'],
    [['车辆', '货车', '数量'], '车辆货车数量'],
  ])('%j', (names, name) => expect(join(...names.map((each) => heading(each))).name).toBe(name));
});

describe('places', () => {
  const verdicts = (name: string): boolean[] =>
    [isKnownPlace, isNoPlace, namesRegion].map((is) => is(heading(name), packs));

  test.each([
    ['合江县', [true, false, true]],
    ['全市', [true, false, false]],
    ['北京', [true, false, false]],
    ['东湖区', [true, false, true]],
    ['合江县城', [false, false, false]],
    ['全市产量', [false, false, false]],
    ['城区', [false, true, false]],
    ['新城区', [false, true, true]],
    ['城区产量', [false, false, false]],
    ['青阳某区', [false, false, true]],
    ['青某自治州', [false, false, true]],
    ['县', [false, false, false]],
    ['某县', [false, false, false]],
    ['产量', [false, false, false]],
    ['', [false, false, false]],
  ])('%s: known, none, called like one', (name, told) => expect(verdicts(name)).toEqual(told));

  test('what the column says of a name goes before what is known', () => {
    expect(isPlace(heading('合江县'), packs)).toBe(true);
    expect(isPlace(heading('合江县', { place: 'no' }), packs)).toBe(false);
    expect(isPlace(heading('产量', { place: 'yes' }), packs)).toBe(true);
    expect(isPlace(heading('产量'), packs)).toBe(false);
  });
});

describe('units that stand apart', () => {
  const told = (text: string): string | null =>
    readUnits(text, packs)
      ?.map(({ unit, scale, kind }) => tellQuantity({ ...cell('1').quantity!, value: scale, unit, kind }))
      .join('; ') ?? null;

  test.each([
    ['万吨', '10000 吨 quantity'],
    ['亿元', '100000000 元 money'],
    ['%', '1 % percent'],
    ['±%', '1 % percent'],
    ['+%', '1 % percent'],
    ['%+-', '1 % percent'],
    ['个百分点', '1 个百分点 percent-point'],
    ['万元、%', '10000 元 money; 1 % percent'],
    ['万元，%', '10000 元 money; 1 % percent'],
    ['万元,%', '10000 元 money; 1 % percent'],
    ['万元； %', '10000 元 money; 1 % percent'],
    ['万元;吨', '10000 元 money; 1 吨 quantity'],
    ['公斤/公顷', '1 公斤/公顷 quantity'],
    ['新台币千元', '1000 新台币 money'],
  ])('%s', (text, unit) => expect(told(text)).toBe(unit));

  test.each(['产量', '万吨产量', '', '万元、产量', '、', '5吨', '2020', '.5', '吨吨', '±', '万元、'])(
    '%j is none',
    (text) => expect(told(text)).toBeNull(),
  );

  test('a share of a magnitude', () => {
    expect(told('1/10万')).toBe('1 /10万 quantity');
    expect(told('/10万')).toBe('1 /10万 quantity');
    expect(told('/公斤')).toBe('1 公斤 quantity');
    expect(told('10万')).toBeNull();
  });

  test('a number takes them where it has none', () => {
    const five = cell('5').quantity!;
    const [tons] = units('万吨');
    expect(inUnit(five, tons!)).toEqual({
      ...five,
      ...{ value: cell('50000').quantity!.value, unit: tons!.unit, factor: tons!.factor, kind: 'quantity' },
      rules: [...five.rules, ...tons!.rules],
    });
    expect(tellQuantity(inUnit(cell('5~8').quantity!, tons!))).toBe('50000~80000 吨 quantity');
    expect(tellQuantity(inUnit(cell('≥5').quantity!, tons!))).toBe('50000 吨 quantity ge');
    const cars = cell('5辆').quantity!;
    expect(inUnit(cars, tons!)).toBe(cars);
    expect(inUnit(five, null)).toBe(five);
  });
});

test('bare years', () => {
  expect(['1900', '1999', '2000', '2099'].map(isYear)).toEqual([true, true, true, true]);
  expect(['1899', '2100', '202', '20201', '2020年', '', '12020'].map(isYear)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(isBareYear(cell('2020'))).toBe(true);
  expect(isBareYear(cell('2020.5'))).toBe(false);
});

test('the periods within a span', () => {
  const at = (start: number, end: number) => period('2020', { start, end });
  const periods = [at(0, 4), at(5, 9), at(10, 14), at(12, 14), at(20, 25)];
  const within = (start: number, end: number): number[] =>
    periodsWithin(periods, { start, end }).map((mention) => periods.indexOf(mention));
  expect(within(0, 25)).toEqual([0, 1, 2, 3, 4]);
  expect(within(5, 14)).toEqual([1, 2, 3]);
  expect(within(6, 14)).toEqual([2, 3]);
  expect(within(5, 9)).toEqual([1]);
  expect(within(5, 8)).toEqual([]);
  expect(within(20, 25)).toEqual([4]);
  expect(within(20, 24)).toEqual([]);
  expect(within(21, 30)).toEqual([]);
  expect(periodsWithin([], { start: 0, end: 9 })).toEqual([]);
});

test('the cells of a row, each once', () => {
  const [grid] = gridsOfRows('指标\t2020年\t2021年', '水泥\t5\t6');
  expect(cellsOfRow(grid!, 0).map(({ text }) => text)).toEqual(['指标', '2020年', '2021年']);
  expect(cellsOfRow(grid!, 1).map(({ text }) => text)).toEqual(['水泥', '5', '6']);
  expect(cellsOfRow(grid!, 2)).toEqual([]);
  expect([grid!.rows, grid!.columns, grid!.at(1, 2)?.text, grid!.at(1, 3), grid!.at(2, 0)]).toEqual([
    2,
    3,
    '6',
    null,
    null,
  ]);
});
