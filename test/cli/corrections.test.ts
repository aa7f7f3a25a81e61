import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

const TEXT = '2023年，全市造林3000亩，旅游收入达到1.5亿元。\n';

function figuresIn(ndjson: string): Figure[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Figure);
}

test('corrections change what is written, and what became of them is told', async () => {
  const folder = tempFolder({ 'report.txt': TEXT });
  const report = join(folder, 'report.txt');
  const [forest, tourism] = figuresIn((await runCli(['extract', report])).stdout);
  const fixes = join(
    tempFolder({
      'fixes.yaml': `- { id: "${forest!.id}", reject: 草案 }\n- { id: "${tourism!.id}", set: { value: 160000000 } }\n- { id: gone, reject: true }\n`,
    }),
    'fixes.yaml',
  );
  const { code, stdout, stderr } = await runCli(['extract', report, '--corrections', fixes]);
  expect(code).toBe(0);
  expect(figuresIn(stdout).map(({ metric, value }) => [metric.name, value])).toEqual([
    ['旅游收入', 160000000],
  ]);
  expect(stderr).toContain('1 figure rejected, 1 changed, 1 without a figure');
  expect(stderr).toMatch(/warning\[W-CORRECTION\] .*fixes\.yaml:3: no figure has the id gone/);
  expect(readFileSync(fixes, 'utf8'), 'the file itself is left alone').toContain('gone');
});

test('what became of corrections is told of documents that are taken over too, and of a shard only what held', async () => {
  const folder = tempFolder({ 'report.txt': TEXT, 'other.txt': `${TEXT}修路5公里。` });
  const at = (name: string): string => join(folder, name);
  const [forest] = figuresIn((await runCli(['extract', at('report.txt')])).stdout);
  writeFileSync(at('fixes.yaml'), `- { id: "${forest!.id}", reject: 草案 }\n- { id: gone, reject: true }\n`);
  const argv = ['extract', folder, '--corrections', at('fixes.yaml'), '--to', '公里', '--to', '万元'];
  const told = (stderr: string): string[] => stderr.split('\n').filter((line) => /fixes|万元/.test(line));
  const fresh = told((await runCli(argv)).stderr);
  expect(fresh).toHaveLength(2);
  await runCli([...argv, '-o', at('x.csv'), '--resume']);
  writeFileSync(at('other.txt'), `${TEXT}修路7公里。`);
  const again = await runCli([...argv, '-o', at('x.csv'), '--resume']);
  expect(again.stderr).toContain('1 read, 1 taken over');
  expect(told(again.stderr)).toEqual(fresh);
  const shard = await runCli([...argv, '--shard', '1/1']);
  expect(shard.stderr).toContain('1 figure rejected, 0 changed, 1 without a figure');
  expect(shard.stderr).not.toContain('W-CORRECTION');
});

test('values are told in the units asked for', async () => {
  const report = join(tempFolder({ 'report.txt': TEXT }), 'report.txt');
  const { stdout } = await runCli(['extract', report, '--to', '亿元', '--to', '公顷']);
  expect(figuresIn(stdout).map(({ value, unit }) => [value, unit.text])).toEqual([
    [200, '公顷'],
    [1.5, '亿元'],
  ]);
  const table = await runCli(['extract', report, '--to', '公顷', '-f', 'table']);
  expect(table.stdout).toContain('200公顷');
});

test('corrections cannot be written over', async () => {
  const folder = tempFolder({ 'report.txt': TEXT, 'fixes.yaml': '[]' });
  const fixes = join(folder, 'fixes.yaml');
  const { code, stderr } = await runCli([
    'extract',
    join(folder, 'report.txt'),
    '--corrections',
    fixes,
    '-o',
    fixes,
    '-f',
    'csv',
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain('is both read and written');
});

test('a figure that was renamed is found by its new name', async () => {
  const report = join(tempFolder({ 'report.txt': TEXT }), 'report.txt');
  const [forest] = figuresIn((await runCli(['extract', report])).stdout);
  const fixes = join(
    tempFolder({ 'fixes.yaml': `- { id: "${forest!.id}", rename: 人工造林 }\n` }),
    'fixes.yaml',
  );
  const argv = ['extract', report, '--corrections', fixes, '--metric', '人工造林'];
  const { stdout, stderr } = await runCli(argv);
  expect(figuresIn(stdout)).toHaveLength(1);
  expect(stderr).not.toContain('no figure of');
});
