import { describe, expect, test } from 'vitest';
import type { Candidate, Draft, Frame, PeriodMention } from '../../../src/model/draft.js';
import { loadPacks } from '../../../src/packs/load.js';
import { resolveDeadline } from '../../../src/stages/resolve-deadline.js';
import { resolveStatus } from '../../../src/stages/resolve-status.js';
import { draftOf, type Known } from '../draft-of.js';

const packs = loadPacks();
/** The day of all documents that have one, unless the test says another. */
const TODAY = '2024-06-12';

const days = (start: string, end: string, from: 'stated' | 'inferred' = 'stated'): Candidate['period'] => ({
  text: null,
  start,
  end,
  from,
});
const year = (n: number, from: 'stated' | 'inferred' = 'stated') => days(`${n}-01-01`, `${n}-12-31`, from);
const mention = (known: Partial<PeriodMention> = {}): PeriodMention => ({
  start: 0,
  end: 0,
  mode: 'in',
  from: { year: { kind: 'stated', year: 2023 }, month: 1, day: 1 },
  to: { year: { kind: 'stated', year: 2023 }, month: 12, day: 31 },
  years: null,
  counted: null,
  rule: 'period.test',
  ...known,
});
const dated = (date: string | null): Draft['facts'] => ({
  title: null,
  date,
  issuer: null,
  place: null,
  number: null,
});
const frame = (value: Frame['value'], rule: string, from = 0, to = 1000): Frame => ({
  attribute: value.kind,
  value,
  span: null,
  from,
  to,
  rule,
});
const says = (status: Candidate['status'], rule = 'status.section.test', from = 0): Frame =>
  frame({ kind: 'status', status, force: null }, rule, from);

/** The status of each number with the rule that says so. */
function settle(text: string, known: readonly Known[] = [], document: Partial<Draft> = {}): string[] {
  return settled(text, known, document).map(({ status, rules }) => `${status} ${rules.at(-1)}`);
}

function settled(text: string, known: readonly Known[], document: Partial<Draft>): Candidate[] {
  return resolveStatus(draftOf(text, known, { facts: dated(TODAY), ...document }), { packs, options: {} })
    .candidates;
}

describe('what is known of a number itself', () => {
  const headed = { status: 'target', force: 'binding', rule: 'table.head' } as const;
  test('the header of a table goes before all', () => {
    const [candidate] = settled('办结⟨3个⟩。', [{ headed, threshold: true, rules: ['level.subject'] }], {});
    expect(candidate).toMatchObject({
      status: 'target',
      force: 'binding',
      rules: ['level.subject', 'table.head'],
    });
  });

  test.each<[string, Known, string, string]>([
    ['a size class', { threshold: true, term: true }, 'kind.measures', 'reference status.threshold'],
    ['a term of measures', { term: true, fromValue: true }, 'kind.measures', 'reference status.term'],
    ['a term elsewhere', { term: true }, 'kind.plan', 'target status.kind'],
    ['where a value comes from', { fromValue: true }, 'kind.plan', 'actual status.from-value'],
    [
      'a base that is over',
      { rules: ['level.base'], period: year(2023) },
      'kind.plan',
      'actual status.time-past',
    ],
    ['a base that is not', { rules: ['level.base'] }, 'kind.plan', 'target status.kind'],
    ['nothing, in a plan', {}, 'kind.plan', 'target status.kind'],
    ['nothing, in a bulletin', {}, 'kind.bulletin', 'actual status.kind'],
    ['nothing, among measures', {}, 'kind.measures', 'reference status.kind'],
  ])('%s', (_, known, kind, expected) => {
    expect(settle('⟨3个⟩。', [known], { kind })).toEqual([expected]);
  });
});

