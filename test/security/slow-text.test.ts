import { expect, test } from 'vitest';
import { extractText } from '../../src/index.js';
import { readBytes } from '../../src/readers/index.js';

/** What once took minutes or had no end; each takes less than a second. */
const PATIENCE = 10_000;
const SIZE = 30_000;
const many = (unit: string): string => unit.repeat(SIZE / unit.length);
const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body>${body}<p>2024年粮食产量为512.6万吨。</p></body></html>`;

test.each([
  ['pieces of server code before no page', 'a.txt', `${'<%%>'.repeat(250)}2024年粮食产量为512.6万吨。`],
  ['comments before no page', 'b.txt', `${'<!---->'.repeat(140)}2024年粮食产量为512.6万吨。`],
  ['server code that never ends', 'a.html', page('公报', many('<%'))],
  ['dashes in the title of a page', 'b.html', page(`${many('-- ')}_`, '')],
  ['a title of blanks', 'c.html', page(`${many(' - ')}|`, '')],
  ['a ruler of Markdown', 'a.md', `| 甲 |\n${many('\t')}--|--${many('\t')}x\n\n2024年粮食产量为512.6万吨。`],
  ['a heading of Markdown', 'b.md', `# 甲${many('\t')}x\n\n2024年粮食产量为512.6万吨。`],
  ['closed by signs, many times', 'c.md', `# 甲${many(' #')}x\n\n2024年粮食产量为512.6万吨。`],
  ['a list of years', 'c.txt', `2033${many('、1920')}相。2024年粮食产量为512.6万吨。`],
  ['a list of months', 'd.txt', `1${many('、2')}相。2024年粮食产量为512.6万吨。`],
])(
  '%s',
  async (_, name, text) => {
    const begun = performance.now();
    const { figures } = extractText((await readBytes(Buffer.from(text), name)).text);
    expect(figures.some(({ value }) => value === 5_126_000)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(PATIENCE);
  },
  60_000,
);

test.each([
  ['## 一、目标 ##', '一、目标'],
  ['## 一、目标 ## ', '一、目标'],
  ['## 一、目标#', '一、目标#'],
  ['# 目标 1 # 2 #', '目标 1 # 2'],
])('the heading %j', async (line, heading) => {
  const { text, blocks } = await readBytes(Buffer.from(`${line}\n`), 'a.md');
  const [{ start, end } = { start: 0, end: 0 }] = blocks.filter(({ kind }) => kind === 'heading');
  expect(text.slice(start, end)).toBe(heading);
});

test.each([
  ['|---|---|', true],
  ['--- | :--:', true],
  ['| --- |', true],
  ['|---', false],
  ['| - | - |', false],
  ['| --- | x |', false],
])('%j under a head: a ruler %j', async (ruler, isRuler) => {
  const { blocks } = await readBytes(Buffer.from(`| 指标 | 2024年 |\n${ruler}\n| 粮食产量 | 12 |\n`), 'a.md');
  expect(blocks.some(({ kind }) => kind === 'cell')).toBe(isRuler);
});

test.each([
  ['2012年统计公报_某市统计局', '2012年统计公报'],
  ['统计公报 - 某市', '统计公报'],
  ['统计公报 —— 某市', '统计公报'],
  ['统计公报——某市', '统计公报——某市'],
  ['甲 - 乙_丙', '甲 - 乙'],
  ['_某市', '_某市'],
])('the title %j', async (title, own) => {
  const { facts } = await readBytes(Buffer.from(page(title, '')), 'a.html');
  expect(facts.title).toBe(own);
});

test.each([
  ['<%@ page %>\n<!-- a --><?xml version="1.0"?>\n<html><p>1</p></html>', 'html'],
  ['<%@ page %><!DOCTYPE HTML><p>1</p>', 'html'],
  ['<% <html>', 'txt'],
  ['<!-- a --> text', 'txt'],
])('%j is %s', async (text, format) => {
  expect((await readBytes(Buffer.from(text), 'a.txt')).format).toBe(format);
});
