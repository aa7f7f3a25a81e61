import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { expect, test, vi } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));
vi.mock('../../src/packs/load.js', () => import('../helpers/fake-packs.js'));

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help names every command that is there', async () => {
  const { code, stdout } = await runCli(['--help']);
  expect(code).toBe(0);
  for (const command of ['extract', 'text', 'normalise', 'explain', 'eval', 'schema'])
    expect(stdout).toContain(`  ${command} `);
});

test('no command at all is exit 2, with the help on stderr', async () => {
  expect(await runCli([])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Usage: zhibiao <command>'),
  });
});

test('text gives the text as read, without its byte order mark', async () => {
  const folder = tempFolder({ 'a.txt': '\uFEFF第一行\r\n１２家' });
  expect(await runCli(['text', join(folder, 'a.txt')])).toEqual({
    code: 0,
    stdout: '第一行\r\n１２家',
    stderr: '',
  });
});

test('text of standard input', async () => {
  expect((await runCli(['text', '-'], { stdin: '十家' })).stdout).toBe('十家');
});

test('text of a file that is not there is exit 4', async () => {
  expect(await runCli(['text', 'gone.txt'])).toMatchObject({
    code: 4,
    stdout: '',
    stderr: expect.stringContaining('E-NOT-FOUND'),
  });
});

test('normalise gives the cleaned text of each document, and tells of the others', async () => {
  const folder = tempFolder({ 'a.txt': 'pm', 'b.rtf': '{\\rtf1' });
  const { code, stdout, stderr } = await runCli(['normalise', folder]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: 'PM\n' });
  expect(stderr).toMatch(/error\[E-FORMAT\] .*b\.rtf: /);
});

test('schema is draft 2020-12 and asks for every key', async () => {
  const { code, stdout } = await runCli(['schema']);
  expect(code).toBe(0);
  const schema = JSON.parse(stdout);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.required).toEqual(Object.keys(schema.properties));
  expect(schema.additionalProperties).toBe(false);
});

test('a segmenter that is not installed is told with the way to install it', async () => {
  const { code, stderr } = await runCli(['extract', 'a.txt', '--segmenter', 'nodejieba']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/error\[E-SEGMENTER\].*npm install nodejieba/);
});

test('schema as sql makes the tables that sqlite output has', async () => {
  const { stdout } = await runCli(['schema', '--format', 'sql']);
  const database = new sqlite.Database(':memory:');
  database.exec(stdout);
  const names = database.all("select name from sqlite_schema where type in ('table', 'view') order by name");
  expect(names.map(({ name }) => name)).toEqual([
    'documents',
    'figures',
    'meta',
    'notes',
    'panel',
    'targets',
  ]);
  database.close();
  expect((await runCli(['schema', 'figure', '--format', 'sql'])).code).toBe(2);
});

test('schema as TypeScript holds all records, or the one that is named', async () => {
  expect((await runCli(['schema', '--format', 'ts'])).stdout).toContain('export interface PanelEntry {');
  expect((await runCli(['schema', 'document', '--format', 'ts'])).stdout).not.toContain('Figure');
});
