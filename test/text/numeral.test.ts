import { describe, expect, test } from 'vitest';
import { toText } from '../../src/model/decimal.js';
import { NO_CONTEXT, type NumeralContext, readNumeral } from '../../src/text/numeral.js';

const UNITS = ['千瓦', '千克', '千米', '百分点', '兆瓦'];
const context: NumeralContext = {
  startsUnit: (text, at) => UNITS.some((unit) => text.startsWith(unit, at)),
  takesTenths: () => false,
  approximatorEnd: (text, at) => ('余多来几'.includes(text.charAt(at) || '-') ? at + 1 : -1),
};

describe('readNumeral', () => {
  test.each([
    ['十', '十', '10'],
    ['一千零五十', '一千零五十', '1050'],
    ['两万', '两万', '20000'],
    ['廿三', '廿三', '23'],
    ['一亿二', '一亿二', '120000000'],
    ['壹佰', '壹佰', '100'],
    ['二〇二五年', '二〇二五', '2025'],
    ['一万二千三百四十五', '一万二千三百四十五', '12345'],
    ['一点五亿', '一点五亿', '150000000'],
    ['零点五', '零点五', '0.5'],
    ['三分之二', '三分之二', '0.6667'],
    ['1.5万', '1.5万', '15000'],
    ['1,234.56', '1,234.56', '1234.56'],
    ['1,100万', '1,100万', '11000000'],
    ['16.4亿', '16.4亿', '1640000000'],
    ['1兆6,306亿', '1兆6,306亿', '1630600000000'],
    ['1亿2千万', '1亿2千万', '120000000'],
    ['5万亿', '5万亿', '5000000000000'],
    ['2.5百万', '2.5百万', '2500000'],
    ['千亿', '千亿', '100000000000'],
    ['1.2022年', '1', '1'],
    ['12,34', '12', '12'],
    ['99999999999999999999', '99999999999999999999', '99999999999999999999'],
  ])('%s reads %s as %s', (text, read, value) => {
    const numeral = readNumeral(text, 0, context);
    expect(text.slice(0, numeral?.end)).toBe(read);
    expect(numeral === null ? null : toText(numeral.value)).toBe(value);
  });

  test.each([
    ['五六个', '5', '6'],
    ['三四百', '300', '400'],
    ['二三十', '20', '30'],
    ['十五六', '15', '16'],
  ])('%s is the range %s to %s', (text, low, high) => {
    const numeral = readNumeral(text, 0, context);
    expect(numeral && [toText(numeral.value), numeral.upper && toText(numeral.upper)]).toEqual([low, high]);
  });

  test.each([
    ['十余', '10'],
    ['3千多万', '30000000'],
    ['20余', '20'],
    ['百余', '100'],
    ['十几', '10'],
    ['三十多万', '300000'],
  ])('%s is open above %s', (text, value) => {
    const numeral = readNumeral(text, 0, context);
    expect(numeral?.open).toBe(true);
    expect(numeral && toText(numeral.value)).toBe(value);
  });

  test.each([
    ['5千瓦', '5'],
    ['三千克', '三'],
    ['50兆瓦', '50'],
    ['5百分点', '5'],
  ])('%s leaves the unit alone', (text, read) => {
    expect(text.slice(0, readNumeral(text, 0, context)?.end)).toBe(read);
  });

  test.each(['三五', '〇一', '年', '', '.5', `${'9'.repeat(501)}`])('%s is no number', (text) => {
    expect(readNumeral(text, 0, NO_CONTEXT)).toBeNull();
  });
});
