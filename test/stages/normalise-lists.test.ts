import { describe, expect, test } from 'vitest';
import { fitsYears, isNamed, shapeOf, sharedColumns } from '../../src/stages/normalise/flat-cell.js';
import { afterArticle, beginsWithMark } from '../../src/stages/normalise/list-marks.js';
import { normalText } from './normalise-run.js';

describe('what opens a heading, an item or a caption', () => {
  test.each([
    ...['一、总体要求', '十二.其他', '壹、总则', '一百、附则'],
    ...['（一）目标', '(3)目标', '【二】目标', '〔12〕目标', '[1]目标', '（1）目标'],
    ...['3、目标', '12)目标', '3）目标', '3.目标', '12.“两山”', '3.《办法》'],
    ...['第四条适用', '第二章总则', '第12节', '第一百零三条', '第3编', '第二篇', '第一部', '第5款'],
    ...['一是改革', '三要坚持', '十一是其他', '——成效', '--成效', '—-成效'],
    ...['①新建', '⑳新建', '❶新建', '⑴新建', '⑽新建', '•新建', '●新建', '■新建', '◆新建', '▪新建'],
    ...['◇新建', '□新建', '○新建', '★新建', '※新建', '·新建', '图1', '表2'],
  ])('%s', (text) => expect(beginsWithMark(text)).toBe(true));

  test.each([
    ...['一般公共预算', '三农', '第四', '第四季度', '3.5亿元', '3000、', '12个', '2024.5', '（四川）'],
    ...[
      '—成效',
      '-5',
      '图书馆',
      '表彰',
      '目标一、',
      '',
      '一二三四五、',
      '（一二三四）',
      '1234、',
      '123.目标',
    ],
  ])('%s opens none', (text) => expect(beginsWithMark(text)).toBe(false));
});

describe('behind the number of an article', () => {
  test.each([
    ['第四条 给予补助', '给予补助'],
    ['第四条给予补助', '给予补助'],
    ['第十二章、总则', '总则'],
    ['第四条之一 给予补助', '给予补助'],
    ['第二十三款：补助', '补助'],
    ['第四季度增长', '第四季度增长'],
    ['给予补助第四条', '给予补助第四条'],
    ['第四条', '第四条'],
    ['第四条 ', '第四条 '],
  ])('%s', (text, rest) => expect(text.slice(afterArticle(text, 0, text.length))).toBe(rest));

  test('from where the paragraph begins', () => {
    expect(afterArticle('前言。第四条补助', 3, 8)).toBe(6);
    expect(afterArticle('第四条补助', 1, 5)).toBe(1);
  });
});

describe('the shape of a cell', () => {
  test.each([
    ['-', 'dash'],
    ['——', 'dash'],
    ['…', 'dash'],
    ['/', 'dash'],
    ['-5', 'number'],
    ['−5', 'number'],
    ['58', 'number'],
    ['58.3%', 'number'],
    ['≥90', 'number'],
    ['<3', 'number'],
    ['[25]', 'number'],
    ['（25）', 'number'],
    ['1,234.5万元', 'number'],
    ['2020', 'year'],
    ['1998', 'year'],
    ['2120', 'number'],
    ['20201', 'number'],
    ['2020年', 'words'],
    ['5月', 'words'],
    ['3日', 'words'],
    ['3岁以下婴幼儿托位数', 'words'],
    ['5，6', 'words'],
    ['产量5', 'words'],
    ['水泥', 'words'],
  ] as const)('%s', (text, shape) => expect(shapeOf(text)).toBe(shape));

  test.each([
    [['words', 'number'], 0, true],
    [['year', 'number'], 0, true],
    [['words'], 0, true],
    [['number', 'words'], 0, false],
    [['dash', 'number'], 0, false],
    [['number', 'words', 'dash'], 1, true],
    [['number', 'year'], 1, true],
    [['number', 'number'], 1, false],
    [['words', 'words', 'number'], 1, false],
    [['year', 'words', 'number'], 1, false],
  ] as const)('%j has its name in column %i: %s', (shapes, label, is) => {
    expect(isNamed(shapes, label)).toBe(is);
  });

  test('numbers or dashes stand under years', () => {
    expect(fitsYears(['指标', '2020年', '单位'], ['words', 'number', 'words'])).toBe(true);
    expect(fitsYears(['指标', '2020年', '单位'], ['words', 'dash', 'words'])).toBe(true);
    expect(fitsYears(['指标', '2020年', '单位'], ['words', 'words', 'number'])).toBe(false);
    expect(fitsYears(['指标', '至2020年'], ['words', 'words'])).toBe(true);
  });

  test('columns in which all rows have numbers', () => {
    expect(sharedColumns(null, ['number', 'words', 'number', 'dash', 'year'], 1)).toEqual([2, 4]);
    expect(sharedColumns([2, 4], ['number', 'words', 'number', 'number', 'words'], 1)).toEqual([2]);
    expect(sharedColumns([], ['words', 'number'], 0)).toEqual([]);
    // A year that is the name is no value.
    expect(sharedColumns(null, ['year', 'number'], 0)).toEqual([1]);
  });
});

describe('signs of Markdown go, what they mark stays', () => {
  test.each([
    ['增长**5%**，*较快*', '增长5%，较快'],
    ['***全市***增长5%', '全市增长5%'],
    ['指标`GDP`增长``5%``', '指标GDP增长5%'],
    ['见[公报](https://a.cn/b)第3页', '见公报第3页'],
    ['![图1](a.png)增长5%', '增长5%'],
    ['增长5%<br>就业3人', '增长5%就业3人'],
    ['增长5%<br />就业3人', '增长5%就业3人'],
    ['见[公报]第3页', '见[公报]第3页'],
    ['增长5%（初步）', '增长5%（初步）'],
    ['甲\n\n**\n\n乙', '甲\n乙'],
    ['增长 **5** %', '增长5%'],
    ['`a` b', 'a b'],
  ])('%s', (text, want) => expect(normalText(text, 'md')).toBe(want));

  test('stars of other formats are what they are', () => {
    expect(normalText('增长**5%**')).toBe('增长**5%**');
  });
});
