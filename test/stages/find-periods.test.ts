import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { periodMatcher } from '../../src/packs/period-matcher.js';
import { periodsOf } from '../../src/stages/find-periods.js';
import { resolveMention } from '../../src/text/calendar.js';

const matcher = periodMatcher(loadPacks());
/** A report of March 2024 on the year 2023. */
const anchor = { documentDate: '2024-03-05', documentYear: 2024, frameYear: 2023 };

function read(text: string): string[] {
  return periodsOf(text, matcher).map((mention) => {
    const range = resolveMention(mention, anchor);
    return `${text.slice(mention.start, mention.end)} ${mention.mode} ${range === null ? 'null' : `${range.start}/${range.end}`}`;
  });
}

describe('period expressions', () => {
  test.each([
    ['2023年完成投资', '2023年 in 2023-01-01/2023-12-31'],
    ['二〇二三年完成投资', '二〇二三年 in 2023-01-01/2023-12-31'],
    ['2022年度决算', '2022年度 in 2022-01-01/2022-12-31'],
    ['去年接待游客', '去年 in 2023-01-01/2023-12-31'],
    ['今年安排', '今年 in 2024-01-01/2024-12-31'],
    ['比上年增长', '上年 in 2022-01-01/2022-12-31'],
    ['与上年同期相比', '上年同期 in 2022-01-01/2022-12-31'],
    ['上半年新增', '上半年 in 2023-01-01/2023-06-30'],
    ['2024年上半年新增', '2024年上半年 in 2024-01-01/2024-06-30'],
    ['前三季度', '前三季度 in 2023-01-01/2023-09-30'],
    ['第三季度', '第三季度 in 2023-07-01/2023-09-30'],
    ['今年一季度', '今年一季度 in 2024-01-01/2024-03-31'],
    ['2022年一至三季度', '2022年一至三季度 in 2022-01-01/2022-09-30'],
    ['1、2月份', '1、2月份 in 2023-01-01/2023-02-28'],
    ['前11个月', '前11个月 in 2023-01-01/2023-11-30'],
    ['1至10月份，', '1至10月份 in 2023-01-01/2023-10-31'],
    ['2022年1-6月', '2022年1-6月 in 2022-01-01/2022-06-30'],
    ['5月8日至6月8日', '5月8日至6月8日 in 2023-05-08/2023-06-08'],
    ['11月6日至10日', '11月6日至10日 in 2023-11-06/2023-11-10'],
    ['2022年12月至2023年3月', '2022年12月至2023年3月 in 2022-12-01/2023-03-31'],
    ['二〇二六年一月二十七日', '二〇二六年一月二十七日 in 2026-01-27/2026-01-27'],
    ['2023-08-11 18:33', '2023-08-11 in 2023-08-11/2023-08-11'],
    ['6月上旬', '6月上旬 in 2023-06-01/2023-06-10'],
    ['全年完成', '全年 in 2023-01-01/2023-12-31'],
    ['2021-2025年', '2021-2025年 in 2021-01-01/2025-12-31'],
    ['2016年到2018年', '2016年到2018年 in 2016-01-01/2018-12-31'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['截至2024年6月底', '截至2024年6月底 at 2024-06-30/2024-06-30'],
    ['2022年末', '2022年末 at 2022-12-31/2022-12-31'],
    ['年末户籍人口', '年末 at 2023-12-31/2023-12-31'],
    ['比上年末增加', '上年末 at 2022-12-31/2022-12-31'],
    ['截至目前', '截至目前 at 2024-03-05/2024-03-05'],
    ['“十三五”末', '“十三五”末 at 2020-12-31/2020-12-31'],
  ])('a snapshot: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['到2025年，', '到2025年 by 2025-01-01/2025-12-31'],
    ['到2025年底，', '到2025年底 by 2025-01-01/2025-12-31'],
    ['2025年底前完成', '2025年底前 by 2025-01-01/2025-12-31'],
    ['力争2030年前达峰', '2030年前 by 2030-01-01/2030-12-31'],
    ['6月底前报送', '6月底前 by 2023-01-01/2023-06-30'],
    ['12月31日前', '12月31日前 by 2023-01-01/2023-12-31'],
    ['到“十五五”末', '到“十五五”末 by 2026-01-01/2030-12-31'],
    ['到本世纪中叶', '到本世纪中叶 by 2050-01-01/2050-12-31'],
  ])('a deadline: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['今年以来', '今年以来 since 2024-01-01/2024-03-05'],
    ['2007年以来', '2007年以来 since 2007-01-01/2023-12-31'],
    ['“十四五”以来', '“十四五”以来 since 2021-01-01/2023-12-31'],
    ['党的十八大以来', '党的十八大以来 since 2012-11-08/2023-12-31'],
  ])('since: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['“十四五”时期', '“十四五”时期 in 2021-01-01/2025-12-31'],
    ['“十一五”期间', '“十一五”期间 in 2006-01-01/2010-12-31'],
    ['“十四五”前三年', '“十四五”前三年 in 2021-01-01/2023-12-31'],
    ['“十五”后三年', '“十五”后三年 in 2003-01-01/2005-12-31'],
    ['十四五期间', '十四五期间 in 2021-01-01/2025-12-31'],
    ['未来4年', '未来4年 in 2024-03-05/2028-03-04'],
    ['未来3至5年', '未来3至5年 in 2024-03-05/2029-03-04'],
    ['过去五年', '过去五年 in 2019-01-01/2023-12-31'],
    ['近三年', '近三年 in 2021-01-01/2023-12-31'],
    ['一年来', '一年来 in 2023-01-01/2023-12-31'],
  ])('counted years: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['2013-14年度', '2013-14年度 in 2013-04-01/2014-03-31'],
    ['2013/14学年', '2013/14学年 in 2013-09-01/2014-08-31'],
    ['2013-14年', '2013-14年 in 2013-01-01/2014-12-31'],
  ])('years across the new year: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('two years told together', () => {
    expect(read('2022、2023年分别')).toEqual(['2022、2023年 in 2022-01-01/2023-12-31']);
  });

  test('years of the Republic, only in its documents', () => {
    expect(read('中央政府总预算99年度编列')).toEqual(['99年度 in 2010-01-01/2010-12-31']);
    expect(read('今（99）年4月')).toEqual(['今（99）年4月 in 2010-04-01/2010-04-30']);
    expect(read('99年度编列')).toEqual([]);
  });

  test.each([
    '连续3年下降',
    '优良天数295天',
    '11.3年',
    '15年',
    '3-6个月',
    '2000多年',
    '202x年6月',
    'XX年底',
    '其后数年内',
    '13月',
    '城市健全年报制度',
    '以上年均',
  ])('no period: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['“十四五”规划纲要', 'period.plan-name'],
    ['“十五五”开局之年', 'period.plan-name'],
    ['2022年第4次常务会议', 'period.year-name'],
    ['“十四五”规划期', 'period.plan'],
    ['“十四五”时期目标', 'period.plan'],
    ['“十四五”节能减排综合工作方案', 'period.plan-name'],
    ['实现“十五五”良好开局', 'period.plan-name'],
    ['创近20年来最好水平', 'period.record'],
    ['2022年最高', 'period.year.stated'],
  ])('%s is told by %s, which knows names', (text, rule) => {
    const named = /name|record/.test(rule);
    expect(periodsOf(text, matcher).map((mention) => [mention.rule, mention.named ?? false])).toEqual([
      [rule, named],
    ]);
  });
});
