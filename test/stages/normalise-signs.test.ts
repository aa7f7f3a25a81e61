import { describe, expect, test } from 'vitest';
import { normalText } from './normalise-run.js';

describe('blanks stay between words of letters and between numbers, and nowhere else', () => {
  test.each([
    ['增长 5 %，就业 3 人', '增长5%，就业3人'],
    ['GDP growth rate', 'GDP growth rate'],
    ['GDP  增长', 'GDP增长'],
    ['增长 GDP', '增长GDP'],
    ['No. 5 report', 'No. 5report'],
    ['U.S. dollar', 'U.S. dollar'],
    ['11 900人', '11900人'],
    ['1 234 567元', '1234567元'],
    ['11  900人', '11  900人'],
    ['1234 567人', '1234 567人'],
    ['11 9000人', '11 9000人'],
    ['11 90人', '11 90人'],
    ['2024 2025', '2024 2025'],
    ['3.5 600', '3.5 600'],
    ['5 个6 个', '5个6个'],
    ['全 市 就 业', '全市就业'],
  ])('%s', (text, want) => expect(normalText(text)).toBe(want));
});

describe('signs are wide in Chinese and narrow in numbers and words of letters', () => {
  test.each([
    ['增长5%,就业3人', '增长5%，就业3人'],
    ['5,000人', '5,000人'],
    ['5，000人', '5,000人'],
    ['12,345,678元', '12,345,678元'],
    ['5,00人', '5，00人'],
    ['1,2,3', '1，2，3'],
    ['a,b', 'a,b'],
    ['如下:增长', '如下：增长'],
    ['比例为3:1', '比例为3:1'],
    ['比例为3：1', '比例为3:1'],
    ['9:30开会', '9:30开会'],
    ['增长;下降', '增长；下降'],
    ['好!真的?', '好！真的？'],
    ['ok?yes!no', 'ok?yes!no'],
    ['(一)增长', '（一）增长'],
    ['"十四五"和"十五五"', '“十四五”和“十五五”'],
  ])('%s', (text, want) => expect(normalText(text)).toBe(want));
});

describe('pieces of one line that are lines of their own', () => {
  const lines = (text: string): string[] => normalText(text).split('\n');
  test.each([
    ['来源：某局　发布时间：2024-08-30　地点：海州', ['来源：某局', '发布时间：2024-08-30', '地点：海州']],
    ['2024-08-30 来源：某局', ['2024-08-30', '来源：某局']],
    ['第一条　新建学校。　　第二条　新建医院。', ['第一条新建学校。', '第二条新建医院。']],
    ['第一章　总则　　第一条　适用范围', ['第一章总则', '第一条适用范围']],
    ['新建学校　　新建医院', ['新建学校新建医院']],
    ['新建学校。　新建医院。', ['新建学校。新建医院。']],
    ['　　新建学校。', ['新建学校。']],
    ['学校\t医院', ['学校', '医院']],
    ['会议：全市工作会议，主题：民生。来源：某局', ['会议：全市工作会议，主题：民生。来源：某局']],
  ])('%s', (text, want) => expect(lines(text)).toEqual(want));
});
