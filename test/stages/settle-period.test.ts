import { describe, expect, test } from 'vitest';
import type { Candidate, Draft, Frame, PeriodMention } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { resolveDeadline } from '../../src/stages/resolve-deadline.js';
import { resolvePeriod } from '../../src/stages/resolve-period.js';
import { draftOf, type Known } from './draft-of.js';

const context = { packs: loadPacks(), options: {} };

const dated = (date: string | null): Draft['facts'] => ({
  title: null,
  date,
  issuer: null,
  place: null,
  number: null,
});
const mention = (year: number, known: Partial<PeriodMention> = {}): PeriodMention => ({
  start: 0,
  end: 2,
  mode: 'in',
  from: { year: { kind: 'stated', year }, month: 1, day: 1 },
  to: { year: { kind: 'stated', year }, month: 12, day: 31 },
  years: null,
  counted: null,
  rule: 'period.own',
  ...known,
});
const frame = (
  start: string,
  end: string,
  known: Partial<Frame> = {},
  mode: PeriodMention['mode'] = 'in',
): Frame => ({
  attribute: 'period',
  value: { kind: 'period', start, end, mode },
  span: null,
  from: 0,
  to: 1000,
  rule: 'period.frame',
  ...known,
});
const YEAR = frame('2024-01-01', '2024-12-31');

function settled(text: string, known: readonly Known[], document: Partial<Draft> = {}): Candidate[] {
  return resolvePeriod(draftOf(text, known, { facts: dated('2024-07-15'), year: 2024, ...document }), context)
    .candidates;
}

/** The days of each number, the words that tell them, and the rule. */
function settle(text: string, known: readonly Known[], document: Partial<Draft> = {}): string[] {
  return settled(text, known, document).map(({ period, rules }) =>
    period === null ? 'none' : `${period.start}/${period.end} ${period.from} ${period.text} ${rules.at(-1)}`,
  );
}

describe('of its own', () => {
  test.each<[string, PeriodMention, string]>([
    ['a year', mention(2023), '2023-01-01/2023-12-31 stated 去年 period.own'],
    ['a day', mention(2023, { mode: 'at' }), '2023-12-31/2023-12-31 stated 去年 period.own'],
    ['a deadline', mention(2026, { mode: 'by' }), '2026-01-01/2026-12-31 stated 去年 period.own'],
    [
      'a deadline of some years',
      { ...mention(2026, { mode: 'by' }), from: mention(2024).from },
      '2026-01-01/2026-12-31 stated 去年 period.own',
    ],
    [
      'a deadline on a day that is over',
      mention(2023, { mode: 'by', day: true }),
      '2023-12-31/2023-12-31 stated 去年 period.own',
    ],
    [
      'a deadline on a day to come',
      mention(2024, { mode: 'by', day: true }),
      '2024-01-01/2024-12-31 stated 去年 period.own',
    ],
    ['the day itself', mention(2023, { years: 0 }), '2024-07-15/2024-07-15 stated 去年 period.own'],
  ])('%s', (_, ownPeriod, expected) => {
    expect(settle('去年办结⟨3个⟩。', [{ ownPeriod }])).toEqual([expected]);
  });

  test('before the frame, unless it dates nothing', () => {
    const frames = [YEAR];
    expect(settle('去年办结⟨3个⟩。', [{ ownPeriod: mention(2023) }], { frames })).toEqual([
      '2023-01-01/2023-12-31 stated 去年 period.own',
    ]);
    const month = mention(2023, { counted: { unit: 'month', by: 0, weekday: null } });
    const ofFrame = '2024-01-01/2024-12-31 inferred null period.frame';
    expect(settle('本月办结⟨3个⟩。', [{ ownPeriod: month }], { frames })).toEqual([ofFrame]);
    const now = mention(2023, { years: 0 });
    expect(
      settle('目前办结⟨3个⟩。', [{ ownPeriod: now }], { facts: dated(null), frames: [{ ...YEAR, from: 1 }] }),
    ).toEqual([ofFrame]);
    // A day counted from the document's own, which has none.
    const counted = mention(2023, { counted: { unit: 'day', by: -1, weekday: null } });
    expect(settle('昨天办结⟨3个⟩。', [{ ownPeriod: counted }], { facts: dated(null), frames })).toEqual([
      'none',
    ]);
  });

  test('where a value comes from', () => {
    const period = mention(2022);
    const comparison = {
      kind: 'other',
      period,
      span: { start: 0, end: 2 },
      rule: 'comparison.test',
      sentence: 0,
    } as const;
    const frames = [YEAR];
    expect(settle('前年办结⟨3个⟩。', [{ fromValue: true, comparison }], { frames })).toEqual([
      '2022-01-01/2022-12-31 stated 前年 period.own',
    ]);
    expect(settle('前年办结⟨3个⟩。', [{ fromValue: true }], { frames })).toEqual(['none']);
    expect(settle('前年办结⟨3个⟩。', [{ comparison }], { frames })).toEqual([
      '2024-01-01/2024-12-31 inferred null period.frame',
    ]);
    expect(settle('前年办结⟨3个⟩。', [{ fromValue: true, comparison, ownPeriod: mention(2021) }])).toEqual([
      '2021-01-01/2021-12-31 stated 前年 period.own',
    ]);
  });
});

