import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { NEXT_YEAR, PROMISES, THIS_YEAR } from '../helpers/small-reports.js';
import { tempFolder } from '../helpers/temp-folder.js';

const FILES = { 'a.txt': THIS_YEAR, 'b.txt': NEXT_YEAR, 'plan.txt': PROMISES };

interface Data {
  title: string;
  language: string | null;
  documents: { side: string; record: { path: string; figures: number }; text: string }[];
  changes: { kind: string; metric: { name: string } }[] | null;
  targets: { outcome: string | null; due: string }[];
  asOf: string | null;
  traces: [won: number[], lost: number[]][];
  rules: [id: string, field: string][];
}

/** What a page carries. */
function dataOf(html: string): Data {
  const [, json = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}

test('a page goes to a file, whole, and the terminal is told what was read', async () => {
  const folder = tempFolder(FILES);
  const output = join(folder, 'report.html');
  const run = await runCli(['report', join(folder, 'a.txt'), '-o', output], { terminal: 80 });
  expect(run).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/^1 document \(1 txt\), 5 figures/),
  });
  const html = readFileSync(output, 'utf8');
  expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  expect(dataOf(html).documents).toMatchObject([{ side: 'documents', text: THIS_YEAR }]);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt', 'plan.txt', 'report.html']);
});

test('it goes to a pipe, but not to a terminal', async () => {
  const folder = tempFolder(FILES);
  expect((await runCli(['report', join(folder, 'a.txt')])).stdout).toContain('<!doctype html>');
  expect(await runCli(['report', join(folder, 'a.txt')], { terminal: 80 })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('name a file: -o report.html'),
  });
});

test('two operands are compared, one or three are not', async () => {
  const at = (name: string): string => join(folder, name);
  const folder = tempFolder(FILES);
  const two = dataOf((await runCli(['report', at('plan.txt'), at('b.txt')])).stdout);
  expect(two.documents.map(({ side }) => side)).toEqual(['old', 'new']);
  expect(two.changes).not.toBeNull();
  expect(two.targets.map(({ outcome }) => outcome).sort()).toEqual(['met', 'missed', 'pending']);
  const one = dataOf((await runCli(['report', at('plan.txt')])).stdout);
  expect(one).toMatchObject({
    changes: null,
    targets: [{ outcome: null }, { outcome: null }, { outcome: null }],
  });
  const three = dataOf((await runCli(['report', at('a.txt'), at('b.txt'), at('plan.txt')])).stdout);
  expect(three).toMatchObject({ changes: null, documents: [{}, {}, { side: 'documents' }] });
  const against = dataOf((await runCli(['report', at('plan.txt'), '--against', at('b.txt')])).stdout);
  expect(against.changes).toBeNull();
  expect(against.targets.map(({ outcome }) => outcome).sort()).toEqual(['met', 'missed', 'pending']);
});

test('deadlines are judged by the day that is given', async () => {
  const folder = tempFolder(FILES);
  const plan = join(folder, 'plan.txt');
  const late = dataOf((await runCli(['report', plan, '--as-of', '2031-01-01'])).stdout);
  expect(late).toMatchObject({
    asOf: '2031-01-01',
    targets: [{ due: 'overdue' }, { due: 'overdue' }, { due: 'overdue' }],
  });
});

test('extract writes the same page, by its format or the ending of its file, and compares nothing', async () => {
  const folder = tempFolder(FILES);
  const paths = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  const output = join(folder, 'x.html');
  expect(await runCli(['extract', ...paths, '-o', output])).toMatchObject({ code: 0, stdout: '' });
  const asked = await runCli(['extract', ...paths, '-f', 'html']);
  expect(readFileSync(output, 'utf8')).toBe(asked.stdout);
  expect(dataOf(asked.stdout).changes).toBeNull();
});

