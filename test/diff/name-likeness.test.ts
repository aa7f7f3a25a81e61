import { describe, expect, test } from 'vitest';
import { dice, LIKELIEST, likenessOfNames, likenessOfSame, pairsOf } from '../../src/diff/name-likeness.js';
import { SETTINGS } from '../helpers/compare-texts.js';

const { lexicon } = SETTINGS;
const reduce = (name: string, dimension: string | null = null) => lexicon.reduce(name, dimension);
const likeness = (a: string, b: string) => likenessOfNames(reduce(a), reduce(b), lexicon);

test('pairs of characters count as often as they stand, the edges included', () => {
  expect([...pairsOf('甲乙甲乙')]).toEqual([
    [' 甲', 1],
    ['甲乙', 2],
    ['乙甲', 1],
    ['乙 ', 1],
  ]);
});

test('likeness is twice what is shared by all there is', () => {
  // “ 甲”, “甲乙”, “乙 ” against “ 甲”, “甲丙”, “丙 ”: one of three on either side.
  expect(dice('甲乙', '甲丙')).toBeCloseTo(2 / 6, 12);
  expect(dice('甲乙', '甲乙')).toBe(1);
  expect(dice('甲', '乙')).toBe(0);
});

describe('names of one key', () => {
  test('the same words are one metric', () => {
    expect(likenessOfSame(reduce('全市粮食产量'), reduce('粮食产量'))).toBe(1);
  });

  test('another set of sections costs a tenth', () => {
    expect(likenessOfSame(reduce('国考断面水质优良率'), reduce('省考断面水质优良率'))).toBeCloseTo(0.9, 12);
  });

  test('another bracket costs less', () => {
    const score = likenessOfSame(reduce('城镇新增就业（含灵活就业）'), reduce('城镇新增就业'));
    expect(score).toBeCloseTo(0.94, 12);
  });
});

describe('names of two keys', () => {
  test('never come above what the usual threshold lets through', () => {
    expect(LIKELIEST).toBeLessThan(SETTINGS.matchThreshold);
    expect(likeness('老旧小区改造户数目标甲', '老旧小区改造户数目标乙').score).toBeLessThanOrEqual(LIKELIEST);
  });

  test('a longer name that ends in the other is near', () => {
    expect(likeness('冷链蔬菜大棚', '大棚').score).toBeCloseTo(0.8 * LIKELIEST, 12);
  });

  test.each([
    ['城镇低保标准', '农村低保标准', ['城镇', '农村']],
    ['机电产品出口', '机电产品进口', ['出口', '进口']],
  ])('%s and %s exclude each other', (a, b, words) => {
    const { score, contrast } = likeness(a, b);
    expect(contrast).toEqual(words);
    const alike = Math.max(dice(reduce(a).plain, reduce(b).plain), 0) * LIKELIEST;
    expect(score).toBeCloseTo(alike * 0.4, 12);
  });

  test('a word that only one of them has keeps apart less', () => {
    const { score, contrast } = likeness('新建蔬菜棚', '蔬菜棚');
    expect(contrast).toEqual(['新建', '']);
    expect(score).toBeCloseTo(0.8 * LIKELIEST * 0.7, 12);
  });

  test('a number in the name tells two metrics', () => {
    const alike = dice('60岁以上老人占比', '65岁以上老人占比');
    expect(alike).toBeGreaterThan(0.6);
    expect(likeness('60岁以上老人占比', '65岁以上老人占比').score).toBeLessThan(0.4);
  });
});
