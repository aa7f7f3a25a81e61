import { describe, expect, test } from 'vitest';
import { type ColumnKind, type Heading, NO_HEADING } from '../../../src/stages/tables/grid.js';
import {
  has,
  isAverage,
  isTotal,
  ownOf,
  rowOf,
  sayingOf,
  type Value,
} from '../../../src/stages/tables/value.js';
import { against, cell, heading, labelled, period, plan, units, valued } from './made.js';

const over = (...kinds: ColumnKind[]): Heading => heading('', { kinds });
const whole = plan(2021, 2025);
const yearly = heading('', { kinds: ['growth', 'cumulative'], annualised: true, units: units('%') });

test('a heading says one of several things', () => {
  expect(has(over('growth'), 'growth')).toBe(true);
  expect(has(over('growth'), 'change', 'growth')).toBe(true);
  expect(has(over('growth'), 'change', 'target')).toBe(false);
  expect(has(over(), 'growth')).toBe(false);
});

describe('the label that says most of a value', () => {
  const row = (...labels: Heading[]): Heading => rowOf(labelled(labels, NO_HEADING));

  test('is next to it, but for what tells only a force', () => {
    const [outer, inner] = [heading('工业'), heading('水泥')];
    expect(row(outer, inner)).toBe(inner);
    expect(row(inner)).toBe(inner);
    expect(row(inner, over('binding'))).toBe(inner);
    expect(row(inner, over('expected'))).toBe(inner);
    expect(row(inner, over('target'))).toEqual(over('target'));
    expect(row()).toBe(NO_HEADING);
    expect(row(over('binding'))).toBe(NO_HEADING);
  });

  test('takes what its measure says', () => {
    const outer = heading('排放量', {
      ...{ kinds: ['by-unit'], units: units('吨'), sign: -1, comparison: against('yoy') },
    });
    const inner = heading('氨氮', { kinds: ['mark'] });
    expect(row(outer, inner)).toEqual({
      ...inner,
      ...{ units: outer.units, sign: -1, comparison: outer.comparison, kinds: new Set(['mark', 'by-unit']) },
    });
    expect(row(outer, over('binding'), inner).units).toEqual(outer.units);
  });
});

test('totals over the years', () => {
  const total = (text: string, more: Partial<Value>): boolean =>
    isTotal({ ...valued('5', more), cell: cell(text) });
  expect(total('5', {})).toBe(false);
  expect(total('5', { said: over('cumulative') })).toBe(true);
  expect(total('5', { said: over('growth') })).toBe(false);
  expect(total('[5]', {})).toBe(false);
  expect(total('[5]', { plan: whole })).toBe(true);
  expect(total('[5]', { explained: ['note'] })).toBe(true);
  expect(total('[5]', { own: over('cumulative') })).toBe(true);
  expect(total('5', { own: over('cumulative') })).toBe(false);
  expect(total('5', { own: over('cumulative'), plan: whole })).toBe(true);
  expect(total('5', { own: over('growth'), plan: whole })).toBe(false);
  expect(total('5', { own: yearly, plan: whole })).toBe(false);
  expect(total('5', { own: { ...over('cumulative'), period: period('2025') }, plan: whole })).toBe(false);
  expect(total('5', { plan: whole, explained: ['note'] })).toBe(false);
});

test('averages of the years', () => {
  const average = (more: Partial<Value>): boolean => isAverage(valued('5', more));
  const row = heading('产值', { annualised: true });
  expect(average({})).toBe(false);
  expect(average({ own: yearly })).toBe(true);
  expect(average({ said: yearly })).toBe(false);
  expect(average({ said: heading('', { annualised: true }) })).toBe(true);
  expect(average({ said: over('growth') })).toBe(false);
  expect(average({ labels: [row] })).toBe(true);
  expect(average({ labels: [row], own: heading('', { period: period('2020') }) })).toBe(false);
  expect(average({ own: { ...yearly, period: period('2020') } })).toBe(true);
  expect(average({ cell: cell('[5]'), own: yearly })).toBe(false);
});

test('of a total a column says no more than its period', () => {
  const own = { ...yearly, period: period('2025'), comparison: against('yoy') };
  expect(ownOf(valued('5', { own }))).toBe(own);
  expect(ownOf(valued('[5]', { own }))).toEqual({
    ...own,
    ...{ kinds: new Set(), units: [], comparison: null, annualised: false },
  });
  const plain = over('cumulative');
  expect(ownOf(valued('[5]', { own: plain }))).toBe(plain);
});

describe('what tells of a change', () => {
  const [own, said] = [over('growth'), over('change')];
  const row = heading('价格', { kinds: ['by-unit'] });

  test('the cell, its column, its row', () => {
    expect(sayingOf(valued('5', { own, said, labels: [row] }))).toBe(said);
    expect(sayingOf(valued('5', { own, labels: [row] }))).toBe(own);
    expect(sayingOf(valued('5', { labels: [row] }))).toBe(row);
    expect(sayingOf(valued('5', { own, said: over('target') }))).toBe(own);
    expect(sayingOf(valued('5', { own: over('target') }))).toEqual(over('target'));
    expect(sayingOf(valued('[5]', { own: yearly })).kinds).toEqual(new Set());
  });

  test('the caption, where neither has a unit', () => {
    const caption = heading('价格涨幅', { kinds: ['growth'], rules: ['column.growth'] });
    const tableUnits = units('%');
    const told = { ...caption, units: tableUnits };
    const plain = over('actual');
    expect(sayingOf(valued('5', { own: plain, caption, tableUnits }))).toEqual(told);
    expect(sayingOf(valued('5', { own: plain, caption }))).toBe(plain);
    expect(sayingOf(valued('5', { own: plain, caption, tableUnits: units('%、元') }))).toBe(plain);
    expect(sayingOf(valued('5', { own: plain, caption: heading('价格'), tableUnits }))).toBe(plain);
    expect(sayingOf(valued('5', { own: plain, caption: over('rank'), tableUnits }))).toBe(plain);
    const inTons = { ...plain, units: units('吨') };
    expect(sayingOf(valued('5', { own: inTons, caption, tableUnits }))).toBe(inTons);
    const labels = [heading('水泥', { units: units('吨') })];
    expect(sayingOf(valued('5', { own: plain, caption, tableUnits, labels }))).toBe(plain);
  });
});