describe('of the clause before', () => {
  const own = { ownPeriod: mention(2023) };
  const OWN = '2023-01-01/2023-12-31 stated 去年 period.own';
  test.each<[string, string, readonly Known[], readonly string[]]>([
    ['which it continues', '去年⟨3个⟩，共⟨5个⟩。', [own, { continues: true }], [OWN, OWN]],
    ['which it does not', '去年⟨3个⟩，共⟨5个⟩。', [own, {}], [OWN, 'none']],
    ['in another sentence', '去年⟨3个⟩。共⟨5个⟩。', [own, { continues: true }], [OWN, 'none']],
    [
      'twice',
      '去年⟨3个⟩，共⟨5个⟩，⟨7个⟩。',
      [own, { continues: true }, { continues: true }],
      [OWN, OWN, OWN],
    ],
    ['after a break', '去年⟨3个⟩，共⟨5个⟩，⟨7个⟩。', [own, {}, { continues: true }], [OWN, 'none', 'none']],
    [
      'past where one comes from',
      '去年⟨3个⟩，由⟨5个⟩，⟨7个⟩。',
      [own, { fromValue: true }, { continues: true }],
      [OWN, 'none', OWN],
    ],
  ])('%s', (_, text, known, expected) => expect(settle(text, known)).toEqual(expected));

  test('the period of a comparison is that of the base', () => {
    const period = mention(2022);
    const comparison = {
      kind: 'other',
      period,
      span: { start: 0, end: 2 },
      rule: 'comparison.test',
      sentence: 0,
    } as const;
    const bare = [own, { comparison: { ...comparison, period: null } }, { continues: true }];
    expect(settle('去年⟨3个⟩，共⟨5个⟩，⟨7个⟩。', bare)[2]).toBe('none');
    const known = [own, { ownPeriod: period, comparison }, { continues: true }];
    expect(settle('去年⟨3个⟩，共⟨5个⟩，⟨7个⟩。', known)[2]).toBe(OWN);
  });

  test('a frame that begins behind it is nearer', () => {
    const known = [{ ownPeriod: mention(2023, { start: 0 }) }, { continues: true }];
    const behind = frame('2024-01-01', '2024-06-30', { from: 1, span: { start: 5, end: 7 } });
    expect(settle('去年⟨3个⟩，年初⟨5个⟩。', known, { frames: [behind] })[1]).toBe(
      '2024-01-01/2024-06-30 stated 年初 period.frame',
    );
    expect(settle('去年⟨3个⟩，年初⟨5个⟩。', known, { frames: [{ ...behind, from: 0 }] })[1]).toBe(
      '2024-01-01/2024-06-30 stated 年初 period.frame',
    );
    const later = [{ ownPeriod: mention(2023, { start: 1, end: 2 }) }, { continues: true }];
    expect(settle('去年⟨3个⟩，年初⟨5个⟩。', later, { frames: [{ ...behind, from: 0 }] })[1]).toBe(
      '2023-01-01/2023-12-31 stated 年 period.own',
    );
    const now = [{ ownPeriod: mention(2023, { years: 0 }) }, { continues: true }];
    expect(settle('目前⟨3个⟩，共⟨5个⟩。', now)).toEqual([
      '2024-07-15/2024-07-15 stated 目前 period.own',
      'none',
    ]);
  });
});

