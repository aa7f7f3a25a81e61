import { expect, test } from 'vitest';
import { NO_HEADING } from '../../../src/stages/tables/grid.js';
import { makeCandidate, tableOf } from '../../../src/stages/tables/make-candidate.js';
import type { Value } from '../../../src/stages/tables/value.js';
import { packs } from './grids-of.js';
import { against, cell, heading, period, plan, units, valued } from './made.js';

const make = (text: string, more: Partial<Value>) => makeCandidate(valued(text, more), packs);
const fall = heading('', { kinds: ['growth'], sign: -1, rules: ['column.fall'], comparison: against('yoy') });
const place = { start: 90, end: 93, row: 1, column: 0 };

test('a figure in the making', () => {
  const label = heading('水泥', { cell: cell('水泥', { ...place, end: 92 }) });
  const own = heading('产量', {
    text: '产量（吨）',
    units: units('吨'),
    rules: ['column.test'],
    period: period('2020'),
  });
  const five = cell('5').quantity!;
  const [tons] = units('吨');
  expect(make('5', { labels: [label], own, explained: ['note.test'] })).toEqual({
    quantity: {
      ...five,
      unit: tons!.unit,
      factor: tons!.factor,
      kind: 'quantity',
      rules: [...five.rules, ...tons!.rules],
    },
    ...{ sentence: 5, clause: { start: 90, end: 101 }, name: '水泥产量', raw: { start: 90, end: 92 } },
    ...{ role: 'level', sign: 1, annualised: false, comparison: null, basis: null, cumulative: false },
    ...{
      fromValue: false,
      threshold: false,
      term: false,
      continues: false,
      modal: null,
      ownPeriod: own.period,
    },
    ...{ status: 'actual', force: null, period: null, deadline: null, scope: null },
    ...{ table: { row: '水泥', column: '产量（吨）' }, place: null, headed: null, confidence: 0.85 },
    ...{ metricId: null, domain: null },
    rules: [...five.rules, ...tons!.rules, 'table.cell', 'column.test', 'note.test'],
  });
});

test('nothing says what it is', () => {
  expect(make('5', { labels: [], own: NO_HEADING })).toBeNull();
  expect(make('5', { labels: [], own: heading('产量') })?.raw).toBeNull();
  expect(make('5', { labels: [heading('砂')] })?.confidence).toBe(0.5);
});

test('only changes have a sign and something they are against', () => {
  const told = (text: string, more: Partial<Value>) => {
    const made = make(text, more)!;
    return [made.role, made.sign, made.comparison?.kind ?? null];
  };
  expect(told('5', { own: fall })).toEqual(['growth', -1, 'yoy']);
  expect(told('-5', { own: fall })).toEqual(['growth', 1, 'yoy']);
  expect(told('3-5', { own: fall })).toEqual(['growth', -1, 'yoy']);
  expect(told('↓5', { own: { ...fall, sign: 1 } })).toEqual(['growth', -1, 'yoy']);
  expect(told('第5位', { own: fall })).toEqual(['rank', 1, null]);
  expect(told('5', { own: { ...fall, kinds: new Set(['by-unit']), units: units('吨') } })).toEqual([
    'change',
    -1,
    'yoy',
  ]);
  expect(told('5', { own: heading('产量', { sign: -1 }) })).toEqual(['level', 1, null]);
  expect(told('5', { labels: [heading('水泥', { kinds: ['growth'], sign: -1 })] })).toEqual([
    'growth',
    -1,
    null,
  ]);
  expect(told('5', { said: heading('', { kinds: ['growth'], sign: -1 }) })).toEqual(['growth', -1, null]);
});

test('the nearest that says what a change is against, said by the sentence of the cell', () => {
  const said = heading('', { kinds: ['growth'], comparison: against(null, period('2019')) });
  const row = heading('水泥', { comparison: against('yoy') });
  expect(make('5', { own: fall, said })?.comparison).toEqual({ ...said.comparison, sentence: 5 });
  expect(make('5', { own: fall })?.comparison).toEqual({ ...fall.comparison, sentence: 5 });
  expect(make('5', { own: heading('', { kinds: ['growth'] }), labels: [row] })?.comparison).toEqual({
    ...row.comparison,
    sentence: 5,
  });
});

