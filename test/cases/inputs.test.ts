import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extract } from '../../src/commands/extract.js';
import { FORMATS } from '../../src/writers/formats.js';
import { docxOf, p } from '../helpers/docx-of.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { GOOD_FIGURES, GOOD_NAME, GOOD_TEXT, runBeside, runFolder } from './run-beside.js';

/** Ten times what it may take at most, for files that are only looked at. */
const AT_ONCE = 10_000;

test('case 01: an empty file, a mark, blanks only: read, without figures, told of', async () => {
  const run = await runBeside({ 'a.txt': '', 'b.txt': '\ufeff', 'c.txt': ' \n\t\u3000\n' });
  for (const name of ['a.txt', 'b.txt', 'c.txt']) {
    expect(run.records[name]).toMatchObject({ status: 'ok', code: null, figures: 0 });
    expect(run.messages).toContain(`warning[W-EMPTY] ${name}: the document has no text`);
  }
  expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 0, figures: GOOD_FIGURES });
});

/** How the output of a format begins that holds nothing. */
const NOTHING: Record<(typeof FORMATS)[number], RegExp> = {
  table: /^$/,
  ndjson: /^$/,
  json: /^\{"schemaVersion":"[\d.]+","figures":\[\s*\],"documents":\[\s*\]\}\s*$/,
  csv: /^id,metric\.name,[^\n]*\n$/,
  tsv: /^id\tmetric\.name\t[^\n]*\n$/,
  markdown: /^$/,
  xlsx: /^PK/,
  parquet: /^PAR1.*PAR1$/s,
  sqlite: /^SQLite format 3/,
  html: /^<!doctype html>/,
};

test.each(FORMATS)(
  'case 02: a folder without documents is exit 2, with --allow-empty a whole %s',
  async (format) => {
    const folder = tempFolder({ 'in/a.png': '' });
    const argv = ['extract', join(folder, 'in'), '-f', format, '-o', join(folder, 'out')];
    const refused = await runCli(argv);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^zhibiao: error\[E-NO-DOCUMENTS\]: no document in .*\. hint: give files/);
    expect((await runCli([...argv, '--allow-empty'])).code).toBe(0);
    expect(readFileSync(join(folder, 'out'), 'latin1')).toMatch(NOTHING[format]);
  },
);

test('case 02: an empty folder beside documents is told of, and passed over with --allow-empty', async () => {
  const folder = tempFolder({ 'in/a.txt': GOOD_TEXT });
  mkdirSync(join(folder, 'none'));
  const told = await runFolder(join(folder, 'in'), [join(folder, 'none')]);
  expect({ code: told.code, figures: told.figures['a.txt'] }).toEqual({ code: 3, figures: GOOD_FIGURES });
  expect(told.messages).toContain('error[E-NO-DOCUMENTS]');
  const passed = await runFolder(join(folder, 'in'), [join(folder, 'none')], '--allow-empty');
  expect(passed).toMatchObject({ code: 0, messages: '', figures: { 'a.txt': GOOD_FIGURES } });
});

test('case 03: a path that is not there among others', async () => {
  const folder = tempFolder({ [GOOD_NAME]: GOOD_TEXT });
  const run = await runFolder(folder, [join(folder, 'gone.txt'), join(folder, 'none/gone.txt')]);
  expect(run.records['gone.txt']).toMatchObject({ status: 'failed', code: 'E-NOT-FOUND' });
  expect(run.records['none/gone.txt']).toMatchObject({ status: 'failed', code: 'E-NOT-FOUND' });
  expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 3, figures: GOOD_FIGURES });
});

test.each([1, 2])('case 05: a file that goes between listing and reading, with %i jobs', async (jobs) => {
  const folder = tempFolder({ 'a.txt': `${GOOD_TEXT}\n`, 'b.txt': '投资9亿元', 'z.txt': GOOD_TEXT });
  // Told behind the listing, and in threads before the first result comes.
  const documents = [];
  const removed = extract([folder], {
    jobs,
    meta: () => {
      rmSync(join(folder, 'b.txt'), { force: true });
      return {};
    },
  });
  for await (const { document } of removed) documents.push([document.code, document.figures]);
  expect(documents).toEqual([
    [null, 2],
    ['E-CHANGED', 0],
    [null, 2],
  ]);
});

test('case 05: a file that grows while it is read is no document cut short', async () => {
  const folder = tempFolder({ [GOOD_NAME]: GOOD_TEXT });
  // The system tells 0 bytes of it, and gives more.
  const run = await runFolder(folder, ['/proc/self/status']);
  expect(run.records['/proc/self/status']).toMatchObject({ status: 'failed', code: 'E-CHANGED' });
  expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 3, figures: GOOD_FIGURES });
});