test('the same input gives the same bytes, without a clock and without the folder it was written in', async () => {
  const folder = tempFolder(FILES);
  const argv = ['report', join(folder, 'a.txt'), join(folder, 'b.txt')];
  const [first, second] = [await runCli(argv), await runCli(argv)];
  expect(first.stdout).toBe(second.stdout);
  expect(first.stdout.replaceAll(folder, '')).not.toContain(process.cwd());
});

test('a filter narrows what is listed and keeps what a comparison rests on', async () => {
  const folder = tempFolder(FILES);
  const { stdout } = await runCli([
    'report',
    join(folder, 'plan.txt'),
    join(folder, 'b.txt'),
    '--status',
    'target',
    '--metric',
    '粮食',
  ]);
  const data = dataOf(stdout);
  expect(data.documents.map(({ record }) => record.figures)).toEqual([1, 0]);
  expect(data.targets).toMatchObject([{ outcome: 'met' }]);
});

test('a document that fails is told of, and stands on the page', async () => {
  const folder = tempFolder({ ...FILES, 'c.pdf': '%PDF-1.7 and no more' });
  const { code, stdout, stderr } = await runCli(['report', folder]);
  expect(code).toBe(3);
  expect(stderr).toContain('c.pdf');
  expect(dataOf(stdout).documents).toHaveLength(4);
});

test('what cannot be written is said before anything is read, and an old page stays whole', async () => {
  const folder = tempFolder(FILES);
  const input = join(folder, 'a.txt');
  mkdirSync(join(folder, 'taken'));
  const old = join(folder, 'old.html');
  writeFileSync(old, 'old');
  expect(await runCli(['report', input, '-o', input])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is both read and written'),
  });
  expect(await runCli(['report', input, '-o', join(folder, 'taken')])).toMatchObject({ code: 5 });
  expect(await runCli(['report', input, '-o', join(folder, 'no', 'x.html')])).toMatchObject({ code: 5 });
  expect(await runCli(['report', join(folder, 'none.txt'), '-o', old])).toMatchObject({ code: 4 });
  expect(await runCli(['report', '-', '-', '-o', old])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('standard input'),
  });
  expect(await runCli(['report', input, '--lang', 'fr'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('zh, en'),
  });
  expect(readFileSync(input, 'utf8')).toBe(THIS_YEAR);
  expect(existsSync(join(folder, 'no'))).toBe(false);
});

test('corrected figures stand in the text that they were read from, with what made them', async () => {
  const folder = tempFolder(FILES);
  const input = join(folder, 'a.txt');
  const [grain, film] = (await runCli(['extract', input])).stdout
    .split('\n')
    .map((line) => line && JSON.parse(line));
  const fixes = join(folder, 'fixes.yaml');
  writeFileSync(fixes, `- { id: "${grain.id}", rename: 粮食产量 }\n- { id: "${film.id}", reject: true }\n`);
  const { code, stdout } = await runCli(['report', input, '--corrections', fixes]);
  expect(code).toBe(0);
  const data = dataOf(stdout);
  expect(data.documents).toMatchObject([{ text: THIS_YEAR, record: { figures: 4 } }]);
  expect(stdout).toContain('"粮食产量"');
  expect(data.traces.map(([won]) => won.length > 0)).toContain(true);
  expect(data.rules.map(([id]) => id)).toContain('correction');
});

test('values are told in the units asked for, in a comparison too', async () => {
  const folder = tempFolder(FILES);
  const paths = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  const { code, stdout } = await runCli(['report', ...paths, '--to', '公斤']);
  expect(code).toBe(0);
  const grain = dataOf(stdout).changes?.find(({ metric }) => metric.name === '粮食总产量');
  expect(grain).toMatchObject({ unit: { text: '公斤' }, from: 1_200_000_000, to: 1_260_000_000 });
});

test('the same content under another path is told of, and shown once', async () => {
  const folder = tempFolder({ 'a.txt': THIS_YEAR, 'b.txt': THIS_YEAR });
  const { documents } = dataOf((await runCli(['report', folder])).stdout);
  expect(documents.map(({ text }) => text)).toEqual([THIS_YEAR, '']);
});
