import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { diffPaths } from '../../src/commands/diff.js';
import { makeChange } from '../helpers/make-change.js';
import { makeResult } from '../helpers/make-figure.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/commands/diff.js', () => ({ diffPaths: vi.fn() }));

const LESS_OF_NODE = `#!/usr/bin/env node
let text = '';
process.stdin.on('data', (part) => { text += part; });
process.stdin.on('end', () => process.stdout.write('[paged ' + process.env.LESS + ' ' + process.argv.slice(2) + ']\\n' + text));
`;
const QUITS = `#!/usr/bin/env node\nprocess.exit(0);\n`;

const DIFF = ['diff', 'a.txt', 'b.txt'];
const path = process.env.PATH ?? '';

function script(text: string): string {
  const file = join(tempFolder({ pager: text }), 'pager');
  chmodSync(file, 0o755);
  return file;
}

beforeEach(() => {
  vi.mocked(diffPaths).mockResolvedValue({
    changes: [makeChange()],
    old: [makeResult([])],
    new: [makeResult([])],
    remarks: [],
  });
});

test.each(['ZHIBIAO_PAGER', 'PAGER'])('a table on a terminal goes through %s', async (name) => {
  const env = { PATH: path, [name]: script(LESS_OF_NODE) };
  const { code, stdout } = await runCli(DIFF, { terminal: 80, env });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\[paged FRX \]\n/);
  expect(stdout).toContain('农膜回收率');
});

test('ZHIBIAO_PAGER goes before PAGER, and what the reader says to less before what we say', async () => {
  const env = { PATH: path, PAGER: 'gone', ZHIBIAO_PAGER: `${script(LESS_OF_NODE)} -x 1`, LESS: 'S' };
  const { stdout, stderr } = await runCli(DIFF, { terminal: 80, env });
  expect(stdout).toMatch(/^\[paged S -x,1\]\n/);
  expect(stderr).not.toContain('pager');
});

test('a pager may be a line for the shell', async () => {
  const env = { PATH: path, PAGER: 'echo shell; cat' };
  expect((await runCli(DIFF, { terminal: 80, env })).stdout).toMatch(/^shell\n[\s\S]*农膜回收率/);
});

test.each([
  ['in a pipe', DIFF, undefined],
  ['with --no-pager', [...DIFF, '--no-pager'], 80],
  ['for a format of programs', [...DIFF, '-f', 'csv'], 80],
])('no pager %s', async (_, argv, terminal) => {
  const env = { PATH: path, PAGER: script(LESS_OF_NODE) };
  const surroundings = terminal === undefined ? { env } : { env, terminal };
  const { stdout } = await runCli(argv, surroundings);
  expect(stdout).not.toContain('[paged');
  expect(stdout).toContain('农膜回收率');
});

test('no pager for a file', async () => {
  const output = join(tempFolder(), 'x.txt');
  const env = { PATH: path, PAGER: script(LESS_OF_NODE) };
  await runCli([...DIFF, '-o', output], { terminal: 80, env });
  expect(readFileSync(output, 'utf8')).toMatch(/^旧/);
});

test('--pager pages any format', async () => {
  const env = { PATH: path, PAGER: script(LESS_OF_NODE) };
  const { stdout } = await runCli([...DIFF, '-f', 'csv', '--pager'], { terminal: 80, env });
  expect(stdout).toMatch(/^\[paged FRX \]\nkind,/);
});

test.each(['', 'cat'])('PAGER=%j is none', async (pager) => {
  const { stdout } = await runCli(DIFF, { terminal: 80, env: { PAGER: pager } });
  expect(stdout).toMatch(/^.*旧/);
});

test.each(['no-such-pager-here', 'no-such-pager-here | cat -n; exit 127'])(
  'a pager that is missing (%s) costs nothing but a word',
  async (pager) => {
    const { code, stdout, stderr } = await runCli(DIFF, { terminal: 80, env: { PATH: path, PAGER: pager } });
    expect(code).toBe(0);
    expect(stdout).toContain('农膜回收率');
    expect(stderr).toContain(`the pager “${pager}” cannot be run`);
  },
);

test('without any pager on the machine nothing is said', async () => {
  const { stdout, stderr } = await runCli(DIFF, { terminal: 80, env: { PATH: tempFolder() } });
  expect(stdout).toContain('农膜回收率');
  expect(stderr).not.toContain('pager');
});

test('a reader who quits before the end hears of no fault', async () => {
  const changes = Array.from({ length: 2_000 }, () => makeChange());
  vi.mocked(diffPaths).mockResolvedValue({
    changes,
    old: [makeResult([])],
    new: [makeResult([])],
    remarks: [],
  });
  const pager = script(QUITS);
  expect(existsSync(pager)).toBe(true);
  const { code, stdout, stderr } = await runCli(DIFF, { terminal: 80, env: { PATH: path, PAGER: pager } });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toBe('2 documents, 2000 changed, 0 failed\n');
});
