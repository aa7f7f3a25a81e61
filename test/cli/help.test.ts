import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM_TEXT, TEXTS } from '../../src/cli/help/texts.js';
import { COMMANDS } from '../../src/cli/program.js';
import { displayWidth } from '../../src/writers/display-width.js';
import { FORMATS } from '../../src/writers/formats.js';
import { runCli } from '../helpers/run-cli.js';

const NAMES = COMMANDS.map(({ usage }) => usage.split(' ')[0] as string);
const lines = (text: string): string[] => text.trimEnd().split('\n');

describe.each(['', ...NAMES])('help of “%s”', (name) => {
  const argv = name === '' ? [] : [name];

  test('-h is at most 40 lines of 80 columns and names every option', async () => {
    const { code, stdout, stderr } = await runCli([...argv, '-h']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lines(stdout).length).toBeLessThanOrEqual(40);
    expect(lines(stdout).filter((line) => displayWidth(line) > 80)).toEqual([]);
    const whole = (await runCli([...argv, '--help'])).stdout;
    const options = [...whole.matchAll(/^ {2}(?:-\S, | {4})(--[\w-]+)/gm)].map(([, option]) => option);
    if (name !== '') for (const option of options) expect(stdout).toContain(option);
  });

  test('--help has examples first, then options by group, exit codes and environment', async () => {
    const { stdout } = await runCli([...argv, '--help']);
    const headings = lines(stdout).filter((line) => /^[A-Z][a-z ]+:$/.test(line));
    expect(headings[0]).toBe('Examples:');
    expect(headings.slice(-2)).toEqual(['Exit codes:', 'Environment:']);
    const { examples } = name === '' ? PROGRAM_TEXT : TEXTS[name]!;
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const { command } of examples) expect(stdout).toContain(`  ${command}\n`);
  });
});

test('help COMMAND is its --help', async () => {
  expect((await runCli(['help', 'diff'])).stdout).toBe((await runCli(['diff', '--help'])).stdout);
  expect((await runCli(['help'])).stdout).toBe((await runCli(['--help'])).stdout);
});

test('the options of extract stand in groups', async () => {
  const { stdout } = await runCli(['extract', '--help']);
  const groups = stdout.split('\n\n').map((part) => part.split('\n'));
  const under = (option: string) =>
    groups.find((group) => group.some((line) => new RegExp(`^ +(?:-., )?${option} `).test(line)))?.[0];
  expect(under('--format')).toBe('Output:');
  expect(under('--files-from')).toBe('Documents:');
  expect(under('--metric')).toBe('Filter:');
  expect(under('--strict')).toBe('Exit status:');
  expect(under('--patterns')).toBe('Patterns:');
  expect(under('--color')).toBe('Messages:');
  expect(under('--config')).toBe('Configuration:');
});

test.each([34, 50, 80, 200])(
  'at %i columns every line fits, and none is longer than 100',
  async (columns) => {
    for (const argv of [
      ['extract', '--help'],
      ['help', 'fields'],
      ['help', 'formats'],
    ]) {
      const { stdout } = await runCli(argv, { terminal: columns });
      // What is to be copied or cannot be broken is left whole.
      const prose = lines(stdout).filter(
        (line) => !line.startsWith('  zhibiao ') && /\s\S+\s/.test(line.trim()),
      );
      for (const line of prose) expect(displayWidth(line), line).toBeLessThanOrEqual(Math.min(columns, 100));
    }
  },
);

test('help formats tells of every format, which are lossless, and their endings', async () => {
  const { stdout } = await runCli(['help', 'formats']);
  const [lossless = '', views = ''] = stdout.split('Views:');
  for (const format of FORMATS)
    expect(stdout, format).toMatch(new RegExp(`^ {2}${format} +For|^ {2}${format} +As`, 'm'));
  expect(lossless).toMatch(/ndjson .*\n.*\.ndjson \.jsonl/);
  expect(views).toMatch(/html .*\.html \.htm/s);
});

test('help fields tells every field with its meaning, as the schema has them', async () => {
  const { stdout } = await runCli(['help', 'fields'], { terminal: 100 });
  expect(stdout).toMatch(/^ {2}source\.end +integer\. Half-open$/m);
  expect(stdout).toMatch(/^ {2}bound +eq, ge, gt, le, lt, approx\. /m);
});

test('help config lists every key a configuration may have, and no other', async () => {
  const { stdout } = await runCli(['help', 'config']);
  expect(stdout).toMatch(/^ {2}min-confidence +extract, panel, report, stream$/m);
  expect(stdout).toMatch(/^ {2}color +all commands$/m);
  expect(stdout).not.toMatch(/^ {2}(?:output|files-from|no-pager) /m);
});

test.each(['exit-codes', 'environment'])('help %s is there', async (topic) => {
  expect(await runCli(['help', topic])).toMatchObject({ code: 0, stderr: '' });
});

test('a topic that is mistyped is told which was meant', async () => {
  expect(await runCli(['help', 'fomats'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('did you mean formats?'),
  });
});

describe('the examples', () => {
  const examples = [PROGRAM_TEXT, ...Object.values(TEXTS)].flatMap((text) => text.examples);
  const home = process.cwd();
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhibiao-'));
    mkdirSync(join(folder, 'reports'));
    const files: Record<string, string> = {
      '2024.txt': '2023年，全市森林覆盖率达到22%，新增公交车120辆。\n',
      '2025.txt': '2024年，全市森林覆盖率达到23%，同比提高1个百分点。\n',
      'plan.txt': '到2024年，全市森林覆盖率达到24%以上。\n',
      'draft.txt': '2024年，旅游收入120亿元，增长20%，上年为110亿元。\n',
      'reports/a.txt': '2024年，地区生产总值520.3亿元，新建飞天茶馆3座。\n',
      'reports/b.txt': '2023年，地区生产总值498.1亿元，新建飞天茶馆2座。\n',
      'list.txt': 'reports/a.txt\nreports/b.txt\n',
      'page.html': '<p>造林3万亩。</p>',
      'documents.ndjson': '{"id":"a","text":"2024年，全市森林覆盖率达到23%。"}\n',
    };
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, 'old.txt'), Buffer.from([0xd4, 0xec, 0xc1, 0xd6, 0x33, 0xc4, 0xb6]));
    cpSync('fixtures/same-text/county-bulletin/input.docx', join(folder, 'report.docx'));
    symlinkSync(resolve('fixtures/seeds'), join(folder, 'gold'));
    symlinkSync(resolve('seeds'), join(folder, 'annotated'));
    process.chdir(folder);
  });

  afterAll(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(examples)('$command', async ({ command }) => {
    const [given = '', input] = command.split(' < ');
    const [program, ...argv] = given.split(' ');
    expect(program).toBe('zhibiao');
    const stdin = input === undefined ? {} : { stdin: readFileSync(input, 'utf8') };
    const { code, stdout, stderr } = await runCli(argv, stdin);
    const stops = argv.includes('--exit-code') || argv.includes('--fail-on');
    expect(stops ? [0, 1] : [0], stderr).toContain(code);
    const output = argv.includes('-o') ? argv[argv.indexOf('-o') + 1] : undefined;
    if (output === undefined) expect(stderr).not.toContain('error');
    else expect(existsSync(output) && readFileSync(output).length > 0).toBe(true);
    if (output === undefined && !stops && !argv.includes('--status') && argv[0] !== 'check')
      expect(stdout).not.toBe('');
  });
});