describe('of a frame', () => {
  const day = frame('2024-06-30', '2024-06-30', { span: { start: 0, end: 2 }, from: 1 }, 'at');
  test('stated where the sentence says it', () => {
    expect(settle('月底⟨3个⟩。共⟨5个⟩。', [], { frames: [day] })).toEqual([
      '2024-06-30/2024-06-30 stated 月底 period.frame',
      '2024-06-30/2024-06-30 inferred 月底 period.frame',
    ]);
    const by = frame('2024-03-01', '2026-06-30', {}, 'by');
    expect(settle('共⟨3个⟩。', [], { frames: [by] })).toEqual([
      '2026-01-01/2026-06-30 inferred null period.frame',
    ]);
    const since = frame('2021-03-01', '2024-07-15', {}, 'since');
    expect(settle('共⟨3个⟩。', [], { frames: [since] })).toEqual([
      '2021-03-01/2024-07-15 inferred null period.frame',
    ]);
  });

  test('what flows is not of the day that a sentence before it was of', () => {
    const frames = [YEAR, day];
    const flow = '2024-01-01/2024-12-31 inferred null period.frame';
    const stock = '2024-06-30/2024-06-30 inferred 月底 period.frame';
    expect(settle('月底⟨3个⟩。共⟨5个⟩。', [], { frames })[1]).toBe(stock);
    expect(settle('月底⟨3个⟩。共⟨5个⟩。', [{}, { name: '门诊量' }], { frames })[1]).toBe(flow);
    const trips = { quantity: { unit: { text: '人次', code: '{person-times}', dimension: 'count' } } };
    expect(settle('月底⟨3个⟩。共⟨5人次⟩。', [{}, trips], { frames })[1]).toBe(flow);
    expect(settle('月底⟨3人次⟩。共⟨5个⟩。', [trips], { frames })[0]).toBe(
      '2024-06-30/2024-06-30 stated 月底 period.frame',
    );
    expect(settle('月底⟨3个⟩。共⟨5人次⟩。', [{}, trips], { frames: [YEAR, { ...day, span: null }] })[1]).toBe(
      '2024-06-30/2024-06-30 inferred null period.frame',
    );
  });
});

describe('what is counted up', () => {
  const cumulative = { cumulative: true };
  test.each<[string, Known, Partial<Draft>, string]>([
    [
      'in a year that runs on',
      cumulative,
      { frames: [YEAR] },
      '2024-07-15/2024-07-15 inferred null period.frame',
    ],
    [
      'in a year that is over',
      cumulative,
      { frames: [YEAR], facts: dated('2025-02-01') },
      '2024-12-31/2024-12-31 inferred null period.frame',
    ],
    [
      'up to the day itself',
      cumulative,
      { frames: [YEAR], facts: dated('2024-12-31') },
      '2024-12-31/2024-12-31 inferred null period.frame',
    ],
    [
      'on no day',
      cumulative,
      { frames: [YEAR], facts: dated(null) },
      '2024-12-31/2024-12-31 inferred null period.frame',
    ],
    [
      'in a year to come',
      cumulative,
      { frames: [YEAR], facts: dated('2023-12-31') },
      '2024-01-01/2024-12-31 inferred null period.frame',
    ],
    [
      'in a year that begins today',
      cumulative,
      { frames: [YEAR], facts: dated('2024-01-01') },
      '2024-01-01/2024-01-01 inferred null period.frame',
    ],
    [
      'in some years',
      cumulative,
      { frames: [frame('2023-01-01', '2024-12-31')] },
      '2023-01-01/2024-12-31 inferred null period.frame',
    ],
    [
      'up to a day next year',
      cumulative,
      { frames: [frame('2025-06-30', '2025-06-30', {}, 'at')] },
      '2025-06-30/2025-06-30 inferred null period.frame',
    ],
    [
      'by a deadline',
      cumulative,
      { frames: [frame('2024-01-01', '2024-12-31', {}, 'by')] },
      '2024-01-01/2024-12-31 inferred null period.frame',
    ],
    [
      'as a change',
      { ...cumulative, role: 'change' },
      { frames: [YEAR] },
      '2024-01-01/2024-12-31 inferred null period.frame',
    ],
    ['and is not', {}, { frames: [YEAR] }, '2024-01-01/2024-12-31 inferred null period.frame'],
    [
      'in half a year',
      cumulative,
      { frames: [frame('2024-01-01', '2024-06-30')] },
      '2024-06-30/2024-06-30 inferred null period.frame',
    ],
  ])('%s', (_, known, document, expected) =>
    expect(settle('共⟨3个⟩。', [known], document)).toEqual([expected]),
  );
});

