import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/readers/index.js';
import { docxOf, p, r, tbl, tc, tr } from '../helpers/docx-of.js';
import { showBlocks, showTables } from '../helpers/show-document.js';

const read = (body: string) => readBytes(docxOf(body), 'a.docx');
const tablesOf = async (body: string) => showTables(await read(body));
const ABOVE = '<w:vMerge/>';
const FIRST = '<w:vMerge w:val="restart"/>';

describe('tables of a Word document', () => {
  test('are rows and columns, their blank cells left out', async () => {
    const body = tbl(tr(['指标', '2024年', '2025年']), tr(['产量', '', '5.2']));
    expect(await tablesOf(body)).toEqual([['0,0 指标', '0,1 2024年', '0,2 2025年', '1,0 产量', '1,2 5.2']]);
    expect((await read(body)).text).toBe('指标\t2024年\t2025年\n产量\t5.2');
  });

  test('a cell of several paragraphs and lines is one', async () => {
    const cell = tc(p(r('规模以上')) + p('<w:r><w:t>工业</w:t><w:br/><w:t>增加值</w:t></w:r>'));
    expect(await tablesOf(tbl(tr([cell, '数值']), tr(['甲', '1'])))).toEqual([
      ['0,0 规模以上 工业 增加值', '0,1 数值', '1,0 甲', '1,1 1'],
    ]);
  });

  test('case 26: merged cells cover their rows and columns', async () => {
    const body = tbl(
      tr([tc('指标', FIRST), tc('产量', '<w:gridSpan w:val="2"/>')]),
      tr([tc('x', ABOVE), '本月', '累计']),
      tr(['原煤', '3', '36']),
    );
    expect(await tablesOf(body)).toEqual([
      ['0,0 2×1 指标', '0,1 1×2 产量', '1,1 本月', '1,2 累计', '2,0 原煤', '2,1 3', '2,2 36'],
    ]);
  });

  test('cells merged as older programs do, and columns left out at the beginning of a row', async () => {
    const body = tbl(
      tr([tc('产量', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), '备注']),
      tr(['5', '6'], '<w:gridBefore w:val="1"/>'),
    );
    expect(await tablesOf(body)).toEqual([['0,0 1×2 产量', '0,2 备注', '1,1 5', '1,2 6']]);
  });

  test('a cell that goes on from none stands for itself', async () => {
    expect(await tablesOf(tbl(tr([tc('甲', ABOVE), '1']), tr([tc('', ABOVE), '2'])))).toEqual([
      ['0,0 2×1 甲', '0,1 1', '1,1 2'],
    ]);
  });

  test('rows repeated on every page are headers, at the top only', async () => {
    const { blocks } = await read(
      tbl(tr(['指标', '值'], '<w:tblHeader/>'), tr(['甲', '1']), tr(['乙', '2'], '<w:tblHeader/>')),
    );
    expect(blocks.map(({ cell }) => cell?.header)).toEqual([true, true, false, false, false, false]);
  });

  test('rows and cells may stand in controls', async () => {
    const control = (inner: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    expect(await tablesOf(tbl(tr(['指标', '值']), control(tr(['甲', control(tc('1'))]))))).toEqual([
      ['0,0 指标', '0,1 值', '1,0 甲', '1,1 1'],
    ]);
  });

  test('each follows the text before it', async () => {
    const table = tbl(tr(['指标', '值']), tr(['甲', '1']));
    expect(
      showBlocks(await read(p('表1') + table + p('表2') + table)).map((block) => (block as string[])[2]),
    ).toEqual(['表1', '指标', '值', '甲', '1', '表2', '指标', '值', '甲', '1']);
    expect(await tablesOf(table + table)).toHaveLength(2);
  });
});

describe('tables that only lay out a page are running text', () => {
  const kinds = async (body: string) => (await read(body)).blocks.map(({ kind }) => kind);

  test('of one cell, of one row, of one column', async () => {
    expect(await kinds(tbl(tr(['全文在一个框里。'])))).toEqual(['paragraph']);
    expect(await kinds(tbl(tr(['左栏', '右栏'])))).toEqual(['paragraph', 'paragraph']);
    expect(await kinds(tbl(tr(['上']), tr(['下'])))).toEqual(['paragraph', 'paragraph']);
  });

  test('with the text of a page in a cell, paragraph by paragraph', async () => {
    const long = '全年经济运行总体平稳。'.repeat(30);
    const body = tbl(
      tr(['目录', tc(p(long) + p(r('一、综合'), '<w:outlineLvl w:val="0"/>'))]),
      tr(['附', '件']),
    );
    expect(showBlocks(await read(body))).toEqual([
      ['paragraph', null, '目录'],
      ['paragraph', null, long],
      ['heading', 1, '一、综合'],
      ['paragraph', null, '附'],
      ['paragraph', null, '件'],
    ]);
  });

  test('around a table of figures, which stands for itself', async () => {
    const inner = tbl(tr(['指标', '值']), tr(['甲', '1']));
    const body = tbl(tr(['一、', tc(`${p('见下表')}${inner}${p('')}`)]), tr(['二、', '无']));
    expect((await read(body)).text).toBe('一、\n见下表\n指标\t值\n甲\t1\n二、\n无');
    expect(await tablesOf(body)).toEqual([['0,0 指标', '0,1 值', '1,0 甲', '1,1 1']]);
  });

  test('around one that lays out a page around a table of figures', async () => {
    const inner = tbl(tr([tc(tbl(tr(['指标', '值']), tr(['甲', '1'])) + p(''))]));
    const body = tbl(tr(['一、', tc(inner + p(''))]), tr(['二、', '无']));
    expect((await read(body)).text).toBe('一、\n指标\t值\n甲\t1\n二、\n无');
  });

  test('and within a cell they are its text', async () => {
    const inner = tbl(tr(['规模以上']), tr(['工业增加值']));
    expect(await tablesOf(tbl(tr(['指标', '值']), tr([tc(inner + p('')), '5'])))).toEqual([
      ['0,0 指标', '0,1 值', '1,0 规模以上 工业增加值', '1,1 5'],
    ]);
  });
});

test('a table without end is cut and said so', async () => {
  const rows = Array.from({ length: 20_001 }, (_, i) => tr([`${i * 7919}`, `${i * i}`]));
  const { cut, blocks } = await read(tbl(...rows));
  expect(cut?.code).toBe('E-LIMIT-TABLE');
  expect(blocks.at(-1)?.cell?.row).toBe(19_999);
});
