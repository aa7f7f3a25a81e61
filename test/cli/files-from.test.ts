import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));
vi.mock('../../src/packs/load.js', () => import('../helpers/fake-packs.js'));

const paths = (ndjson: string): string[] =>
  ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).source.path);

test('documents of a list are read in its order, behind those named', async () => {
  const folder = tempFolder({ 'a.txt': '企业1', 'b.txt': '企业2', 'c.txt': '企业3' });
  const [a, b, c] = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(join(folder, 'list'), `\uFEFF${c}\r\n\r\n${b}`);
  const { code, stdout } = await runCli(['extract', a, '--files-from', join(folder, 'list')]);
  expect(code).toBe(0);
  expect(paths(stdout)).toEqual([a, c, b]);
});

test('case 06: a list on standard input, by NUL, holds names with line ends', async () => {
  const folder = tempFolder({ 'a\nb.txt': '企业1', ' c.txt': '企业2' });
  const names = [join(folder, 'a\nb.txt'), join(folder, ' c.txt')];
  const { code, stdout } = await runCli(['extract', '-0', '--files-from', '-'], {
    stdin: `${names.join('\0')}\0`,
  });
  expect(code).toBe(0);
  expect(paths(stdout)).toEqual(names);
});

test('case 03: a listed document that is not there fails alone', async () => {
  const folder = tempFolder({ 'a.txt': '企业1' });
  const { code, stdout } = await runCli(['extract', '--files-from', '-'], {
    stdin: `gone.txt\n${join(folder, 'a.txt')}\n`,
  });
  expect(code).toBe(3);
  expect(paths(stdout)).toEqual([join(folder, 'a.txt')]);
});

test.each([
  [['--files-from', '-'], '', 'the list names no document. hint: a list has one path a line'],
  [['--files-from', 'gone'], '', 'E-USAGE] gone: the list cannot be read (ENOENT)'],
  [['--files-from', '/'], '', 'the list cannot be read (EISDIR)'],
  [['--files-from', '-'], 'a\0b', 'the list holds a NUL. hint: give -0'],
  [['-', '--files-from', '-'], 'a', 'standard input cannot be both the list and a document'],
  [['--files-from', '-'], '-\n', 'standard input cannot be both the list and a document'],
])('extract %j with %j is refused', async (argv, stdin, complaint) => {
  const { code, stdout, stderr } = await runCli(['extract', ...argv], { stdin });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(complaint);
});

test('a list that is not UTF-8 is refused', async () => {
  const folder = tempFolder({ list: Buffer.from([0xc4, 0xea, 0x0a]) });
  expect(await runCli(['extract', '--files-from', join(folder, 'list')])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('the list is not UTF-8'),
  });
});

test('--stdin-filename is the path in the records, and its ending the type', async () => {
  const argv = ['extract', '-', '--stdin-filename', 'web/page.html', '-f', 'json'];
  const { stdout } = await runCli(argv, { stdin: '<p>企业12</p>' });
  const { documents, figures } = JSON.parse(stdout);
  expect(documents).toMatchObject([{ path: 'web/page.html', format: 'html' }]);
  expect(figures).toMatchObject([{ value: 12, source: { path: 'web/page.html' } }]);
  expect((await runCli(['text', '-', '--stdin-filename', 'a.html'], { stdin: '<p>甲</p>' })).stdout).toBe(
    '甲',
  );
});

test('at a terminal, nothing to read is the short help and exit 2', async () => {
  const { code, stdout, stderr } = await runCli(['extract'], { keyboard: true });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^Usage: zhibiao extract /);
});

test('files lists what would be read, and extract reads that list', async () => {
  const folder = tempFolder({ 'b.txt': '企业2', 'a/x.md': '企业1', 'c.png': '', 'd.txt': '企业3' });
  const [a, b] = [join(folder, 'a/x.md'), join(folder, 'b.txt')];
  const listed = await runCli(['files', folder, '--exclude', 'd.txt']);
  expect(listed).toEqual({ code: 0, stdout: `${a}\n${b}\n`, stderr: '' });
  const { stdout } = await runCli(['extract', '--files-from', '-'], { stdin: listed.stdout });
  expect(paths(stdout)).toEqual([a, b]);
});

test('case 06: files with -0 tells names with line ends, and without refuses them', async () => {
  const folder = tempFolder({ 'a\nb.txt': '企业1', 'c.txt': '企业2' });
  const listed = await runCli(['files', folder, '-0']);
  expect(listed.stdout).toBe(`${join(folder, 'a\nb.txt')}\0${join(folder, 'c.txt')}\0`);
  const { stdout } = await runCli(['extract', '-0', '--files-from', '-'], { stdin: listed.stdout });
  expect(paths(stdout)).toHaveLength(2);
  expect(await runCli(['files', folder])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/holds a line end\. hint: give -0/),
  });
});

test('files of a folder without documents beside others is told, and is exit 3', async () => {
  const folder = tempFolder({ 'a.txt': '企业1', 'b/c.png': '' });
  const { code, stdout, stderr } = await runCli(['files', join(folder, 'b'), join(folder, 'a.txt')]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: `${join(folder, 'a.txt')}\n` });
  expect(stderr).toContain('E-NO-DOCUMENTS');
});
