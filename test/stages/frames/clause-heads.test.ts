import { describe, expect, test } from 'vitest';
import { wordMatcher } from '../../../src/packs/word-matcher.js';
import { behindLabel, clauseHeads, firstHead } from '../../../src/stages/frames/clause-heads.js';
import { PlaceIndex } from '../../../src/text/place-index.js';
import { draftOf, packs } from './tell-frames.js';

/** The text with | where its clauses begin, ^ where only cues do, and the places of its pauses. */
function heads(text: string, start = 0, end = text.length): string {
  const { periods } = draftOf(text);
  const index = new PlaceIndex(text.length, periods, (period) => period.start);
  const found = clauseHeads(text, { start: 0, end }, start, wordMatcher(packs), index);
  const marks = [...text, ''].map((sign, at) => {
    const mark = found.heads.includes(at) ? '|' : found.cues.includes(at) ? '^' : '';
    return `${mark}${sign}`;
  });
  return [marks.join(''), ...found.pauses].join(' ');
}

describe('where the clauses of a sentence begin', () => {
  test.each([
    ['公园8个，学校5所；医院3家：桥梁1座', '|公园8个，|学校5所；|医院3家：|桥梁1座 4 14'],
    ['公园“8个”（学校【甲】医院', '|公园“|8个”（|学校【甲】|医院'],
    ['公园8个！学校5所？医院3家。', '|公园8个！|学校5所？|医院3家。'],
    // Behind the marks of lists and dashes.
    ['——公园8个，  学校5所', '——|公园8个，  |学校5所 6'],
    ['●公园8个', '●|公园8个'],
    ['★☆公园8个', '★☆|公园8个'],
    // Behind the words that may open it, three at most.
    ['其中，力争公园8个', '|其中|，|力争|公园8个 2'],
    ['其中力争公园8个', '|其中|力争|公园8个'],
    ['其中力争确保全市公园8个', '|其中|力争|确保|全市公园8个'],
    // A verb opens nothing that follows it, and a place is the subject.
    ['新建公园8个', '|新建公园8个'],
    ['全市公园8个', '|全市^公园8个'],
    ['2024年公园8个', '|2024年^公园8个'],
    ['2024年全市力争公园8个', '|2024年^全市^力争^公园8个'],
    ['到2024年，力争全市公园8个', '|到2024年^，|力争|全市^公园8个 6'],
    ['从我们2024年摸排的情况来看', '|从|我们|2024年^摸排的情况来看'],
  ])('%s', (text, want) => expect(heads(text)).toBe(want));

  test('not before where the sentence begins behind its number, but its pauses are told', () => {
    expect(heads('一，公园8个，学校5所', 2)).toBe('一，|公园8个，|学校5所 1 6');
    expect(heads('一，公园8个', 3)).toBe('一，公|园8个 1');
    expect(heads('一，公园8个', 1)).toBe('一|，|公园8个 1');
    expect(heads('公园', 2)).toBe('公园');
    expect(heads('公园。，学校', 0, 3)).toBe('|公园。，学校');
    expect(heads('公园8个，2024年')).toBe('|公园8个，|2024年 4');
    // Nothing stands behind a sign that ends the sentence.
    expect(heads('公园，')).toBe('|公园， 2');
  });
});

describe('where a sentence begins of which nothing else is asked', () => {
  test.each([
    ['公园，学校', 0, 5, [0]],
    ['——公园', 0, 4, [2]],
    ['——', 0, 2, [2]],
    ['公园——学校', 2, 3, [3]],
    ['公园。——学校', 3, 7, [5]],
    ['公园', 2, 2, []],
  ])('%s from %i to %i', (text, start, end, want) => {
    expect(firstHead(text, { start, end })).toEqual({ heads: want, cues: want, pauses: [] });
  });
});

describe('behind the label or the number of a sentence', () => {
  const rest = (text: string, start = 0, end = text.length): string =>
    text.slice(behindLabel(text, { start, end }));
  test.each([
    ['【服务】全年', '全年'],
    ['41.去年', '去年'],
    ['二、7月', '7月'],
    ['（三）去年', '去年'],
    ['①去年', '去年'],
    ['去年', '去年'],
    ['3.5亿元', '3.5亿元'],
    ['【服务全年', '【服务全年'],
    // A label that is the whole sentence has nothing behind it.
    ['【服务】', '【服务】'],
    ['【】全年', '全年'],
  ])('%s', (text, want) => expect(rest(text)).toBe(want));
  test('of its own sentence', () => {
    expect(rest('一、甲。二、乙', 4)).toBe('乙');
    expect(rest('【甲。】乙', 0, 3)).toBe('【甲。】乙');
  });
});
