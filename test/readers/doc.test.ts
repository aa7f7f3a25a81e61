import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/readers/index.js';

// Made by an office program of the text beside it (fixtures/same-text/NOTE.md).
const BULLETIN = readFileSync('fixtures/same-text/county-bulletin/input.doc');
const NO_MORE = 0xfffffffe;

const fault = (code: string) => expect.objectContaining({ code, hint: expect.any(String) });

test('paragraphs are lines, headings have their level, tables their cells', async () => {
  const { text, blocks, format } = await readBytes(BULLETIN, 'a.doc');
  expect(format).toBe('doc');
  expect(text.split('\n').slice(0, 4)).toEqual([
    '青屏县2024年国民经济和社会发展统计公报',
    '青屏县统计局',
    '2025年3月28日',
    '一、综合',
  ]);
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  expect(headings.map(({ level, start, end }) => [level, text.slice(start, end)])).toEqual([
    [1, '青屏县2024年国民经济和社会发展统计公报'],
    [2, '一、综合'],
    [2, '二、农业'],
    [2, '三、财政和金融'],
    [2, '四、人民生活'],
  ]);
  const cells = blocks.filter(({ cell }) => cell?.table === 0);
  expect(
    cells.map(({ cell, start, end }) => [cell!.row, cell!.column, text.slice(start, end)]).slice(0, 6),
  ).toEqual([
    [0, 0, '产品名称'],
    [0, 1, '产量'],
    [0, 2, '比上年增长（%）'],
    [1, 0, '粮食'],
    [1, 1, '31.6'],
    [1, 2, '2.4'],
  ]);
});

// Made by LibreOffice 7.4 of a Word file with counted headings, hidden, struck and raised text.
test('numbers that Word counts, raised digits; neither hidden nor struck text', async () => {
  const { text, notes } = await readBytes(readFileSync('fixtures/readers/lists.doc'), 'a.doc');
  expect(text.split('\n')).toEqual([
    '一、总体要求',
    '（一）指导思想',
    '（二）基本原则',
    '1. 建成学校5所。',
    '2. 建成医院3所。',
    '①投资5亿元。',
    '二、主要目标',
    '（一）到2025年',
    '第一章 总则',
    '一.1 范围',
    'A)细项',
    '第二章 第二总则',
    '二.1 范围二',
    '一、重新开始',
    '增长6.5%',
    '面积12万米',
    '占地12万米²，完成。',
  ]);
  expect(notes.map(({ code }) => code)).toEqual(['W-HIDDEN']);
});

describe('case 27: what cannot be read says so at once', () => {
  const changed = (at: number, value: number): Buffer => {
    const bytes = Buffer.from(BULLETIN);
    bytes.writeUInt32LE(value, at);
    return bytes;
  };
  const sectorOf = (sector: number): number => (sector + 1) * 512;
  const firstOfFat = sectorOf(BULLETIN.readUInt32LE(76));
  const directory = BULLETIN.readUInt32LE(48);
  const word = BULLETIN.indexOf(Buffer.from([0xec, 0xa5]));
  const flags = BULLETIN.readUInt16LE(word + 10);

  test.each([
    ['cut in the middle', BULLETIN.subarray(0, 4096), 'E-CORRUPT'],
    ['a chain of sectors that runs in a loop', changed(firstOfFat + directory * 4, directory), 'E-CORRUPT'],
    ['sectors of no known size', changed(30, 3), 'E-CORRUPT'],
    ['a table of pieces that points nowhere', changed(word + 0x1a2, 0x7fffffff), 'E-CORRUPT'],
    ['a password', changed(word + 10, flags | 0x100), 'E-ENCRYPTED'],
    ['Word 6', changed(word, 0x00c1a5dc), 'E-FORMAT'],
    ['no directory', changed(48, NO_MORE), 'E-CORRUPT'],
  ])('%s', async (_, bytes, code) => {
    await expect(readBytes(bytes, 'a.doc')).rejects.toThrowError(fault(code));
  });

  test('any cut', async () => {
    for (let size = 512; size < BULLETIN.length; size += 997)
      await expect(readBytes(BULLETIN.subarray(0, size), 'a.doc')).rejects.toThrowError(fault('E-CORRUPT'));
  });
});
