import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));
vi.mock('../../src/packs/load.js', () => import('../helpers/fake-packs.js'));

const DOCUMENTS = { 'a.txt': '企业1', 'b.rtf': '{\\rtf1', 'c.txt': '企业1' };

test('-q tells errors only', async () => {
  const folder = tempFolder(DOCUMENTS);
  const loud = await runCli(['extract', folder]);
  const { code, stdout, stderr } = await runCli(['extract', folder, '--include', '*', '-q']);
  expect({ code, stdout }).toEqual({ code: 3, stdout: loud.stdout });
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^zhibiao: error\[E-FORMAT\] .*b\.rtf: /),
  ]);
});

test('-v tells what became of each document, -vv with times', async () => {
  const folder = tempFolder(DOCUMENTS);
  const { stderr } = await runCli(['extract', folder, '--include', '*', '-v']);
  expect(stderr).toContain(`${join(folder, 'a.txt')}: ok, 1 figure, txt utf-8\n`);
  expect(stderr).toContain(`${join(folder, 'b.rtf')}: failed\n`);
  const timed = await runCli(['extract', folder, '-vv']);
  expect(timed.stderr).toMatch(
    /^patterns loaded in \d+\.\d ms\n.*a\.txt: ok, 1 figure, txt utf-8, \d+\.\d ms\n/,
  );
});

test('--log-format json makes every message one JSON object a line', async () => {
  const folder = tempFolder(DOCUMENTS);
  const { stderr } = await runCli(['extract', folder, '--include', '*', '--log-format', 'json']);
  const messages = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(messages).toContainEqual({
    level: 'error',
    code: 'E-FORMAT',
    path: join(folder, 'b.rtf'),
    line: null,
    column: null,
    message: expect.any(String),
    hint: null,
  });
  expect(messages.at(-1)).toEqual({ level: 'info', message: expect.stringMatching(/^3 documents/) });
});

test('a wrong command line is told in JSON too, and a name cannot turn the writing direction', async () => {
  const { stderr } = await runCli(['extract', 'x', '--log-format=json', '--formt', 'csv']);
  expect(JSON.parse(stderr)).toMatchObject({ code: 'E-USAGE', hint: 'did you mean --format?' });
  const gone = await runCli(['extract', 'a\u202eb.txt', '--log-format', 'json']);
  expect(gone.stderr).toContain('a\\u202eb.txt');
  expect(JSON.parse(gone.stderr).path).toBe('a\u202eb.txt');
});

test.each([
  [{ messages: 80 }, [], true],
  [{}, [], false],
  [{ messages: 80, env: { NO_COLOR: '1' } }, [], false],
  [{ messages: 80, env: { TERM: 'dumb' } }, [], false],
  [{ env: { FORCE_COLOR: '1' } }, [], true],
  [{ env: { NO_COLOR: '1' } }, ['--color', 'always'], true],
  [{ messages: 80 }, ['--color', 'never'], false],
])('the word of an error is coloured with %j %j: %s', async (surroundings, options, colored) => {
  const { stderr } = await runCli(['extract', 'gone.txt', ...options], surroundings);
  expect(stderr.includes('\u001b[')).toBe(colored);
  expect(stderr).toContain('error[E-NOT-FOUND]');
});

test('--strict stops at the first document that fails: 3 when others were read, 4 when none was', async () => {
  const folder = tempFolder({ 'a.txt': '企业1', 'b.txt': '企业2' });
  const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  const output = join(folder, 'x.csv');
  const late = await runCli(['extract', a, 'gone.txt', b, '--strict', '-o', output]);
  expect(late.code).toBe(3);
  expect(late.stderr).toMatch(
    /^zhibiao: error\[E-NOT-FOUND\] gone\.txt: .*hint: stopped, as --strict asks\n$/,
  );
  expect(existsSync(output)).toBe(false);
  const early = await runCli(['extract', 'gone.txt', a, '--strict']);
  expect(early).toMatchObject({ code: 4, stdout: '' });
  expect(await runCli(['diff', a, 'gone.txt', '--strict'])).toMatchObject({ code: 3, stdout: '' });
  expect((await runCli(['extract', a, b, '--strict'])).code).toBe(0);
});

test.each([
  ['企业1', 'empty,error,warning', 0],
  ['没有数', 'empty', 1],
  ['没有数', 'warning', 0],
])('%j with --fail-on %s ends with %i', async (text, faults, code) => {
  const folder = tempFolder({ 'a.txt': text });
  expect((await runCli(['extract', folder, '--fail-on', faults])).code).toBe(code);
});

test('the same content twice is a warning to --fail-on', async () => {
  const folder = tempFolder({ 'a.txt': '企业1', 'b.txt': '企业1' });
  expect((await runCli(['extract', folder, '--fail-on', 'warning'])).code).toBe(1);
  expect((await runCli(['extract', folder, '--fail-on', 'error,empty'])).code).toBe(0);
});

test('a document that failed goes before what --fail-on found', async () => {
  const folder = tempFolder({ 'a.txt': '没有数' });
  const argv = ['extract', join(folder, 'a.txt'), 'gone.txt', '--fail-on', 'empty'];
  expect((await runCli(argv)).code).toBe(3);
});

test('a version as JSON names all that figures depend on', async () => {
  const { code, stdout } = await runCli(['--version', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    tool: 'zhibiao',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    schemaVersion: expect.stringMatching(/^\d+\.\d+$/),
    patterns: expect.stringMatching(/^[0-9a-f]{64}$/),
    dictionary: expect.stringMatching(/^[0-9a-f]{64}$/),
    node: process.version,
  });
});

test.each([
  [['-q', 'extract', 'a.txt'], 'options stand behind the command'],
  [['extract', '-w.txt'], 'a file that begins with - behind --'],
  [['text', 'a.txt', 'b.txt'], '-h shows how it is used'],
  [['extrat', 'a.txt'], 'did you mean extract?'],
  [['extract', 'a.txt', '--metrc', 'x'], 'did you mean --metric?'],
  [['patterns', 'list', 'metrcs'], 'did you mean metrics?'],
  [['patterns', 'lst'], 'did you mean list?'],
  [['schema', 'figur'], 'did you mean figure?'],
  [['diff', 'a', 'b', '--only', 'droped'], 'did you mean dropped?'],
])('%j is told how to mend it: %s', async (argv, hint) => {
  expect(await runCli(argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(hint) });
});

test('a long run over folders tells on the terminal which of how many it reads', async () => {
  const folder = tempFolder({ 'a.txt': '企业1', 'b.txt': '企业2' });
  const { stderr } = await runCli(['extract', folder, '--progress'], { messages: 80 });
  expect(stderr).toContain(`1/2  ${join(folder, 'a.txt')}`);
});
