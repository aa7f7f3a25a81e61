import { describe, expect, test } from 'vitest';
import { diff } from '../../src/commands/diff.js';
import type { DiffOptions } from '../../src/commands/diff-options.js';
import type { Change } from '../../src/model/change.js';
import { bulletin, changeOf, changesBetween } from '../helpers/compare-texts.js';
import { makeFigure } from '../helpers/make-figure.js';

const between = (old: string, later: string, options: DiffOptions = {}): Change[] =>
  changesBetween(bulletin(2022, `2022年，${old}`), bulletin(2023, `2023年，${later}`), options);

/** Names of what was paired, or of either side. */
const outcome = (changes: readonly Change[]): string[] =>
  changes.map(({ old, new: now }) => `${old?.metric.name ?? '-'} ${now?.metric.name ?? '-'}`);

describe('one name told several times', () => {
  test('goes together by what stands around it', () => {
    const changes = between(
      '交通事故120起，死亡31人；火灾80起，死亡5人。',
      '火灾78起，死亡4人；交通事故118起，死亡28人。',
    );
    const pairs = changes.filter(({ metric }) => /死亡/.test(metric.name)).map(({ from, to }) => [from, to]);
    expect(pairs.sort()).toEqual([
      [31, 28],
      [5, 4],
    ]);
  });

  test('goes together by its place in a list, and says that it is not sure', () => {
    const changes = between('三次产业比例为0.3：55.4：44.3。', '三次产业比例为0.4：44.6：55.0。');
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      [0.3, 0.4],
      [55.4, 44.6],
      [44.3, 55],
    ]);
    for (const { match } of changes) {
      expect(match?.score).toBeLessThanOrEqual(0.9);
      expect(match?.reason).toContain('按上下文配对');
    }
  });

  test('last year pairs with last year, this year with this year', () => {
    const changes = between('旅游收入120亿元，2021年为100亿元。', '旅游收入130亿元，2022年为122亿元。');
    const pairs = changes.map(({ from, to }) => [(from ?? 0) / 1e8, (to ?? 0) / 1e8]);
    expect(pairs).toEqual([
      [120, 130],
      [100, 122],
    ]);
  });

  test('of a hundred thousand possible pairs none is made twice', () => {
    const list = (path: string) =>
      Array.from({ length: 320 }, (_, at) =>
        makeFigure({ id: `${path}${at}`, value: at, source: { path, line: at + 1 } }),
      );
    const changes = diff(list('a.txt'), list('b.txt'));
    expect(changes).toHaveLength(320);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
  });
});

describe('a name that says nothing by itself', () => {
  const sentence = (words: string, value: number) =>
    makeFigure({
      value,
      metric: { name: '项目' },
      unit: { text: '个', dimension: 'count' },
      source: { sentence: words },
    });

  test('pairs where the same is said around it', () => {
    const [only] = diff(
      [sentence('全市安排工业技改项目12个', 12)],
      [sentence('全市安排工业技改项目15个', 15)],
    );
    expect(only).toMatchObject({ kind: 'changed', match: { score: 1 } });
  });

  test('stays apart where something else is', () => {
    const changes = diff([sentence('全市安排工业技改12个', 12)], [sentence('引进良种繁育与推广15个', 15)]);
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['added', 'dropped']);
    expect(changes[0]?.match?.reason).toContain('名称过于笼统');
  });
});

describe('aliases', () => {
  const [old, later] = ['甲类信用主体12家。', '绿码守信单位15家。'];

  test('pair two names', () => {
    expect(outcome(between(old, later))).toEqual(['- 绿码守信单位', '甲类信用主体 -']);
    const changes = between(old, later, { aliases: { 甲类信用主体: ['绿码守信单位'] } });
    expect(outcome(changes)).toEqual(['甲类信用主体 绿码守信单位']);
    expect(changes[0]?.match?.reason).toContain('同一指标的两种说法：甲类信用主体、绿码守信单位');
  });

  test('pair two names that both stand for a third', () => {
    const aliases = { 守信主体: ['甲类信用主体', '绿码守信单位'] };
    expect(outcome(between(old, later, { aliases }))).toEqual(['甲类信用主体 绿码守信单位']);
  });
});

test('two wordings that the lexicon has for one metric are one', () => {
  const changed = changeOf(between('GDP为120亿元。', '地区生产总值130亿元。'), '地区生产总值');
  expect(changed).toMatchObject({ kind: 'changed', from: 12e9, to: 13e9 });
  expect(changed.match?.reason).toContain('economy.gdp.total');
});

