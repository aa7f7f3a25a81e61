import { describe, expect, test } from 'vitest';
import { type TargetsOptions, targets } from '../../src/commands/targets.js';
import { latestDay } from '../../src/diff/follow.js';
import type { TrackedTarget } from '../../src/model/change.js';
import { bulletin, figuresIn } from '../helpers/compare-texts.js';
import { makeFigure } from '../helpers/make-figure.js';

const workReport = (sentence: string): string => `云河市2023年政府工作报告\n\n2023年1月10日\n\n${sentence}\n`;
const fiveYearPlan = (sentence: string): string => `云河市“十四五”规划纲要\n\n2021年3月1日\n\n${sentence}\n`;

function follow(promise: string, results: string | null, options: TargetsOptions = {}): TrackedTarget[] {
  const against = results === null ? {} : { against: figuresIn(results, 'results.txt') };
  return targets(figuresIn(promise), { ...options, ...against });
}

const brief = (tracked: readonly TrackedTarget[]): string[] =>
  tracked.map(({ metric, due, outcome }) => `${metric.name} ${due} ${outcome}`);

const PROMISES = workReport(
  '2023年目标：粮食总产量达到125万吨以上，PM2.5平均浓度控制在28微克/立方米以内，新建充电桩500个。到2030年，森林覆盖率达到45%以上。',
);
const RESULTS = bulletin(2023, '2023年，粮食总产量126万吨，PM2.5平均浓度30微克/立方米，森林覆盖率为41%。');

describe('against results', () => {
  const tracked = follow(PROMISES, RESULTS);
  const of = (name: string): TrackedTarget => tracked.find(({ metric }) => metric.name === name)!;

  test('every target has an outcome', () => {
    expect([...brief(tracked)].sort()).toEqual([
      'PM2.5平均浓度 overdue missed',
      '新建充电桩 overdue silent',
      '森林覆盖率 later pending',
      '粮食总产量 overdue met',
    ]);
  });

  test('met, by how much', () => {
    expect(of('粮食总产量')).toMatchObject({ outcome: 'met', gap: 10_000, result: { value: 1_260_000 } });
  });

  test('missed, by how much', () => {
    expect(of('PM2.5平均浓度')).toMatchObject({ outcome: 'missed', gap: 2, result: { value: 30 } });
    expect(of('PM2.5平均浓度').message).toContain('未完成，差2微克/立方米');
  });

  test('silent: due, and nobody tells a result', () => {
    expect(of('新建充电桩')).toMatchObject({ outcome: 'silent', result: null, gap: null });
  });

  test('pending: not yet due, with the latest state', () => {
    expect(of('森林覆盖率')).toMatchObject({ outcome: 'pending', result: { value: 41 }, gap: null });
  });
});

test('without results nothing is said of an outcome', () => {
  expect(follow(PROMISES, null).map(({ outcome, result }) => [outcome, result])).toEqual(
    Array.from({ length: 4 }, () => [null, null]),
  );
});

describe('the day deadlines are judged against', () => {
  test.each([
    ['2023-06-01', ['this-year', 'this-year', 'this-year', 'later']],
    ['2023-12-31', ['this-year', 'this-year', 'this-year', 'later']],
    ['2024-01-01', ['overdue', 'overdue', 'overdue', 'later']],
    ['2030-02-01', ['overdue', 'overdue', 'overdue', 'this-year']],
  ])('%s', (asOf, dues) => {
    expect(follow(PROMISES, null, { asOf }).map(({ due }) => due)).toEqual(dues);
  });

  test('is the latest that the documents state, when none is given', () => {
    expect(follow(PROMISES, null).map(({ due }) => due)).toEqual([
      'this-year',
      'this-year',
      'this-year',
      'later',
    ]);
    expect(latestDay([...figuresIn(PROMISES), ...figuresIn(RESULTS)])).toBe('2024-03-01');
  });

  test('comes from the periods of results where no document is dated, and never from a promise', () => {
    const period = (year: number) => ({
      text: null,
      start: `${year}-01-01`,
      end: `${year}-12-31`,
      from: 'stated' as const,
    });
    expect(
      latestDay([
        makeFigure({ period: period(2022) }),
        makeFigure({ period: period(2023) }),
        makeFigure({ period: period(2030), status: 'target' }),
      ]),
    ).toBe('2023-12-31');
    expect(latestDay([])).toBeNull();
  });
});

