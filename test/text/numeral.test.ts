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
    ['三十分之一', '三十分之一', '0.0333'],
    ['一百分之一', '一百分之一', '0.01'],
    ['七百分之一', '七百分之一', '0.00143'],
    ['5万分之一', '5万分之一', '0.00002'],
    ['三万分之二', '三万分之二', '0.0000667'],
    ['五分之零', '五分之零', '0'],
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
    ['廿余', '20'],
    ['卅多', '30'],
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

  test.each([
    ['两百五', '两百五', '250'],
    ['一千二', '一千二', '1200'],
    ['一万五', '一万五', '15000'],
    ['一万零五', '一万零五', '10005'],
    ['一万五千', '一万五千', '15000'],
    ['3万2', '3万', '30000'],
    ['3万2500', '3万2500', '32500'],
    ['3万25000', '3万', '30000'],
    ['2亿3万', '2亿3万', '200030000'],
    ['2万3亿', '2万', '20000'],
    ['万亿', '万亿', '1000000000000'],
    ['一百一十', '一百一十', '110'],
    ['一百十', '一百十', '110'],
    ['二十廿', '二十', '20'],
    ['卅', '卅', '30'],
    ['百廿五', '百廿五', '125'],
    ['一千零一十', '一千零一十', '1010'],
    ['十百', '十', '10'],
    ['一二三', '一二三', '123'],
    ['二〇', '二〇', '20'],
    ['〇点五', '〇点五', '0.5'],
    ['三点一四一五', '三点一四一五', '3.1415'],
    ['三点', '三', '3'],
    ['八点三十分', '八', '8'],
    ['五六点五', '五六', '5'],
    ['百分之五', '百分之五', '0.05'],
    ['千分之三点五', '千分之三点五', '0.0035'],
    ['零分之五', '零', '0'],
    ['三分之', '三', '3'],
    ['12分之7', '12分之7', '0.5833'],
    ['1,23', '1', '1'],
    ['1234,567', '1234', '1234'],
    ['1,234,567.5', '1,234,567.5', '1234567.5'],
    ['1,2345', '1', '1'],
    ['12.', '12', '12'],
    ['1.2035年', '1', '1'],
    ['1.20356年', '1.20356', '1.20356'],
    ['1.1835年', '1.1835', '1.1835'],
    ['1.1935年', '1', '1'],
    ['1.2035亿', '1.2035亿', '120350000'],
    ['0.000001', '0.000001', '0.000001'],
    ['123456789012345.6', '123456789012345.6', '123456789012345.6'],
    ['1234567890123456', '1234567890123456', '1234567890123456'],
    [`${'9'.repeat(500)}`, '9'.repeat(500), '9'.repeat(500)],
    ['一两个', '一两', '1'],
    ['三两个', '三两', '2'],
    ['二两茶', '二', '2'],
    ['一两茶', '一', '1'],
    ['二两个', '二', '2'],
    ['十两', '十', '10'],
  ])('%s begins with %s, which is %s', (text, read, value) => {
    const around: NumeralContext = { ...context, startsUnit: (line, at) => line.startsWith('个', at) };
    const numeral = readNumeral(text, 0, around);
    expect(text.slice(0, numeral?.end)).toBe(read);
    expect(numeral === null ? null : toText(numeral.value)).toBe(value);
  });

  test('two digits before 折 are one and its tenths', () => {
    const folded: NumeralContext = { ...NO_CONTEXT, takesTenths: (line, at) => line.startsWith('折', at) };
    expect(toText(readNumeral('八五折', 0, folded)!.value)).toBe('8.5');
    // Neighbours are said for a range.
    expect(readNumeral('五六折', 0, folded)).toMatchObject({ end: 2, upper: { digits: 6n } });
    expect(readNumeral('八五', 0, folded)).toBeNull();
  });

  test.each([
    ['三五天', ['3', '5']],
    ['三两天', ['2', '3']],
    ['一两百', ['100', '200']],
    ['七八', ['7', '8']],
    ['二三百万', ['2000000', '3000000']],
    ['五六千', ['5000', '6000']],
    ['三五', null],
    ['八五', null],
    ['五三天', null],
  ])('%s is said for %j', (text, ends) => {
    const counting: NumeralContext = {
      ...NO_CONTEXT,
      startsUnit: (line, at) => line.startsWith('天', at) || at >= line.length,
    };
    const numeral = readNumeral(text, 0, text.endsWith('天') || text.endsWith('百') ? counting : NO_CONTEXT);
    const told = numeral?.upper ? [toText(numeral.value), toText(numeral.upper)] : null;
    expect(told).toEqual(ends);
  });

  test.each([
    ['千亿', { lone: true, chinese: true, power: 8, single: false }],
    ['百', { lone: true, chinese: true, power: 0, single: true }],
    ['十', { lone: false, chinese: true, power: 0, single: true }],
    ['三', { lone: false, chinese: true, power: 0, single: true }],
    ['5', { lone: false, chinese: false, power: 0, single: true }],
    ['5万', { lone: false, chinese: false, power: 4, single: false }],
    ['一亿二千万', { lone: false, chinese: true, power: 4, single: false }],
    ['三分之一', { lone: false, chinese: true, power: 0, single: false }],
  ])('%s says how it is written', (text, told) => {
    expect(readNumeral(text, 0, context)).toMatchObject(told);
  });

  test.each(['三余', '12余', '3.5多', '1.05余'])(
    'an approximator follows no number that is not round: %s',
    (text) => {
      expect(readNumeral(text, 0, context)).toMatchObject({ open: false });
    },
  );

  test.each(['三五', '〇一', '年', '', '.5', `${'9'.repeat(501)}`])('%s is no number', (text) => {
    expect(readNumeral(text, 0, NO_CONTEXT)).toBeNull();
  });
});
