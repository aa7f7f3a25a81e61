import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/document.js';
import { loadHtmlReader, readText } from '../../src/readers/index.js';
import type { Line } from '../../src/stages/normalise/line.js';
import { linesOfSource, linesOfText } from './normalise-run.js';

await loadHtmlReader();

/** A line as text | place | columns | what else is told of it. */
function tell({ text, start, end, width, indented, marked, gap }: Line): string {
  const told = [...(indented ? ['indented'] : []), ...(marked ? ['marked'] : []), gap];
  return `${text}|${start}-${end}|${width}|${told.join(' ')}`;
}

describe('the lines of a text, and what joining them needs to know', () => {
  test.each([
    [
      '　　全市新建学校5所。\n第二行\n\n第三行',
      ['全市新建学校5所。|2-11|17|indented none', '第二行|12-15|6|none', '第三行|17-20|6|blank'],
    ],
    // Each sign that ends a line ends one, CR LF together one.
    [
      '一、目标\r\n\r\n二、任务\r三\u2028\u2028四',
      ['一、目标|0-4|8|marked none', '二、任务|8-12|8|marked blank', '三|13-14|2|none', '四|16-17|2|blank'],
    ],
    [
      '甲\r\n乙\r\r丙\f丁\u2029戊',
      ['甲|0-1|2|none', '乙|3-4|2|none', '丙|6-7|2|blank', '丁|8-9|2|none', '戊|10-11|2|none'],
    ],
    ['\n\n甲', ['甲|2-3|2|blank']],
    ['\n甲', ['甲|1-2|2|none']],
    ['甲 \n \n乙', ['甲|0-1|2|none', '乙|5-6|2|blank']],
    ['a b，新建 学校', ['ab,新建学校|0-9|14|none']],
    ['甲\n乙 丙\n 丁', ['甲|0-1|2|none', '乙丙|2-5|5|none', '丁|7-8|2|indented none']],
  ])('%j', (text, lines) => expect(linesOfText(text).map(tell)).toEqual(lines));

  test('all that is told of a line', () => {
    expect(linesOfText('# 目标\n', 'md')).toEqual([
      {
        ...{ start: 2, end: 4, text: '目标', kind: 'heading', level: 1, cell: null, width: 4 },
        ...{ indented: true, marked: false, gap: 'none', traits: expect.any(Number) },
      },
    ]);
  });

  test('the lines of a page are paragraphs, as if blank lines stood between them', () => {
    expect(linesOfText('<p>甲</p><p>乙<br>丙</p>', 'html').map(tell)).toEqual([
      '甲|0-1|2|blank',
      '乙|2-3|2|blank',
      '丙|4-5|2|blank',
    ]);
  });

  test.each([
    ...(['html', 'pdf', 'ofd', 'xlsx', 'xls'].map((format) => [format, 'blank']) as [string, string][]),
    ...(['txt', 'md', 'docx', 'csv'].map((format) => [format, 'none']) as [string, string][]),
  ])('lines of %s begin behind a gap: %s', (format, gap) => {
    const source = { ...readText('甲\n乙', 'input.txt', 'txt'), format };
    expect(linesOfSource(source).lines.map((line) => line.gap)).toEqual([gap, gap]);
  });

  test('what a reader leaves out is no line, nor is what is white space', () => {
    const source = readText('甲\n乙\n丙', 'input.txt', 'txt');
    const blocks: Block[] = source.blocks.map((block, i) =>
      i === 1 ? { ...block, kind: 'furniture' } : block,
    );
    expect(linesOfSource({ ...source, blocks }).lines.map(tell)).toEqual(['甲|0-1|2|none', '丙|4-5|2|blank']);
    const white = source.blocks.map((block) => ({ ...block, start: block.end }));
    expect(linesOfSource({ ...source, blocks: white }).lines).toEqual([]);
  });
});

