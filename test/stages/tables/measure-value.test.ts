import { describe, expect, test } from 'vitest';
import { type ColumnKind, type Heading, NO_HEADING } from '../../../src/stages/tables/grid.js';
import { measureValue } from '../../../src/stages/tables/measure-value.js';
import type { Value } from '../../../src/stages/tables/value.js';
import { packs } from './grids-of.js';
import { against, cell, heading, plan, row, tellQuantity, units, valued } from './made.js';

const over = (unit: string, ...kinds: ColumnKind[]): Heading =>
  heading('', { kinds, units: unit === '' ? [] : units(unit) });

/** Role: number, unit, what it is. */
function measured(text: string, own: Heading, more: Partial<Value> = {}): string {
  const { role, quantity } = measureValue(valued(text, { own, ...more }), packs);
  return `${role}: ${tellQuantity(quantity)}`;
}

describe('level, change, growth or rank', () => {
  test.each<[string, Heading, string]>([
    ['5', NO_HEADING, 'level: 5 number'],
    ['5%', NO_HEADING, 'level: 5 % percent'],
    ['5亿元', NO_HEADING, 'level: 500000000 元 money'],
    ['0.3个百分点', NO_HEADING, 'change: 0.3 个百分点 percent-point'],
    ['第3位', NO_HEADING, 'rank: 3 位 rank'],
    ['第3位', over('', 'growth'), 'rank: 3 位 rank'],
    ['3', over('', 'rank'), 'rank: 3 位 rank'],
    ['3', over('', 'rank', 'change'), 'change: 3 number'],
    ['3', over('', 'growth'), 'growth: 3 % percent'],
    ['3', over('', 'change'), 'change: 3 number'],
    ['3', over('', 'by-unit'), 'growth: 3 % percent'],
    ['3', heading('', { comparison: against('yoy') }), 'growth: 3 % percent'],
    ['3%', over('', 'by-unit'), 'growth: 3 % percent'],
    ['3%', over('', 'change'), 'growth: 3 % percent'],
    ['3', over('%', 'by-unit'), 'growth: 3 % percent'],
    ['3', over('%', 'change'), 'growth: 3 % percent'],
    ['3', over('万元', 'by-unit'), 'change: 30000 元 money'],
    ['3', over('万元', 'growth'), 'change: 30000 元 money'],
    ['3', over('万吨', 'growth'), 'change: 30000 吨 quantity'],
    ['3万吨', over('%', 'growth'), 'change: 30000 吨 quantity'],
    ['3', over('个百分点', 'growth'), 'change: 3 个百分点 percent-point'],
    ['3', over('个百分点', 'by-unit'), 'change: 3 个百分点 percent-point'],
    ['3个百分点', over('%', 'growth'), 'change: 3 个百分点 percent-point'],
    ['3倍', over('', 'growth'), 'growth: 3 倍 multiple'],
    ['3倍', over('', 'change'), 'change: 3 倍 multiple'],
    ['3倍', over('', 'by-unit'), 'change: 3 倍 multiple'],
    ['5', over('万吨'), 'level: 50000 吨 quantity'],
    ['5', over('%', 'target'), 'level: 5 % percent'],
  ])('%s', (text, own, told) => expect(measured(text, own)).toBe(told));

  test('by the row and the cell as well', () => {
    expect(measured('3', NO_HEADING, { labels: [over('%', 'growth')] })).toBe('growth: 3 % percent');
    expect(measured('3', over('万吨'), { said: over('', 'growth') })).toBe('growth: 3 % percent');
    expect(measured('3', over('万吨'), { said: over('', 'change') })).toBe('change: 30000 吨 quantity');
  });
});

describe('totals over years', () => {
  const total = (text: string, own: Heading, ...levels: string[]): string =>
    measured(text, own, {
      plan: plan(2021, 2025),
      levels: levels.map((level) => cell(level).quantity!),
    });

  test('a share steps, amounts add up', () => {
    expect(total('[5.2]', over('%'), '58.3', '63.5')).toBe('change: 5.2 个百分点 percent-point');
    expect(total('[5.2%]', NO_HEADING, '58.3', '63.5')).toBe('change: 5.2 个百分点 percent-point');
    expect(total('[15]', over('万人'), '3.1')).toBe('level: 150000 人 quantity');
    expect(total('[15]', over('万人'), '3.1', '20')).toBe('change: 150000 人 quantity');
    expect(total('[15]', over('万人'), '20', '3.1')).toBe('change: 150000 人 quantity');
    expect(total('[15]', over('万人'))).toBe('level: 150000 人 quantity');
    expect(total('[6]', over('万人'), '3')).toBe('level: 60000 人 quantity');
    expect(total('[5.9]', over('万人'), '3')).toBe('change: 59000 人 quantity');
    expect(total('[6]', over('万人'), '2~3')).toBe('level: 60000 人 quantity');
    expect(total('[5]', over('万人'), '2~3')).toBe('change: 50000 人 quantity');
    expect(total('[5~5.5]', over('万人'), '3')).toBe('change: 50000~55000 人 quantity');
    expect(total('[5~6]', over('万人'), '3')).toBe('level: 50000~60000 人 quantity');
  });

  test('in percent of what is counted otherwise they grow', () => {
    const labels = [heading('产值', { units: units('亿元') })];
    const whole = plan(2021, 2025);
    expect(measured('[40%]', NO_HEADING, { labels, plan: whole })).toBe('growth: 40 % percent');
    expect(measured('[40]', NO_HEADING, { labels, plan: whole })).toBe('level: 4000000000 元 money');
    expect(measured('[40%]', NO_HEADING, { plan: whole })).toBe('level: 40 % percent');
    const share = [heading('绿化率', { units: units('%') })];
    expect(measured('[40%]', NO_HEADING, { labels: share, plan: whole })).toBe('level: 40 % percent');
    expect(measured('40%', NO_HEADING, { labels })).toBe('level: 40 % percent');
  });
});