test('a target without a deadline is undated', () => {
  const promise = makeFigure({ status: 'target', value: 90, bound: 'ge' });
  const result = makeFigure({
    value: 84,
    period: { text: null, start: '2023-01-01', end: '2023-12-31', from: 'stated' },
  });
  const [only] = targets([promise], { against: [result] });
  expect(only).toMatchObject({ due: 'undated', outcome: 'pending', result: { value: 84 }, gap: null });
  expect(targets([promise], { against: [] })[0]).toMatchObject({ due: 'undated', outcome: 'silent' });
});

test('a promise said twice is one target', () => {
  const twice = workReport(
    '2023年目标：粮食总产量达到125万吨以上。\n\n今年要确保粮食总产量达到125万吨以上。',
  );
  expect(figuresIn(twice).filter(({ status }) => status === 'target')).toHaveLength(2);
  expect(brief(follow(twice, null))).toEqual(['粮食总产量 this-year null']);
});

test('what is due comes first: overdue, this year, later, then by deadline', () => {
  const promise = workReport(
    '到2030年，森林覆盖率达到45%以上。到2025年，农膜回收率达到90%以上。2023年目标：粮食总产量达到125万吨以上。',
  );
  expect(brief(follow(promise, null, { asOf: '2024-06-01' }))).toEqual([
    '粮食总产量 overdue null',
    '农膜回收率 later null',
    '森林覆盖率 later null',
  ]);
});

describe('a target for five years', () => {
  test('is not judged by the result of one', () => {
    const tracked = follow(
      fiveYearPlan('“十四五”期间，新建充电桩5000个，地区生产总值年均增长6%以上。'),
      bulletin(2025, '2025年，新建充电桩1200个，地区生产总值增长6.5%。'),
    );
    expect(brief(tracked).sort()).toEqual(['地区生产总值 overdue silent', '新建充电桩 overdue silent']);
    const chargers = tracked.find(({ metric }) => metric.name === '新建充电桩');
    expect(chargers?.match?.reason).toContain('期间不对应');
  });

  test('that names a state at its end is judged by the last year', () => {
    const plan = fiveYearPlan('到2025年，森林覆盖率达到45%以上。');
    expect(brief(follow(plan, bulletin(2025, '2025年，森林覆盖率为46%。')))).toEqual([
      '森林覆盖率 overdue met',
    ]);
    expect(brief(follow(plan, bulletin(2022, '2022年，森林覆盖率为46%。')))).toEqual([
      '森林覆盖率 later pending',
    ]);
  });
});

test('a half-year does not judge a year', () => {
  const tracked = follow(
    workReport('2023年目标：旅游收入达到110亿元。'),
    bulletin(2023, '2023年上半年，旅游收入115亿元。'),
  );
  expect(brief(tracked)).toEqual(['旅游收入 overdue silent']);
});

test('a result of another place is none', () => {
  const [only] = follow(
    workReport('2023年目标：粮食总产量达到125万吨以上。'),
    bulletin(2023, '2023年，粮食总产量126万吨。', '泸州市'),
  );
  expect(only).toMatchObject({ outcome: 'silent', result: null });
  expect(only?.match?.reason).toContain('地点不同');
});

test('results are converted into the unit of the promise', () => {
  const [only] = follow(
    workReport('2023年目标：建成高标准农田30万亩。'),
    bulletin(2023, '2023年，建成高标准农田2.1万公顷。'),
  );
  // 21000 公顷 are 315000 亩.
  expect(only).toMatchObject({ outcome: 'met', unit: { text: '亩' } });
  expect(only?.gap).toBeCloseTo(15_000, 6);
});
