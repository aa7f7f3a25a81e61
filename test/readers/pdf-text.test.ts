import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/readers/pdf.js';
import { makePdf, type PdfPageSpec, type PdfText } from '../helpers/make-pdf.js';

const read = async (pages: PdfPageSpec[], title?: string) =>
  readPdf(makePdf(pages, title === undefined ? {} : { title }), 'a.pdf');
const linesOf = async (pages: PdfPageSpec[]) => (await read(pages)).text.split('\n');

/** Lines of 12 points below each other. */
const lines = (texts: string[], x = 100, y = 100, pitch = 20): PdfText[] =>
  texts.map((text, i) => ({ text, x, y: y + i * pitch }));

/** A full line of thirty characters is 360 points wide. */
const FULL = '全市上下坚持稳中求进工作总基调全力推动高质量发展经济运行总体平稳';

describe('case 29: lines become paragraphs', () => {
  test('joined without a blank, a new one where the first line is set in', async () => {
    const texts = [
      { text: `${FULL.slice(0, 28)}，`, x: 124, y: 100 },
      { text: `${FULL.slice(0, 29)}生产`, x: 100, y: 120 },
      { text: '总值1234.5亿元，增长5.6%。', x: 100, y: 140 },
      { text: `${FULL.slice(0, 28)}。`, x: 124, y: 160 },
      { text: '完成投资320亿元。', x: 100, y: 180 },
    ];
    expect(await linesOf([{ texts }])).toEqual([
      `${FULL.slice(0, 28)}，${FULL.slice(0, 29)}生产总值1234.5亿元，增长5.6%。`,
      `${FULL.slice(0, 28)}。完成投资320亿元。`,
    ]);
  });

  test('a number that the end of a line cuts is whole again, a word keeps its blank', async () => {
    const texts = lines([
      `${FULL.slice(0, 28)}12`,
      `34.5亿元，其中PM2.5 and ${FULL.slice(0, 14)}clean`,
      'energy增长3%。',
    ]);
    expect((await linesOf([{ texts }])).join('')).toContain('1234.5亿元');
    expect((await linesOf([{ texts }])).join('')).toContain('clean energy');
  });

  test('a hyphen at the end of a line goes with the line', async () => {
    const texts = lines([
      'The regional Comprehensive Economic Part-',
      'nership entered into force in this year,',
      'trade grew.',
    ]);
    expect(await linesOf([{ texts }])).toEqual([
      'The regional Comprehensive Economic Partnership entered into force in this year, trade grew.',
    ]);
  });

  test('a paragraph goes on over the end of a page, without what repeats on every page', async () => {
    const page = (number: number, texts: PdfText[]): PdfPageSpec => ({
      texts: [
        { text: '市人民政府公报', x: 250, y: 40, size: 9 },
        ...texts,
        { text: `— ${number} —`, x: 280, y: 810, size: 9 },
      ],
    });
    const pages = [
      page(1, lines([FULL.slice(0, 30), `${FULL.slice(0, 28)}完成`], 100, 720)),
      page(2, lines(['投资4500万元，增长12%。'])),
      page(3, lines(['完。'])),
    ];
    expect(await linesOf(pages)).toEqual([
      `${FULL.slice(0, 30)}${FULL.slice(0, 28)}完成投资4500万元，增长12%。`,
      '完。',
    ]);
  });

  test('a larger line is a heading', async () => {
    const texts = [
      { text: '二〇二四年工作报告', x: 220, y: 80, size: 22 },
      ...lines([FULL.slice(0, 30), '增长5%。'], 100, 140),
    ];
    const { blocks, text } = await read([{ texts }]);
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(text.slice(blocks[0]!.start, blocks[0]!.end)).toBe('二〇二四年工作报告');
  });
});

describe('case 29: where characters stand decides, not where the file has blanks', () => {
  test('a blank after every character or two goes', async () => {
    const texts = [
      { text: '全 市 实 现 生 产 总 值 1 2 3 4 亿 元 ， 增 长 5 . 6 % 。', x: 100, y: 100, spacing: -3 },
    ];
    expect(await linesOf([{ texts }])).toEqual(['全市实现生产总值1234亿元，增长5.6%。']);
  });

  test('a raised number behind a word is the mark of a note, below a letter it is part of it', async () => {
    const texts = [
      { text: '二氧化碳CO', x: 100, y: 100 },
      { text: '2', x: 160, y: 102, size: 7 },
      { text: '排放下降3%', x: 164, y: 100 },
      { text: '1', x: 230, y: 95, size: 7 },
      { text: '。', x: 234, y: 100 },
    ];
    expect(await linesOf([{ texts }])).toEqual(['二氧化碳CO2排放下降3%。']);
  });

  test('text that is printed twice to look fat is read once', async () => {
    const texts = [
      { text: '完成投资35亿元。', x: 100, y: 100 },
      { text: '完成投资35亿元。', x: 100.4, y: 100 },
    ];
    expect(await linesOf([{ texts }])).toEqual(['完成投资35亿元。']);
  });

  test('vertical lines are read from right to left', async () => {
    const texts = [
      { text: '全市生产总值三千二百亿元增长百分之五总体平', x: 400, y: 100, vertical: true },
      { text: '稳。', x: 376, y: 100, vertical: true },
    ];
    expect(await linesOf([{ texts }])).toEqual(['全市生产总值三千二百亿元增长百分之五总体平稳。']);
  });
});

