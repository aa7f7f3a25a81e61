import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { GOOD_FIGURES, GOOD_NAME, runBeside } from './run-beside.js';

const figuresOf = (stdout: string): Figure[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('case 38: what a spreadsheet would run or misread is guarded in csv --excel, numbers stay numbers', async () => {
  const folder = tempFolder({
    'a.csv': '指标,2023年\n"=HYPERLINK(""http://x"")项目数（个）",5\n@SUM项目数（个）,6\n增长率（%）,-3.2\n',
  });
  const run = await runCli(['extract', folder, '-f', 'csv', '--excel']);
  const rows = run.stdout.trimEnd().split('\r\n').slice(1);
  expect(run.code).toBe(0);
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row.split(',').filter((field) => /^"?[=@\t\0]/.test(field))).toEqual([]);
  expect(rows[2]).toContain(',-3.2,');
  const plain = await runCli(['extract', folder, '-f', 'ndjson']);
  expect(figuresOf(plain.stdout).map(({ value }) => value)).toEqual([5, 6, -3.2]);
});

const HOSTILE = '完成投资\u001b[31m<script>alert(1)</script>\u202e\u001b]0;x\u00075亿元。';

describe('case 39: a text that could steer a terminal or a page', () => {
  test('is shown escaped in a table, and untouched in JSON and CSV', async () => {
    const folder = tempFolder({ 'a.txt': `${HOSTILE}\n` });
    const table = await runCli(['extract', folder, '-f', 'table', '--color', 'never'], { terminal: 200 });
    const steering = [...table.stdout].filter((sign) => /[\p{Cc}\u202e]/u.test(sign) && sign !== '\n');
    expect({ code: table.code, steering }).toEqual({ code: 0, steering: [] });
    const [figure] = figuresOf((await runCli(['extract', folder, '-f', 'ndjson'])).stdout);
    expect(HOSTILE.slice(figure!.source.start, figure!.source.end)).toBe(figure!.source.text);
    expect(figure!.source.sentence).toBe(HOSTILE);
    const csv = await runCli(['extract', folder, '-f', 'csv']);
    expect(csv.stdout).toContain(HOSTILE);
  });

  test('as the name of a file is escaped in messages, and whole in the record', async () => {
    const name = 'a\u001b[31m\u202e.rtf';
    const run = await runBeside({ [name]: '{\\rtf1' });
    expect(run.records[name]).toMatchObject({ status: 'failed', code: 'E-FORMAT' });
    expect(run.messages).toContain('a\\u{1b}[31m\\u{202e}.rtf: ');
    expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 3, figures: GOOD_FIGURES });
  });
});

