import { describe, expect, test } from 'vitest';
import type { Candidate, Draft, PeriodMention } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { resolveRole } from '../../src/stages/resolve-role.js';
import { draftOf, type Known } from './draft-of.js';

const context = { packs: loadPacks(), options: {} };
type Comparison = NonNullable<Candidate['comparison']>;

const TEXT = '上年末共⟨3个⟩，增⟨5个⟩。\n又共⟨7个⟩。再增⟨9个⟩。';
const against = (known: Partial<Comparison> = {}): Comparison => ({
  kind: null,
  period: null,
  span: { start: 0, end: 3 },
  rule: 'comparison.test',
  sentence: 0,
  ...known,
});
const mention = (from: PeriodMention['from'], to: PeriodMention['to']): PeriodMention => ({
  start: 0,
  end: 3,
  mode: 'in',
  from,
  to,
  years: null,
  counted: null,
  rule: 'period.test',
});
const day = (year: number, month: number, of: number): PeriodMention['from'] => ({
  year: { kind: 'stated', year },
  month,
  day: of,
});
const frames: Draft['frames'] = [
  {
    attribute: 'period',
    value: { kind: 'period', start: '2023-01-01', end: '2023-12-31', mode: 'in' },
    span: null,
    from: 0,
    to: 1000,
    rule: 'period.frame',
  },
];

/** What the numbers are against, and the last of their rules. */
function settle(known: readonly Known[], document: Partial<Draft> = {}, text = TEXT): unknown[] {
  return resolveRole(draftOf(text, known, { frames, ...document }), context).candidates.map(
    ({ basis, rules }) =>
      basis === null ? null : `${basis.kind} ${basis.date} ${basis.text} ${rules.join(' ')}`,
  );
}

describe('what a change is against', () => {
  const change = (comparison: Comparison, role: Candidate['role'] = 'change'): Known => ({
    role,
    comparison,
  });
  test.each<[string, Known, string | null]>([
    ['the same time', change(against({ kind: 'yoy' })), 'yoy null 上年末 comparison.test'],
    ['the time before', change(against({ kind: 'mom' }), 'growth'), 'mom null 上年末 comparison.test'],
    ['a level', change(against({ kind: 'yoy' }), 'level'), null],
    ['a rank', change(against({ kind: 'yoy' }), 'rank'), null],
    ['nothing', { role: 'change' }, null],
    ['a day before the year', change(against()), 'date 2022-12-31 上年末 comparison.base.previous-year-end'],
  ])('%s', (_, known, expected) => {
    expect(settle([known])[0]).toEqual(expected);
  });

  test('a day before a year that is not told', () => {
    expect(settle([change(against())], { frames: [] })[0]).toMatch(/^other null 上年末 /);
  });

  test.each<[string, PeriodMention, string]>([
    ['a year', mention(day(2020, 1, 1), day(2020, 12, 31)), 'date 2020 2020年 comparison.base.date'],
    ['some years', mention(day(2018, 1, 1), day(2020, 12, 31)), 'date 2020 2020年 comparison.base.date'],
    ['a month', mention(day(2022, 6, 1), day(2022, 6, 31)), 'date 2022-06 2020年 comparison.base.date'],
    ['a quarter', mention(day(2022, 4, 1), day(2022, 6, 31)), 'date 2022-06-30 2020年 comparison.base.date'],
    [
      'days of a month',
      mention(day(2022, 6, 5), day(2022, 6, 31)),
      'date 2022-06-30 2020年 comparison.base.date',
    ],
    [
      'the first day of a month',
      mention(day(2022, 6, 1), day(2022, 6, 1)),
      'date 2022-06-01 2020年 comparison.base.date',
    ],
    [
      'a year up to a day',
      mention(day(2022, 1, 1), day(2022, 11, 31)),
      'date 2022-11-30 2020年 comparison.base.date',
    ],
    [
      'the rest of a year',
      mention(day(2022, 2, 1), day(2022, 12, 31)),
      'date 2022-12-31 2020年 comparison.base.date',
    ],
    [
      'now, of a document without a day',
      { ...mention(day(2022, 2, 1), day(2022, 12, 31)), years: 0 },
      'other null 2020年 comparison.base.date',
    ],
  ])('as precisely as it is said: %s', (_, period, expected) => {
    expect(settle([change(against({ period, span: { start: 0, end: 5 } }))], {}, '2020年共⟨3个⟩。')).toEqual([
      expected,
    ]);
  });

  test('a year that no period was read from', () => {
    const comparison = against({ kind: 'other', span: { start: 0, end: 5 } });
    expect(settle([change(comparison)], {}, '2020年共⟨3个⟩。')).toEqual([
      'other null 2020年 comparison.base.date',
    ]);
  });

  test.each([
    ['去年共⟨3个⟩。', 'yoy null 去年 comparison.base.yoy'],
    ['上月共⟨3个⟩。', 'mom null 上月 comparison.base.mom'],
    ['预算共⟨3个⟩。', 'other null 预算 comparison.base.other'],
  ])('words that a rule knows, whatever their period: %s', (text, expected) => {
    const period = mention(day(2020, 1, 1), day(2020, 12, 31));
    expect(settle([change(against({ period, span: { start: 0, end: 2 } }))], {}, text)).toEqual([expected]);
  });
});

describe('how far it reaches', () => {
  const comparison = against({ kind: 'yoy' });
  const known = Array(4).fill({ role: 'growth', comparison } satisfies Known) as Known[];
  const reached = (text: string, kind: string) =>
    settle(known, { kind }, text).map((basis) => basis !== null);

  test('within a sentence always, behind it only in what reports of one year', () => {
    expect(reached(TEXT, 'kind.work-report')).toEqual([true, true, false, false]);
    expect(reached('上年末共⟨3个⟩。增⟨5个⟩。', 'kind.work-report')).toEqual([true, false]);
    expect(reached('上年末共⟨3个⟩。增⟨5个⟩。', 'kind.bulletin')).toEqual([true, true]);
    expect(reached(TEXT, 'kind.bulletin')).toEqual([true, true, false, false]);
  });

  test('through the numbered paragraphs that follow without a gap', () => {
    const row = '（一）上年末共⟨3个⟩。\n（二）增⟨5个⟩。\n（三）增⟨7个⟩。';
    expect(reached(row, 'kind.bulletin')).toEqual([true, true, true]);
    expect(reached(row, 'kind.work-report')).toEqual([true, false, false]);
    expect(reached('（一）上年末共⟨3个⟩。\n增⟨5个⟩。\n（三）增⟨7个⟩。', 'kind.bulletin')).toEqual([
      true,
      false,
      false,
    ]);
  });
});
