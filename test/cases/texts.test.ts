import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/commands/extract.js';
import { GOOD_FIGURES, GOOD_NAME, runBeside, shown } from './run-beside.js';

/** Ten times the five seconds that a long text may take. */
const WATCHDOG = 50_000;
const FILLER = '全市各级各部门扎实推进各项工作，经济运行总体平稳。';
const TEXT = `2023年全市完成投资5.2亿元。${FILLER}森林覆盖率达到63.1%。`;
const FIGURES = ['完成投资 520000000 元', '森林覆盖率 63.1 %'];

describe('case 10: a text that is long in one way', () => {
  test.each([
    ['one line of 2 MB', `${FILLER.repeat(80_000)}完成投资5亿元。`, 1],
    ['a million blank lines', `${'\n'.repeat(1_000_000)}完成投资5亿元。`, 1],
    ['five million blanks', `${' '.repeat(5_000_000)}完成投资5亿元。`, 1],
    ['54,773 wide zeros', '０'.repeat(54_773), 0],
  ])('%s', (_, text, figures) => {
    const begun = performance.now();
    expect(extractText(text).figures).toHaveLength(figures);
    expect(performance.now() - begun).toBeLessThan(WATCHDOG);
  });

  test('numerals without end stay numbers of their own, and each span is in the text', () => {
    const text = '一百万'.repeat(2_000);
    const { figures } = extractText(text);
    for (const { value, source } of figures)
      expect([value, text.slice(source.start, source.end)]).toEqual([1_000_000, source.text]);
  });
});

describe('case 11: bytes that are no characters', () => {
  test.each([
    ['a character cut off', Buffer.from(TEXT).subarray(0, -1), 1],
    ['a stray byte', Buffer.concat([Buffer.from(TEXT), Buffer.from([0x80])]), 1],
    ['a sign that is written too long', Buffer.concat([Buffer.from(TEXT), Buffer.from('c0af', 'hex')]), 2],
    [
      'halves of a pair, each as a character',
      Buffer.concat([Buffer.from(TEXT), Buffer.from('eda081edb080', 'hex')]),
      6,
    ],
  ])('%s: counted, with the place of the first; the figures before it are read', async (_, bytes, count) => {
    const run = await runBeside({ 'a.txt': bytes });
    expect(run.records['a.txt']).toMatchObject({ status: 'partial', code: 'W-DECODE', encoding: 'utf-8' });
    expect(run.messages).toMatch(
      new RegExp(`warning\\[W-DECODE\\] a\\.txt: ${count} undecodable, the first at byte \\d+`),
    );
    expect(run.figures).toEqual({ 'a.txt': FIGURES, [GOOD_NAME]: GOOD_FIGURES });
    expect(run.code).toBe(0);
  });
});

const TRADITIONAL: Record<string, string> = Object.fromEntries(
  [...'亿億资資达達盖蓋实實进進项項经經济濟总總体體稳穩级級门門运運'].flatMap((sign, i, all) =>
    i % 2 === 0 ? [[sign, all[i + 1]!]] : [],
  ),
);

test('case 12: the same document in every encoding has the same figures', async () => {
  const encodings = ['utf-8', 'gb18030', 'gbk', 'big5-hkscs', 'utf-16le', 'utf-16be'];
  const traditional = [...TEXT].map((sign) => TRADITIONAL[sign] ?? sign).join('');
  const files = encodings.flatMap((encoding, i) =>
    [true, false].map(
      (addBOM, j) =>
        [
          `${i}${j}.txt`,
          iconv.encode(
            `${encoding.startsWith('big5') ? traditional : TEXT}${'\n'.repeat(2 * i + j)}`,
            encoding,
            { addBOM },
          ),
        ] as const,
    ),
  );
  const run = await runBeside(Object.fromEntries(files));
  for (const [name] of files) expect(run.figures[name], name).toEqual(FIGURES);
  expect(run.code).toBe(0);
});

test('case 13: a declaration that the bytes deny gives way', async () => {
  const page = (charset: string) => `<meta charset="${charset}"><p>${TEXT}</p>`;
  const run = await runBeside({
    'a.html': iconv.encode(page('utf-8'), 'gb18030'),
    'b.html': iconv.encode(page('gb2312').replace('扎实', '扎㐀实'), 'gb18030'),
    'c.html': Buffer.from(page('gbk')),
  });
  expect(run.messages).toContain('W-CHARSET-MISMATCH] a.html: declared utf-8, the bytes are gb18030');
  expect(run.messages).toContain('W-CHARSET-MISMATCH] c.html: declared gbk, the bytes are utf-8');
  // The older standard is a part of the newer.
  expect(run.messages).not.toContain('b.html: declared');
  for (const name of ['a.html', 'b.html', 'c.html']) expect(run.figures[name], name).toEqual(FIGURES);
});

test('case 14: two encodings in one file, and text that was decoded wrongly before, are told of', async () => {
  const gbk = iconv.encode('实现利润3亿元。'.repeat(3), 'gbk');
  const run = await runBeside({
    'a.txt': Buffer.concat([Buffer.from(TEXT.repeat(9)), gbk]),
    'b.txt': `${TEXT}锟斤拷锟斤拷`,
  });
  expect(run.records['a.txt']).toMatchObject({ status: 'partial', code: 'W-DECODE' });
  expect(run.figures['a.txt']!.slice(0, 2)).toEqual(FIGURES);
  expect(run.messages).toContain(
    'warning[W-MOJIBAKE] b.txt: the text was decoded wrongly before it was saved',
  );
  expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 0, figures: GOOD_FIGURES });
});

