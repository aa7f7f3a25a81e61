import { describe, expect, test } from 'vitest';
import {
  findWrap,
  isBrimful,
  isEnded,
  isFull,
  isNearlyFull,
  type Wrap,
} from '../../src/stages/normalise/find-wrap.js';
import type { Line } from '../../src/stages/normalise/line.js';

/** A line of a width, open unless its text says otherwise. */
function line(width: number, more: Partial<Line> = {}): Line {
  return {
    ...{ start: 0, end: 0, kind: 'paragraph', level: null, cell: null, width },
    ...{ indented: false, marked: false, gap: 'none', traits: 0, text: '全市' },
    ...more,
  };
}

const many = (count: number, width: number, more: Partial<Line> = {}): Line[] =>
  Array.from({ length: count }, () => line(width, more));

describe('a line that ends like a sentence', () => {
  test.each(['好。', '好！', '好?', '好；', '如下：', '如下:', '好…', '好。”', '好！）', '好？】', '好。’'])(
    '%s',
    (text) => expect(isEnded(text)).toBe(true),
  );
  test.each(['好', '', '好”', '（好）', '好，', '好；”', '。好'])('%s does not', (text) =>
    expect(isEnded(text)).toBe(false),
  );
});

describe('the column at which lines break', () => {
  test('most open lines of one width, five at least', () => {
    expect(findWrap([...many(6, 76), line(20)]).column).toBe(76);
    expect(findWrap(many(6, 76)).column).toBe(76);
    expect(findWrap([...many(4, 76), line(20)]).column).toBe(Number.POSITIVE_INFINITY);
  });

  test('of two, the one that more lines have; of as many, the wider', () => {
    expect(findWrap([...many(6, 60), line(20, { text: '好。' }), ...many(9, 100)]).column).toBe(100);
    expect(findWrap([...many(9, 60), line(20, { text: '好。' }), ...many(6, 100)]).column).toBe(60);
    const [one, other] = [
      [...many(5, 60), line(60, { text: '好。' })],
      [...many(5, 100), line(100, { text: '好。' })],
    ];
    expect(findWrap([...one, ...other]).column).toBe(100);
    expect(findWrap([...other, ...one]).column).toBe(100);
  });

  test.each([
    ['narrow', { width: 29 }],
    ['wider than a page', { width: 161 }],
    ['ended', { text: '好。' }],
    ['of a table', { kind: 'cell' as const }],
    ['parted by blank lines', { gap: 'blank' as const }],
  ])('lines that are %s tell none', (_, more) => {
    expect(findWrap(many(12, 76, more)).column).toBe(Number.POSITIVE_INFINITY);
  });

  test('the narrowest and the widest that may be', () => {
    expect(findWrap(many(8, 30)).column).toBe(30);
    expect(findWrap(many(8, 160)).column).toBe(160);
  });

  test('a line without another of about its width beside it is none of them', () => {
    const lines = Array.from({ length: 20 }, (_, i) => line(i % 2 === 0 ? 50 : 80));
    expect(findWrap(lines).column).toBe(Number.POSITIVE_INFINITY);
    expect(findWrap(Array.from({ length: 20 }, (_, i) => line(i % 2 === 0 ? 74 : 80))).column).toBe(80);
  });
});

describe('a document that is wrapped throughout', () => {
  const throughout = (lines: Line[]): boolean => findWrap(lines).throughout;
  test('four of ten lines are full at least, one of twenty is longer at most', () => {
    expect(throughout(many(20, 76))).toBe(true);
    expect(throughout([...many(8, 76), ...many(12, 40, { text: '好。' })])).toBe(true);
    expect(throughout([...many(7, 76), ...many(12, 40, { text: '好。' })])).toBe(false);
    expect(throughout([...many(19, 76), line(84)])).toBe(true);
    expect(throughout([...many(18, 76), line(84)])).toBe(false);
    expect(throughout([...many(18, 76), line(83)])).toBe(true);
  });
  test('short lines and cells count for nothing', () => {
    expect(throughout([...many(8, 76), ...many(40, 29)])).toBe(true);
    expect(throughout([...many(8, 76), ...many(13, 30, { text: '好。' })])).toBe(false);
    expect(throughout([...many(8, 76), ...many(40, 50, { kind: 'cell' })])).toBe(true);
  });
});

test('an indent begins a paragraph, unless most lines have it or hardly any', () => {
  const indented = (count: number, of: number): boolean =>
    findWrap([...many(count, 76, { indented: true }), ...many(of - count, 76)]).indented;
  expect(indented(5, 20)).toBe(true);
  expect(indented(4, 20)).toBe(false);
  expect(indented(12, 20)).toBe(true);
  expect(indented(13, 20)).toBe(false);
});

describe('how full a line is', () => {
  const wrap: Wrap = { column: 80, throughout: true, indented: false };
  test.each([
    [72, false, false, true],
    [73, true, false, true],
    [77, true, false, true],
    [78, true, true, true],
    [87, true, true, true],
    [88, false, false, false],
    [64, false, false, true],
    [63, false, false, false],
  ])('%i columns', (width, full, brimful, nearly) => {
    expect([
      isFull(line(width), wrap),
      isBrimful(line(width), wrap),
      isNearlyFull(line(width), wrap),
    ]).toEqual([full, brimful, nearly]);
  });
  test('where only a part is wrapped, a shorter line is not nearly full', () => {
    expect(isNearlyFull(line(70), { ...wrap, throughout: false })).toBe(false);
  });
});
