import { expect, test } from 'vitest';
import type { Quantity } from '../../../src/model/draft.js';
import { isFraction } from '../../../src/stages/attach/fraction.js';
import { shareUnit } from '../../../src/stages/attach/share-unit.js';
import { quantityOf, unitOf } from './quantity-of.js';

const yuan: Partial<Quantity> = {
  kind: 'money',
  unit: unitOf('元', 'money'),
  factor: { digits: 1n, exponent: 0 },
};
const bare: Partial<Quantity> = { kind: 'number', unit: unitOf('', null) };
const decimal = (digits: bigint, exponent = 0) => ({ digits, exponent });

/** The values and units of a list after the last unit is shared. */
function shared(text: string, ...members: Quantity[]): string[] {
  const group = { members, from: 0, to: text.length };
  return shareUnit(group, text).members.map(
    ({ value, unit, kind }) =>
      `${value === null ? '-' : Number(value.digits) * 10 ** value.exponent}${unit.text} ${kind}`,
  );
}

const number = (start: number, over: Partial<Quantity>) => quantityOf({ start, end: start + 1, ...over });

test.each([
  // What is counted in goes with the unit.
  ['5、8万元', decimal(5n), decimal(8n, 4), ['50000元 money', '80000元 money']],
  ['5、8元', decimal(5n), decimal(8n), ['5元 money', '8元 money']],
  ['800、8万元', decimal(800n), decimal(8n, 4), ['8000000元 money', '80000元 money']],
  // Too far from the other: nothing tells which of the two it is.
  ['801、8万元', decimal(801n), decimal(8n, 4), ['801 number', '80000元 money']],
  // It says itself what it is counted in.
  ['5万、8万元', decimal(5n, 4), decimal(8n, 4), ['50000元 money', '80000元 money']],
])('%s', (text, first, last, told) => {
  const at = text.indexOf('、') + 1;
  expect(shared(text, number(0, { ...bare, value: first }), number(at, { ...yuan, value: last }))).toEqual(
    told,
  );
});

test('a range keeps to itself', () => {
  const range = number(0, { ...bare, value: null, min: decimal(3n), max: decimal(5n) });
  expect(shared('3～5、8万元', range, number(4, { ...yuan, value: decimal(8n, 4) }))).toEqual([
    '- number',
    '80000元 money',
  ]);
  const last = number(2, { ...yuan, value: null, min: decimal(8n, 4), max: decimal(1n, 5) });
  expect(shared('3、8～10万元', number(0, { ...bare, value: decimal(3n) }), last)).toEqual([
    '3元 money',
    '-元 money',
  ]);
});

test('what has a unit or is a percentage keeps it', () => {
  const percent = number(0, { kind: 'percent', unit: unitOf('%', 'percent') });
  expect(shared('5%、8元', percent, number(3, yuan))).toEqual(['5% percent', '5元 money']);
  expect(shared('5家、8元', number(0, {}), number(3, yuan))).toEqual(['5家 quantity', '5元 money']);
  expect(shared('2倍、8元', number(0, { ...bare, kind: 'multiple' }), number(3, yuan))).toEqual([
    '5 multiple',
    '5元 money',
  ]);
});

test('a list is left as it is where its last number has no unit, or it has one number', () => {
  const group = { members: [number(0, yuan), number(2, bare)], from: 0, to: 3 };
  expect(shareUnit(group, '5、8')).toBe(group);
  const alone = { members: [number(0, yuan)], from: 0, to: 2 };
  expect(shareUnit(alone, '5元')).toBe(alone);
});

test.each([
  [true, { value: decimal(6667n, -4) }],
  [true, { value: decimal(5n, -1) }],
  [false, { value: decimal(5n) }],
  [false, { value: decimal(5n, 2) }],
  [false, { value: null }],
  [false, { value: decimal(5n, -1), chinese: false }],
  [false, { value: decimal(5n, -1), kind: 'percent' as const }],
])('in Chinese numerals so much of something: %s', (is, over) => {
  expect(isFraction(quantityOf({ kind: 'number', chinese: true, ...over }))).toBe(is);
});
