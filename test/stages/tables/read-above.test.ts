import { describe, expect, test } from 'vitest';
import { gridsOf } from '../../../src/stages/tables/find-grids.js';
import { readAbove } from '../../../src/stages/tables/read-above.js';
import { packs } from './grids-of.js';
import { tellPeriod } from './made.js';
import { draftOf } from './settled.js';

const TABLE = '|指标|2020年|\n|--|--|\n|水泥|5|';

/** What stands above a table: title; units; what the title says besides; its period. */
function above(...lines: string[]): string {
  const draft = draftOf(`${lines.join('\n\n')}\n\n${TABLE}`);
  const { title, units } = readAbove(draft, gridsOf(draft, packs).at(-1)!, packs);
  const told = units.map(({ unit }) => unit.text).join(' ');
  return [title.name, told, [...title.kinds].join(' '), tellPeriod(title.period) ?? ''].join('|');
}

describe('the caption of a table and its units', () => {
  test.each([
    [['主要产品产量'], '主要产品产量|||'],
    [['主要产品产量', '单位：吨'], '主要产品产量|吨||'],
    [['单位：吨', '主要产品产量'], '主要产品产量|吨||'],
    [['单位：台', '主要产品产量', '单位：吨'], '主要产品产量|吨||'],
    [['主要产品产量（吨）'], '主要产品产量|吨||'],
    [['主要产品产量（单位：吨）'], '主要产品产量|吨||'],
    [['主要产品产量', '（单位：吨）'], '主要产品产量|吨||'],
    [['主要产品产量', '（吨、台）'], '主要产品产量|吨 台||'],
    [['单位：台', '主要产品产量（吨）'], '主要产品产量|吨||'],
    [['主要产品产量（含园区）'], '主要产品产量(含园区)|||'],
    [['（吨）主要产品产量'], '主要产品产量|||'],
    [['单位：吨'], '|吨||'],
    [['主要产品产量', '以上为快报。'], '|||'],
    [['主要产品产量', '以上为快报。', '单位：吨'], '|吨||'],
    [['单位：吨', '2020年主要产品产量'], '主要产品产量|吨||2020-01-01..2020-12-31'],
    [['量'.repeat(40)], `${'量'.repeat(40)}|||`],
    [['量'.repeat(41)], '|||'],
    [['主要产品产量', '数'.repeat(41), '单位：吨'], '|吨||'],
    [['以上为快报。', '主要产品产量'], '主要产品产量|||'],
  ])('%j', (lines, told) => expect(above(...lines)).toBe(told));

  test('nothing stands above', () => expect(above()).toBe('|||'));

  test('the cells of another table are neither', () => {
    expect(above(TABLE, '')).toBe('|||');
    expect(above(TABLE, '主要产品产量')).toBe('主要产品产量|||');
    expect(above('|单位：吨|单位：台|\n|--|--|\n|单位：吨|单位：台|', '主要产品产量')).toBe(
      '主要产品产量|||',
    );
    expect(above('主要产品产量', TABLE, '单位：吨')).toBe('|吨||');
  });
});

test('a caption in percent that speaks of growth tells of nothing else', () => {
  expect(above('主要指标增速走势（%）')).toBe('主要指标增速走势|%|growth|');
  expect(above('主要指标增速走势', '单位：%')).toBe('主要指标增速走势|%|growth|');
  expect(above('主要指标增速走势')).toBe('主要指标增速走势|||');
  expect(above('主要指标增速走势（吨）')).toBe('主要指标增速走势|吨||');
  expect(above('主要指标增速走势（%、吨）')).toBe('主要指标增速走势|% 吨||');
  expect(above('主要指标走势（%）')).toBe('主要指标走势|%||');
  expect(above('增速（%）')).toBe('|%|growth|');
});
