import { describe, expect, test } from 'vitest';
import { ofdOf } from '../../scripts/same-text/ofd.mjs';
import { readBytes } from '../../src/readers/index.js';
import { zipOf } from '../helpers/zip-of.js';

const entry = (...roots: string[]): string =>
  `<ofd:OFD>${roots.map((root) => `<ofd:DocBody><ofd:DocRoot>${root}</ofd:DocRoot></ofd:DocBody>`).join('')}</ofd:OFD>`;

const root = (pages: readonly string[], more = ''): string =>
  `<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${more}</ofd:CommonData>` +
  `<ofd:Pages>${pages.map((page, i) => `<ofd:Page ID="${i}" BaseLoc="${page}"/>`).join('')}</ofd:Pages></ofd:Document>`;

interface Line {
  y: number;
  text: string;
  x?: number;
  attributes?: string;
  delta?: string;
}

const line = ({ y, text, x = 30, attributes = '', delta = `g ${text.length - 1} 4` }: Line): string =>
  `<ofd:TextObject Boundary="${x} ${y} 150 5" Size="4" ${attributes}><ofd:TextCode X="0" Y="4" DeltaX="${delta}">${text}</ofd:TextCode></ofd:TextObject>`;

const page = (lines: readonly Line[], more = ''): string =>
  `<ofd:Page>${more}<ofd:Content><ofd:Layer>${lines.map(line).join('')}</ofd:Layer></ofd:Content></ofd:Page>`;

const read = (...parts: (readonly [string, string])[]) => readBytes(zipOf(parts), 'a.ofd');

describe('case 30: an OFD', () => {
  test('reads from top to bottom, whatever the order of its objects', async () => {
    const lines = [
      { y: 60, text: '全年投资增长八点五个百分点左右。' },
      { y: 40, text: '二、固定资产投资' },
    ];
    const { text, format } = await read(
      ['OFD.xml', entry('Doc_0/Document.xml')],
      ['Doc_0/Document.xml', root(['Pages/Page_0/Content.xml'])],
      ['Doc_0/Pages/Page_0/Content.xml', page(lines)],
    );
    expect(format).toBe('ofd');
    expect(text).toBe('二、固定资产投资\n全年投资增长八点五个百分点左右。');
  });

  test('of several documents gives one after the other, by paths from the root too', async () => {
    const { text } = await read(
      ['OFD.xml', entry('Doc_0/Document.xml', '/Doc_1/Document.xml')],
      ['Doc_0/Document.xml', root(['P.xml'])],
      ['Doc_0/P.xml', page([{ y: 40, text: '第一件' }])],
      ['Doc_1/Document.xml', root(['/Doc_1/P.xml'])],
      ['Doc_1/P.xml', page([{ y: 40, text: '第二件' }])],
    );
    expect(text).toBe('第一件\n第二件');
  });

  test('that lacks a page gives the others and says so', async () => {
    const document = await read(
      ['OFD.xml', entry('Doc_0/Document.xml')],
      ['Doc_0/Document.xml', root(['P0.xml', 'P1.xml'])],
      ['Doc_0/P0.xml', page([{ y: 40, text: '完成投资五亿元。' }])],
    );
    expect(document.text).toBe('完成投资五亿元。');
    expect(document.cut).toEqual({ code: 'W-PART', message: 'pages are missing: Doc_0/P1.xml' });
  });

  test('shows the template under a page', async () => {
    const { text } = await read(
      ['OFD.xml', entry('Doc_0/Document.xml')],
      ['Doc_0/Document.xml', root(['P.xml'], '<ofd:TemplatePage ID="7" BaseLoc="T.xml"/>')],
      ['Doc_0/T.xml', page([{ y: 30, text: '临江市人民政府文件' }])],
      [
        'Doc_0/P.xml',
        page(
          [
            { y: 60, text: '完成投资五亿元，增长百分之六点五，' },
            { y: 67, text: '其中工业投资两亿元。' },
          ],
          '<ofd:Template TemplateID="7"/>',
        ),
      ],
    );
    expect(text).toBe('临江市人民政府文件\n完成投资五亿元，增长百分之六点五，其中工业投资两亿元。');
  });

  test('places by its matrix and by steps told one by one or as repeated', async () => {
    const { text } = await read(
      ['OFD.xml', entry('Doc_0/Document.xml')],
      ['Doc_0/Document.xml', root(['P.xml'])],
      [
        'Doc_0/P.xml',
        page([
          { y: 42, text: '完成投资', attributes: 'CTM="0.5 0 0 0.5 0 0"', delta: '4 g 2 4' },
          { y: 40, x: 38, text: '5.2亿元', delta: 'g 3 2 4' },
          { y: 90, text: '不显示', attributes: 'Visible="false"' },
        ]),
      ],
    );
    expect(text).toBe('完成投资5.2亿元');
  });

  test.each([
    ['no page holds text', ['Doc_0/P.xml', page([])], 'E-NO-TEXT'],
    ['a page nests without end', ['Doc_0/P.xml', '<a>'.repeat(600)], 'E-LIMIT-DEPTH'],
    ['a page declares a document type', ['Doc_0/P.xml', '<!DOCTYPE a><a/>'], 'E-XML-DTD'],
  ] as const)('is refused where %s', async (_, part, code) => {
    const parts = [
      ['OFD.xml', entry('Doc_0/Document.xml')],
      ['Doc_0/Document.xml', root(['P.xml'])],
      part,
    ] as const;
    await expect(read(...parts)).rejects.toMatchObject({ code, hint: expect.any(String) });
  });

  test('is refused where its pages are enciphered', async () => {
    const parts = [['OFD.xml', '<ofd:OFD><ofd:Encryptions>/E.xml</ofd:Encryptions></ofd:OFD>']] as const;
    await expect(read(...parts)).rejects.toMatchObject({ code: 'E-ENCRYPTED' });
  });
});

test('a paragraph whose first line ends a page, two characters and a half short of the margin, goes on at the margin of the next', async () => {
  // Two lines, of which the first reaches the margin, and thirty: the next is the last of the page.
  const full = `全市${'坚持稳中求进工作总基调'.repeat(4)}，经济运行总体平稳。`;
  const above = [full, ...Array.from({ length: 30 }, () => '全市完成投资12亿元。')];
  const last =
    '全年完成邮电业务总量693.72亿元，比上年增长13%。其中，邮政行业业务总量488.05亿元，增长21.8%；快递业务量43.87亿件，增长21.4%。';
  const paragraphs = [...above, last, '全市完成投资15亿元。'];
  const { text } = await readBytes(
    ofdOf(paragraphs.map((words) => ({ kind: 'paragraph', text: words }))),
    'a.ofd',
  );
  expect(text.split('\n').map((words) => words.trim())).toEqual(paragraphs);
});
