import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/readers/pdf.js';
import { makePdf, type PdfPageSpec, type PdfText } from '../helpers/make-pdf.js';

/** Cells of a document: table, row, column, spans, text. */
async function cellsOf(pages: PdfPageSpec[]): Promise<[number, number, number, number, number, string][]> {
  const { text, blocks } = await readPdf(makePdf(pages), 'a.pdf');
  return blocks.flatMap(({ start, end, cell }) =>
    cell === null
      ? []
      : [[cell.table, cell.row, cell.column, cell.rowSpan, cell.columnSpan, text.slice(start, end)]],
  );
}

type Lines = NonNullable<PdfPageSpec['lines']>;

const row = (y: number, texts: string[], xs: number[]): PdfText[] =>
  texts.flatMap((text, i) => (text === '' ? [] : [{ text, x: xs[i]!, y, size: 10 }]));

/** Rules around every slot. */
const grid = (xs: number[], ys: number[]): Lines => [
  ...ys.map((y): [number, number, number, number] => [xs[0]!, y, xs.at(-1)!, y]),
  ...xs.map((x): [number, number, number, number] => [x, ys[0]!, x, ys.at(-1)!]),
];

describe('tables with rules', () => {
  const xs = [80, 260, 340, 420];
  const at = [85, 265, 345];

  test('each cell a block, cells of two lines joined', async () => {
    const texts = [
      ...row(115, ['指标', '2020年', '2025年'], at),
      ...row(140, ['规模以上工业企业研究与试验发展经费', '1.2', '1.5'], at),
      ...row(154, ['投入强度'], at),
    ];
    expect(await cellsOf([{ texts, lines: grid(xs, [100, 125, 165]) }])).toEqual([
      [0, 0, 0, 1, 1, '指标'],
      [0, 0, 1, 1, 1, '2020年'],
      [0, 0, 2, 1, 1, '2025年'],
      [0, 1, 0, 1, 1, '规模以上工业企业研究与试验发展经费投入强度'],
      [0, 1, 1, 1, 1, '1.2'],
      [0, 1, 2, 1, 1, '1.5'],
    ]);
  });

  test('slots without a rule between them are one cell', async () => {
    const lines: Lines = [
      [80, 100, 420, 100],
      [260, 125, 420, 125],
      [80, 150, 420, 150],
      [80, 175, 420, 175],
      [80, 100, 80, 175],
      [260, 100, 260, 175],
      [340, 125, 340, 175],
      [420, 100, 420, 175],
    ];
    const texts = [
      ...row(128, ['指标'], at),
      { text: '完成情况', x: 320, y: 117, size: 10 },
      ...row(142, ['', '目标值', '实际值'], at),
      ...row(167, ['粮食产量（万吨）', '60', '62.4'], at),
    ];
    expect(await cellsOf([{ texts, lines }])).toEqual([
      [0, 0, 0, 2, 1, '指标'],
      [0, 0, 1, 1, 2, '完成情况'],
      [0, 1, 1, 1, 1, '目标值'],
      [0, 1, 2, 1, 1, '实际值'],
      [0, 2, 0, 1, 1, '粮食产量（万吨）'],
      [0, 2, 1, 1, 1, '60'],
      [0, 2, 2, 1, 1, '62.4'],
    ]);
  });

  test('rows without rules between them, by the heights of their lines', async () => {
    const texts = [
      ...row(115, ['指标', '2020年', '2025年'], at),
      ...row(140, ['粮食产量（万吨）', '60', '62.4'], at),
      ...row(156, ['肉类产量（万吨）', '8.1', '—'], at),
      ...row(172, ['水产品产量（万吨）', '3.5', '4.2'], at),
    ];
    const found = await cellsOf([{ texts, lines: grid(xs, [100, 125, 185]) }]);
    expect(found.slice(3).map(([, line, column, , , text]) => [line, column, text])).toEqual([
      [1, 0, '粮食产量（万吨）'],
      [1, 1, '60'],
      [1, 2, '62.4'],
      [2, 0, '肉类产量（万吨）'],
      [2, 1, '8.1'],
      [2, 2, '—'],
      [3, 0, '水产品产量（万吨）'],
      [3, 1, '3.5'],
      [3, 2, '4.2'],
    ]);
  });

  test('rules around whole paragraphs are columns: one cell after the other', async () => {
    const long = Array.from({ length: 18 }, (_one, i) => `各部门要认真落实第${i + 10}项任务并抓好`);
    const texts = [
      ...row(115, ['建议', '落实情况'], [85, 265]),
      ...row(140, ['加快建设铁路', ''], at),
      ...long.flatMap((text, i) => row(140 + i * 15, ['', text], [85, 265])),
    ];
    const pages = [{ texts, lines: grid([80, 260, 440], [100, 125, 420]) }];
    expect(await cellsOf(pages)).toEqual([]);
    const { text } = await readPdf(makePdf(pages), 'a.pdf');
    expect(text.split('\n')).toEqual(['建议', '落实情况', '加快建设铁路', long.join('')]);
  });

  test('one that goes on over the page is one, its head told once', async () => {
    const head = ['指标', '2020年', '2025年'];
    const first = [...row(765, head, at), ...row(785, ['甲产量', '1', '2'], at)];
    const second = [...row(65, head, at), ...row(85, ['乙产量', '3', '4'], at)];
    const found = await cellsOf([
      { texts: first, lines: grid(xs, [750, 770, 790]) },
      { texts: second, lines: grid(xs, [50, 70, 90]) },
    ]);
    expect(found.map(([table, line, column, , , text]) => [table, line, column, text])).toEqual([
      [0, 0, 0, '指标'],
      [0, 0, 1, '2020年'],
      [0, 0, 2, '2025年'],
      [0, 1, 0, '甲产量'],
      [0, 1, 1, '1'],
      [0, 1, 2, '2'],
      [0, 2, 0, '乙产量'],
      [0, 2, 1, '3'],
      [0, 2, 2, '4'],
    ]);
  });
});

describe('tables that only the places show', () => {
  test('rows with the same columns', async () => {
    const xs = [80, 300, 400];
    const texts = [
      ...row(100, ['指标', '绝对数', '比上年增长（%）'], xs),
      ...row(120, ['地区生产总值（亿元）', '3250.4', '5.6'], xs),
      ...row(140, ['固定资产投资（亿元）', '1120.0', '-2.4'], xs),
      ...row(160, ['居民人均可支配收入（元）', '42310', '6.1'], xs),
    ];
    const found = await cellsOf([{ texts }]);
    expect(found.map(([, , , , , text]) => text)).toEqual([
      '指标',
      '绝对数',
      '比上年增长（%）',
      '地区生产总值（亿元）',
      '3250.4',
      '5.6',
      '固定资产投资（亿元）',
      '1120.0',
      '-2.4',
      '居民人均可支配收入（元）',
      '42310',
      '6.1',
    ]);
    expect(found.at(-1)).toEqual([0, 3, 2, 1, 1, '6.1']);
  });

  test('a table of contents is none', async () => {
    const texts = ['总则', '目标任务', '保障措施'].flatMap((text, i) => [
      { text, x: 80, y: 100 + i * 20 },
      { text: '........................', x: 200, y: 100 + i * 20 },
      { text: String(i * 7 + 1), x: 500, y: 100 + i * 20 },
    ]);
    expect(await cellsOf([{ texts }])).toEqual([]);
  });
});
