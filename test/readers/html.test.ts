import { describe, expect, test } from 'vitest';
import { loadHtmlReader, readDocument, readText } from '../../src/readers/index.js';

await loadHtmlReader();

const fixture = (name: string): string => new URL(`../../fixtures/readers/${name}`, import.meta.url).pathname;
const html = (body: string) => readText(`<!doctype html><body>${body}`, 'a.html');

describe('a page of a site', () => {
  test('gives its main text, a paragraph or a row a line', async () => {
    const { text, facts, format } = await readDocument(fixture('site-page.html'));
    expect(format).toBe('html');
    expect(text.split('\n')).toEqual([
      '青山市2030年环境公报',
      '发布时间：2031-06-05 来源：市生态环境局 分享到微博',
      '2030年，全市PM2.5平均浓度28微克/立方米， 同比下降1.5微克/立方米；优良天数320 天。',
      '一、水环境',
      '国控断面水质优良率达到98.6%，',
      '饮用水水源达标率保持100%。',
      '新建污水管网80公里；',
      '完成5座污水处理厂改造。',
      '指 标\t数值',
      '2030年\t2029年',
      '优良天数（天）\t320\t314',
      '附件：监测点位名单',
    ]);
    expect(facts).toEqual({
      title: '青山市2030年环境公报',
      date: '2031-06-05',
      issuer: '青山市生态环境局',
      place: null,
      number: null,
    });
  });

  test('blocks lie on the text and know headings, items and cells', async () => {
    const { text, blocks } = await readDocument(fixture('site-page.html'));
    const shown = blocks.map((block) => [block.kind, text.slice(block.start, block.end)]);
    expect(shown).toContainEqual(['heading', '一、水环境']);
    expect(shown).toContainEqual(['list-item', '新建污水管网80公里；']);
    const cells = blocks.filter(({ kind }) => kind === 'cell');
    expect(
      cells.map(({ start, end, cell }) => [text.slice(start, end), cell!.row, cell!.column, cell!.header]),
    ).toEqual([
      ['指 标', 0, 0, true],
      ['数值', 0, 1, true],
      ['2030年', 1, 1, true],
      ['2029年', 1, 2, true],
      ['优良天数（天）', 2, 0, false],
      ['320', 2, 1, false],
      ['314', 2, 2, false],
    ]);
  });

  test('a table that lays out the page is no table', async () => {
    const { text, blocks, facts } = await readDocument(fixture('layout-table.html'));
    expect(text).toBe(
      '新建项目情况\n全年新建项目12个，完成投资3.6亿元，同比增长8.1%。\n其中，产业项目7个，投资2.1亿元。',
    );
    expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(facts.title).toBe('新建项目情况');
  });

  test('case 13: a declared charset that the bytes deny is noted', async () => {
    const { encoding, notes } = await readDocument(fixture('site-page.html'));
    expect(encoding).toBe('utf-8');
    expect(notes.map(({ code }) => code)).toContain('W-CHARSET-MISMATCH');
  });
});

describe('hostile markup', () => {
  test.each([['rowspan="65535"'], ['rowspan="-1"'], ['colspan="100000"'], ['colspan="x"'], ['rowspan="0"']])(
    'case 21: a cell with %s keeps the grid small',
    (span) => {
      const { blocks } = html(
        `<table><tr><td ${span}>产量</td><td>5吨</td></tr><tr><td>6吨</td><td>7吨</td></tr></table>`,
      );
      expect(blocks.length).toBeGreaterThan(0);
      for (const { cell } of blocks) {
        expect(cell!.column + cell!.columnSpan).toBeLessThanOrEqual(256);
        expect(cell!.row + cell!.rowSpan).toBeLessThanOrEqual(2);
      }
    },
  );

  test('case 21: a table beyond the limit is read up to it, and says so', () => {
    const page = html(`<table>${'<tr><td>产量</td><td>5吨</td></tr>'.repeat(20_001)}</table>`);
    expect(page.blocks).toHaveLength(40_000);
    expect(page.cut?.code).toBe('E-LIMIT-TABLE');
  });

  test('case 23: struck text is left out, and said so once', () => {
    const page = html('<p>产量<del>4吨</del>5吨，销量<s>3吨</s>4吨</p><p><del></del></p>');
    expect(page.text).toBe('产量5吨，销量4吨');
    expect(page.notes.map(({ code }) => code)).toEqual(['W-HIDDEN']);
  });

  test('case 22: 100,000 nested tags are read without recursion', () => {
    expect(html(`${'<div>'.repeat(100_000)}完成5项。`).text).toBe('完成5项。');
    expect(html(`${'<b>'.repeat(20_000)}完成5项。`).text).toBe('完成5项。');
  });

  test.each([
    ['unclosed tables', '<table><tr><td>产量<td>5吨<tr><td>销量<td>4吨', '产量\t5吨\n销量\t4吨'],
    ['references beyond Unicode', '产量&#x110000;5吨&#0;', '产量\ufffd5吨\ufffd'],
    ['server code that never ran', '<%@ page import="a" %>产量5吨', '产量5吨'],
    [
      'text in comments, scripts, hidden boxes',
      '<!--1--><script>2</script><p hidden>3</p><p aria-hidden="true">4</p>产量5吨',
      '产量5吨',
    ],
    ['blanks of every kind', '<p>\u3000\u3000产量&nbsp;&nbsp;5 吨\u200b</p>', '产量 5 吨'],
  ])('case 22: %s', (_, body, want) => expect(html(body).text).toBe(want));
});
