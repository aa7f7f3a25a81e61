import { describe, expect, test } from 'vitest';
import { intervalOf } from '../../src/diff/interval.js';
import { judge } from '../../src/diff/judge.js';
import type { Figure } from '../../src/model/figure.js';
import { figuresIn } from '../helpers/compare-texts.js';
import { makeFigure } from '../helpers/make-figure.js';

/** The one target of a sentence. */
function target(sentence: string): Figure {
  const found = figuresIn(`云河市2024年政府工作报告\n\n2024年1月10日\n\n2024年目标：${sentence}`).filter(
    ({ status }) => status === 'target',
  );
  if (found.length !== 1) throw new Error(`${found.length} targets in ${sentence}`);
  return found[0]!;
}

const result = (value: number, bound: Figure['bound'] = 'eq') => ({ value, bound });

describe('the values a statement allows', () => {
  test.each([
    ['a floor', { value: 90, bound: 'ge' }, { low: 90, high: Infinity, lowOpen: false }],
    ['more than', { value: 90, bound: 'gt' }, { low: 90, high: Infinity, lowOpen: true }],
    ['a ceiling', { value: 28, bound: 'le' }, { low: -Infinity, high: 28, highOpen: false }],
    ['less than', { value: 28, bound: 'lt' }, { low: -Infinity, high: 28, highOpen: true }],
    ['a plain number', { value: 5 }, { low: 5, high: 5 }],
    ['about', { value: 5, bound: 'approx' }, { low: 5, high: 5 }],
    ['a range', { value: null, min: 6, max: 6.5 }, { low: 6, high: 6.5 }],
    [
      'a fall of that or more',
      { value: -13.5, bound: 'ge', role: 'growth' },
      { low: -Infinity, high: -13.5 },
    ],
    ['a fall of that or less', { value: -3, bound: 'le', role: 'growth' }, { low: -3, high: Infinity }],
    ['a level below zero', { value: -3, bound: 'ge' }, { low: -3, high: Infinity }],
  ] as const)('%s', (_, figure, interval) => {
    expect(intervalOf(makeFigure(figure))).toMatchObject(interval);
  });
});

describe('a floor', () => {
  const floor = target('森林覆盖率达到90%以上。');

  test.each([
    [92, true, 2],
    [90, true, 0],
    [89.5, false, -0.5],
    [0, false, -90],
  ])('of 90%% and %d%%', (value, met, gap) => {
    expect(judge(floor, result(value), null)).toEqual({ met, gap, wanted: 'more' });
  });

  test('is not kept by 近90%, and by 超90% it is', () => {
    expect(judge(floor, result(90, 'lt'), null).met).toBe(false);
    expect(judge(floor, result(90, 'gt'), null).met).toBe(true);
  });

  test('超过90% wants more than 90%', () => {
    const open = target('森林覆盖率超过90%。');
    expect(judge(open, result(90), null).met).toBe(false);
    expect(judge(open, result(90, 'gt'), null).met).toBe(true);
    expect(judge(open, result(90.1), null).met).toBe(true);
  });
});

describe('a ceiling', () => {
  const ceiling = target('PM2.5平均浓度控制在28微克/立方米以内。');

  test.each([
    [27.4, true, -0.6],
    [28, true, 0],
    [30, false, 2],
    [0, true, -28],
  ])('of 28 and %d', (value, met, gap) => {
    expect(judge(ceiling, result(value), 'lower')).toEqual({ met, gap, wanted: 'less' });
  });

  test('holds whatever the lexicon thinks of the metric', () => {
    expect(judge(ceiling, result(30), 'higher').met).toBe(false);
  });
});

test('a promised fall of 13.5%以上 is met by one of 14%, not of 10%', () => {
  const fall = target('单位GDP能耗下降13.5%以上。');
  expect(judge(fall, result(-14), null)).toEqual({ met: true, gap: -0.5, wanted: 'less' });
  expect(judge(fall, result(-13.5), null).met).toBe(true);
  expect(judge(fall, result(-10), null)).toEqual({ met: false, gap: 3.5, wanted: 'less' });
  expect(judge(fall, result(2), null).met).toBe(false);
});

test('a plain promised fall is to be exceeded', () => {
  const fall = target('单位GDP能耗下降3%。');
  expect(judge(fall, result(-3.2), null).met).toBe(true);
  expect(judge(fall, result(-2.9), null).met).toBe(false);
});

test('a range is kept from its nearer end on', () => {
  const range = target('地区生产总值增长6%—6.5%。');
  expect(range).toMatchObject({ value: null, min: 6, max: 6.5 });
  expect(judge(range, result(6.2), 'higher')).toMatchObject({ met: true });
  expect(judge(range, result(7), 'higher').met).toBe(true);
  expect(judge(range, result(5.9), 'higher')).toMatchObject({ met: false, gap: -0.1 });
  expect(judge(range, result(6.4), 'lower').met).toBe(true);
  expect(judge(range, result(6.6), 'lower').met).toBe(false);
});

test('增长5%左右 is kept by what rounds to 5%', () => {
  const about = target('地区生产总值增长5%左右。');
  expect(judge(about, result(4.6), 'higher').met).toBe(true);
  expect(judge(about, result(4.4), 'higher').met).toBe(false);
});

test('of a plain number the lexicon says which side is wanted', () => {
  const plain = makeFigure({ value: 3, source: { text: '3%' }, status: 'target' });
  expect(judge(plain, result(2.8), 'lower').met).toBe(true);
  expect(judge(plain, result(2.8), 'higher').met).toBe(false);
  expect(judge(plain, result(2.8), null).met).toBe(false);
});

test('none at all is a result, and a promise', () => {
  const none = makeFigure({ value: 0, source: { text: '0起' }, status: 'target' });
  expect(judge(none, result(0), 'lower')).toEqual({ met: true, gap: 0, wanted: 'less' });
  expect(judge(none, result(1), 'lower')).toEqual({ met: false, gap: 1, wanted: 'less' });
});

test('a better place in an order is a smaller number', () => {
  const third = makeFigure({ value: 3, role: 'rank', status: 'target', source: { text: '第3位' } });
  expect(judge(third, result(2), null).met).toBe(true);
  expect(judge(third, result(4), null)).toMatchObject({ met: false, gap: 1 });
});