test('growth of every year', () => {
  const yearly = (more: Partial<Value>) => make('5', more)?.annualised;
  const growth = heading('', { kinds: ['growth'] });
  expect(yearly({ own: growth })).toBe(false);
  expect(yearly({ own: { ...growth, annualised: true } })).toBe(true);
  expect(
    yearly({ own: { ...growth, period: period('2020') }, labels: [heading('水泥', { annualised: true })] }),
  ).toBe(true);
  expect(yearly({ own: heading('产量', { annualised: true }) })).toBe(false);
  const total = { own: heading('', { kinds: ['cumulative'] }), plan: plan(2021, 2025) };
  expect(yearly({ ...total, said: { ...growth, annualised: true } })).toBe(true);
  expect(yearly({ ...total, said: growth })).toBe(false);
});

test('the clause begins with the place, or the label of the row', () => {
  const clause = (more: Partial<Value>) => {
    const { start, end } = make('5', { own: heading('产量'), ...more })!.clause;
    return [start, end];
  };
  const at = (name: string, more: object) => heading(name, { cell: cell(name, { ...place, ...more }) });
  expect(clause({})).toEqual([100, 101]);
  expect(clause({ labels: [at('水泥', {})] })).toEqual([90, 101]);
  expect(clause({ labels: [at('水泥', { row: 0 })] })).toEqual([100, 101]);
  expect(clause({ labels: [at('合江县', { row: 0 })] })).toEqual([90, 101]);
  expect(clause({ labels: [at('云河市', { start: 80 }), at('合江县', {})] })).toEqual([90, 101]);
  expect(clause({ labels: [at('合江县', { start: 80 }), at('水泥', {})] })).toEqual([80, 101]);
  expect(clause({ labels: [at('合江县', { start: 110, end: 113 })] })).toEqual([110, 113]);
  expect(clause({ labels: [at('水泥', { start: 110, end: 113 })] })).toEqual([100, 101]);
});

test('what the source calls it', () => {
  const raw = (more: Partial<Value>) => make('5', more)?.raw?.start ?? null;
  const at = (name: string, start: number) => heading(name, { cell: cell(name, { ...place, start }) });
  const own = at('产量', 50);
  expect(raw({ own, labels: [at('建材', 80), at('水泥', 90)] })).toBe(90);
  expect(raw({ own, labels: [at('水泥', 80), at('合江县', 90)] })).toBe(80);
  expect(raw({ own, labels: [at('水泥', 80), at('', 90)] })).toBe(80);
  expect(raw({ own, labels: [at('合江县', 90)] })).toBe(50);
  expect(raw({ own: at('合江县', 50), labels: [at('水泥', 80)] })).toBe(50);
});

test('places that no gazetteer has, and their rules', () => {
  const told = (more: Partial<Value>) => make('5', more)?.place ?? null;
  const [town, home] = [
    heading('龙头镇', { place: 'yes', rules: ['column.place'] }),
    heading('香港', { place: 'no' }),
  ];
  const own = heading('产量');
  expect(told({ own, labels: [town] })).toEqual({ name: '龙头镇' });
  expect(told({ own, labels: [home] })).toBe('home');
  expect(told({ own, labels: [heading('合江县', { place: 'yes' })] })).toBeNull();
  expect(told({ own, labels: [heading('合江县')] })).toBeNull();
  expect(told({ own: town, labels: [heading('产量')] })).toEqual({ name: '龙头镇' });
  expect(told({ own: town, labels: [home] })).toEqual({ name: '龙头镇' });
  expect(told({ own, labels: [town, home] })).toBe('home');
  expect(make('5', { own, labels: [town, heading('水泥', { rules: ['label'] })] })?.rules.slice(-1)).toEqual([
    'column.place',
  ]);
});

test('the headers of row and column as written', () => {
  expect(tableOf([heading('甲', { text: '甲（吨）' }), heading('乙')], heading('丙'))).toEqual({
    row: '甲（吨） 乙',
    column: '丙',
  });
  expect(tableOf([], NO_HEADING)).toEqual({ row: '', column: '' });
});