describe('cues round a number', () => {
  test.each([
    ['力争办结⟨3个⟩。', ['target status.item.target']],
    ['预计办结⟨3个⟩。', ['forecast status.item.forecast']],
    ['已办结⟨3个⟩。', ['actual status.item.actual']],
    ['约束性指标⟨3个⟩。', ['target status.item.binding']],
    ['力争有进展，办结⟨3个⟩。', ['actual status.kind']],
    ['⟨3个⟩力争年内办结。', ['target status.item.target']],
    ['⟨3个⟩预计年内办结。', ['forecast status.item.forecast']],
    ['⟨3个⟩已办结。', ['actual status.kind']],
    ['⟨3个⟩已办结、力争验收。', ['actual status.kind']],
    ['⟨3个⟩，力争年内办结。', ['actual status.kind']],
    ['⟨3个⟩⟨5个⟩力争年内办结。', ['actual status.kind', 'target status.item.target']],
    ['力争⟨3个⟩已办结。', ['target status.item.target']],
  ])('%s', (text, expected) => expect(settle(text)).toEqual(expected));

  test('only what is counted is done by what stands behind it', () => {
    const size = { quantity: { unit: { text: '公里', code: 'km', dimension: 'length' } } };
    expect(settle('⟨3公里⟩力争年内办结。', [size])).toEqual(['actual status.kind']);
  });

  test('the nearest cue before the number tells, of two the later one', () => {
    expect(settle('预计力争办结⟨3个⟩。')).toEqual(['target status.item.target']);
    expect(settle('力争预计办结⟨3个⟩。')).toEqual(['forecast status.item.forecast']);
  });

  test('what measures are to arrange is a task only there', () => {
    expect(settle('安排资金⟨3个⟩。', [], { kind: 'kind.measures' })).toEqual(['target status.item.arranged']);
    expect(settle('安排资金⟨3个⟩。', [], { kind: 'kind.subsidy' })).toEqual(['reference status.kind']);
  });

  test('a standard that a bulletin tells of is a result', () => {
    expect(settle('补助标准⟨3个⟩。', [], { kind: 'kind.bulletin' })).toEqual(['actual status.kind']);
    expect(settle('补助标准⟨3个⟩。', [], { kind: 'kind.work-report' })).toEqual([
      'reference status.item.reference',
    ]);
    expect(settle('预计标准为⟨3个⟩。', [], { kind: 'kind.bulletin' })).toEqual([
      'forecast status.item.forecast',
    ]);
  });

  test('the force of a cue is kept', () => {
    const forces = ['约束性指标⟨3个⟩。', '预期性指标⟨3个⟩。', '力争⟨3个⟩。'].map(
      (text) => settled(text, [], {})[0]!.force,
    );
    expect(forces).toEqual(['binding', 'expected', null]);
  });

  test('the verb behind the number', () => {
    const modal = { start: 2, end: 8 };
    expect(settle('⟨3个⟩将于明年落成。', [{ modal }])).toEqual(['target status.predicate.target']);
    expect(settle('⟨3个⟩预计明年落成。', [{ modal }])).toEqual(['forecast status.predicate.forecast']);
    expect(settle('预计⟨3个⟩将于明年落成。', [{ modal: { start: 4, end: 10 } }])).toEqual([
      'forecast status.item.forecast',
    ]);
    // With a day of its own it is promised, unless that is over.
    const ahead = { modal: { start: 4, end: 10 }, ownPeriod: mention(), period: year(2025) };
    expect(settle('预计⟨3个⟩将于明年落成。', [ahead])).toEqual(['target status.predicate.target']);
    expect(settle('预计⟨3个⟩将于前年落成。', [{ ...ahead, period: year(2022) }])).toEqual([
      'actual status.time-past',
    ]);
    expect(settle('⟨3个⟩顺利落成。', [{ modal }])).toEqual(['actual status.kind']);
  });
});

