import { expect, test } from 'vitest';
import { extractText } from '../../src/commands/extract.js';
import { recognise } from '../../src/commands/recognise.js';
import { loadPacks } from '../../src/packs/load.js';
import { currencyOf, inCurrency } from '../../src/stages/settle-currency.js';

const codesAt = (place: string | undefined, text = '2023年，旅游收入达到1.5亿元。'): (string | null)[] =>
  extractText(text, { date: '2024-03-01', ...(place === undefined ? {} : { place }) }).figures.map(
    ({ unit }) => unit.code,
  );

test.each([
  ['全国', 'CNY'],
  ['上海市', 'CNY'],
  ['城关区', 'CNY'],
  ['香港', 'HKD'],
  ['澳门特别行政区', 'MOP'],
  ['台湾省', 'TWD'],
])('元 of %s is %s', (place, currency) => {
  expect(codesAt(place)).toEqual([currency]);
});

test('where no known place is told, 元 is of no currency', () => {
  expect(codesAt(undefined)).toEqual([null]);
  expect(codesAt('云河市')).toEqual([null]);
});

test('a currency that is named stays, and a price has it above the stroke', () => {
  expect(codesAt('香港', '旅游收入达到1.5亿美元。')).toEqual(['USD']);
  expect(codesAt('上海市', '工业用水价格为4元/吨。')).toEqual(['CNY/t']);
});

test('a bare text tells no currency', () => {
  expect(recognise('补贴300元').quantities[0]!.unit).toEqual({ text: '元', code: null });
});

test.each([
  ['全国', 'CNY'],
  ['全省', null],
  ['泸州市', 'CNY'],
  ['泸州', 'CNY'],
  ['香港特别行政区', 'HKD'],
  ['泸州市某局', null],
  ['云河市', null],
  ['', null],
  [null, null],
])('the currency of %s is %s', (place, currency) => expect(currencyOf(place, loadPacks())).toBe(currency));

test.each([
  ['{yuan}', 'CNY', 'CNY'],
  ['{yuan}/t', 'HKD', 'HKD/t'],
  ['{yuan}/t', null, null],
  ['t/{yuan}', 'CNY', 't/{yuan}'],
  ['USD', 'CNY', 'USD'],
  ['USD', null, 'USD'],
  [null, 'CNY', null],
])('a unit %s with the currency %s has the code %s', (code, currency, expected) => {
  const unit = { text: '元', code, dimension: 'money' };
  expect(inCurrency(unit, currency)).toEqual({ text: '元', code: expected, dimension: 'money' });
});
