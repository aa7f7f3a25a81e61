import { describe, expect, test } from 'vitest';
import type { Draft, Paragraph } from '../../src/model/draft.js';
import {
  bareHeading,
  findHeading,
  type HeadingContext,
  isNumbered,
} from '../../src/stages/segment/find-heading.js';
import { areSiblings } from '../../src/stages/segment/siblings.js';

const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  ...{ start: 0, end: text.length, kind: 'paragraph', level: null, cell: null },
  ...more,
});

/** A paragraph before a long one. */
const BEFORE_TEXT: HeadingContext = {
  next: paragraph('', { start: 100, end: 200 }),
  numbered: false,
  transcript: false,
  title: null,
};
const CELL = { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: false };

/** Its level and text; null where it is none. */
function told(
  text: string,
  context: Partial<HeadingContext> = {},
  more: Partial<Paragraph> = {},
): string | null {
  const heading = findHeading(text, paragraph(text, more), { ...BEFORE_TEXT, ...context });
  return heading === null ? null : `${heading.level} ${heading.text}`;
}

describe('headings by their numbers', () => {
  test.each([
    ['第一章总则', '1 第一章总则'],
    ['第十二编附则', '1 第十二编附则'],
    ['第百篇', '1 第百篇'],
    ['第三部分任务', '1 第三部分任务'],
    ['壹、总则', '2 壹、总则'],
    ['拾贰、总则', '2 拾贰、总则'],
    ['一、目标', '3 一、目标'],
    ['二十一、目标', '3 二十一、目标'],
    ['（一）目标', '4 （一）目标'],
    ['（二十一）目标', '4 （二十一）目标'],
    ['1.目标', '5 1.目标'],
    ['12、目标', '5 12、目标'],
    ['3．目标', '5 3．目标'],
    ['第一，目标', '5 第一，目标'],
    ['第十、目标', '5 第十、目标'],
    ['一是改革', '5 一是改革'],
    ['十一是改革', '5 十一是改革'],
    ['（1）目标', '6 （1）目标'],
    ['（12）目标', '6 （12）目标'],
    ['①目标', '6 ①目标'],
    ['⑳目标', '6 ⑳目标'],
    // The heading ends with the sentence that follows its number.
    ['（一）推进建设。新建公园8个。', '4 （一）推进建设'],
    ['一、推进建设；新建公园8个。', '3 一、推进建设'],
  ])('%s', (text, want) => expect(told(text, { next: null })).toBe(want));

  test.each([
    ...[
      '一二三四、目标',
      '（一二三四）目标',
      '1.5亿元',
      '123、目标',
      '一般预算',
      '第一',
      '第四季度',
      '三要坚持',
    ],
    ...['（123）目标', '目标一、', '（四川）目标', '第一二三，目标'],
  ])('%s has none', (text) => expect(told(text, { next: null })).toBeNull());

  test('how long they may be, alone and before a text', () => {
    expect(told(`一、${'甲'.repeat(44)}`)).toBe(`3 一、${'甲'.repeat(44)}`);
    expect(told(`一、${'甲'.repeat(45)}`)).toBeNull();
    expect(told(`一、${'甲'.repeat(34)}。新建`)).toBe(`3 一、${'甲'.repeat(34)}`);
    expect(told(`一、${'甲'.repeat(35)}。新建`)).toBeNull();
  });
});