describe('what goes on with the number before', () => {
  const FORECAST = 'forecast status.item.forecast';
  test.each<[string, readonly Known[], readonly string[]]>([
    ['预计⟨3个⟩，共⟨5个⟩。', [{}, { continues: true }], [FORECAST, FORECAST]],
    ['预计⟨3个⟩，共⟨5个⟩。', [], [FORECAST, 'actual status.kind']],
    ['预计⟨3个⟩，带动就业⟨5个⟩。', [], [FORECAST, FORECAST]],
    ['预计⟨3个⟩；带动就业⟨5个⟩。', [{}, { continues: true }], [FORECAST, 'actual status.kind']],
    ['预计⟨3个⟩。带动就业⟨5个⟩。', [{}, { continues: true }], [FORECAST, 'actual status.kind']],
    ['力争⟨3个⟩，共⟨5个⟩。', [{}, {}], ['target status.item.target', 'actual status.kind']],
    ['力争⟨3个⟩，共⟨5个⟩。', [{}, { continues: true }], Array(2).fill('target status.item.target')],
  ])('%s %j', (text, known, expected) => expect(settle(text, known)).toEqual(expected));

  test('among terms what says more of a task is one', () => {
    const kind = 'kind.subsidy';
    expect(settle('力争⟨3个⟩，共⟨5个⟩。', [{}, { continues: true }], { kind })).toEqual(
      Array(2).fill('target status.item.target'),
    );
    expect(settle('力争⟨3个⟩，共⟨5个⟩。', [], { kind })).toEqual([
      'target status.item.target',
      'reference status.kind',
    ]);
  });

  test('of one day', () => {
    const period = days('2024-05-31', '2024-05-31');
    const expected = ['actual status.item.actual', 'actual status.item.actual'];
    const plan = { kind: 'kind.plan' };
    expect(settle('已办结⟨3个⟩，共⟨5个⟩。', [{ period }, { period }], plan)).toEqual(expected);
    const other = { period: days('2024-05-30', '2024-05-30') };
    expect(settle('已办结⟨3个⟩，共⟨5个⟩。', [{ period }, other], plan)[1]).toBe('actual status.time-past');
    expect(settle('已办结⟨3个⟩，共⟨5个⟩。', [{ period: year(2024) }, { period: year(2024) }], plan)[1]).toBe(
      'target status.kind',
    );
    expect(settle('已办结⟨3个⟩，共⟨5个⟩。', [{}, {}], plan)[1]).toBe('target status.kind');
  });

  test('what is only ahead is expected as what the sentence told before', () => {
    const known = [{}, { period: year(2025) }];
    expect(settle('预计⟨3个⟩，办结案件⟨5个⟩。', known)).toEqual([FORECAST, FORECAST]);
    expect(settle('预计⟨3个⟩。办结案件⟨5个⟩。', known)).toEqual([FORECAST, 'target status.time-future']);
    expect(settle('已办结⟨3个⟩，案件⟨5个⟩。', known)[1]).toBe('target status.time-future');
  });
});

describe('the terms of a grant', () => {
  const money = { kind: 'money', unit: { text: '元', code: '{yuan}', dimension: 'money' } } as const;
  const percent = { kind: 'percent', unit: { text: '%', code: '%', dimension: 'percent' } } as const;
  const each = { ...money, per: { start: 0, end: 1 } };
  const TERM = 'reference status.item.reference';
  test.each<[string, Known, string]>([
    ['a rate', { quantity: percent, rules: ['grant.give'] }, TERM],
    ['a rate of a fine', { quantity: percent, rules: ['grant.fine'] }, TERM],
    ['a rate of nothing', { quantity: percent }, 'target status.kind'],
    ['a sum', { quantity: money, rules: ['grant.give'] }, 'target status.kind'],
    ['the highest sum', { quantity: money, rules: ['modifier.highest'] }, TERM],
    ['a sum for each', { quantity: each, rules: ['grant.give'] }, TERM],
    [
      'a sum for each of 亩',
      { quantity: { ...money, unit: { ...money.unit, text: '元/亩' } }, rules: ['grant.give'] },
      TERM,
    ],
    ['a sum for each, paid by', { quantity: each, rules: ['link.by'] }, TERM],
    ['a sum for each of nothing', { quantity: each }, 'target status.kind'],
    ['so many', { rules: ['grant.give', 'modifier.highest'] }, 'target status.kind'],
  ])('in a plan: %s', (_, known, expected) => {
    expect(settle('共⟨3个⟩。', [known], { kind: 'kind.plan' })).toEqual([expected]);
  });

  test.each<[string, Known, string]>([
    ['a rate by which', { quantity: percent, rules: ['grant.give', 'link.by'] }, TERM],
    ['a rate', { quantity: percent, rules: ['grant.give'] }, 'actual status.kind'],
    ['a rate by which nothing is given', { quantity: percent, rules: ['link.by'] }, 'actual status.kind'],
    ['the highest sum', { quantity: money, rules: ['grant.give', 'modifier.highest'] }, TERM],
    [
      'a sum between two',
      { quantity: { ...money, min: { digits: 1n, exponent: 0 } }, rules: ['grant.give'] },
      TERM,
    ],
    ['a sum', { quantity: each, rules: ['grant.give', 'link.by'] }, 'actual status.kind'],
  ])('in a report: %s', (_, known, expected) => {
    expect(settle('共⟨3个⟩。', [known], { kind: 'kind.bulletin' })).toEqual([expected]);
  });

  test('what follows a term is one, and what is listed beside it', () => {
    const plan = { kind: 'kind.plan' };
    const first = { quantity: percent, rules: ['grant.give'] };
    expect(settle('共⟨3个⟩，再⟨5个⟩。', [first, { quantity: money }], plan)).toEqual([TERM, TERM]);
    expect(settle('共⟨3个⟩。再⟨5个⟩。', [first, { quantity: money }], plan)).toEqual([
      TERM,
      'target status.kind',
    ]);
    expect(settle('共⟨3个⟩、⟨5个⟩。', [first], plan)).toEqual([TERM, TERM]);
    expect(settle('共⟨3个⟩，⟨5个⟩。', [first], plan)).toEqual([TERM, 'target status.kind']);
    expect(settle('共⟨3个⟩、⟨5个⟩。', [first, { quantity: money }], { kind: 'kind.measures' })).toEqual(
      Array(2).fill('reference status.kind'),
    );
  });
});