describe('case 29: columns', () => {
  const column = (x: number, texts: string[]): PdfText[] => lines(texts, x, 140);
  const left = [
    '全市完成固定资产投资三百亿元',
    '比上年增长百分之五点六其中工',
    '业投资增长百分之八点二民间投',
    '资增长百分之三点一基础设施投',
    '资下降百分之二点四。',
  ];
  const right = [
    '全年社会消费品零售总额二百亿',
    '元增长百分之四点五其中城镇零',
    '售额一百五十亿元乡村零售额五',
    '十亿元网上零售额三十亿元增长',
    '百分之十二点三。',
  ];

  test('are read one after the other, below a title that crosses them', async () => {
    const texts = [
      { text: '二〇二四年全市国民经济和社会发展统计公报', x: 130, y: 90, size: 16 },
      ...column(80, left),
      ...column(320, right),
    ];
    expect(await linesOf([{ texts }])).toEqual([
      '二〇二四年全市国民经济和社会发展统计公报',
      left.join(''),
      right.join(''),
    ]);
  });
});

describe('what stands between two parts of a sentence', () => {
  const body = (texts: string[], y: number): PdfText[] => lines(texts, 100, y);

  test('labels of a figure come behind the paragraph that they cut', async () => {
    const first = [
      ...body([FULL.slice(0, 30), `${FULL.slice(0, 28)}完成`], 660),
      ...lines(['单位亿元', '二〇二〇年'], 200, 720, 14),
    ];
    const labels = first.slice(2).map((text) => ({ ...text, size: 8 }));
    const pages = [
      { texts: [...first.slice(0, 2), ...labels] },
      { texts: body(['投资4500万元，增长12%。', FULL.slice(0, 30), '增长5%。'], 100) },
    ];
    const [paragraph, ...rest] = await linesOf(pages);
    expect(paragraph).toBe(`${FULL.slice(0, 30)}${FULL.slice(0, 28)}完成投资4500万元，增长12%。`);
    expect(rest.slice(0, 2)).toEqual(['单位亿元', '二〇二〇年']);
  });

  test('a number before a point of a list is no header, though it stands at one height on many pages', async () => {
    const pages = [1, 2, 3, 4].map((number) => ({
      texts: [
        { text: `（${number}）`, x: 100, y: 100 },
        { text: `${FULL.slice(0, 10 + number)}。`, x: 140, y: 100 },
      ],
    }));
    expect((await linesOf(pages))[2]).toBe(`（3）${FULL.slice(0, 13)}。`);
  });
});

describe('case 29: fonts and turns', () => {
  test('codes that only a table of the reader explains', async () => {
    const texts = [{ text: '完成投资35亿元，同比增长12%。', x: 100, y: 100, codes: 'GBK' as const }];
    expect(await linesOf([{ texts }])).toEqual(['完成投资35亿元，同比增长12%。']);
  });

  test('a page that is turned is read as it is held', async () => {
    const texts = [FULL.slice(0, 30), `${FULL.slice(0, 20)}增长5%。`].map((text, i) => ({
      text,
      x: 100 + i * 20,
      y: 700,
      turned: 90 as const,
    }));
    expect(await linesOf([{ texts }])).toEqual([`${FULL.slice(0, 30)}${FULL.slice(0, 20)}增长5%。`]);
  });

  test('characters below each other are one word', async () => {
    const texts = [...'非电力部门'].map((text, i) => ({ text, x: 100, y: 100 + i * 15 }));
    expect(await linesOf([{ texts }])).toEqual(['非电力部门']);
  });
});

describe('facts of the file', () => {
  const texts = [
    { text: '关于促进消费的若干措施', x: 200, y: 80, size: 20 },
    ...lines([FULL.slice(0, 30), '增长5%。'], 100, 140),
  ];

  test('a title that the text bears out counts, the name of a file does not', async () => {
    expect((await read([{ texts }], '关于促进消费的若干措施')).facts.title).toBe('关于促进消费的若干措施');
    expect((await read([{ texts }], 'Microsoft Word - 稿件3.doc')).facts.title).toBeNull();
  });
});
