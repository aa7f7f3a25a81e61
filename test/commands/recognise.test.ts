import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/commands/recognise.js';

describe('recognise', () => {
  test.each([
    ['他花了四百六十元', '四百六十元', 460],
    ['四百六十', '四百六十', 460],
    ['投票率为７２．５％', '７２．５％', 72.5],
    ['人口1,100万', '1,100万', 11_000_000],
    ['一点五亿', '一点五亿', 150_000_000],
    ['百分之十二点五', '百分之十二点五', 12.5],
    ['增長三成', '三成', 30],
  ])('%s has %s', (text, span, value) => {
    const [quantity] = recognise(text).quantities;
    expect(quantity).toMatchObject({ text: span, value });
    expect(text.slice(quantity!.span.start, quantity!.span.end)).toBe(span);
  });

  test('a range has two ends and no value', () => {
    expect(recognise('20~100').quantities).toMatchObject([{ value: null, min: 20, max: 100 }]);
  });

  test('two bounds are two quantities', () => {
    expect(recognise('超过30%但不到50%').quantities.map(({ bound }) => bound)).toEqual(['gt', 'lt']);
  });

  test('a period is a period and no quantity', () => {
    const { quantities, periods } = recognise('2023年8月完成3项');
    expect(quantities.map(({ text }) => text)).toEqual(['3项']);
    expect(periods).toMatchObject([{ start: '2023-08-01', end: '2023-08-31' }]);
  });

  test('今年 needs a date', () => {
    expect(recognise('今年新增5家').periods).toEqual([]);
    expect(recognise('今年新增5家', { date: '2024-03-01' }).periods).toMatchObject([{ start: '2024-01-01' }]);
  });

  test.each(['', ' ', '1e309', '0'.repeat(3000), '一百万'.repeat(1000), '\ud800１'])(
    'never throws: %#',
    (text) => {
      expect(() => recognise(text)).not.toThrow();
    },
  );
});