describe('by time', () => {
  const kind = 'kind.work-report';
  test.each<[string, Candidate['period'], string, string]>([
    ['a year that is over', year(2023), TODAY, 'actual status.time-past'],
    ['a day that is over', days('2024-05-31', '2024-05-31'), TODAY, 'actual status.time-past'],
    ['the day itself', days(TODAY, TODAY), TODAY, 'actual status.kind'],
    ['a day to come', days('2024-07-01', '2024-07-01'), TODAY, 'actual status.kind'],
    ['a year to come', year(2025), TODAY, 'target status.time-future'],
    ['months to come', days('2024-07-01', '2024-12-31'), TODAY, 'target status.time-future'],
    ['months that begin today', days('2024-07-01', '2024-12-31'), '2024-07-01', 'target status.time-ahead'],
    ['the year, in June', year(2024), TODAY, 'actual status.kind'],
    ['the year, in April', year(2024), '2024-04-30', 'target status.time-ahead'],
    ['the year, in May', year(2024), '2024-05-01', 'actual status.kind'],
    ['years that begin with this', days('2024-01-01', '2026-12-31'), TODAY, 'target status.time-ahead'],
    ['years that began before', days('2023-01-01', '2026-12-31'), '2024-02-01', 'actual status.kind'],
    ['half the year, in January', days('2024-01-01', '2024-06-30'), '2024-01-20', 'target status.time-ahead'],
    ['half the year, in April', days('2024-01-01', '2024-06-30'), '2024-04-20', 'actual status.kind'],
    ['a quarter, in January', days('2024-01-01', '2024-03-31'), '2024-01-20', 'target status.time-ahead'],
    ['a quarter, when half is over', days('2024-01-01', '2024-03-31'), '2024-02-15', 'actual status.kind'],
    ['a quarter, the day before', days('2024-01-01', '2024-03-31'), '2024-02-14', 'target status.time-ahead'],
    ['a month', days('2024-01-01', '2024-01-31'), '2024-01-02', 'actual status.kind'],
    [
      'months that do not begin on the first',
      days('2024-01-05', '2024-05-31'),
      '2024-01-12',
      'actual status.kind',
    ],
    ['a winter', days('2023-12-01', '2024-03-31'), '2023-12-02', 'actual status.kind'],
    ['nine months', days('2024-01-01', '2024-09-30'), '2024-01-12', 'actual status.kind'],
  ])('%s', (_, period, date, expected) => {
    expect(settle('⟨3个⟩。', [{ period }], { kind, facts: dated(date) })).toEqual([expected]);
  });

  test('a paragraph that compares with the year before tells what has been', () => {
    const comparison = {
      kind: 'yoy',
      period: null,
      span: { start: 0, end: 1 },
      rule: 'comparison.base.yoy',
      sentence: 0,
    } as const;
    const period = year(2024);
    const known = [{ period }, { period, comparison }];
    const january = { kind, facts: dated('2024-01-20') };
    const [first] = settle('办结⟨3个⟩。增长⟨5%⟩。', known, january);
    expect(first).toBe('target status.time-ahead');
    const rule = [...packs.rules.words].find(({ told }) => told === true)!.id;
    const told = [{ period }, { period, comparison: { ...comparison, rule } }];
    expect(settle('办结⟨3个⟩。增长⟨5%⟩。', told, january)).toEqual([
      'actual status.kind',
      'actual status.kind',
    ]);
    expect(settle('办结⟨3个⟩。\n增长⟨5%⟩。', told, january)[0]).toBe('target status.time-ahead');
  });

  test.each<[string, Known, string, string]>([
    ['held', { rules: ['modifier.held'], quantity: { bound: 'le' } }, TODAY, 'target status.time-ahead'],
    ['reached', { rules: ['link.reach'], quantity: { bound: 'ge' } }, TODAY, 'target status.time-ahead'],
    ['kept', { rules: ['link.keep'], quantity: { bound: 'ge' } }, TODAY, 'target status.time-ahead'],
    ['become', { rules: ['link.become'], quantity: { bound: 'ge' } }, TODAY, 'target status.time-ahead'],
    ['said only', { rules: ['level.subject'], quantity: { bound: 'ge' } }, TODAY, 'actual status.kind'],
    ['without a bound', { rules: ['link.reach'] }, TODAY, 'actual status.kind'],
    ['more than', { rules: ['link.reach'], quantity: { bound: 'gt' } }, TODAY, 'actual status.kind'],
    [
      'in October',
      { rules: ['link.reach'], quantity: { bound: 'ge' } },
      '2024-10-31',
      'target status.time-ahead',
    ],
    ['in November', { rules: ['link.reach'], quantity: { bound: 'ge' } }, '2024-11-01', 'actual status.kind'],
  ])('what is wanted of the whole year: %s', (_, known, date, expected) => {
    const facts = dated(date);
    expect(settle('⟨3个⟩。', [{ ...known, period: year(2024) }], { kind, facts })).toEqual([expected]);
  });

  test('what stands beside what is wanted is wanted too', () => {
    const period = year(2024);
    const wanted = { period, rules: ['link.reach'], quantity: { bound: 'ge' as const } };
    const AHEAD = 'target status.time-ahead';
    expect(settle('⟨3个⟩，⟨5个⟩。', [wanted, { period }], { kind })).toEqual([AHEAD, AHEAD]);
    expect(settle('⟨3个⟩。⟨5个⟩。', [wanted, { period }], { kind })).toEqual([AHEAD, 'actual status.kind']);
    expect(settle('⟨3个⟩，⟨5个⟩。', [{ period }, { period }], { kind })[1]).toBe('actual status.kind');
    const longer = { period: days('2024-01-01', '2025-12-31') };
    expect(settle('⟨3个⟩，⟨5个⟩。', [longer, { period }], { kind })).toEqual([AHEAD, 'actual status.kind']);
  });

  test('an undated plan is of its year, an undated report is not', () => {
    const known = [{ period: year(2024) }];
    const undated = { facts: dated(null), year: 2024 };
    expect(settle('⟨3个⟩。', known, { ...undated, kind: 'kind.work-report' })).toEqual([
      'target status.time-ahead',
    ]);
    expect(settle('⟨3个⟩。', known, { ...undated, kind: 'kind.bulletin' })).toEqual(['actual status.kind']);
    expect(settle('⟨3个⟩。', known, { ...undated, kind: 'kind.press-conference' })).toEqual([
      'actual status.kind',
    ]);
    expect(settle('⟨3个⟩。', [{ period: year(2025) }], { ...undated, kind: 'kind.work-report' })).toEqual([
      'actual status.kind',
    ]);
    expect(settle('⟨3个⟩。', known, { facts: dated(null), kind: 'kind.work-report' })).toEqual([
      'actual status.kind',
    ]);
    const part = days('2024-01-01', '2024-06-30');
    expect(settle('⟨3个⟩。', [{ period: part }], { ...undated, kind: 'kind.work-report' })).toEqual([
      'actual status.kind',
    ]);
  });

  test('among terms a year makes no result and no task', () => {
    const measures = { kind: 'kind.subsidy' };
    expect(settle('⟨3个⟩。', [{ period: year(2025) }], measures)).toEqual(['reference status.kind']);
    expect(settle('⟨3个⟩。', [{ period: year(2023) }], measures)).toEqual(['reference status.kind']);
    const own = { ownPeriod: mention(), period: year(2023) };
    expect(settle('⟨3个⟩。', [own], measures)).toEqual(['actual status.time-past']);
    const told = frame(
      { kind: 'period', start: '2023-01-01', end: '2023-12-31', mode: 'in' },
      'period.year.stated',
    );
    const frames = [{ ...told, span: { start: 0, end: 5 } }];
    expect(settle('2023年，⟨3个⟩。', [{ period: year(2023) }], { ...measures, frames })).toEqual([
      'actual status.time-past',
    ]);
  });

  test('what the presented budget looks back on has been, though its year runs on', () => {
    const budget = frame(
      { kind: 'period', start: '2025-01-01', end: '2025-12-31', mode: 'in' },
      'topic.budget',
    );
    const known = [{ period: year(2024) }, { period: year(2025) }];
    expect(settle('⟨3个⟩。⟨5个⟩。', known, { kind: 'kind.budget', frames: [budget] })).toEqual([
      'actual status.time-past',
      'target status.time-future',
    ]);
    const other = { ...budget, rule: 'topic.other' };
    expect(settle('⟨3个⟩。', known, { kind: 'kind.budget', frames: [other] })).toEqual([
      'target status.kind',
    ]);
  });
});