test('case 15: what is no text is told by what it is, and what it is called', async () => {
  const run = await runBeside({
    'a.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'b.docx': Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
    'c.txt': Buffer.from('投资\0\0\u0001\u00025亿元'),
  });
  expect(Object.values(run.records).map(({ code }) => code)).toEqual([
    'E-TYPE-MISMATCH',
    'E-TYPE-MISMATCH',
    'E-BINARY',
    null,
  ]);
  expect(run.messages).toMatch(/a\.txt: named as txt, but its content is picture/);
  expect(run.messages).toMatch(/b\.docx: named as docx, but its content is program/);
  expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 3, figures: GOOD_FIGURES });
});

test('case 16: any line end gives the same figures, on the lines that an editor counts', () => {
  const lines = ['一、总体情况', TEXT, '二、投资', '完成投资7亿元'];
  const at = (end: string) =>
    extractText(lines.join(end)).figures.map((figure) => [
      shown(figure),
      figure.source.line,
      figure.source.column,
    ]);
  expect(at('\n').map(([, line]) => line)).toEqual([2, 2, 4]);
  for (const end of ['\r\n', '\r']) expect(at(end)).toEqual(at('\n'));
  // These end a line for a reader, and none for an editor.
  for (const end of ['\u2028', '\f'])
    expect(at(end).map(([figure]) => figure)).toEqual(at('\n').map(([figure]) => figure));
  expect(extractText(`${lines.join('\n')}\n`).figures).toHaveLength(3);
});

test('case 17: signs of any width have one value, and their place in the text as it is', () => {
  const text = '占地１２００㎡，优良率达９８．６％，共①项，盐度3.5‰，气温25℃，达到Ⅳ类。';
  const { figures } = extractText(text);
  expect(figures.map((figure) => [shown(figure), figure.source.text])).toEqual([
    ['占地 1200 平方米', '１２００㎡'],
    ['优良率 98.6 %', '９８．６％'],
    ['盐度 3.5 ‰', '3.5‰'],
    ['气温 25 ℃', '25℃'],
  ]);
  for (const { source } of figures) expect(text.slice(source.start, source.end)).toBe(source.text);
});

describe('pages', () => {
  const page = async (html: string) => runBeside({ 'a.html': html });

  test.each([
    [
      'tables that are not closed',
      '<table><tr><td>指标<td>2023年<tr><td>粮食产量（万吨）<td>35<tr><td>利润（亿元）<td>3',
      ['粮食产量 350000 吨', '利润 300000000 元'],
    ],
    [
      'a table within a table',
      '<table><tr><td>x</td><td><table><tr><td>指标</td><td>2023年</td></tr><tr><td>利润（亿元）</td><td>3</td></tr></table></td></tr></table>',
      ['利润 300000000 元'],
    ],
  ])('case 21: %s', async (_, html, want) => {
    const run = await page(html);
    expect({ code: run.code, figures: run.figures }).toEqual({
      code: 0,
      figures: { 'a.html': want, [GOOD_NAME]: GOOD_FIGURES },
    });
  });

  test('case 21: a table that is too wide is read as far as the limit, and says so', async () => {
    const run = await page(
      `<table><tr><td>利润3亿元</td>${'<td>1</td>'.repeat(300)}</tr><tr><td>产值2亿元</td><td>2</td></tr></table>`,
    );
    expect(run.records['a.html']).toMatchObject({ status: 'partial', code: 'E-LIMIT-TABLE' });
    expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 0, figures: GOOD_FIGURES });
  });

  test.each([
    ['100,000 nested tags', `${'<b>'.repeat(100_000)}<p>${TEXT}`],
    ['100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${TEXT}`],
    ['2 MB of script', `<script>${'投资9亿元 '.repeat(250_000)}</script><p>${TEXT}`],
    ['2 MB of style', `<style>${'投资9亿元 '.repeat(250_000)}</style><p>${TEXT}`],
    ['2 MB of comment', `<!--${'投资9亿元 '.repeat(250_000)}--><p>${TEXT}`],
  ])('case 22: %s', async (_, html) => {
    const begun = performance.now();
    expect((await page(html)).figures['a.html']).toEqual(FIGURES);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test('case 22: references to no character, and one without its end, cost nothing else', async () => {
    const run = await page(`<p>&#x110000;&#0;&ampx</p><p>${TEXT}</p>`);
    expect({ code: run.code, figures: run.figures['a.html'] }).toEqual({ code: 0, figures: FIGURES });
  });

  test('case 23: as displayed: indices, marks of notes, hidden and struck text, blanks in numbers', async () => {
    const run = await page(
      '<p>PM<sub>2.5</sub>浓度35微克/立方米，完成投资<del>5</del>6亿元，优良率达92.5%<sup>2</sup>，产值2&nbsp;000亿元。<span style="display:none">利润9亿元。</span></p>',
    );
    expect(run.figures['a.html']).toEqual([
      'PM2.5浓度 35 微克/立方米',
      '完成投资 600000000 元',
      '优良率 92.5 %',
      '产值 200000000000 元',
    ]);
    expect(run.messages).toContain('W-HIDDEN] a.html: struck text was left out');
  });
});
