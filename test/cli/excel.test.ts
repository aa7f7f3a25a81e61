import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { exitCodeOfError } from '../../src/cli/exit-codes.js';
import { rowsOf } from '../helpers/read-workbook.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));
vi.mock('../../src/packs/load.js', () => import('../helpers/fake-packs.js'));

test('a workbook is chosen by its ending, and says which version wrote it', async () => {
  const folder = tempFolder({ 'a.txt': '企业12家' });
  const output = join(folder, 'x.xlsx');
  expect(await runCli(['extract', join(folder, 'a.txt'), '-o', output])).toMatchObject({
    code: 0,
    stdout: '',
  });
  const { figures = [], notes = [] } = await rowsOf(readFileSync(output));
  expect(figures).toMatchObject([{ 'metric.name': '企业', value: 12 }]);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(notes).toContainEqual(expect.objectContaining({ name: 'generator', note: `zhibiao ${version}` }));
});

test.each([['extract'], ['targets'], ['panel'], ['check']])(
  '%s gives no workbook to a terminal',
  async (command) => {
    const folder = tempFolder({ 'a.txt': '企业12家' });
    const { code, stdout, stderr } = await runCli([command, folder, '-f', 'xlsx'], { terminal: 80 });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'error[E-USAGE]: xlsx is not text and cannot be shown on a terminal. hint: give -o',
    );
  },
);

test('a pipe gets the bytes of a workbook', async () => {
  const folder = tempFolder({ 'a.txt': '企业12家' });
  const { code, stdout } = await runCli(['extract', folder, '-f', 'xlsx']);
  expect(code).toBe(0);
  expect(stdout.startsWith('PK\u0003\u0004')).toBe(true);
});

test('a workbook that cannot hold all is a fault of the output', () => {
  expect(exitCodeOfError('E-LIMIT-SHEET')).toBe(5);
});

test.each([
  [['--excel'], true],
  [['--excel', '-f', 'csv'], true],
  [['-f', 'csv'], false],
])('csv with %j', async (options, marked) => {
  const folder = tempFolder({ 'a.txt': '企业12家' });
  const { code, stdout } = await runCli(['extract', folder, ...options]);
  expect(code).toBe(0);
  expect(stdout).toMatch(marked ? /^\ufeffid,metric\.name,/ : /^id,metric\.name,/);
});

test.each([
  ['extract', ['-f', 'json']],
  ['extract', ['-f', 'xlsx']],
  ['extract', ['-o', 'x.tsv']],
  ['check', ['-f', 'markdown']],
])('%s --excel with %j says what to do instead', async (command, options) => {
  const folder = tempFolder({ 'a.txt': '企业12家' });
  const { code, stderr } = await runCli([command, folder, '--excel', ...options]);
  expect(code).toBe(2);
  expect(stderr).toContain('error[E-USAGE]: --excel is for csv, not for');
  expect(stderr).toContain('hint: give -f csv');
});

test.each(['xlsx', 'csv', 'tsv'])(
  "last time's %s among the documents is told of and not read as one",
  async (format) => {
    const folder = tempFolder({ 'a.txt': '企业12家\n学校99所' });
    const last = join(folder, `last.${format}`);
    await runCli(['extract', join(folder, 'a.txt'), '-o', last]);
    const { code, stdout, stderr } = await runCli(['extract', folder, '-f', 'json']);
    const { figures, documents } = JSON.parse(stdout);
    expect([code, figures.length]).toEqual([0, 2]);
    expect(documents[1]).toMatchObject({ path: last, status: 'ok', code: 'W-OWN-RESULT', figures: 0 });
    expect(stderr).toContain(`warning[W-OWN-RESULT] ${last}: a result of zhibiao and no document.`);
  },
);

test('a table that only speaks of metrics is a document', async () => {
  const folder = tempFolder({});
  writeFileSync(join(folder, 'a.csv'), '"metric",value\n企业12家,1\n');
  const { stdout } = await runCli(['extract', folder, '-f', 'json']);
  expect(JSON.parse(stdout).documents[0].code).toBeNull();
});
