import { describe, expect, test } from 'vitest';
import { lineStarts, placeOf } from '../../src/text/line-starts.js';
import { afterNumber } from '../../src/text/list-number.js';
import { indexWithin, isAt, lastIndexWithin, unitAt } from '../../src/text/unit-at.js';

describe('lines', () => {
  test.each([
    ['', [0]],
    ['甲', [0]],
    ['甲\n乙', [0, 2]],
    ['\n\n', [0, 1, 2]],
    ['甲\r\n乙\r\n', [0, 3, 6]],
    ['甲\r乙\n丙', [0, 2, 4]],
    ['\r', [0, 1]],
    ['甲\r\r\n乙', [0, 2, 4]],
  ])('%j begin at %j', (text, starts) => expect(lineStarts(text)).toEqual(starts));

  test.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [9, 3, 6],
    [10, 4, 1],
    [12, 4, 3],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(placeOf([0, 3, 4, 10], offset)).toEqual({ line, column });
  });
});

describe('the number that a paragraph bears', () => {
  test.each([
    ['131.我先交代', 4],
    ['1．“双减”', 2],
    ['2.「甲」', 2],
    ['3.《甲》', 2],
    ['1234.我', 0],
    ['1.5亿元', 0],
    ['12年', 0],
    ['二、7月豪雨', 2],
    ['二十一、豪雨', 4],
    ['一二三四、', 0],
    ['（三）加强', 3],
    ['（十二）加强', 4],
    ['（3）加强', 0],
    ['①加强', 1],
    ['⑶加强', 1],
    ['❶加强', 1],
    ['⑳加强', 1],
    ['拾、加强', 2],
    ['加强1.甲', 0],
    ['', 0],
  ])('%s is passed over', (text, end) => expect(afterNumber(text, 0)).toBe(end));

  test('also where the paragraph begins later', () => {
    expect(afterNumber('甲\n一、乙', 2)).toBe(4);
    expect(afterNumber('甲一、乙', 0)).toBe(0);
  });
});

describe('signs of a text', () => {
  test('outside it stands nothing', () => {
    expect([-1, 0, 1, 2].map((at) => unitAt('甲b', at))).toEqual([0, 0x7532, 0x62, 0]);
    expect([isAt('甲b', 1, 'b'), isAt('甲b', 0, 'b'), isAt('甲b', 2, 'b')]).toEqual([true, false, false]);
  });

  test.each([
    [0, 5, 1, 3],
    [2, 5, 3, 3],
    [1, 2, 1, 1],
    [0, 1, -1, -1],
    [2, 3, -1, -1],
    [0, 99, 1, 3],
    [4, 5, -1, -1],
  ])('the first and the last 。 in %i..%i', (from, to, first, last) => {
    expect(indexWithin('一。二。三', '。', from, to)).toBe(first);
    expect(lastIndexWithin('一。二。三', '。', from, to)).toBe(last);
  });
});
