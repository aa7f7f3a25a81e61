import { expect, test } from 'vitest';
import { type GoldFigure, placeGold } from '../../src/commands/eval/gold.js';
import { scoreDocument } from '../../src/commands/eval/score.js';
import { formatScores, summarise } from '../../src/commands/eval/summary.js';
import type { Figure } from '../../src/model/figure.js';
import { makeFigure } from '../helpers/make-figure.js';

const TEXT =
  '全县农膜回收率达84%以上，同比提高2.5个百分点。\n建成水库12座、泵站30座，总库容2亿至3亿方。\n第三节 得分居全省第2位。\n';

function gold(row: Partial<GoldFigure> & Pick<GoldFigure, 'line' | 'text' | 'metric'>): GoldFigure {
  return {
    nth: 1,
    unit: '',
    role: 'level',
    status: 'actual',
    bound: 'eq',
    period: null,
    deadline: null,
    basis: null,
    scope: null,
    ...row,
  };
}

const GOLD: GoldFigure[] = [
  gold({ line: 1, text: '84%', metric: '农膜回收率', value: 84, unit: '%', bound: 'ge' }),
  gold({
    line: 1,
    text: '2.5个百分点',
    metric: '农膜回收率',
    value: 2.5,
    unit: '个百分点',
    role: 'change',
    basis: 'yoy',
  }),
  gold({ line: 2, text: '12座', metric: '水库', value: 12, unit: '座' }),
  gold({
    line: 2,
    text: '30座',
    metric: '泵站',
    accept: ['排灌泵站'],
    value: 30,
    unit: '座',
    skip: ['status'],
  }),
  gold({ line: 2, text: '2亿至3亿方', metric: '总库容', min: 2e8, max: 3e8, unit: '立方米' }),
  gold({ line: 3, text: '三节', metric: '节', value: 3, unit: '节', optional: true }),
  gold({ line: 3, text: '第2位', metric: '得分', must: ['得分'], value: 2, unit: '位', role: 'rank' }),
];

function figure(text: string, given: Parameters<typeof makeFigure>[0]): Figure {
  const start = TEXT.indexOf(text);
  return makeFigure({ ...given, source: { text, start, end: start + text.length } });
}

const FIGURES: Figure[] = [
  figure('84%', { bound: 'ge' }),
  figure('2.5个百分点', {
    value: 2.5,
    unit: { text: '百分点' },
    role: 'change',
    basis: { kind: 'yoy', date: null, text: '同比' },
  }),
  figure('12座', { metric: { name: '建成水库' }, value: 12, unit: { text: '座' } }),
  figure('30座', { metric: { name: '排灌泵站' }, value: 30, unit: { text: '座' }, status: 'target' }),
  figure('30座', { metric: { name: '水库' }, value: 30, unit: { text: '座' } }),
  figure('2亿至3亿方', {
    metric: { name: '库容' },
    value: null,
    min: 2e8,
    max: 3e8,
    unit: { text: '立方米' },
  }),
  figure('三节', { metric: { name: '节' }, value: 3, unit: { text: '节' } }),
  figure('全县', { metric: { name: '县' }, value: 1 }),
];

test('figures are matched, counted and told as the guidelines have it', () => {
  const score = scoreDocument('a', placeGold({ name: 'a', file: 'a.txt', rows: GOLD }, TEXT), FIGURES);
  // Six lines are asked for; the rank is missed, 全县 is no figure, the second subject of 30座 is no fault.
  expect(score).toMatchObject({ gold: 6, predicted: 6, quantity: 5, record: 4 });
  expect(score.differences).toEqual([
    'a:2 2亿至3亿方 [总库容] metric: "库容" for "总库容"',
    'a:3 missed 第2位 [得分]',
    'a:1 not a figure: 全县 [县]',
  ]);
});

test('the summary gives precision, recall and F1', () => {
  const score = scoreDocument('a', placeGold({ name: 'a', file: 'a.txt', rows: GOLD }, TEXT), FIGURES);
  const { quantity, record, attributes } = summarise([score]);
  expect(quantity.f1).toBeCloseTo(10 / 12);
  expect(record.precision).toBeCloseTo(4 / 6);
  expect(attributes.status).toEqual({ right: 4, asked: 4 });
  expect(formatScores([score], 1).split('\n')).toEqual([
    'a                            gold    6  predicted    6  quantity F1  83.3  record F1  66.7',
    'a:2 2亿至3亿方 [总库容] metric: "库容" for "总库容"',
    expect.stringContaining('attributes of the matched: value 100.0 (5/5)'),
    'quantity (value and unit)  P 83.3  R 83.3  F1 83.3',
    'record (all of value, unit, metric, role, status, bound, period, deadline, basis)  P 66.7  R 66.7  F1 66.7',
    '',
  ]);
});

test('an annotation that is not in the text is told', () => {
  const rows = [gold({ line: 1, text: '85%', metric: 'x', value: 85 })];
  expect(() => placeGold({ name: 'a', file: 'a.txt', rows }, TEXT)).toThrow(
    'line 1 has no occurrence 1 of 85%',
  );
});
