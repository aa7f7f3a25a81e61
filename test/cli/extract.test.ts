import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { CHARACTERS_TOGETHER } from '../../src/pool/group.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));
vi.mock('../../src/packs/load.js', () => import('../helpers/fake-packs.js'));

const names = (ndjson: string): string[] =>
  ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).metric.name);

test('a pipe gets ndjson, a terminal a table with a summary on stderr', async () => {
  const folder = tempFolder({ 'a.txt': '企业12家\n争取学校99所\n' });
  const piped = await runCli(['extract', folder]);
  expect(piped).toMatchObject({ code: 0, stderr: '' });
  expect(names(piped.stdout)).toEqual(['企业', '家\n争取学校'.split('\n')[1]]);
  const shown = await runCli(['extract', folder], { terminal: 80 });
  expect(shown.stdout).toContain('指标');
  expect(shown.stderr).toMatch(/^1 document \(1 txt\), 2 figures, 1 target, 0 failed, \d+\.\d s\n$/);
});

test.each([
  [['-f', 'json'], (text: string) => JSON.parse(text).documents.length === 1],
  [['-f', 'csv'], (text: string) => text.startsWith('id,metric.name,')],
  [['-f', 'tsv'], (text: string) => text.startsWith('id\tmetric.name\t')],
  [['-f', 'markdown'], (text: string) => text.includes('| --- |')],
  [['-f', 'table', '--color', 'always'], (text: string) => text.includes('\u001b[')],
  [['-f', 'table'], (text: string) => !text.includes('\u001b[')],
])('extract with %j', async (options, holds) => {
  const folder = tempFolder({ 'a.txt': '企业12家' });
  const { code, stdout } = await runCli(['extract', folder, ...options]);
  expect(code).toBe(0);
  expect(stdout).toSatisfy(holds);
});