test('without rules of kinds all is reported, unless the text says more', () => {
  const { kinds: _, ...rules } = packs.rules;
  const bare = { ...packs, rules: { ...rules, kinds: [] } };
  const percent = { kind: 'percent', unit: { text: '%', code: '%', dimension: 'percent' } } as const;
  const known: Known[] = [
    { term: true },
    { continues: true },
    {},
    { period: year(2024) },
    { period: days('2024-05-31', '2024-05-31', 'inferred') },
    { quantity: percent, rules: ['grant.give'] },
  ];
  const text = '共⟨3个⟩，⟨5个⟩。力争⟨7个⟩。安排⟨9个⟩。力争⟨11个⟩。⟨13%⟩。';
  const draft = draftOf(text, known, { facts: dated('2024-06-12'), year: 2024 });
  const { candidates } = resolveStatus(draft, { packs: bare, options: {} });
  expect(candidates.map(({ status, period }) => [status, period?.start ?? null])).toEqual([
    ['actual', null],
    ['actual', null],
    ['target', null],
    ['actual', '2024-01-01'],
    ['target', null],
    ['actual', null],
  ]);
  const target = { ...draft, candidates: [{ ...candidates[2]!, period: null }] };
  expect(resolveDeadline(target, { packs: bare, options: {} }).candidates[0]!.deadline).toBeNull();
});

