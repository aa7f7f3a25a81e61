import { describe, expect, test } from 'vitest';
import type { Candidate, Draft } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { periodMatcher } from '../../src/packs/period-matcher.js';
import { periodsOf } from '../../src/stages/find-periods.js';
import { resolveScope } from '../../src/stages/resolve-scope.js';

const packs = loadPacks();

/** The scope of the first number of a sentence; its clause begins after the last sign before it. */
function scopeOf(sentence: string, place: string | null) {
  const from = sentence.search(/\d+[^\d年月日-]/);
  const start = Math.max(sentence.lastIndexOf('，', from), sentence.lastIndexOf('；', from)) + 1;
  const candidate = {
    quantity: { from },
    sentence: 0,
    clause: { start, end: sentence.length },
    raw: null,
    place: null,
  };
  const draft = {
    normal: { text: sentence },
    facts: { title: null, date: null, issuer: null, place },
    sentences: [{ start: 0, end: sentence.length, paragraph: 0, section: 0 }],
    periods: periodsOf(sentence, periodMatcher(packs)),
    candidates: [candidate as unknown as Candidate],
  } as unknown as Draft;
  const scope = resolveScope(draft, { packs, options: {} }).candidates[0]?.scope;
  return scope == null ? null : [scope.text, scope.name, scope.code, scope.from];
}

describe('the place a figure is about', () => {
  test.each([
    ['空气优良天数295天', '泸州市', [null, '泸州市', '510500', 'inferred']],
    ['2022年，全市造林295亩', '泸州市', ['全市', '泸州市', '510500', 'stated']],
    ['全省造林295亩', '泸州市', ['全省', '四川省', '510000', 'stated']],
    ['全区造林295亩', '海拉尔区', ['全区', '海拉尔区', '150702', 'stated']],
    ['全州造林295亩', '阿坝州', ['全州', '阿坝州', '513200', 'stated']],
    ['推动秀山县完成23个渣场整治', '重庆市', ['秀山县', '秀山县', '500241', 'stated']],
    ['推动城口县、酉阳县完成2个渣场整治', '重庆市', ['城口县、酉阳县', '城口县、酉阳县', null, 'stated']],
    ['2025年，广州地铁客运量1409万人次', '广东省', ['广州', '广州市', '440100', 'stated']],
    ['全国造林295亩', '四川省', ['全国', '全国', null, 'stated']],
    ['华东地区销售295亿元', '全国', ['华东地区', '华东地区', null, 'stated']],
    ['岁出编列295亿元', '中央政府', [null, '中央政府', null, 'inferred']],
  ])('%s (%s)', (sentence, place, expected) => {
    expect(scopeOf(sentence, place)).toEqual(expected);
  });

  test.each(['水质排名居全国第2位', '优良比例高于全国平均7个百分点', '创建四川省绿色社区154个'])(
    '%s is about the document’s own place',
    (sentence) => {
      expect(scopeOf(sentence, '泸州市')).toEqual([null, '泸州市', '510500', 'inferred']);
    },
  );

  test('全市 of a document without a place is nowhere', () => {
    expect(scopeOf('全市造林295亩', null)).toBeNull();
    expect(scopeOf('造林295亩', null)).toBeNull();
  });
});
