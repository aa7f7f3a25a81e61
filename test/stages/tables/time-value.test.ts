import { describe, expect, test } from 'vitest';
import type { Candidate, PeriodMention } from '../../../src/model/draft.js';
import type { ColumnKind, Heading } from '../../../src/stages/tables/grid.js';
import { headedOf, periodOf, saidByHeading, withinYear } from '../../../src/stages/tables/time-value.js';
import type { Value } from '../../../src/stages/tables/value.js';
import { against, cell, heading, period, plan, tellPeriod, valued } from './made.js';

const over = (...kinds: ColumnKind[]): Heading => heading('', { kinds });
const dated = (text: string, ...kinds: ColumnKind[]): Heading => heading('', { period: period(text), kinds });
const told = period('2024-01-01..2024-09-30');
const counted: PeriodMention = {
  ...period('2024'),
  from: { year: { kind: 'document', offset: 0 }, month: 1, day: 1 },
  to: { year: { kind: 'document', offset: 0 }, month: 3, day: 31 },
};
const yearly = heading('', { kinds: ['average', 'growth'], annualised: true });

describe('the period of a value', () => {
  const days = (more: Partial<Value>): string | null => tellPeriod(periodOf(valued('5', more)));

  test('the cell goes before its row and its column', () => {
    const own = dated('2020');
    expect(days({ own })).toBe('2020-01-01..2020-12-31');
    expect(days({ own, period: period('2019') })).toBe('2019-01-01..2019-12-31');
    expect(days({ own, said: dated('2018') })).toBe('2018-01-01..2018-12-31');
    expect(days({ own, said: dated('2018'), period: period('2019') })).toBe('2019-01-01..2019-12-31');
    expect(days({ own, said: over('cumulative') })).toBe('2020-01-01..2020-12-31');
    expect(days({})).toBeNull();
  });

  test('the row, where the column tells none', () => {
    const labels = [heading('水泥'), dated('2021'), dated('2022')];
    expect(days({ labels })).toBe('2021-01-01..2021-12-31');
    expect(days({ labels, own: dated('2020') })).toBe('2020-01-01..2020-12-31');
  });

  test('a change takes that of its level, a level does not', () => {
    const base = dated('2023');
    expect(days({ own: over('growth'), base })).toBe('2023-01-01..2023-12-31');
    expect(days({ own: over('actual'), base })).toBeNull();
    expect(days({ own: over('growth'), base, labels: [dated('2021')] })).toBe('2021-01-01..2021-12-31');
    expect(days({ own: over('growth'), base: over('month'), told })).toBe('2024-09-01..2024-09-30');
  });

  test('what the caption tells within a year', () => {
    expect(days({ caption: dated('2023') })).toBe('2023-01-01..2023-12-31');
    expect(days({ caption: dated('2021-2025') })).toBeNull();
    expect(days({ caption: dated('2023'), own: dated('2020') })).toBe('2020-01-01..2020-12-31');
  });

  test('months and what has come together, of the period above the table', () => {
    expect(days({ own: over('month'), told })).toBe('2024-09-01..2024-09-30');
    expect(days({ own: over('month') })).toBeNull();
    const may = period('2024-05-01..2024-05-31', { mode: 'at' });
    expect(days({ own: over('to-date'), told: may })).toBe('2024-01-01..2024-05-31');
    expect(days({ own: over('to-date') })).toBeNull();
    expect(days({ own: over('cumulative'), told: may })).toBe('2024-01-01..2024-05-31');
    expect(days({ own: over('cumulative') })).toBeNull();
    const grown = { ...over('cumulative'), annualised: true };
    expect(days({ own: grown, told: may })).toBeNull();
    expect(days({ own: over('growth'), base: grown, told: may })).toBeNull();
    expect(days({ own: over('growth'), base: over('cumulative'), told: may })).toBe('2024-01-01..2024-05-31');
    expect(
      days({ own: over('growth'), base: over('cumulative'), told: may, plan: plan(2021, 2025) }),
    ).toBeNull();
    expect(days({ own: over('whole-year', 'target'), told })).toBe('2024-01-01..2024-12-31');
    expect(days({ own: over('whole-year') })).toBeNull();
    expect(days({ own: dated('2025', 'whole-year'), told })).toBe('2025-01-01..2025-12-31');
    expect(days({ own: over('actual'), told })).toBeNull();
  });

  test('the mode of a part of what is told is that of a stretch', () => {
    const mode = (...kinds: ColumnKind[]): string | undefined =>
      periodOf(valued('5', { own: over(...kinds), told: period('2024', { mode: 'at', rule: 'period.day' }) }))
        ?.mode;
    expect([mode('month'), mode('to-date'), mode('whole-year')]).toEqual(['in', 'in', 'in']);
    expect(periodOf(valued('5', { own: over('month'), told }))).toEqual({
      ...told,
      from: { year: { kind: 'stated', year: 2024 }, month: 9, day: 1 },
    });
  });

  test('the same period a year earlier', () => {
    const own = over('same-period');
    expect(days({ own, base: dated('2024-01-01..2024-03-31') })).toBe('2023-01-01..2023-03-31');
    expect(days({ own, told })).toBe('2023-01-01..2023-09-30');
    expect(days({ own, told, base: dated('2022') })).toBe('2021-01-01..2021-12-31');
    expect(days({ own, base: heading('', { period: counted }) })).toBe('document-1-01-01..document-1-03-31');
    expect(days({ own })).toBeNull();
    expect(days({ own: dated('2019', 'same-period') })).toBe('2019-01-01..2019-12-31');
    expect(days({ own: over('actual'), told, base: dated('2022') })).toBeNull();
  });

  test('totals and averages are of all years of the plan', () => {
    const whole = plan(2021, 2025);
    const total = cell('[5]');
    expect(days({ cell: total, plan: whole })).toBe('2021-01-01..2025-12-31');
    expect(days({ cell: total, plan: whole, own: dated('2025') })).toBe('2021-01-01..2025-12-31');
    expect(days({ cell: total, plan: whole, own: dated('2020') })).toBe('2016-01-01..2020-12-31');
    expect(days({ cell: total, plan: whole, own: dated('2020'), years: [2017, 2020, 2025] })).toBe(
      '2018-01-01..2020-12-31',
    );
    expect(days({ cell: total, plan: whole, own: dated('2022'), years: [2020, 2021, 2022, 2025] })).toBe(
      '2022-01-01..2022-12-31',
    );
    expect(days({ cell: total, plan: whole, own: dated('2016-2020') })).toBe('2016-01-01..2020-12-31');
    expect(days({ cell: total, plan: whole, labels: [heading('甲'), dated('2020')] })).toBe(
      '2016-01-01..2020-12-31',
    );
    expect(days({ cell: total, plan: whole, labels: [dated('2020')], own: dated('2025') })).toBe(
      '2021-01-01..2025-12-31',
    );
    expect(days({ cell: total, explained: ['note'], own: dated('2020') })).toBe('2020-01-01..2020-12-31');
    expect(days({ cell: total, explained: ['note'], own: dated('2020'), years: [2015, 2020] })).toBe(
      '2016-01-01..2020-12-31',
    );
    expect(days({ cell: total, explained: ['note'] })).toBeNull();
    expect(days({ own: yearly, plan: whole })).toBe('2021-01-01..2025-12-31');
    expect(days({ own: { ...yearly, period: period('2020') }, plan: whole })).toBe('2016-01-01..2020-12-31');
    expect(days({ own: yearly })).toBeNull();
    expect(days({ said: over('cumulative'), plan: whole, own: dated('2025') })).toBe(
      '2021-01-01..2025-12-31',
    );
  });

  test('a total takes its place and rule from where its years are told', () => {
    const own = heading('', { period: period('2020', { start: 40, end: 45, rule: 'period.year' }) });
    expect(periodOf(valued('5', { cell: cell('[5]'), plan: plan(2021, 2025), own }))).toEqual({
      ...{ start: 40, end: 45, rule: 'period.year', mode: 'in', years: null, counted: null },
      from: { year: { kind: 'stated', year: 2016 }, month: 1, day: 1 },
      to: { year: { kind: 'stated', year: 2020 }, month: 12, day: 31 },
    });
  });

  test('a change against the year before the plan is what its years come to', () => {
    const own = (base: string): Heading =>
      heading('', { kinds: ['by-unit'], comparison: against(null, period(base)) });
    expect(days({ own: own('2025'), plan: plan(2026, 2030) })).toBe('2026-01-01..2030-12-31');
    expect(days({ own: own('2024'), plan: plan(2026, 2030) })).toBeNull();
    expect(days({ own: own('2027'), plan: plan(2026, 2030) })).toBeNull();
    expect(days({ own: own('2025') })).toBeNull();
    expect(days({ own: own('2025'), plan: plan(2026, 2030), base: dated('2028') })).toBe(
      '2028-01-01..2028-12-31',
    );
    const since = heading('', { comparison: against(null, counted) });
    expect(days({ own: since, plan: plan(2026, 2030) })).toBeNull();
    expect(days({ own: heading('', { comparison: against('yoy') }), plan: plan(2026, 2030) })).toBeNull();
  });
});