test('case 08: pipes, sockets and devices are refused, without a byte of them being read', async () => {
  const folder = tempFolder({ [GOOD_NAME]: GOOD_TEXT });
  spawnSync('mkfifo', [join(folder, 'pipe.txt')]);
  const server = createServer().listen(join(folder, 'socket.txt'));
  const named = ['pipe.txt', 'socket.txt'].map((name) => join(folder, name));
  const begun = performance.now();
  const run = await runFolder(folder, [...named, '/dev/zero', '/dev/full', '/dev/null']);
  server.close();
  expect(performance.now() - begun).toBeLessThan(AT_ONCE);
  for (const name of ['pipe.txt', 'socket.txt', '/dev/zero', '/dev/full', '/dev/null'])
    expect(run.records[name]).toMatchObject({
      status: 'failed',
      code: 'E-NOT-A-FILE',
      message: expect.stringContaining('not a regular file'),
    });
  expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 3, figures: GOOD_FIGURES });
});

test('case 08: standard input is read up to the limit, though it never ends', () => {
  const folder = tempFolder({ 'a.txt': GOOD_TEXT });
  const command = `node bin/zhibiao.js extract - ${join(folder, 'a.txt')} -f csv </dev/zero`;
  const run = spawnSync('bash', ['-c', command], { encoding: 'utf8', timeout: AT_ONCE * 2 });
  expect(run.stderr).toMatch(/error\[E-LIMIT-FILE\] -: standard input has more than the limit of 64 MiB/);
  expect({ status: run.status, lines: run.stdout.trim().split('\n').length }).toEqual({
    status: 3,
    lines: 3,
  });
});

/** Tells the most memory that a process took, in KiB. */
const TELL_MEMORY = `process.on('exit', () => require('node:fs').writeSync(2, 'peak ' + process.resourceUsage().maxRSS + '\\n'));`;

test('case 09: files of 2 GiB and 600 MB are refused before they are read', () => {
  const folder = tempFolder({ [GOOD_NAME]: GOOD_TEXT, 'huge.txt': '', 'large.txt': '' });
  const hook = join(tempFolder({ 'hook.cjs': TELL_MEMORY }), 'hook.cjs');
  truncateSync(join(folder, 'huge.txt'), 2 * 1024 ** 3);
  truncateSync(join(folder, 'large.txt'), 600e6);
  const argv = ['--require', hook, 'bin/zhibiao.js', 'extract', folder, '-f', 'csv'];
  const run = spawnSync(process.execPath, argv, { encoding: 'utf8', timeout: AT_ONCE });
  expect(run.stderr).toMatch(/error\[E-LIMIT-FILE\] .*huge\.txt: the file has 2048 MiB, the limit is 64 MiB/);
  expect(run.stderr).toMatch(
    /error\[E-LIMIT-FILE\] .*large\.txt: the file has 572\.2 MiB.*--limit file=573M/,
  );
  expect({ status: run.status, lines: run.stdout.trim().split('\n').length }).toEqual({
    status: 3,
    lines: 3,
  });
  expect(Number(/peak (\d+)/.exec(run.stderr)![1])).toBeLessThan(300 * 1024);
});

const nested = docxOf(`${'<w:sdt>'.repeat(600)}${p('完成投资5亿元。')}${'</w:sdt>'.repeat(600)}`);
const crowded = docxOf(
  p('完成投资5亿元。'),
  {},
  Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`x/${i}`, ''])),
);
const puffed = docxOf(p('完成投资5亿元。'), {}, { 'x/blank.xml': ' '.repeat(3_000_000) });

test.each([
  ['depth', 'depth=1300', nested, 'E-LIMIT-DEPTH'],
  ['parts', 'parts=20K', crowded, 'E-LIMIT-ZIP'],
  ['ratio', 'ratio=2000', puffed, 'E-LIMIT-ZIP'],
])('case 09: what is beyond the limit of %s is read where that is raised', async (_, limit, bytes, code) => {
  expect((await runBeside({ 'a.docx': bytes })).records['a.docx']).toMatchObject({ status: 'failed', code });
  const run = await runBeside({ 'a.docx': bytes }, '--limit', limit);
  expect(run).toMatchObject({ code: 0, figures: { 'a.docx': ['完成投资 500000000 元'] } });
});

test.each([
  ['flie=1M', /does not take “flie=1M”\. hint: did you mean file\?/],
  ['file=9G', /hint: file goes from 1 to 500M/],
  ['text=0', /hint: text goes from 1 to 500M/],
  ['file', /it takes NAME=NUMBER/],
])('case 09: --limit %s is refused', async (limit, said) => {
  const { code, stderr } = await runCli(['extract', 'a.txt', '--limit', limit]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(said) });
});

test('case 09: a configuration sets limits, and a manifest tells runs with others apart', async () => {
  const folder = tempFolder({
    'in/a.txt': '投资5亿元，利润3亿元。',
    'zhibiao.yaml': 'limit: [figures=1, text=1K]\n',
  });
  const argv = [
    'extract',
    join(folder, 'in'),
    '-o',
    join(folder, 'x.ndjson'),
    '--manifest',
    join(folder, 'm'),
  ];
  const limited = await runCli(argv, { cwd: folder });
  expect(limited.stderr).toContain('warning[E-LIMIT-FIGURES]');
  const whole = await runCli(argv);
  expect(whole.stderr).toContain('1 read, 0 taken over');
  expect(readFileSync(join(folder, 'x.ndjson'), 'utf8').trim().split('\n')).toHaveLength(2);
});
