import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectInputs, type InputChoice } from '../../src/commands/collect-inputs.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { zipOf } from '../helpers/zip-of.js';

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
  return choose(folder, paths, {});
}

async function choose(folder: string, paths: string[], choice: InputChoice): Promise<string[]> {
  const inputs = await collectInputs(
    paths.map((path) => join(folder, path)),
    choice,
  );
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

test('case 07: links are not followed: no loop, nothing twice, nothing from outside', async () => {
  const outside = tempFolder({ 'secret.txt': '' });
  const folder = tempFolder({ 'a/a.txt': '' });
  symlinkSync(folder, join(folder, 'a', 'loop'));
  symlinkSync(join(folder, 'a/a.txt'), join(folder, 'again.txt'));
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'secret.txt'));
  expect(await collect(folder, '.')).toEqual(['a/a.txt']);
});

test('case 02: a folder without documents is a fault of its own beside others, and ends the run alone', async () => {
  const folder = tempFolder({ 'a.txt': '' });
  mkdirSync(join(folder, 'empty'));
  const inputs = await collectInputs([join(folder, 'a.txt'), join(folder, 'empty')]);
  expect(inputs.map(({ fault }) => fault?.code)).toEqual([undefined, 'E-NO-DOCUMENTS']);
  await expect(collectInputs([join(folder, 'empty')])).rejects.toMatchObject({ code: 'E-NO-DOCUMENTS' });
});

test.each<[string, InputChoice, string[]]>([
  [
    'an ending',
    { exclude: ['*.md'] },
    ['B.HTML', 'b.txt', 'drafts/x.txt', 'sub/drafts/y.txt', 'sub/notes.dat.txt'],
  ],
  ['a folder wherever it is', { exclude: ['drafts/'] }, ['B.HTML', 'a.md', 'b.txt', 'sub/notes.dat.txt']],
  ['all but one', { exclude: ['*.*', '!b.txt'] }, ['b.txt']],
  ['an ending that is no document', { include: ['*.dat'] }, ['sub/notes.dat']],
  [
    'what is in one folder',
    { include: ['sub/**'], exclude: ['*.dat'] },
    ['sub/drafts/y.txt', 'sub/notes.dat.txt'],
  ],
])('%s is chosen as in .gitignore', async (_, choice, want) => {
  const folder = tempFolder({
    'a.md': '',
    'b.txt': '',
    'B.HTML': '',
    'drafts/x.txt': '',
    'sub/drafts/y.txt': '',
    'sub/notes.dat': '',
    'sub/notes.dat.txt': '',
    '.hidden/z.txt': '',
  });
  expect(await choose(folder, ['.'], choice)).toEqual(want);
});

test('a file that is named is read whatever the patterns say', async () => {
  expect(await choose(tempFolder(files), ['b.txt'], { exclude: ['*.txt'] })).toEqual(['b.txt']);
});

const reports = zipOf([
  ['报告/2023.txt', '投资5亿元'],
  ['报告/图.png', ''],
  ['__MACOSX/报告/2023.txt', ''],
  ['a.md', '投资6亿元'],
]);

test('an archive is a folder, named outright or within one', async () => {
  const folder = tempFolder({ 'r.zip': reports, 'b.txt': '' });
  expect(await collect(folder, 'r.zip')).toEqual(['r.zip/a.md', 'r.zip/报告/2023.txt']);
  expect(await collect(folder, '.')).toEqual(['b.txt', 'r.zip/a.md', 'r.zip/报告/2023.txt']);
  expect(await collect(folder, 'r.zip/报告/2023.txt')).toEqual(['r.zip/报告/2023.txt']);
  const [input] = await collectInputs([join(folder, 'r.zip')]);
  expect(Buffer.from(await input!.member!.read()).toString()).toBe('投资6亿元');
});

test('a damaged archive, and one without documents, is an input with its fault', async () => {
  const folder = tempFolder({
    'a.txt': '',
    'bad.zip': reports.subarray(0, 60),
    'empty.zip': zipOf([['a.png', '']]),
  });
  const inputs = await collectInputs([folder]);
  expect(inputs.map(({ fault }) => fault?.code)).toEqual([undefined, 'E-CORRUPT', 'E-NO-DOCUMENTS']);
});

test('an office document under the ending of an archive is one document', async () => {
  const folder = tempFolder({ 'a.zip': zipOf([['word/document.xml', '<a/>']]) });
  expect(await collect(folder, 'a.zip')).toEqual(['a.zip']);
});