test('a period within one year', () => {
  const days = (mention: PeriodMention | null): string | null =>
    tellPeriod(withinYear(heading('', { period: mention })));
  expect(days(told)).toBe('2024-01-01..2024-09-30');
  expect(days(period('2021-2025'))).toBeNull();
  expect(days(counted)).toBeNull();
  expect(days({ ...counted, to: told.to })).toBeNull();
  expect(days({ ...counted, from: told.from })).toBeNull();
  expect(days(null)).toBeNull();
});

describe('what the headers say of the status', () => {
  const tell = (headed: Candidate['headed']): string | null =>
    headed === null ? null : `${headed.status} ${headed.force} ${headed.rule}`;
  const with_ = (...kinds: ColumnKind[]): Heading =>
    heading('', { kinds, rules: ['column.first', 'column.last'] });
  const status = (more: Partial<Value>): string | null => tell(headedOf(valued('5', more)));

  test('words over the column', () => {
    expect(tell(saidByHeading(with_('forecast'), 'binding'))).toBe('forecast null column.last');
    expect(tell(saidByHeading(with_('target'), 'binding'))).toBe('target binding column.last');
    expect(tell(saidByHeading(with_('target'), null))).toBe('target null column.last');
    expect(tell(saidByHeading(with_('actual'), 'binding'))).toBe('actual null column.last');
    expect(tell(saidByHeading(with_('forecast', 'target', 'actual'), null))).toBe(
      'forecast null column.last',
    );
    expect(tell(saidByHeading(with_('target', 'actual'), null))).toBe('target null column.last');
    expect(tell(saidByHeading(with_('growth'), 'binding'))).toBeNull();
    expect(tell(saidByHeading(over('target'), null))).toBe('target null table.target');
  });

  test('the column goes before the row, the row before what a change is of', () => {
    expect(status({ own: with_('target') })).toBe('target null column.last');
    expect(status({ labels: [with_('target')] })).toBe('target null column.last');
    expect(status({ own: with_('actual'), labels: [with_('target')] })).toBe('actual null column.last');
    expect(status({ own: with_('growth'), base: with_('forecast') })).toBe('forecast null column.last');
    expect(status({ own: with_('growth'), base: with_('forecast'), labels: [with_('target')] })).toBe(
      'target null column.last',
    );
    expect(status({ own: with_('rank'), base: with_('forecast') })).toBeNull();
    expect(status({ own: with_('value'), base: with_('forecast') })).toBeNull();
    expect(status({})).toBeNull();
  });

  test('a change of another time than its level has a status of its own', () => {
    const year = period('2024');
    const base = { ...with_('forecast'), period: year };
    const own = with_('growth');
    expect(status({ own: { ...own, period: period('2023') }, base })).toBeNull();
    expect(status({ own: { ...own, period: year }, base })).toBe('forecast null column.last');
    expect(status({ own: { ...with_('rank'), period: year }, base })).toBeNull();
    expect(status({ own: { ...with_('value'), period: year }, base })).toBeNull();
    expect(status({ own: { ...own, period: year }, base: with_('forecast') })).toBeNull();
  });

  test('by the year of the document: what lies ahead is a target where the row says its force', () => {
    const by = (text: string, more: Partial<Value>): string | null => status({ own: dated(text), ...more });
    expect(by('2024', { year: 2025 })).toBe('actual null table.past-year');
    expect(by('2025', { year: 2025 })).toBeNull();
    expect(by('2026', { year: 2025 })).toBeNull();
    expect(by('2026', { year: 2025, force: 'binding' })).toBe('target binding table.force');
    expect(by('2025', { year: 2025, force: 'binding' })).toBeNull();
    expect(by('2024', { year: 2025, force: 'binding' })).toBe('actual null table.past-year');
    expect(by('2025', { year: 2025, force: 'binding', years: [2025, 2030] })).toBe(
      'actual null table.past-year',
    );
    expect(by('2026', { year: 2025, force: 'binding', years: [2026, 2030] })).toBe(
      'target binding table.force',
    );
    expect(by('2030', { year: 2025, force: 'expected', years: [2025, 2030] })).toBe(
      'target expected table.force',
    );
    expect(by('2025', { year: 2025, years: [2025, 2030] })).toBeNull();
  });

  test('in a document without a year the first column is where it starts from', () => {
    const by = (text: string, more: Partial<Value>): string | null => status({ own: dated(text), ...more });
    expect(by('2020', { force: 'binding', years: [2020, 2025] })).toBe('actual null table.past-year');
    expect(by('2025', { force: 'binding', years: [2020, 2025] })).toBe('target binding table.force');
    expect(by('2025', { force: 'binding' })).toBe('target binding table.force');
    expect(by('2025', { years: [2020, 2025] })).toBeNull();
    expect(by('2020', { years: [2020, 2025] })).toBeNull();
    expect(by('2020', { plan: plan(2021, 2025) })).toBe('actual null table.past-year');
    expect(by('2021', { plan: plan(2021, 2025) })).toBeNull();
    expect(status({ force: 'binding', years: [2020] })).toBeNull();
    expect(status({ force: 'binding', own: heading('', { period: counted }) })).toBeNull();
  });
});
