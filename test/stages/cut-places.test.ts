import { describe, expect, test } from 'vitest';
import type { Draft, PeriodMention, Quantity } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { cutSentences } from '../../src/stages/cut-sentences.js';
import { draftOf } from './draft-of.js';

const context = { packs: loadPacks(), options: {} };
/** What is longer is no sentence. */
const LONGEST = 2000;

/** Text of a length with signs at some places. */
function textOf(length: number, signs: Readonly<Record<number, string>> = {}): string {
  const units = Array<string>(length).fill('长');
  for (const [at, sign] of Object.entries(signs)) units[Number(at)] = sign;
  return units.join('');
}

/** Where the pieces end. */
function cut(text: string, document: Partial<Draft> = {}): number[] {
  const draft = draftOf('', [], document);
  draft.normal = { ...draft.normal, text };
  draft.sentences = [{ start: 0, end: text.length, paragraph: 3, section: 2 }];
  const { sentences } = cutSentences(draft, context);
  expect(sentences.map(({ start }) => start)).toEqual([0, ...sentences.slice(0, -1).map(({ end }) => end)]);
  for (const { paragraph, section } of sentences) expect([paragraph, section]).toEqual([3, 2]);
  return sentences.map(({ end }) => end);
}

const number = (start: number, end: number, from = start, to = end): Quantity =>
  ({ start, end, from, to }) as Quantity;

describe('a sentence that is none', () => {
  test('begins above so many characters', () => {
    expect(cut(textOf(LONGEST))).toEqual([LONGEST]);
    expect(cut(textOf(LONGEST + 1))).toEqual([LONGEST, LONGEST + 1]);
  });

  test('short ones beside it stay as they are', () => {
    const draft = draftOf(`短句。${textOf(LONGEST + 5)}。短句。`);
    const pieces = cutSentences(draft, context).sentences.map(({ start, end }) => end - start);
    expect(pieces).toEqual([3, LONGEST, 6, 3]);
    const short = draftOf('短句。短句。');
    expect(cutSentences(short, context)).toBe(short);
  });

  test.each<[string, Record<number, string>, number]>([
    ['behind the last ； of the second half', { 1200: '；', 1500: '；', 1900: '，' }, 1501],
    ['behind the last ，', { 1200: '，', 1500: '，', 1900: '、' }, 1501],
    ['behind ： as well', { 1200: '，', 1700: '：' }, 1701],
    ['behind 、', { 1500: '、', 1900: '文' }, 1501],
    ['behind a blank', { 1500: ' ' }, 1501],
    ['behind a line', { 1500: '\n' }, 1501],
    ['behind the last of all it may have', { 1999: '；' }, 2000],
    ['not behind the first of the next', { 2000: '；' }, 2000],
    ['behind the first of the second half', { 1000: '；' }, 1001],
    ['not behind the last of the first half', { 999: '；' }, 2000],
  ])('is cut %s', (_, signs, end) => {
    expect(cut(textOf(2500, signs))).toEqual([end, 2500]);
  });

  test('again and again', () => {
    expect(cut(textOf(4100, { 1500: '；', 3500: '；' }))).toEqual([1501, 3501, 4100]);
    expect(cut(textOf(4000))).toEqual([2000, 4000]);
    expect(cut(textOf(4001))).toEqual([2000, 4000, 4001]);
  });

  test('not within a number, nor between it and its bound', () => {
    expect(cut(textOf(2500, { 1500: '，' }), { quantities: [number(1499, 1503)] })).toEqual([2000, 2500]);
    expect(cut(textOf(2500, { 1500: '，' }), { quantities: [number(1505, 1509, 1499)] })).toEqual([
      2000, 2500,
    ]);
    expect(cut(textOf(2500, { 1500: '，' }), { quantities: [number(1490, 1495, 1490, 1502)] })).toEqual([
      2000, 2500,
    ]);
    expect(cut(textOf(2500, { 1500: '，' }), { quantities: [number(1501, 1505)] })).toEqual([1501, 2500]);
    expect(cut(textOf(2500, { 1500: '，' }), { quantities: [number(1495, 1501)] })).toEqual([1501, 2500]);
    expect(cut(textOf(2500), { quantities: [number(1998, 2003)] })).toEqual([1998, 2500]);
  });

  test('not within a period or a bracket', () => {
    const periods = [{ start: 1499, end: 1503 } as PeriodMention];
    expect(cut(textOf(2500, { 1500: '，' }), { periods })).toEqual([2000, 2500]);
    expect(cut(textOf(2500, { 1490: '（', 1500: '，', 1510: '）' }))).toEqual([2000, 2500]);
    expect(cut(textOf(2500, { 1490: '“', 1500: '，', 1510: '”' }))).toEqual([2000, 2500]);
  });

  test('behind what is too long to be left whole, or not at all', () => {
    expect(cut(textOf(2500), { quantities: [number(900, 2100)] })).toEqual([2100, 2500]);
    expect(cut(textOf(2500), { quantities: [number(0, 2500)] })).toEqual([2500]);
    expect(cut(textOf(2500), { quantities: [number(1000, 2500)] })).toEqual([2500]);
    expect(cut(textOf(2500), { quantities: [number(1001, 2500)] })).toEqual([1001, 2500]);
  });

  test('not within a character', () => {
    expect(cut(textOf(2500, { 1999: '\ud840', 2000: '\udc00' }))).toEqual([1999, 2500]);
    const whole = { quantities: [number(1000, 2000)] };
    expect(cut(textOf(2500, { 1999: '\ud840', 2000: '\udc00' }), whole)).toEqual([2001, 2500]);
  });
});
