import { describe, expect, test } from 'vitest';
import { readText } from '../../src/readers/index.js';
import { normaliseDocument, normalText } from './normalise-run.js';

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
    ['a. b', 'a. b'],
    ['a .b', 'a.b'],
    ['甲 b', '甲b'],
    ['a. 5', 'a. 5'],
    ['a 5', 'a5'],
    ['5 a', '5a'],
    ['5 .5', '5.5'],
    ['甲\u200b5', '甲5'],
    ['a\u200b b', 'a b'],
    ['5　 6', '5  6'],
    ['5 　6', '5  6'],
    ['5\u3000 6', '5  6'],
    ['100 200人', '100200人'],
    ['1 234  567', '1234  567'],
    ['0.1 234', '0.1 234'],
    ['1 23 456', '1 23 456'],
    ['12 34 567', '12 34 567'],
    ['增长 1 234', '增长1234'],
    ['a 1 234', 'a1234'],
    ['1 234.5 678', '1234.5 678'],
    ['2024 2025 100', '2024 2025 100'],
    // What cannot be seen parts nothing.
    ['1\u200b 234', '1234'],
    ['1 \u200b234', '1234'],
    ['1 2\u200b34', '1234'],
    ['1\u200b2 345', '12345'],
    ['1 234\u200b5', '1 2345'],
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
    ['55,000', '55,000'],
    ['555,000', '555,000'],
    ['5555,000', '5555，000'],
    ['5,0000', '5，0000'],
    [',000', '，000'],
    ['5 ,000', '5，000'],
    ['5, 000', '5，000'],
    ['a,5', 'a，5'],
    ['5,b', '5，b'],
    ['a!', 'a！'],
    ['?a', '？a'],
    ['甲?', '甲？'],
    ['a;b', 'a；b'],
    ['3:甲', '3：甲'],
    ['甲:4', '甲：4'],
    ['http://a', 'http://a'],
    ['a:/b', 'a：/b'],
    // One stroke between the ends of a range, before a number and inside a word, another elsewhere.
    ['5-8', '5-8'],
    ['5—8', '5-8'],
    ['5%—8', '5%-8'],
    ['5‰—8', '5‰-8'],
    ['5℃—8', '5℃-8'],
    ['（5）—8', '（5）-8'],
    ['5~—8', '5~-8'],
    ['一—8', '一-8'],
    ['龥—8', '龥-8'],
    ['B—8', 'B-8'],
    ['a-b', 'a-b'],
    ['a—b', 'a-b'],
    ['5-a', '5-a'],
    ['a-5', 'a-5'],
    ['-a', '—a'],
    ['a-', 'a—'],
    ['5-', '5—'],
    ['甲-乙', '甲—乙'],
    ['-5', '-5'],
    ['—5', '—5'],
    ['，-5', '，-5'],
    ['，—5', '，—5'],
    ['（—5）', '（—5）'],
    ['①—8', '①—8'],
    ['。—8', '。—8'],
    ['“—8', '“—8'],
    ['—-', '——'],
    ['-—5', '——5'],
    ['a--5', 'a——5'],
    // A quotation mark without sides opens or closes by the one before it in its paragraph.
    ['"甲\n"乙"', '“甲\n“乙”'],
    ['“甲"乙', '“甲”乙'],
    ['甲”"乙"', '甲”“乙”'],
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

describe('every sign leads back to what it stands for', () => {
  const places = (text: string): [string, string] => {
    const { normal } = normaliseDocument(readText(text, 'input.txt', 'txt'));
    const spans = Array.from(normal.text, (_, i) => `${normal.map.startOf(i)}-${normal.map.endOf(i)}`);
    return [normal.text, spans.join(' ')];
  };
  test.each([
    ['甲 乙', '甲乙', '0-1 2-3'],
    ['11 900', '11900', '0-1 1-2 3-4 4-5 5-6'],
    // Of several blanks those that stay stand for the last, and the end of a line for nothing.
    ['a  b', 'a b', '0-1 2-3 3-4'],
    ['5   6', '5  6', '0-1 3-4 3-4 4-5'],
    ['甲\n乙', '甲\n乙', '0-1 2-2 2-3'],
    ['甲，\n 乙', '甲，乙', '0-1 1-2 4-5'],
    ['甲\n\n 乙 丙', '甲\n乙丙', '0-1 4-4 4-5 6-7'],
    ['甲公噸乙', '甲吨乙', '0-1 1-3 3-4'],
    ['5%o达', '5%达', '0-1 1-2 3-4'],
    ['甲\u200b5', '甲5', '0-1 2-3'],
  ])('%j', (text, normal, spans) => expect(places(text)).toEqual([normal, spans]));
});
