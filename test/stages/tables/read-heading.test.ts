import { describe, expect, test } from 'vitest';
import { toText } from '../../../src/model/decimal.js';
import type { Cell } from '../../../src/stages/tables/grid.js';
import { readHeading, withoutUnitWord } from '../../../src/stages/tables/read-heading.js';
import { gridsOfRows, packs, tellHeading } from './grids-of.js';
import { tellPeriod } from './made.js';

const cellOf = (text: string): Cell => gridsOfRows(`指标\t${text}`, '甲\t1', '乙\t2')[0]!.at(0, 1)!;

/** All that a heading says. */
function whole(text: string) {
  const cell = cellOf(text);
  const { kinds, units, period, comparison, ...rest } = readHeading(cell, packs);
  const at = ({ start, end }: { start: number; end: number }): string =>
    cell.text.slice(start - cell.start, end - cell.start);
  return {
    ...{ ...rest, cell: rest.cell === cell, kinds: [...kinds], period: tellPeriod(period) },
    units: units.map(({ unit, scale }) => `${toText(scale)} ${unit.text}`),
    comparison: comparison && {
      ...{ kind: comparison.kind, period: tellPeriod(comparison.period), span: at(comparison.span) },
      ...{ rule: comparison.rule, own: comparison.sentence === cell.sentence },
    },
  };
}
const PLAIN = {
  ...{ cell: true, numbered: false, place: null, kinds: [], units: [], period: null, comparison: null },
  ...{ sign: 1, annualised: false, rules: [] },
};

describe('all that a heading says', () => {
  test.each([
    ['产量', { name: '产量' }],
    ['一、产量', { name: '产量', numbered: true }],
    ['（二）产量（万吨）', { name: '产量', numbered: true, units: ['10000 吨'] }],
    ['产量（万吨）', { name: '产量', units: ['10000 吨'] }],
    ['产量（吨）（台）', { name: '产量', units: ['1 吨', '1 台'] }],
    ['降幅', { name: '', kinds: ['growth'], sign: -1, rules: ['column.fall'] }],
    [
      '年均增速（%）',
      { name: '', kinds: ['growth'], annualised: true, units: ['1 %'], rules: ['column.growth.annual'] },
    ],
    ['年均', { name: '', kinds: ['average'], annualised: true, rules: ['column.average'] }],
    [
      '年均增长[累计]',
      {
        name: '',
        kinds: ['cumulative', 'growth'],
        annualised: true,
        rules: ['column.cumulative', 'column.growth.annual'],
      },
    ],
    ['年度目标', { name: '', kinds: ['whole-year', 'target'], rules: ['column.target.year'] }],
    ['乡镇', { name: '', kinds: ['place', 'label'], rules: ['column.place'] }],
    ['客源地', { name: '', kinds: ['origin', 'label'], rules: ['column.origin'] }],
    ['经济发展', { name: '经济发展', kinds: ['category'] }],
    ['经济发展指标', { name: '经济发展指标' }],
    [
      '上年同期',
      { name: '', kinds: ['same-period'], period: 'in document-1-01-01', rules: ['column.same-period'] },
    ],
    ['占比', { name: '占比' }],
    ['执行数为预算数的%', { name: '执行数为预算数', units: ['1 %'] }],
    [
      '2025年目标值',
      { name: '', kinds: ['target'], period: '2025-01-01..2025-12-31', rules: ['column.target'] },
    ],
    ['2025', { name: '', period: '2025-01-01..2025-12-31' }],
    ['其中：男性', { name: '男性', kinds: ['mark'], rules: ['column.mark'] }],
  ])('%s', (text, says) => {
    const told = whole(text);
    const expected = { ...PLAIN, ...says, text };
    if (text === '上年同期') expect(told.period).not.toBeNull();
    expect({ ...told, period: text === '上年同期' ? expected.period : told.period }).toEqual(expected);
  });

  test('what a change is against', () => {
    const told = (text: string) => whole(text).comparison;
    expect(told('同比增长（%）')).toEqual({
      kind: 'yoy',
      period: null,
      span: '同比',
      rule: 'comparison.same-period',
      own: true,
    });
    expect(told('产量同比')).toEqual({
      kind: 'yoy',
      period: null,
      span: '同比',
      rule: 'comparison.same-period',
      own: true,
    });
    expect(told('比2015年下降')).toEqual({
      ...{
        kind: null,
        period: '2015-01-01..2015-12-31',
        span: '比2015年',
        rule: 'comparison.opener',
        own: true,
      },
    });
    expect(told('比年初增减')).toMatchObject({ kind: null, span: '比年初' });
    expect(told('比1—5月增减')).toMatchObject({ kind: null, span: '比1-5月' });
    expect(told('比预算增减')).toBeNull();
    expect(told('比去年增减')).toMatchObject({ kind: 'yoy', span: '比去年' });
    expect(told('较上月底增减')).toMatchObject({ kind: 'mom', span: '较上月底' });
    expect(told('占比')).toBeNull();
    expect(told('比重')).toBeNull();
    expect(told('对比情况')).toBeNull();
    expect(told('性别比')).toBeNull();
    expect(told('上年同期')).toBeNull();
    expect(whole('比2015年下降').period).toBeNull();
    expect(whole('2020年比2015年下降').period).toBe('2020-01-01..2020-12-31');
    expect(whole('2020年比2015年下降').comparison?.period).toBe('2015-01-01..2015-12-31');
    expect(whole('比2015年下降').name).toBe('');
  });

  test('a bare year is a period of its whole cell', () => {
    const cell = cellOf('2025');
    expect(readHeading(cell, packs).period).toEqual({
      ...{ start: cell.start, end: cell.end, mode: 'in', years: null, counted: null, rule: 'table.year' },
      from: { year: { kind: 'stated', year: 2025 }, month: 1, day: 1 },
      to: { year: { kind: 'stated', year: 2025 }, month: 12, day: 31 },
    });
  });
});

