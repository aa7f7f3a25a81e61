import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadHtmlReader, readBytes, readDocument, readText } from '../../src/readers/index.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const failure = (code: string) => expect.objectContaining({ code, hint: expect.any(String) });

describe('what cannot be read says why and how to mend it', () => {
  test('case 03: a missing file, a folder, a pipe', async () => {
    await expect(readDocument(join(folder, 'none.txt'))).rejects.toEqual(failure('E-NOT-FOUND'));
    await expect(readDocument(folder)).rejects.toEqual(failure('E-NOT-A-FILE'));
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(readDocument(pipe)).rejects.toEqual(failure('E-NOT-A-FILE'));
  });

  test('case 09: a file beyond the limit, before it is read', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, '');
    truncateSync(path, 65 * 1024 * 1024);
    await expect(readDocument(path)).rejects.toEqual(failure('E-LIMIT-FILE'));
  });

  test.skipIf(process.getuid?.() === 0)('case 04: a file without permission', async () => {
    const path = join(folder, 'locked.txt');
    writeFileSync(path, 'a');
    chmodSync(path, 0);
    await expect(readDocument(path)).rejects.toEqual(failure('E-PERMISSION'));
  });

  test.each([
    ['a.rtf', '{\\rtf1', 'E-FORMAT', 'rtf is not supported'],
    ['a.doc', '{\\rtf1', 'E-FORMAT', 'rtf is not supported'],
    [
      'a.ppt',
      `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${[...'PowerPoint Document'].join('\0')}\0`,
      'E-FORMAT',
      'ppt is not supported',
    ],
    ['a.txt', '\u0089PNG\r\n\u001a\n\0\0\0', 'E-TYPE-MISMATCH', 'named as txt, but its content is picture'],
    ['a.docx', 'MZ\u0090\0\u0003', 'E-TYPE-MISMATCH', 'named as docx, but its content is program'],
    ['a.docx', '\0\u0001\u0002', 'E-TYPE-MISMATCH', 'named as docx, but its content is unknown binary data'],
    ['a.pdf', '', 'E-CORRUPT', 'the file is damaged: pdf without a single byte'],
    [
      'a.docx',
      'PK\u0005\u0006',
      'E-CORRUPT',
      'the file is damaged: an archive without the parts that make it docx',
    ],
    ['-', 'PK\u0003\u0004', 'E-FORMAT', 'an archive is no single document'],
    [
      'a.docx',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
      'E-ENCRYPTED',
      'the document is protected by a password',
    ],
  ])('case 15: %s beginning with %j: %s', async (path, head, code, message) => {
    const found = expect.objectContaining({ code, message, hint: expect.any(String) });
    await expect(readBytes(Buffer.from(head, 'latin1'), path)).rejects.toThrowError(found);
  });

  test.each([
    ['zero bytes', Buffer.from('投资\0\0\0增长')],
    ['control characters', Buffer.from(Array.from({ length: 200 }, (_, i) => i % 9))],
  ])('case 15: %s named .txt is binary', async (_, bytes) => {
    await expect(readBytes(bytes, 'a.txt')).rejects.toThrowError(failure('E-BINARY'));
  });
});

describe('a document under a wrong ending is read and said so', () => {
  test.each([
    ['a.docx', '产量5吨', 'txt', 'named as docx, read as text, which its content is'],
    ['a.doc', '<html><p>产量5吨', 'html', 'named as doc, read as text, which its content is'],
  ])('case 15: %s holding %j', async (path, content, format, message) => {
    const document = await readBytes(Buffer.from(content), path);
    expect(document).toMatchObject({ format, text: '产量5吨', notes: [{ code: 'W-TYPE', message }] });
  });
});

describe('text as read', () => {
  test.each(['', ' \n\t\n', '\ufeff'])('case 01: %j is an empty document', async (text) => {
    const document = await readBytes(Buffer.from(text), 'a.txt');
    expect(document.notes.map(({ code }) => code)).toEqual(['W-EMPTY']);
    expect(document.blocks).toEqual([]);
  });

  test('is untouched but for the mark', async () => {
    const text = '第一行\r\n第二行\r第三行\n\n  第四行\u2028第五行\f第六行';
    const document = await readBytes(Buffer.from(`\ufeff${text}`), 'a.txt');
    expect(document.text).toBe(text);
    expect(document.blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      '第一行',
      '第二行',
      '第三行',
      '  第四行',
      '第五行',
      '第六行',
    ]);
  });

  test('rows of tabs are a table', () => {
    const { blocks } = readText('表1\n指标\t数值\n产量\t5吨\n完。', 'a.txt');
    expect(blocks.map(({ kind, cell }) => [kind, cell?.row ?? null, cell?.column ?? null])).toEqual([
      ['paragraph', null, null],
      ['cell', 0, 0],
      ['cell', 0, 1],
      ['cell', 1, 0],
      ['cell', 1, 1],
      ['paragraph', null, null],
    ]);
  });

  test('the type is told by content before the ending', async () => {
    await loadHtmlReader();
    expect(readText('<!DOCTYPE html><p>产量5吨', 'a.txt').format).toBe('html');
    expect(readText('产量5吨', 'a.dat').format).toBe('txt');
    expect(readText('# 产量', 'a.MD').format).toBe('md');
  });
});

describe('Markdown', () => {
  test.each([
    ['## 二、农业 ##', 'heading', 2, '二、农业'],
    ['公报\n====', 'heading', 1, '公报'],
    ['农业\n---', 'heading', 2, '农业'],
    ['- 新建5所', 'list-item', null, '新建5所'],
    ['* [x] 新建5所', 'list-item', null, '新建5所'],
    ['> 新建**5**所', 'paragraph', null, '新建**5**所'],
    ['1.5亿元投资', 'paragraph', null, '1.5亿元投资'],
    ['-3.2%的增速', 'paragraph', null, '-3.2%的增速'],
  ])('%j', (text, kind, level, want) => {
    const { blocks } = readText(text, 'a.md');
    expect(blocks.map((block) => [block.kind, block.level, text.slice(block.start, block.end)])).toEqual([
      [kind, level, want],
    ]);
  });

  test('cells of a table, empty ones left out', () => {
    const text = '| 指标 | 数值 | 备注 |\n|:--|--:|---|\n| 产量 | 5吨 | |\n';
    const { blocks } = readText(text, 'a.md');
    expect(
      blocks.map(({ start, end, cell }) => [text.slice(start, end), cell?.row, cell?.column, cell?.header]),
    ).toEqual([
      ['指标', 0, 0, true],
      ['数值', 0, 1, true],
      ['备注', 0, 2, true],
      ['产量', 1, 0, false],
      ['5吨', 1, 1, false],
    ]);
  });
});
