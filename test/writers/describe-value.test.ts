import { expect, test } from 'vitest';
import { describeValue } from '../../src/writers/describe-value.js';
import { makeFigure } from '../helpers/make-figure.js';

const yoy = { kind: 'yoy', date: null, text: '同比' } as const;

test.each([
  ['84 %', { value: 84 }],
  ['≥ 84 %', { value: 84, bound: 'ge' }],
  ['> 5.2万辆', { value: 52000, bound: 'gt', unit: { text: '辆' } }],
  ['2.676亿立方米', { value: 267600000, unit: { text: '立方米' } }],
  ['13490.84亿元', { value: 1349084000000, unit: { text: '元' } }],
  ['1.2万亿元', { value: 1200000000000, unit: { text: '元' } }],
  ['12,345家', { value: 12345, unit: { text: '家' } }],
  ['1,533项', { value: 1533, unit: { text: '项' } }],
  ['3.97', { value: 3.97, unit: { text: '' } }],
  ['0个', { value: 0, unit: { text: '个' } }],
  ['-3.2摄氏度', { value: -3.2, unit: { text: '摄氏度' } }],
  ['28微克/立方米', { value: 28, unit: { text: '微克/立方米' } }],
  ['≈ 140 MW', { value: 140, bound: 'approx', unit: { text: 'MW' } }],
  ['3000–5000万立方米', { value: null, min: 30000000, max: 50000000, unit: { text: '立方米' } }],
  ['8000万–1.2亿元', { value: null, min: 80000000, max: 120000000, unit: { text: '元' } }],
  ['↓ 3–5 %', { value: null, min: -5, max: -3, role: 'growth' }],
  ['↑ 6.3 % 同比', { value: 6.3, role: 'growth', basis: yoy }],
  [
    '↓ ≥ 13.5 % 较2020',
    { value: -13.5, bound: 'ge', role: 'growth', basis: { kind: 'date', date: '2020', text: '比2020年' } },
  ],
  ['年均 ↑ > 6 %', { value: 6, bound: 'gt', role: 'growth', annualised: true }],
  ['0 % 环比', { value: 0, role: 'growth', basis: { kind: 'mom', date: null, text: '环比' } }],
  [
    '↑ 1.3个百分点 高于考核目标',
    {
      value: 1.3,
      unit: { text: '个百分点' },
      role: 'change',
      basis: { kind: 'other', date: null, text: '高于考核目标' },
    },
  ],
  ['第2位', { value: 2, role: 'rank', unit: { text: '位' } }],
  ['≤ 第3位', { value: 3, bound: 'le', role: 'rank', unit: { text: '位' } }],
] as const)('%s', (shown, figure) => {
  expect(describeValue(makeFigure(figure))).toBe(shown);
});