describe('name | what it holds | unit', () => {
  test.each([
    ['增减点', '增减点||'],
    ['点', '点||'],
    ['提高百分点（%）', '|change|1 %, 1 个百分点'],
    ['产量//万吨', '产量||10000 吨'],
    ['产量/品种', '产量/品种||'],
    ['产量±%', '产量||1 %'],
    ['死亡率‰', '死亡率||1 ‰'],
    ['死亡率（/10万）', '死亡率||1 /10万'],
    ['产量（其他）', '产量(其他)||'],
    ['产量（）', '产量||'],
    ['产量（、）', '产量||'],
    ['覆盖率（约束性、预期性）', '覆盖率(约束性、预期性)||'],
    ['产量（增长）', '产量(增长)||'],
    ['产量（增速）', '产量|growth|'],
    ['产量（计划数）', '产量|target|'],
    ['产量（预计数）', '产量|forecast|'],
    ['产量（年均）', '产量|average|'],
    ['产量（全年计划）', '产量|target||@全年'],
    ['产量〔实际〕', '产量|actual|'],
    ['产量【累计】', '产量|cumulative|'],
    ['产量（数）', '产量|value|'],
    ['产量（备注）', '产量(备注)||'],
    ['产量（2020）（2021）', '产量(2021)|||@产量（2020）（2021）'],
    ['2020年产量（2021）', '产量(2021)|||@2020年'],
    ['计划产量', '产量|target|'],
    ['预计产量', '产量|forecast|'],
    ['预算收入', '收入|target whole-year|'],
    ['产量计划', '产量|target|'],
    ['产量实际', '产量实际||'],
    ['产量增速', '产量|growth|'],
    ['增速产量', '增速产量||'],
    ['自然增长率', '自然增长率||'],
    ['产量合计', '产量合计||'],
    ['产量备注', '产量备注||'],
    ['产量增', '产量增||'],
    ['增', '|by-unit|'],
    ['——水泥', '水泥|mark|'],
    ['水泥——', '水泥——||'],
    ['水泥其中：', '水泥其中||'],
    ['产量完成率', '产量完成率||'],
    ['完成预算情况', '完成预算情况||'],
    ['“十三五”规划投资目标', '“十三五”规划投资|target|'],
    ['完成率', '完成率||'],
    ['市（%）', '市||1 %'],
    ['单位：万元', '单位：万元||'],
    ['“十三五”规划投资', '“十三五”规划投资||'],
    ['“十三五”目标', '|target||@“十三五”'],
    ['2019年“十三五”目标', '“十三五”|target||@2019年'],
    ['2019年2020年', '|||@2019年'],
    ['本月产量', '产量|||@本月'],
    ['产量本月', '产量|||@本月'],
  ])('%s', (text, told) => expect(tellHeading(text)).toBe(told));
});

test('the word for a unit is no part of it', () => {
  expect(withoutUnitWord('单位：万元', packs)).toBe('万元');
  expect(withoutUnitWord('计量单位: 万元 ', packs)).toBe('万元');
  expect(withoutUnitWord('单位万元', packs)).toBe('单位万元');
  expect(withoutUnitWord('单位换算：万元', packs)).toBe('单位换算：万元');
  expect(withoutUnitWord('指标：万元', packs)).toBe('指标：万元');
  expect(withoutUnitWord('万元', packs)).toBe('万元');
  expect(withoutUnitWord('', packs)).toBe('');
});
