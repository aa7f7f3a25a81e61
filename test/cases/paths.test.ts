import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOfPath, pathOfBytes } from '../../src/text/path-bytes.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { GOOD_FIGURES, GOOD_TEXT, runFolder } from './run-beside.js';

/** 报告.txt in GBK, as an archiver of Windows leaves it. */
const GBK = Buffer.from('b1a8b8e62e747874', 'hex');
const ODD = [
  'new\nline.txt',
  'per%20cent.txt',
  'quo"te\'s.txt',
  '😀.txt',
  '-dash.txt',
  `${'长'.repeat(83)}aa.txt`,
];

function folderOfOddNames(): string {
  const folder = tempFolder(
    Object.fromEntries(ODD.map((name, i) => [name, `${GOOD_TEXT}${'\n'.repeat(i + 1)}`])),
  );
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), GBK]), GOOD_TEXT);
  return folder;
}

test('case 06: odd names come whole into the records, and cost nothing', async () => {
  const run = await runFolder(folderOfOddNames(), []);
  const names = [...ODD, pathOfBytes(GBK)];
  expect(Object.keys(run.records).sort()).toEqual([...names].sort());
  for (const name of names) expect(run.figures[name], name).toEqual(GOOD_FIGURES);
  expect({ code: run.code, messages: run.messages.split('\n').length }).toEqual({ code: 0, messages: 2 });
});

test('case 06: a name in no UTF-8 is bytes in a record, and the same bytes in a list with -0', () => {
  expect(bytesOfPath(pathOfBytes(GBK))).toEqual(GBK);
  expect(JSON.stringify(pathOfBytes(GBK))).toBe('"\\udcb1\\udca8\\udcb8\\udce6.txt"');
  const folder = folderOfOddNames();
  const list = spawnSync(process.execPath, ['bin/zhibiao.js', 'files', folder, '-0']);
  expect(list.stdout.includes(GBK)).toBe(true);
  const argv = ['bin/zhibiao.js', 'extract', '--files-from', '-', '-0', '-f', 'json'];
  const run = spawnSync(process.execPath, argv, { input: list.stdout, encoding: 'utf8' });
  const paths = (JSON.parse(run.stdout).documents as { path: string; status: string }[]).map(
    ({ path, status }) => [path.slice(folder.length + 1), status],
  );
  expect(paths.sort()).toEqual([...ODD, pathOfBytes(GBK)].map((name) => [name, 'ok']).sort());
  expect(run.status).toBe(0);
});

test('case 06: without -0 such a name is refused, not written wrongly', async () => {
  const folder = tempFolder();
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), GBK]), GOOD_TEXT);
  const { code, stdout, stderr } = await runCli(['files', folder]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/error\[E-USAGE\]: the name ".*\\u\{?dcb1.* is no UTF-8\. hint: give -0/);
});

test('case 06: behind -- a name that begins with a dash is no option', () => {
  const folder = tempFolder({ '-f': GOOD_TEXT });
  const bin = join(process.cwd(), 'bin/zhibiao.js');
  const run = spawnSync(process.execPath, [bin, 'extract', '-f', 'csv', '--', '-f'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status: run.status, lines: run.stdout.trim().split('\n').length }).toEqual({
    status: 0,
    lines: 3,
  });
});

/** A folder with a loop, a second way to a file, a file and a folder of another place, and a way to nowhere. */
function folderOfLinks(): string {
  const outside = tempFolder({ 'far.txt': '投资7亿元', 'more/far.txt': '投资8亿元' });
  const folder = tempFolder({ 'a/a.txt': GOOD_TEXT });
  symlinkSync(folder, join(folder, 'a', 'loop'));
  symlinkSync(join(folder, 'a/a.txt'), join(folder, 'again.txt'));
  symlinkSync(join(outside, 'far.txt'), join(folder, 'far.txt'));
  symlinkSync(join(outside, 'more'), join(folder, 'more'));
  symlinkSync(join(outside, 'none.txt'), join(folder, 'none.txt'));
  return folder;
}

test('case 07: links are left alone, in folders and globs', async () => {
  const folder = folderOfLinks();
  expect(Object.keys((await runFolder(folder, [])).records)).toEqual(['a/a.txt']);
  const { stdout } = await runCli(['files', join(folder, '**/*.txt')]);
  // What a glob names outright it is asked for.
  expect(stdout.includes('loop')).toBe(false);
});

test('case 07: with --follow each real file comes once, and a way to nowhere is told of', async () => {
  const folder = folderOfLinks();
  const run = await runFolder(folder, [], '--follow');
  expect(Object.entries(run.records).map(([name, { code }]) => [name, code])).toEqual([
    ['a/a.txt', null],
    ['far.txt', null],
    ['more/far.txt', null],
    ['none.txt', 'E-NOT-FOUND'],
  ]);
  expect({ code: run.code, figures: run.figures['a/a.txt'] }).toEqual({ code: 3, figures: GOOD_FIGURES });
  const globbed = await runCli(['files', join(folder, '**/*.txt'), '--follow']);
  expect(globbed.stdout.replaceAll(`${folder}/`, '').trim().split('\n')).toEqual([
    'a/a.txt',
    'far.txt',
    'more/far.txt',
  ]);
});