test.each([
  [{ env: { NO_COLOR: '1' }, terminal: 80 }, false],
  [{ env: { FORCE_COLOR: '1' } }, true],
  [{ env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, false],
  [{ env: { TERM: 'dumb' }, terminal: 80 }, false],
  [{ terminal: 80 }, true],
])('colour with %j: %s', async (surroundings, colored) => {
  const folder = tempFolder({ 'a.txt': '企业12家' });
  const { stdout } = await runCli(['extract', folder, '-f', 'table'], surroundings);
  expect(stdout.includes('\u001b[')).toBe(colored);
});

test('-o is chosen by its ending, and -f wins over it', async () => {
  const folder = tempFolder({ 'in/a.txt': '企业12家' });
  const [input, output] = [join(folder, 'in'), join(folder, 'x.csv')];
  expect(await runCli(['extract', input, '-o', output])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(readFileSync(output, 'utf8')).toMatch(/^id,metric\.name,/);
  await runCli(['extract', input, '-o', output, '-f', 'json']);
  expect(JSON.parse(readFileSync(output, 'utf8')).figures).toHaveLength(1);
  expect(readdirSync(folder).sort()).toEqual(['in', 'x.csv']);
});

test('a result inside the folder it came from is not read the next time', async () => {
  const folder = tempFolder({ 'a.txt': '企业12家' });
  const output = join(folder, 'x.csv');
  await runCli(['extract', folder, '-o', output]);
  const first = readFileSync(output, 'utf8');
  expect((await runCli(['extract', folder, '-o', output])).code).toBe(0);
  expect(readFileSync(output, 'utf8')).toBe(first);
});

test('an old result stays when the run fails', async () => {
  const folder = tempFolder({ 'x.csv': 'old' });
  const output = join(folder, 'x.csv');
  expect((await runCli(['extract', join(folder, 'none', '*.txt'), '-o', output])).code).toBe(2);
  expect(readFileSync(output, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['x.csv']);
});

test('case 03: bad documents cost no other one: exit 3, and 4 when all failed', async () => {
  const folder = tempFolder({ 'a.txt': '企业12家', 'b.rtf': '{\\rtf1', 'c.txt': '学校3所' });
  const some = await runCli([
    'extract',
    join(folder, 'a.txt'),
    join(folder, 'gone.txt'),
    join(folder, 'b.rtf'),
    join(folder, 'c.txt'),
  ]);
  expect(some.code).toBe(3);
  expect(names(some.stdout)).toEqual(['企业', '学校']);
  expect(some.stderr).toMatch(
    /^zhibiao: error\[E-NOT-FOUND\] .*gone\.txt: .*\nzhibiao: error\[E-FORMAT\] .*b\.rtf: /,
  );
  const all = await runCli(['extract', join(folder, 'gone.txt')]);
  expect(all).toMatchObject({ code: 4, stdout: '' });
});

test('a fault of the program itself is exit 5, and the rest is complete', async () => {
  const folder = tempFolder({ 'a.txt': 'BREAK', 'b.txt': '企业12家' });
  const { code, stdout, stderr } = await runCli(['extract', folder]);
  expect(code).toBe(5);
  expect(names(stdout)).toEqual(['企业']);
  expect(stderr).toContain('E-INTERNAL');
});

test('a document without figures is no failure, in every format', async () => {
  const folder = tempFolder({ 'a.txt': '没有数' });
  for (const format of ['ndjson', 'json', 'csv', 'table', 'markdown']) {
    expect((await runCli(['extract', folder, '-f', format])).code, format).toBe(0);
  }
});

test.each([
  [[], /no document is given\. hint: give files, .* --files-from/],
  [['x', '-f', 'xml'], /--format does not take “xml”\. hint: it takes table, ndjson/],
  [['x', '-f', 'jsn'], /--format does not take “jsn”\. hint: did you mean json\? it takes table/],
  [['x', '--status', 'actual,targt'], /--status does not take “targt”\. hint: did you mean target\?/],
  [
    ['x', '--domain', 'ecolgy'],
    /--domain does not take “ecolgy”\. hint: did you mean ecology\? it takes agriculture/,
  ],
  [['x', '--status', 'done'], /--status does not take “done”\. hint: it takes actual, target/],
  [['x', '--date', '2023-02-30'], /--date does not take “2023-02-30”\. hint: it takes a day/],
  [['x', '--period', '2023/2022'], /--period does not take/],
  [
    ['x', '--min-confidence', '7'],
    /--min-confidence does not take “7”\. hint: it takes a number from 0 to 1/,
  ],
  [['x', '--jobs', '0'], /--jobs does not take “0”/],
  [['x', '-o', 'x.foo'], /x\.foo names no format/],
  [['x', '--fromat', 'csv'], /unknown option '--fromat'.*--format/],
  [['x', '-o', 'x'], /names no format/],
  [['a.csv', '-o', 'a.csv'], /both read and written/],
  [['x', '--meta', 'gone.csv'], /^zhibiao: error\[E-META\] gone\.csv: /],
])('extract %j is refused with exit 2', async (argv, complaint) => {
  const { code, stdout, stderr } = await runCli(['extract', ...argv]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(complaint);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('an unknown command is refused with exit 2', async () => {
  expect(await runCli(['extrat'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean extract'),
  });
});

test('case 02: a folder without documents is exit 2', async () => {
  const folder = tempFolder({ 'a.png': '' });
  expect(await runCli(['extract', folder])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('E-NO-DOCUMENTS'),
  });
});

test('- reads standard input', async () => {
  const { stdout } = await runCli(['extract', '-'], { stdin: '企业12家' });
  expect(JSON.parse(stdout)).toMatchObject({ value: 12, source: { path: '-' } });
});

test.each([
  [['--metric', '学'], ['学校']],
  [
    ['--metric', 'test'],
    ['企业', '学校', '争取医院'],
  ],
  [['--metric', 'test.met'], []],
  [['--status', 'target,forecast'], ['争取医院']],
  [['--role', 'growth'], []],
  [
    ['--unit', '个'],
    ['企业', '学校', '争取医院'],
  ],
  [['--unit', '家'], []],
  [['--domain', 'ecology'], []],
  [
    ['--period', '2022'],
    ['企业', '学校', '争取医院'],
  ],
  [
    ['--period', '2022-12-31/2023'],
    ['企业', '学校', '争取医院'],
  ],
  [['--period', '2023-01'], []],
  [['--min-confidence', '0.6'], ['学校']],
])('extract %j keeps %j', async (filter, kept) => {
  const folder = tempFolder({ 'a.txt': '企业1\n学校99\n争取医院3' });
  const { stdout } = await runCli(['extract', folder, ...filter]);
  expect(names(stdout).map((name) => name.trim())).toEqual(kept);
});

test('--date and --place fix the facts, and --meta those of its documents', async () => {
  const folder = tempFolder({
    'a.txt': '企业1',
    'b.txt': '企业2',
    'm.csv': '\uFEFFpath,date,place\nb.txt,2021-05-06,"甲,乙"\n',
  });
  const { stdout } = await runCli([
    'extract',
    join(folder, 'a.txt'),
    join(folder, 'b.txt'),
    '--date',
    '2020-01-01',
    '--meta',
    join(folder, 'm.csv'),
  ]);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).document),
  ).toMatchObject([
    { date: '2020-01-01', place: null },
    { date: '2021-05-06', place: '甲,乙' },
  ]);
});

test.each([
  ['path,dtae\na,b\n', 1, 'there is no column “dtae”'],
  ['date\n2020-01-01\n', 1, 'the column path is missing'],
  ['path,date\n"a\nb",2020-01-01\nc,soon\n', 4, '“soon” is no day'],
  ['path,date\na\n', 2, '1 fields where the header has 2'],
  ['path,date\n,2020-01-01\n', 2, 'the path is empty'],
  ['path\n"a\n', 2, 'a quote is not closed'],
  ['', 1, 'the table is empty'],
])('a wrong --meta is told with its line: %j', async (table, line, complaint) => {
  const folder = tempFolder({ 'a.txt': '企业1', 'm.csv': table });
  const meta = join(folder, 'm.csv');
  const { code, stderr } = await runCli(['extract', join(folder, 'a.txt'), '--meta', meta]);
  expect(code).toBe(2);
  expect(stderr).toContain(`zhibiao: error[E-META] ${meta}:${line}: ${complaint}`);
});

test('--log holds one record for each input', async () => {
  const folder = tempFolder({ 'a.txt': '企业12家' });
  const log = join(folder, 'log.ndjson');
  await runCli(['extract', join(folder, 'a.txt'), join(folder, 'gone.txt'), '--log', log]);
  const records = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records).toMatchObject([
    { schemaVersion: '1.2', status: 'ok', figures: 1 },
    { schemaVersion: '1.2', status: 'failed', code: 'E-NOT-FOUND', figures: 0 },
  ]);
});

test('a full or missing target is exit 5', async () => {
  const folder = tempFolder({ 'a.txt': '企业12家' });
  const { code, stderr } = await runCli(['extract', folder, '-o', join(folder, 'none', 'x.csv')]);
  expect(code).toBe(5);
  expect(stderr).toContain('E-OUTPUT');
  expect(existsSync(join(folder, 'none'))).toBe(false);
  writeFileSync(join(folder, 'b.txt'), '学校1所');
  if (existsSync('/dev/full'))
    expect((await runCli(['extract', folder, '-f', 'json', '-o', '/dev/full'])).code).toBe(5);
});

test('case 39: a path that could steer a terminal is shown escaped', async () => {
  const { stderr } = await runCli(['extract', 'a\u001b[2Jb.txt']);
  expect(stderr).toContain('a\\u{1b}[2Jb.txt');
});

test('a signal ends the run after the documents at hand, without half a file', async () => {
  const long = '。'.repeat(CHARACTERS_TOGETHER);
  const folder = tempFolder({ 'in/a.txt': `企业1 STOP${long}`, 'in/b.txt': '企业2' });
  const output = join(folder, 'x.csv');
  expect((await runCli(['extract', join(folder, 'in'), '-o', output])).code).toBe(130);
  expect(readdirSync(folder)).toEqual(['in']);
  const piped = await runCli(['extract', join(folder, 'in')]);
  expect(piped.code).toBe(130);
  expect(piped.stdout.split('\n')).toHaveLength(2);
});

test('case 45: the same content under two paths counts once, and is told of', async () => {
  const folder = tempFolder({ 'a.txt': '企业12家', 'b.txt': '企业12家', 'c.txt': '企业12家 ' });
  const { code, stdout, stderr } = await runCli(['extract', folder, '--log', join(folder, 'log')]);
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(stderr).toContain(
    `zhibiao: warning[W-DUPLICATE] ${join(folder, 'b.txt')}: the same content as ${join(folder, 'a.txt')}`,
  );
  expect(stderr).toMatch(
    /\n3 documents \(2 txt\), 2 figures, 0 targets, 1 duplicate, 0 failed, \d+\.\d s\n$/,
  );
  const records = readFileSync(join(folder, 'log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.map(({ status, code, figures }) => [status, code, figures])).toEqual([
    ['ok', null, 1],
    ['ok', 'W-DUPLICATE', 0],
    ['ok', null, 1],
  ]);
});

test('the sum at the end tells formats, what failed and why', async () => {
  const folder = tempFolder({
    'a.txt': '企业12家',
    'b.md': '企业13家',
    'c.md': '企业14家',
    'd.rtf': '{\\rtf1',
  });
  const { stderr } = await runCli(['extract', folder]);
  expect(stderr).toMatch(
    /\n4 documents \(2 md, 1 txt\), 3 figures, 0 targets, 1 failed \(1 E-FORMAT\), \d+\.\d s\n$/,
  );
});