describe('by frames', () => {
  const by = (end: string, from = 0): Frame =>
    frame({ kind: 'period', start: `${end.slice(0, 4)}-01-01`, end, mode: 'by' }, 'period.by', from);

  test('a section says what its numbers are', () => {
    expect(settle('⟨3个⟩。', [], { frames: [says('target')] })).toEqual(['target status.section.test']);
    expect(settle('⟨3个⟩。', [], { frames: [says('reference')] })).toEqual(['reference status.section.test']);
    const forced = frame({ kind: 'status', status: 'target', force: 'binding' }, 'status.heading.test');
    expect(settled('⟨3个⟩。', [], { frames: [forced] })[0]!.force).toBe('binding');
    expect(settle('办⟨3个⟩。', [], { frames: [{ ...says('target'), to: 1 }] })).toEqual([
      'actual status.kind',
    ]);
  });

  test('目前 tells what is so, whatever the section', () => {
    const ownPeriod = mention({ years: 0, rule: 'period.now' });
    expect(settle('⟨3个⟩。', [{ ownPeriod }], { frames: [says('target')] })).toEqual(['actual period.now']);
  });

  test('a deadline of its own or of the sentence sets a task', () => {
    const period = days('2024-01-01', '2024-12-31');
    const ownPeriod = mention({ mode: 'by' });
    expect(settle('⟨3个⟩。', [{ ownPeriod, period }])).toEqual(['target status.deadline']);
    expect(settle('⟨3个⟩。', [{ ownPeriod, period: year(2023) }])).toEqual(['actual status.time-past']);
    expect(settle('⟨3个⟩。', [{ period }], { frames: [by('2024-12-31')] })).toEqual([
      'target status.deadline',
    ]);
    expect(settle('⟨3个⟩。', [{ period: year(2023) }], { frames: [by('2023-12-31')] })).toEqual([
      'actual status.time-past',
    ]);
    const other = { ownPeriod: mention(), period };
    expect(settle('⟨3个⟩。', [other], { frames: [by('2024-12-31')] })).toEqual(['actual status.kind']);
    const during = frame({ kind: 'period', start: '2024-01-01', end: '2024-12-31', mode: 'in' }, 'period.in');
    expect(settle('⟨3个⟩。', [{ period }], { frames: [during] })).toEqual(['actual status.kind']);
  });

  test('of a deadline and a status the later tells', () => {
    const period = days('2024-01-01', '2024-12-31');
    const told = (first: Frame, second: Frame) =>
      settle('办⟨3个⟩。', [{ period }], { frames: [first, second] });
    expect(told(by('2024-12-31', 0), says('actual', 'status.clause.actual', 1))).toEqual([
      'actual status.clause.actual',
    ]);
    expect(told(says('actual', 'status.clause.actual', 0), by('2024-12-31', 1))).toEqual([
      'target status.deadline',
    ]);
    expect(told(says('actual', 'status.clause.actual', 0), by('2024-12-31', 0))).toEqual([
      'target status.deadline',
    ]);
  });

  test('a section of results may turn to what lies ahead', () => {
    const ahead = frame(
      { kind: 'period', start: '2025-01-01', end: '2025-12-31', mode: 'in' },
      'period.in',
      1,
    );
    const known = [{ period: year(2025, 'inferred') }];
    expect(settle('办⟨3个⟩。', known, { frames: [says('actual'), ahead] })).toEqual([
      'target status.time-future',
    ]);
    expect(settle('办⟨3个⟩。', known, { frames: [says('actual')] })).toEqual(['actual status.section.test']);
    expect(settle('办⟨3个⟩。', known, { frames: [{ ...ahead, from: 0 }, says('actual')] })).toEqual([
      'actual status.section.test',
    ]);
    expect(settle('办⟨3个⟩。', known, { frames: [says('reference'), ahead] })).toEqual([
      'reference status.section.test',
    ]);
    const own = [{ ...known[0], ownPeriod: mention() }];
    expect(settle('办⟨3个⟩。', own, { frames: [says('actual'), ahead] })).toEqual([
      'actual status.section.test',
    ]);
    const now = [{ period: year(2024, 'inferred') }];
    expect(settle('办⟨3个⟩。', now, { frames: [says('actual'), ahead] })).toEqual([
      'actual status.section.test',
    ]);
  });

  test('what was to be done or expected in a time of its own that is over has been', () => {
    const frames = [says('target')];
    expect(settle('⟨3个⟩。', [{ period: year(2023) }], { frames })).toEqual(['actual status.time-past']);
    expect(settle('⟨3个⟩。', [{ period: year(2023, 'inferred') }], { frames })).toEqual([
      'target status.section.test',
    ]);
    const known = [{ period: year(2023) }];
    expect(settle('力争⟨3个⟩。', known)).toEqual(['target status.item.target']);
    expect(settle('预计⟨3个⟩。', known)).toEqual(['actual status.time-past']);
    expect(settle('预计⟨3个⟩。', [{ period: year(2023, 'inferred') }])).toEqual([
      'forecast status.item.forecast',
    ]);
    const own = { ownPeriod: mention(), period: year(2023, 'inferred') };
    expect(settle('预计⟨3个⟩。', [own])).toEqual(['actual status.time-past']);
    expect(settle('预计⟨3个⟩，预计⟨5个⟩。', [own, { continues: true, period: own.period }])).toEqual([
      'actual status.time-past',
      'actual status.time-past',
    ]);
    expect(settle('预计⟨3个⟩，预计⟨5个⟩。', [own, { period: own.period }])[1]).toBe(
      'forecast status.item.forecast',
    );
    expect(settle('预计⟨3个⟩。预计⟨5个⟩。', [own, { continues: true, period: own.period }])[1]).toBe(
      'forecast status.item.forecast',
    );
    const day = { period: days('2023-06-30', '2023-06-30') };
    expect(settle('预计⟨3个⟩。', [day])).toEqual(['forecast status.item.forecast']);
  });

  test('a sentence that tells a forecast expects in whatever words', () => {
    const foretold = { ...says('forecast', 'status.preface.foretold'), to: 8 };
    const reckoned = { ...foretold, rule: 'status.preface.reckoned' };
    const FORETOLD = 'forecast status.preface.foretold';
    expect(settle('据预测，⟨3个⟩。已办⟨5个⟩。', [], { frames: [foretold] })).toEqual([
      FORETOLD,
      'actual status.item.actual',
    ]);
    expect(settle('据预测，⟨3个⟩。', [{ period: year(2023) }], { frames: [foretold] })).toEqual([
      'actual status.time-past',
    ]);
    expect(settle('据测算，⟨3个⟩。', [], { frames: [reckoned] })).toEqual(['actual status.kind']);
    const ahead = [{ period: year(2024) }];
    expect(settle('据测算，⟨3个⟩。', ahead, { frames: [reckoned] })).toEqual([
      'forecast status.preface.reckoned',
    ]);
    const today = [{ period: days(TODAY, TODAY) }];
    expect(settle('据测算，⟨3个⟩。', today, { frames: [reckoned] })).toEqual(['actual status.kind']);
    const upToNow = [{ period: days('2024-01-01', TODAY) }];
    expect(settle('据测算，⟨3个⟩。', upToNow, { frames: [reckoned] })).toEqual(['actual status.kind']);
    const later = [{ period: days('2025-01-01', '2025-01-01') }];
    expect(settle('据测算，⟨3个⟩。', later, { frames: [reckoned] })).toEqual(['actual status.kind']);
    expect(settle('据测算，⟨3个⟩。', ahead, { frames: [reckoned], facts: dated(null) })).toEqual([
      'actual status.kind',
    ]);
    expect(
      settle('据测算，⟨3个⟩。', [{ period: year(2025) }], {
        frames: [reckoned],
        facts: dated(null),
        year: 2024,
      }),
    ).toEqual(['forecast status.preface.reckoned']);
  });
});