describe('headings without a number', () => {
  test('a heading of the document keeps its level, where a number does not say another', () => {
    const heading = { kind: 'heading', level: 2 } as const;
    expect(told('总体要求。', {}, heading)).toBe('2 总体要求。');
    expect(told('一、要求', {}, heading)).toBe('3 一、要求');
    expect(told('要求', {}, { kind: 'heading', level: null })).toBe('1 要求');
    // The title is read as that of a plain text is.
    expect(told('要求', { title: '要求' }, heading)).toBe('1 要求');
    expect(told('要求', { title: '要求', next: null }, heading)).toBeNull();
    expect(told('要求', {}, { kind: 'cell', cell: CELL })).toBeNull();
    expect(told('一、要求', {}, { kind: 'cell', cell: CELL })).toBeNull();
  });

  test('a label in brackets opens a section', () => {
    expect(told('【考核计分】满分100分。')).toBe('1 【考核计分】');
    expect(told('【考】满分。')).toBe('1 【考】');
    expect(told('【】满分。')).toBeNull();
    expect(told('考核【计分】满分。')).toBeNull();
    expect(told('【考核满分。')).toBeNull();
    expect(told(`【${'考'.repeat(13)}】满分。`)).toBe(`1 【${'考'.repeat(13)}】`);
    expect(told(`【${'考'.repeat(14)}】满分。`)).toBeNull();
  });

  test('who speaks opens a section, in a transcript', () => {
    const said = '2024年以来，全市新建公园8个。';
    const transcript = { transcript: true };
    expect(told(`朱杰：${said}`, transcript)).toBe('1 朱杰');
    expect(told(`阿依·古丽：${said}`, transcript)).toBe('1 阿依·古丽');
    expect(told(`朱杰：${said}`)).toBeNull();
    expect(told(`朱：${said}`, transcript)).toBeNull();
    expect(told(`${'朱'.repeat(14)}：${said}`, transcript)).toBe(`1 ${'朱'.repeat(14)}`);
    expect(told(`${'朱'.repeat(15)}：${said}`, transcript)).toBeNull();
    expect(told(`朱杰3：${said}`, transcript)).toBeNull();
    // What is said runs over more than a word.
    expect(told('朱杰：全市新建公园八个又三个。', transcript)).toBe('1 朱杰');
    expect(told('朱杰：全市共新建八个的公园。', { ...transcript, next: null })).toBe('1 朱杰');
    expect(told('朱杰：全市新建八个的公园。', { ...transcript, next: null })).toBeNull();
    expect(told('朱杰：全市新建公园八个又三个', { ...transcript, next: null })).toBeNull();
    expect(told(said, transcript)).toBeNull();
  });

  test('a short line without the signs of a sentence, before a longer one', () => {
    expect(told('谋划工作')).toBe('1 谋划工作');
    expect(told('谋划')).toBe('1 谋划');
    expect(told('谋')).toBeNull();
    expect(told('谋'.repeat(30))).toBe(`1 ${'谋'.repeat(30)}`);
    expect(told('谋'.repeat(31))).toBeNull();
    expect(told('谋划，推进工作')).toBe('1 谋划，推进工作');
    for (const sign of ['。', '！', '？', '；', '，', '：', '、']) expect(told(`谋划${sign}`)).toBeNull();
    for (const sign of ['。', '；']) expect(told(`谋划${sign}推进`)).toBeNull();
    expect(told('—谋划')).toBeNull();
    expect(told('-谋划')).toBeNull();
    expect(told('谋划—推进')).toBe('1 谋划—推进');
    for (const caption of ['图3产值', '表 3产值', '附图3产值', '附表3产值']) expect(told(caption)).toBeNull();
    expect(told('图表')).toBe('1 图表');
    expect(told('海州图3产值')).toBe('1 海州图3产值');
    expect(told('谋划工作', { next: null })).toBeNull();
    expect(
      told('谋划工作', { next: paragraph('', { kind: 'cell', cell: CELL, start: 9, end: 99 }) }),
    ).toBeNull();
    expect(told('谋划工作', { next: paragraph('', { start: 50, end: 54 }) })).toBe('1 谋划工作');
    expect(told('谋划工作', { next: paragraph('', { start: 50, end: 53 }) })).toBeNull();
  });

  test('parts the whole document at its head, where others are numbered', () => {
    expect(told('谋划工作', { numbered: true })).toBe('0 谋划工作');
    expect(told('谋划工作', { numbered: true }, { start: 9, end: 13 })).toBe('1 谋划工作');
    expect(told('谋划工作', { numbered: false })).toBe('1 谋划工作');
  });
});

test.each([
  ['（一）生态修复（10分）', '生态修复'],
  ['一、生态修复', '生态修复'],
  ['12.生态修复', '生态修复'],
  ['第三部分、生态修复', '生态修复'],
  ['第二章生态修复', '生态修复'],
  ['生态修复', '生态修复'],
  ['生态一、修复', '生态一、修复'],
])('%s without its number', (heading, want) => expect(bareHeading(heading)).toBe(want));

test('chief headings are numbered 一、', () => {
  expect(isNumbered('一、目标', 0)).toBe(true);
  expect(isNumbered('甲二十一、', 1)).toBe(true);
  expect(isNumbered('甲一、', 0)).toBe(false);
  expect(isNumbered('一般', 0)).toBe(false);
  expect(isNumbered('1、', 0)).toBe(false);
  expect(isNumbered('', 0)).toBe(false);
});

test('numbered paragraphs one behind the other are of one list', () => {
  const texts = [
    '（一）收入',
    '（二）支出',
    '三、结余',
    '四、其他',
    '5.公园',
    '6．学校',
    '7.医院',
    '绿地',
    '桥梁',
  ];
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const text of texts) {
    paragraphs.push(paragraph(text, { start, end: start + text.length }));
    start += text.length + 1;
  }
  const draft = { normal: { text: texts.join('\n') }, paragraphs } as Draft;
  const siblings = texts.map((_, i) => areSiblings(draft, i, i + 1));
  expect(siblings).toEqual([true, false, true, false, false, false, false, false, false]);
  expect(areSiblings(draft, 4, 6)).toBe(false);
  expect(areSiblings(draft, 1, 0)).toBe(false);
  expect(areSiblings(draft, 0, 0)).toBe(false);
});
