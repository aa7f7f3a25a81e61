import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/readers/index.js';
import { docxOf, p, r, tbl, tr } from '../helpers/docx-of.js';

interface Level {
  format: string;
  text: string;
  start?: number;
  more?: string;
}

const level = ({ format, text, start = 1, more = '' }: Level, at: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

const list = (levels: readonly Level[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="0">${levels.map(level).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}`;

const point = (text: string, at = 0, id = 1): string =>
  p(text === '' ? '' : r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

async function linesOf(body: string, numbering: string, styles?: string): Promise<string[]> {
  const parts = styles === undefined ? { numbering } : { numbering, styles };
  return (await readBytes(docxOf(body, parts), 'a.docx')).text.split('\n');
}

describe('numbers that Word shows before a paragraph', () => {
  test.each([
    ['chineseCounting', '%1、', 11, '十一、目标'],
    ['chineseCountingThousand', '第%1章', 21, '第二十一章 目标'],
    ['chineseCountingThousand', '（%1）', 105, '（一百零五）目标'],
    ['taiwaneseCountingThousand', '%1、', 10, '十、目标'],
    ['ideographDigital', '%1、', 10, '一〇、目标'],
    ['chineseLegalSimplified', '%1、', 2, '贰、目标'],
    ['ideographTraditional', '%1、', 2, '乙、目标'],
    ['ideographZodiac', '%1、', 12, '亥、目标'],
    ['decimal', '%1.', 3, '3. 目标'],
    ['decimalZero', '%1', 3, '03 目标'],
    ['decimalFullWidth', '%1．', 12, '１２．目标'],
    ['decimalEnclosedCircle', '%1', 3, '③目标'],
    ['decimalEnclosedCircleChinese', '%1', 21, '㉑目标'],
    ['decimalEnclosedParen', '%1', 2, '⑵目标'],
    ['ideographEnclosedCircle', '%1', 2, '㊁目标'],
    ['upperLetter', '%1.', 28, 'BB. 目标'],
    ['lowerLetter', '%1)', 2, 'b) 目标'],
    ['upperRoman', '%1.', 14, 'XIV. 目标'],
    ['lowerRoman', '%1.', 4, 'iv. 目标'],
    ['bullet', '', 1, '目标'],
    ['none', '', 1, '目标'],
    ['notKnown', '%1.', 7, '7. 目标'],
  ])('%s in %j from %i: %s', async (format, text, start, line) => {
    expect(await linesOf(point('目标'), list([{ format, text, start }]))).toEqual([line]);
  });

  const outline = list([
    { format: 'chineseCounting', text: '%1、' },
    { format: 'decimal', text: '%1.%2', more: '<w:isLgl/>' },
    { format: 'decimal', text: '（%3）', more: '<w:lvlRestart w:val="0"/>' },
  ]);

  test('count on their level and begin anew behind a higher one', async () => {
    const body = [point('甲'), point('乙', 1), point('丙', 1), point('丁'), point('戊', 1)].join('');
    expect(await linesOf(body, outline)).toEqual(['一、甲', '1.1 乙', '1.2 丙', '二、丁', '2.1 戊']);
  });

  test('go on behind a higher level where the list says so', async () => {
    const body = [point('甲', 2), point('乙', 1), point('丙', 2)].join('');
    expect(await linesOf(body, outline)).toEqual(['（1）甲', '1.1 乙', '（2）丙']);
  });

  test('go on in another list of the same kind, unless that begins anew', async () => {
    const again = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>';
    const anew =
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const numbering = list([{ format: 'decimal', text: '%1.' }], again + anew);
    const body = [point('甲'), point('乙', 0, 2), point('丙', 0, 3), point('丁', 0, 3)].join('');
    expect(await linesOf(body, numbering)).toEqual(['1. 甲', '2. 乙', '5. 丙', '6. 丁']);
  });

  test('are told by the style of a paragraph, and taken off by number 0', async () => {
    const numbering = list([
      { format: 'decimal', text: '%1.' },
      { format: 'decimal', text: '%1.%2', more: '<w:pStyle w:val="s2"/>' },
    ]);
    const style = (id: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body =
      p(r('甲'), '<w:pStyle w:val="s1"/>') +
      p(r('乙'), '<w:pStyle w:val="s2"/>') +
      p(r('丙'), '<w:pStyle w:val="s1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf(body, numbering, style('s1') + style('s2'))).toEqual(['1. 甲', '1.1 乙', '丙']);
  });

  test('are found through the style that a list is linked to', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="k"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="9"><w:styleLink w:val="k"/>${level({ format: 'decimal', text: '%1.' }, 0)}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num>';
    expect(await linesOf(point('甲'), numbering)).toEqual(['1. 甲']);
  });

  test('are the text of a cell that holds nothing else, and no line of the body', async () => {
    const numbering = list([{ format: 'decimal', text: '%1' }]);
    const cell = (text: string): string => `<w:tc>${text}</w:tc>`;
    const row = (name: string): string => tr([cell(point('')), cell(p(name))]);
    expect(await linesOf(tbl(row('甲'), row('乙')), numbering)).toEqual(['1\t甲', '2\t乙']);
    expect(await linesOf(p('前') + point('') + point('后'), numbering)).toEqual(['前', '2 后']);
  });
});