describe('the threshold', () => {
  const [old, later] = ['冷链蔬菜大棚120座。', '蔬菜大棚130座。'];

  test('keeps near misses apart, with the reason on both', () => {
    const changes = between(old, later);
    expect(outcome(changes)).toEqual(['- 蔬菜大棚', '冷链蔬菜大棚 -']);
    for (const { match } of changes) {
      expect(match?.score).toBeGreaterThan(0.5);
      expect(match?.reason).toContain('名称相近：冷链蔬菜大棚、蔬菜大棚');
    }
  });

  test('lets them pair when it is lowered, with their score', () => {
    const [only, ...more] = between(old, later, { matchThreshold: 0.5 });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ kind: 'changed', from: 120, to: 130 });
    expect(only?.match?.score).toBeLessThan(0.8);
  });

  test('never lets pair what excludes each other', () => {
    const changes = between('机电产品出口120亿元。', '机电产品进口110亿元。', { matchThreshold: 0.5 });
    expect(outcome(changes)).toEqual(['- 机电产品进口', '机电产品出口 -']);
  });
});

describe('places', () => {
  const old = bulletin(2022, '2022年，旅游收入120亿元。');
  const later = bulletin(2023, '2023年，旅游收入130亿元。', '泸州市');

  test('are kept apart, however low the threshold, and it is said why', () => {
    for (const matchThreshold of [0.8, 0.1]) {
      const changes = changesBetween(old, later, { matchThreshold });
      expect(outcome(changes)).toEqual(['- 旅游收入', '旅游收入 -']);
      expect(changes[0]?.match?.reason).toContain('地点不同：云河市、泸州市');
    }
  });

  test('are compared when asked for, and not as surely', () => {
    const [only] = changesBetween(old, later, { acrossPlaces: true });
    expect(only).toMatchObject({ kind: 'changed', from: 12e9, to: 13e9 });
    expect(only?.match?.score).toBeLessThan(1);
  });
});

describe('periods', () => {
  test('a year and a half-year stay apart, however low the threshold', () => {
    const changes = between('旅游收入120亿元。', '上半年旅游收入60亿元。', { matchThreshold: 0.1 });
    expect(outcome(changes)).toEqual(['- 旅游收入', '旅游收入 -']);
    expect(changes[0]?.match?.reason).toContain('期间长短不同');
  });

  test('a half-year pairs with the half-year before', () => {
    const half = (year: number, value: number): string =>
      `云河市${year}年上半年经济运行情况\n\n${year}年7月20日\n\n${year}年上半年，旅游收入${value}亿元。\n`;
    const [only] = changesBetween(half(2022, 55), half(2023, 60));
    expect(only).toMatchObject({ kind: 'changed', from: 55e8, to: 60e8, match: { score: 1 } });
  });

  test('that one side does not tell keep apart, unless the threshold is lowered', () => {
    const dated = makeFigure({
      value: 86,
      period: { text: null, start: '2023-01-01', end: '2023-12-31', from: 'stated' },
    });
    const [old, later] = [[makeFigure()], [dated]];
    expect(diff(old, later).map(({ kind }) => kind)).toEqual(['added', 'dropped']);
    const [only] = diff(old, later, { matchThreshold: 0.7 });
    expect(only).toMatchObject({ kind: 'changed', from: 84, to: 86 });
    expect(only?.match?.reason).toContain('一方没有说明期间');
  });

  test('the end of a year and the year pair, less surely', () => {
    const changed = changeOf(between('常住人口120.5万人。', '年末常住人口121.3万人。'), '常住人口');
    expect(changed).toMatchObject({ from: 1_205_000, to: 1_213_000 });
    expect(changed.match?.score).toBeLessThan(1);
  });
});

describe('figures of unlike nature', () => {
  test.each([
    ['a level and its growth', '粮食产量120万吨。', '粮食产量增长3%。'],
    ['two currencies', '外商投资3亿美元。', '外商投资20亿元。'],
    ['growths against other years', '旅游收入同比增长5%。', '旅游收入比2019年增长5%。'],
    ['a rate and its points', '农膜回收率为84%。', '农膜回收率提高2个百分点。'],
  ])('%s do not pair', (_, old, later) => {
    expect(
      between(old, later)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['added', 'dropped']);
  });
});

test('one that was outdone says that the other is paired', () => {
  const changes = between('秸秆综合利用率为84%。', '秸秆综合利用率为86%。会议指出，秸秆综合利用率为93%。');
  const added = changes.filter(({ kind }) => kind === 'added');
  expect(changes.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
  expect(added).toHaveLength(1);
  expect(added[0]?.match?.reason).toContain('对方已与更合适的数值配对');
});

test('what one side says twice counts once', () => {
  const changes = between('农膜回收率为84%。', '农膜回收率为86%。会议指出，农膜回收率为86%。');
  expect(outcome(changes)).toEqual(['农膜回收率 农膜回收率']);
});