describe('case 44: names that mean something to JavaScript', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test('are names of metrics like any other', async () => {
    const table = `指标,2023年\n${NAMES.map((name, i) => `${name}（个）,${i + 2}`).join('\n')}\n`;
    const folder = tempFolder({ 'a.csv': table, '__proto__.txt': '完成投资5亿元。' });
    const { code, stdout } = await runCli(['extract', folder, '-f', 'ndjson']);
    const figures = figuresOf(stdout);
    expect(code).toBe(0);
    expect(figures.map(({ source, value }) => [source.path.slice(folder.length + 1), value])).toEqual([
      ['__proto__.txt', 500000000],
      ...NAMES.map((_, i) => ['a.csv', i + 2]),
    ]);
    for (const format of ['table', 'csv', 'markdown', 'json']) {
      const written = await runCli(['panel', folder, '-f', format]);
      expect(written.code, format).toBe(0);
      for (const name of NAMES)
        expect(written.stdout.replaceAll('\\', '').includes(name), `${name} in ${format}`).toBe(true);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('are unknown keys of a stream, a configuration and a table of facts, and change nothing', async () => {
    const stream = await runCli(['stream'], {
      stdin: '{"id":1,"text":"完成投资5亿元。","__proto__":{"polluted":1}}\n',
    });
    expect(JSON.parse(stream.stdout.split('\n')[0]!)).toMatchObject({
      code: 'E-STREAM',
      message: expect.stringContaining('__proto__'),
    });
    const folder = tempFolder({
      'a.txt': '完成投资5亿元。',
      'zhibiao.yaml': '__proto__: {polluted: 1}\n',
      'meta.csv': 'path,__proto__\na.txt,1\n',
    });
    const configured = await runCli(['extract', folder], { cwd: folder });
    expect(configured).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/E-CONFIG\] .*:1:1: .*__proto__/),
    });
    const meta = await runCli(['extract', join(folder, 'a.txt'), '--meta', join(folder, 'meta.csv')]);
    expect(meta).toMatchObject({ code: 2, stderr: expect.stringMatching(/E-META\] .*__proto__/) });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('case 46: two years side by side', () => {
  const OLD =
    '## 主要指标\n\n| 指标 | 2022年 |\n|---|---|\n| 粮食产量（万吨） | 35 |\n| 财政收入（万元） | 52000 |\n| 森林覆盖率（%） | 24 |\n';
  const NEW =
    '## 主要指标\n\n| 指标 | 2023年 |\n|---|---|\n| 森林覆盖率（%） | 24 |\n| 粮食产量（万吨） | 36 |\n| 财政收入（亿元） | 5.2 |\n';

  test('rows in another order pair, another unit is the same value', async () => {
    const folder = tempFolder({ 'old.md': OLD, 'new.md': NEW });
    const { code, stdout } = await runCli([
      'diff',
      join(folder, 'old.md'),
      join(folder, 'new.md'),
      '-f',
      'ndjson',
    ]);
    const changes = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const kinds = Object.fromEntries(changes.map(({ metric, kind, delta }) => [metric.name, [kind, delta]]));
    expect(code).toBe(0);
    expect(kinds.粮食产量).toEqual(['changed', 10_000]);
    expect(kinds.森林覆盖率![0]).toBe('unchanged');
    expect(['restated', 'unchanged']).toContain(kinds.财政收入![0]);
    expect(changes.every(({ kind }) => kind !== 'added' && kind !== 'dropped')).toBe(true);
  });

  test('a side that cannot be read is exit 3 and not everything removed', async () => {
    const folder = tempFolder({ 'old.md': OLD, 'new.docx': 'PK\u0003\u0004 cut short' });
    const { code, stdout, stderr } = await runCli([
      'diff',
      join(folder, 'old.md'),
      join(folder, 'new.docx'),
      '-f',
      'ndjson',
    ]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('error[E-CORRUPT]');
  });
});

test('case 45: the same content twice is told of and counted once', async () => {
  const run = await runBeside({ 'copy.txt': '2023年造林6万亩。', 'z.txt': '2023年造林6万亩。' });
  expect(run.records['z.txt']).toMatchObject({ status: 'ok', code: 'W-DUPLICATE', figures: 0 });
  expect(run.messages).toMatch(/warning\[W-DUPLICATE\] z\.txt: .*copy\.txt/);
  expect(run.figures['copy.txt']).toHaveLength(1);
});

test('case 43: the order of a folder is that of code points, whatever the system lists first', async () => {
  const names = ['乙.txt', 'b.txt', 'A.txt', '𠮷.txt', 'a/1.txt'];
  const folders = [names, names.toReversed()].map((order) =>
    tempFolder(Object.fromEntries(order.map((name) => [name, `${name}完成投资5亿元。`]))),
  );
  const outputs = await Promise.all(
    folders.map(async (folder) =>
      (await runCli(['extract', folder, '-f', 'ndjson', '--jobs', '2'])).stdout.replaceAll(folder, ''),
    ),
  );
  expect(outputs[0]).toBe(outputs[1]);
  expect(readFileSync(join(folders[0]!, 'A.txt'), 'utf8')).toContain('A.txt');
});
