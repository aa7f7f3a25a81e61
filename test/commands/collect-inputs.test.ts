import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectInputs } from '../../src/commands/collect-inputs.js';
import { tempFolder } from '../helpers/temp-folder.js';

const files = {
  'b.txt': '',
  'a.md': '',
  'B.HTML': '',
  'sub/c.docx': '',
  'sub/d.png': '',
  '𠮷.txt': '',
  'ﬀ.txt': '',
};

async function collect(folder: string, ...paths: string[]): Promise<string[]> {
  const inputs = await collectInputs(paths.map((path) => join(folder, path)));
  return inputs.map(({ path }) => path.slice(folder.length + 1));
}

test('a folder gives its documents of all known endings, by code point', async () => {
  expect(await collect(tempFolder(files), '.')).toEqual([
    'B.HTML',
    'a.md',
    'b.txt',
    'sub/c.docx',
    'ﬀ.txt',
    '𠮷.txt',
  ]);
});

test('files stay in the order given, each once', async () => {
  expect(await collect(tempFolder(files), 'b.txt', 'sub/d.png', 'a.md', 'b.txt')).toEqual([
    'b.txt',
    'sub/d.png',
    'a.md',
  ]);
});

test('a glob gives what it matches', async () => {
  expect(await collect(tempFolder(files), '*.txt')).toEqual(['b.txt', 'ﬀ.txt', '𠮷.txt']);
});

test('a loop of links is not followed', async () => {
  const folder = tempFolder({ 'a/a.txt': '' });
  symlinkSync(folder, join(folder, 'a', 'loop'));
  expect(await collect(folder, '.')).toEqual(['a/a.txt']);
});

test('a folder without documents is a fault of its own beside others, and ends the run alone', async () => {
  const folder = tempFolder({ 'a.txt': '' });
  mkdirSync(join(folder, 'empty'));
  const inputs = await collectInputs([join(folder, 'a.txt'), join(folder, 'empty')]);
  expect(inputs.map(({ fault }) => fault?.code)).toEqual([undefined, 'E-NO-DOCUMENTS']);
  await expect(collectInputs([join(folder, 'empty')])).rejects.toMatchObject({ code: 'E-NO-DOCUMENTS' });
});