describe('a line that is cut into several', () => {
  test.each([
    [
      '来源：某局　发布时间：2024-08-30　地点：海州',
      ['来源:某局|0-5|10|none', '发布时间:2024-08-30|6-21|20|marked none', '地点:海州|22-27|10|marked none'],
    ],
    ['2024-08-30 来源：某局', ['2024-08-30|0-10|10|none', '来源:某局|11-16|10|marked none']],
    ['2024年8月30日 来源：某局', ['2024年8月30日|0-10|13|none', '来源:某局|11-16|10|marked none']],
    ['时间：上午 地点：海州', ['时间:上午|0-5|10|none', '地点:海州|6-11|10|marked none']],
    [
      '通知 时间：上午 地点：海州',
      ['通知|0-2|4|none', '时间:上午|3-8|10|marked none', '地点:海州|9-14|10|marked none'],
    ],
    ['时间：上午 【字体：大', ['时间:上午|0-5|10|none', '【字体:大|6-11|10|marked none']],
    // One field behind words is none: 通知 here is no name of a field.
    ['通知 地点：海州', ['通知地点:海州|0-8|15|none']],
    ['地点：海州 上午', ['地点:海州上午|0-8|15|none']],
    ['时间：上午 地：海州', ['时间:上午地:海州|0-10|19|none']],
    ['时间：上午 全市会议地点名：海州', ['时间:上午全市会议地点名:海州|0-16|31|none']],
    // Sentences are no fields.
    ['会议：全市。来源：某局 地点：海州', ['会议:全市。来源:某局地点:海州|0-17|33|none']],
    ['甲：一；乙　时间：上午　地点：海州', ['甲:一;乙时间:上午地点:海州|0-17|34|none']],
    // Where the indent of a paragraph follows a sentence, or an item follows, a line end was lost.
    [
      '新建学校。　　第二条　新建医院。　　其他',
      [
        '新建学校。|0-5|10|none',
        '第二条新建医院。|7-16|18|indented marked none',
        '其他|18-20|4|indented marked none',
      ],
    ],
    [
      '第一章　总则　　第一条　适用',
      ['第一章总则|0-6|12|marked none', '第一条适用|8-14|12|indented marked none'],
    ],
    ['他说“好”　　第二天', ['他说“好”|0-5|8|none', '第二天|7-10|6|indented marked none']],
    ['为何？　　因此', ['为何?|0-3|6|none', '因此|5-7|4|indented marked none']],
    ['如下：　　其一', ['如下:|0-3|6|none', '其一|5-7|4|indented marked none']],
    ['新建学校，　　其他', ['新建学校,其他|0-9|18|none']],
    ['新建学校。　其他', ['新建学校。其他|0-8|16|none']],
    ['　　　　第一条', ['第一条|4-7|6|indented marked none']],
    ['　　甲　乙', ['甲乙|2-5|6|indented none']],
    // A tab parts cells, whatever stands beside it.
    ['学校\t\t 医院 \t', ['学校|0-2|4|none', '医院|5-7|4|indented marked none']],
    ['学校　　医院\t公园', ['学校医院|0-6|12|none', '公园|7-9|4|indented marked none']],
  ])('%j', (text, lines) => expect(linesOfText(text).map(tell)).toEqual(lines));

  test('a line end within a cell parts it', () => {
    expect(linesOfText('"甲\n乙"\t5', 'tsv').map(({ text, cell }) => `${cell!.column} ${text}`)).toEqual([
      '0 甲',
      '0 乙',
      '1 5',
    ]);
  });

  test('a long line has no fields, and no heading has', () => {
    const long = (signs: number): string => `${'全'.repeat(signs)} 时间：上午 地点：海州`;
    expect(linesOfText(long(148))).toHaveLength(3);
    expect(linesOfText(long(149))).toHaveLength(1);
    expect(linesOfText('# 通知 时间：上午 地点：海州', 'md')).toHaveLength(1);
  });

  test('an item behind an indent is told by its first signs', () => {
    expect(linesOfText('总则　　第 二 条 适用')).toHaveLength(2);
    expect(linesOfText('总则　　其 他')).toHaveLength(1);
  });
});