describe('the nearest that tells a unit', () => {
  const tons = units('万吨')[0]!;
  const [mu, kilograms, volumes, metres] = ['亩', '公斤', '册', '米'].map((text) => units(text)[0]!);
  const unit = (more: Partial<Value>): string => measured('5', NO_HEADING, more).replace('level: ', '');

  test('cell, column, row, unit column, group, table', () => {
    const all: Partial<Value> = {
      own: heading('', { units: [mu!] }),
      labels: [heading('水泥', { units: [kilograms!] })],
      row: row({ unit: () => volumes!, group: heading('甲', { units: [metres!] }) }),
      listed: units('台')[0]!,
      tableUnits: [tons],
    };
    expect(measured('5辆', all.own!, all)).toBe('level: 5 辆 quantity');
    expect(unit(all)).toBe('5 亩 quantity');
    expect(unit({ ...all, own: NO_HEADING })).toBe('5 公斤 quantity');
    const bare = { ...all, own: NO_HEADING, labels: [heading('水泥')] };
    expect(unit(bare)).toBe('5 册 quantity');
    expect(unit({ ...bare, row: { ...all.row!, unit: () => null } })).toBe('5 米 quantity');
    expect(unit({ ...bare, row: row() })).toBe('5 台 quantity');
    expect(unit({ ...bare, row: row(), listed: null })).toBe('50000 吨 quantity');
    expect(unit({ row: row() })).toBe('5 number');
  });

  test('the unit column is asked for the column of the value', () => {
    const asked = row({ unit: (column) => (column === 1 ? mu! : null) });
    expect(unit({ row: asked })).toBe('5 亩 quantity');
  });

  test('of the units above a table, one that is no share', () => {
    expect(unit({ tableUnits: units('%、万吨') })).toBe('50000 吨 quantity');
    expect(unit({ tableUnits: units('万吨、%') })).toBe('50000 吨 quantity');
    expect(unit({ tableUnits: units('%') })).toBe('5 % percent');
  });

  test('a part is told in the unit of its whole', () => {
    const whole = heading('大牲畜', { units: units('头') });
    const group = heading('存栏', { units: units('只') });
    const part = [heading('黄牛', { kinds: ['mark'] })];
    expect(unit({ row: row({ whole }), labels: part })).toBe('5 头 quantity');
    expect(unit({ row: row({ whole, group }), labels: part })).toBe('5 头 quantity');
    expect(unit({ row: row({ whole }), labels: [heading('牛'), ...part] })).toBe('5 头 quantity');
    expect(unit({ row: row({ group }), labels: part })).toBe('5 只 quantity');
    expect(unit({ row: row({ whole, parted: true }) })).toBe('5 头 quantity');
    expect(unit({ row: row({ whole }) })).toBe('5 number');
    expect(unit({ row: row({ whole, group }) })).toBe('5 只 quantity');
  });

  test('growth asks neither the row nor the table, a change does', () => {
    const all = { labels: [heading('税收', { units: units('万元') })], tableUnits: units('台') };
    expect(measured('5', over('', 'growth'), all)).toBe('growth: 5 % percent');
    expect(measured('5', over('', 'change'), all)).toBe('change: 50000 元 money');
    expect(measured('5', over('', 'rank'), all)).toBe('rank: 5 位 rank');
    expect(measured('5', over('', 'change'), { labels: [heading('比重', { units: units('%') })] })).toBe(
      'growth: 5 % percent',
    );
  });
});

test('the rules of the number and those of its unit', () => {
  const rules = (text: string, own: Heading, more: Partial<Value> = {}): readonly string[] =>
    measureValue(valued(text, { own, ...more }), packs).quantity.rules;
  const [own, points] = [cell('5').quantity!.rules, units('个百分点')[0]!.rules];
  expect(rules('5', NO_HEADING)).toEqual(own);
  expect(rules('5', over('万吨'))).toEqual([...own, ...units('万吨')[0]!.rules]);
  expect(rules('5', over('', 'growth'))).toEqual([...own, ...units('%')[0]!.rules]);
  const stepped = { plan: plan(2021, 2025), levels: [cell('63').quantity!] };
  expect(rules('[5]', over('%'), stepped)).toEqual([...own, ...points]);
});