describe('the time of what is to come', () => {
  const periodOf = (text: string, known: Known, document: Partial<Draft> = {}) =>
    settled(text, [known], document)[0]!.period;
  const inferred = year(2023, 'inferred');

  test('what is expected has not the time of the results around it', () => {
    expect(periodOf('预计⟨3个⟩。', { period: inferred })).toBeNull();
    expect(periodOf('预计⟨3个⟩。', { period: year(2024, 'inferred') })).toBeNull();
    expect(periodOf('预计⟨3个⟩。', { period: year(2024, 'inferred') }, { kind: 'kind.plan' })).toEqual(
      year(2024, 'inferred'),
    );
    expect(periodOf('预计⟨3个⟩。', { period: year(2024) })).toEqual(year(2024));
    const day = days('2023-06-30', '2023-06-30');
    expect(periodOf('预计⟨3个⟩。', { period: day })).toBeNull();
    expect(periodOf('预计⟨3个⟩。', { period: days(TODAY, TODAY) })).toEqual(days(TODAY, TODAY));
  });

  test('a task under a day that is over is one of the year', () => {
    const day = days('2024-05-31', '2024-05-31', 'inferred');
    const document = { kind: 'kind.work-report', year: 2024 };
    expect(periodOf('力争⟨3个⟩。', { period: day }, document)).toEqual(year(2024, 'inferred'));
    expect(periodOf('力争⟨3个⟩。', { period: days(TODAY, TODAY, 'inferred') }, document)).toEqual(
      year(2024, 'inferred'),
    );
    expect(periodOf('力争⟨3个⟩。', { period: day }, { ...document, year: null })).toBeNull();
    expect(periodOf('力争⟨3个⟩。', { period: day }, { ...document, kind: 'kind.plan' })).toBeNull();
    expect(periodOf('已办⟨3个⟩。', { period: day }, document)).toEqual(day);
    const ahead = days('2024-12-31', '2024-12-31', 'inferred');
    expect(periodOf('力争⟨3个⟩。', { period: ahead }, document)).toEqual(ahead);
    expect(periodOf('力争⟨3个⟩。', { period: day }, { ...document, facts: dated(null) })).toEqual(day);
    expect(periodOf('力争⟨3个⟩。', { period: year(2024, 'inferred') }, document)).toEqual(
      year(2024, 'inferred'),
    );
  });

  test('the tasks among terms are of the year of the title', () => {
    const facts = { ...dated(TODAY), title: '2024年促消费十条措施' };
    const document = { kind: 'kind.measures', year: 2024, facts };
    expect(periodOf('力争⟨3个⟩。', {}, document)).toEqual(year(2024, 'inferred'));
    expect(periodOf('预计⟨3个⟩。', {}, document)).toEqual(year(2024, 'inferred'));
    expect(periodOf('已办⟨3个⟩。', {}, document)).toBeNull();
    expect(periodOf('力争⟨3个⟩。', {}, { ...document, year: 2025 })).toBeNull();
    expect(periodOf('力争⟨3个⟩。', {}, { ...document, kind: 'kind.work-report' })).toBeNull();
    expect(periodOf('力争⟨3个⟩。', {}, { ...document, facts: dated(TODAY) })).toBeNull();
  });
});