describe('the last of the years told of', () => {
  const frames = [frame('2019-01-01', '2023-12-31')];
  const ALL = '2019-01-01/2023-12-31 inferred null period.frame';
  const LAST = '2023-01-01/2023-12-31 inferred null period.frame';
  const base = { fromValue: true, ownPeriod: mention(2019) };
  const half = {
    ...base,
    ownPeriod: mention(2019, { to: { year: { kind: 'stated', year: 2019 }, month: 6, day: 30 } }),
  };
  const last = {
    ...base,
    ownPeriod: mention(2019, { from: { year: { kind: 'document', offset: -1 }, month: 1, day: 1 } }),
  };

  test.each<[string, string, readonly Known[], string]>([
    ['a level behind where it comes from', '由⟨3个⟩，到⟨5个⟩。', [base], LAST],
    ['a rank', '由⟨3个⟩，到⟨5个⟩。', [base, { role: 'rank' }], LAST],
    ['a change', '由⟨3个⟩，到⟨5个⟩。', [base, { role: 'change' }], ALL],
    ['in another sentence', '由⟨3个⟩。到⟨5个⟩。', [base], ALL],
    ['behind half a year', '由⟨3个⟩，到⟨5个⟩。', [half], ALL],
    ['behind last year', '由⟨3个⟩，到⟨5个⟩。', [last], ALL],
    ['behind another level', '共⟨3个⟩，到⟨5个⟩。', [{ ownPeriod: mention(2019) }], ALL],
    ['behind a value of no year', '由⟨3个⟩，到⟨5个⟩。', [{ fromValue: true }], ALL],
  ])('%s', (_, text, known, expected) => expect(settle(text, known, { frames })[1]).toBe(expected));

  const comparison = {
    kind: 'other',
    period: mention(2019),
    span: { start: 0, end: 2 },
    rule: 'comparison.test',
    sentence: 0,
  } as const;
  const change: Known = { role: 'change', continues: true, comparison };
  test.each<[string, string, readonly Known[], string]>([
    ['set against one year', '共⟨3个⟩，增⟨5个⟩。', [{}, change], LAST],
    ['set against another in the next sentence', '共⟨3个⟩。增⟨5个⟩。', [{}, change], ALL],
    ['beside a level', '共⟨3个⟩，增⟨5个⟩。', [{}, { ...change, role: 'level' }], ALL],
    ['beside a change of something else', '共⟨3个⟩，增⟨5个⟩。', [{}, { ...change, continues: false }], ALL],
    [
      'beside a change against no year',
      '共⟨3个⟩，增⟨5个⟩。',
      [{}, { ...change, comparison: { ...comparison, period: null } }],
      ALL,
    ],
    ['beside a change against nothing', '共⟨3个⟩，增⟨5个⟩。', [{}, { ...change, comparison: null }], ALL],
    ['and is the last', '共⟨3个⟩。', [], ALL],
  ])('a level %s', (_, text, known, expected) => expect(settle(text, known, { frames })[0]).toBe(expected));

  test('of three years and more, and where no word of the sentence tells them', () => {
    const two = [frame('2022-01-01', '2023-12-31')];
    expect(settle('由⟨3个⟩，到⟨5个⟩。', [base], { frames: two })[1]).toBe(
      '2022-01-01/2023-12-31 inferred null period.frame',
    );
    const three = [frame('2021-01-01', '2023-12-31')];
    expect(settle('由⟨3个⟩，到⟨5个⟩。', [base], { frames: three })[1]).toBe(LAST);
    const told = [frame('2019-01-01', '2023-12-31', { span: { start: 0, end: 2 } })];
    expect(settle('五年⟨3个⟩，到⟨5个⟩。', [base], { frames: told })[1]).toBe(
      '2019-01-01/2023-12-31 stated 五年 period.frame',
    );
  });
});

describe('the last day of a target', () => {
  const deadlineOf = (known: Known, document: Partial<Draft>) =>
    resolveDeadline(draftOf('“十五五”规划：办结⟨3个⟩。', [{ status: 'target', ...known }], document), context)
      .candidates[0]!.deadline;
  const period = { text: '今年', start: '2024-01-01', end: '2024-12-31', from: 'stated' } as const;
  const plan = {
    periods: [mention(2026, { end: 5, to: { year: { kind: 'stated', year: 2030 }, month: 12, day: 31 } })],
  };

  test('is that of its period', () => {
    expect(deadlineOf({ period }, { kind: 'kind.work-report', year: 2025 })).toEqual({
      text: '今年',
      date: '2024-12-31',
      from: 'stated',
    });
    expect(deadlineOf({ period, status: 'forecast' }, { kind: 'kind.work-report', year: 2025 })).toBeNull();
  });

  test('or of the year, or of the plan, as the kind has it', () => {
    const ofYear = { text: null, date: '2025-12-31', from: 'inferred' };
    const ofPlan = { text: '“十五五”', date: '2030-12-31', from: 'inferred' };
    expect(deadlineOf({}, { kind: 'kind.work-report', year: 2025, ...plan })).toEqual(ofYear);
    expect(deadlineOf({}, { kind: 'kind.work-report', year: null, ...plan })).toBeNull();
    expect(deadlineOf({}, { kind: 'kind.plan', year: 2025, ...plan })).toEqual(ofPlan);
    expect(deadlineOf({}, { kind: 'kind.plan', year: 2025 })).toBeNull();
    expect(deadlineOf({}, { kind: 'kind.bulletin', year: 2025, ...plan })).toBeNull();
  });
});
