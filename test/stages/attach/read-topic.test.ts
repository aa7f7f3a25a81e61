import { describe, expect, test } from 'vitest';
import { growingOf } from '../../../src/stages/attach/growth-topic.js';
import { conditionOf } from '../../../src/stages/attach/name-grant.js';
import {
  baseOfClause,
  headerOf,
  listOf,
  nounBefore,
  topicOf,
} from '../../../src/stages/attach/read-topic.js';
import { clauseOf } from './clause-of.js';

/** A clause without numbers, up to the colon that is put behind it. */
function opened(text: string) {
  const { clause } = clauseOf(`${text}：`);
  const item = { start: 0, end: clause.text.length - 1 };
  const say = (span: { start: number; end: number } | null) =>
    span === null ? null : clause.text.slice(span.start, span.end);
  return { clause, item, say };
}

describe('what a clause without numbers is about', () => {
  test.each([
    ['吉化乙烯项目投产', '吉化乙烯项目'],
    ['绿电交易部分', '绿电交易'],
    ['农田灌溉水有效利用系数', '农田灌溉水有效利用系数'],
    ['播种面积持续扩大', '播种面积'],
    ['消费价格与上年持平', '消费价格'],
    ['岁入以税课收入为主', '税课收入'],
    ['2022年，房屋税及使用牌照税', '房屋税及使用牌照税'],
    ['用电量稳步增长', '用电量'],
    ['出口（含转口）', '出口'],
    ['3.学校建设', '学校'],
    ['全市学校', '学校'],
    ['六大区域销售额为', '六大区域销售额'],
    ['从效益看', null],
    ['工作目标', null],
    ['达到的计满分', null],
    ['水', null],
    ['在全市', null],
    ['与上月相比', null],
    ['与2024年同期相比', null],
  ])('%s: %s', (text, topic) => {
    const { clause, item, say } = opened(text);
    expect(say(topicOf(clause, item))).toBe(topic);
  });

  test('and whether it goes on to say why', () => {
    const { clause, item } = opened('财产收入因可处分土地渐少');
    expect(topicOf(clause, item)).toEqual({ start: 0, end: 4, caused: true });
    const other = opened('财产收入逐年增长');
    expect(topicOf(other.clause, other.item)).toEqual({ start: 0, end: 4, caused: false });
  });
});

test.each([
  ['出口（含转口）', '出口'],
  ['（含转口）', null],
  ['3.学校建设', '学校建设'],
  ['A区学校', 'A区学校'],
  ['、，学校', '学校'],
  ['全市学校', '学校'],
  ['在全市', null],
  ['出口', '出口'],
])('the noun phrase of %s is %s', (text, noun) => {
  const { clause, item, say } = opened(text);
  expect(say(nounBefore(clause, item.start, item.end))).toBe(noun);
});

test.each([
  ['地方税以房屋税、地价税及使用牌照税为大宗', '房屋税、地价税及使用牌照税'],
  ['对于单身青年、新婚家庭', '单身青年、新婚家庭'],
  ['失业率上升主要见于建造业和餐饮业', '建造业和餐饮业'],
  ['播种面积持续扩大', null],
])('%s lists %s', (text, list) => {
  const { clause, item, say } = opened(text);
  expect(say(listOf(clause, item))).toBe(list);
});

test.each([
  ['六大区域销售额占全国的比重分别为', '销售额占全国的比重'],
  ['六大区域销售额为', null],
  ['六大区域销售额分别', null],
  ['分别为', null],
])('%s heads what follows with %s', (text, header) => {
  const { clause, item } = opened(text);
  expect(headerOf(clause, item)).toBe(header);
  // Only before a colon.
  expect(headerOf(clause, { start: 0, end: item.end - 1 })).toBeNull();
});

test.each([
  ['消费价格与上年持平', [null, '上年', '与上年持平']],
  ['2022年与2023年相比', [null, '2023年', '与2023年相比']],
  ['与上月相比', [null, '上月', '与上月相比']],
  ['与2024年同期相比', [null, '2024年同期', '与2024年同期相比']],
  ['比2020年', [null, '2020年', '比2020年']],
  ['较上年', ['yoy', null, '较上年']],
  ['同比', ['yoy', null, '同比']],
  ['2022年和2023年', null],
  ['饮食业和零售业的收益', null],
  ['播种面积持续扩大', null],
])('%s is the base of what follows: %j', (text, told) => {
  const { clause, item, say } = opened(text);
  const base = baseOfClause(clause, item, 3);
  expect(base === null ? null : [base.kind, say(base.period), say(base.span)]).toEqual(told);
  expect(base?.sentence ?? 3).toBe(3);
});

test.each([
  ['价格按年升幅最大', ['按年升幅', '价格', null]],
  ['收益均录得增长', ['增长', '收益均录得', null]],
  ['价格下跌的有衣履', ['下跌', '价格', 6]],
  ['价格下跌较为明显的还有衣履', ['下跌', '价格', 11]],
  ['价格下跌颇为出人意料的有衣履', null],
  ['下跌的有', null],
  ['播种面积', null],
])('%s tells of a growth: %j', (text, told) => {
  const { clause, item, say } = opened(text);
  const growing = growingOf(clause, item, 1);
  expect(growing === null ? null : [growing.word.form, say(growing.noun), growing.parts]).toEqual(told);
});

test.each([
  ['逾期不改正的', '逾期不改正'],
  ['对首次获批的企业', '首次获批企业'],
  ['对于单身青年、新婚家庭', '单身青年、新婚家庭'],
  ['种粮大户', null],
])('%s sets terms for %s', (text, condition) => {
  const { clause, item } = opened(text);
  expect(conditionOf(clause, { ...item, groups: [], separator: 'start', bracketed: false })).toBe(condition);
});
