import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

const DOCUMENT = { 'a.txt': '完成投资5亿元。' };

test.each([
  ['nothing', ''],
  ['a mark of UTF-8 and a comment', '\ufeff# nothing\n'],
  ['a mark of UTF-8 and an option', '\ufefflog-format: text\r\n'],
])('case 40: a configuration that holds %s is read', async (_, content) => {
  const folder = tempFolder({ ...DOCUMENT, 'zhibiao.yaml': content });
  const run = await runCli(['extract', join(folder, 'a.txt')], { cwd: folder });
  expect({ code: run.code, stderr: run.stderr, lines: run.stdout.trim().split('\n').length }).toEqual({
    code: 0,
    stderr: '',
    lines: 1,
  });
});

test.each([
  ['a tab for blanks', 'extract:\n\tformat: csv\n', /zhibiao\.yaml:2:1: /],
  ['a key twice', 'color: never\ncolor: auto\n', /zhibiao\.yaml:2:1: a key stands twice/],
  [
    'no for false',
    'pager: no\n',
    /zhibiao\.yaml:1:8: pager is switched on or off\. hint: write true or false/,
  ],
])(
  'case 40: a configuration with %s is refused with its place, and nothing is read',
  async (_, content, said) => {
    const folder = tempFolder({ ...DOCUMENT, 'zhibiao.yaml': content });
    const run = await runCli(['extract', join(folder, 'a.txt')], { cwd: folder });
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(said) });
  },
);

test('case 40: a code of digits keeps its zeros', async () => {
  const folder = tempFolder({ ...DOCUMENT, 'zhibiao.yaml': 'metric: 010\n' });
  const run = await runCli(['config', 'print', 'extract', '-f', 'json'], { cwd: folder });
  const metric = JSON.parse(run.stdout).find(
    ({ option }: { option: string }) => option === '--metric' || option === 'metric',
  );
  expect(metric).toMatchObject({ value: '010' });
});

const HEAD = 'pack: test\ntitle: 测试\nmetrics:\n';
const metric = (id: string, forms: readonly string[]): string =>
  `  - id: ${id}\n    name: ${JSON.stringify(forms[0])}\n    forms: ${JSON.stringify(forms)}\n    dimension: count\n    better: higher\n    examples:\n      - { text: ${JSON.stringify(`${forms[0]}5个`)}, want: { value: 5 } }\n`;

test('case 41: a pack with a mark, 20,000 terms, and one that looks like an expression', async () => {
  const digits = (n: number): string =>
    [...String(n)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
  const terms = Array.from({ length: 20_000 }, (_, i) => `测项${digits(i)}数`);
  const folder = tempFolder({
    'a.txt': `2023年${terms[12_345]}5个，甲.*乙数6个，甲丙丁乙数7个。`,
    'packs/x.yaml': `\ufeff${HEAD}${metric('test.many', terms)}${metric('test.plain', ['甲.*乙数'])}`,
  });
  const begun = performance.now();
  const argv = ['extract', join(folder, 'a.txt'), '--patterns', join(folder, 'packs'), '-f', 'ndjson'];
  const { code, stdout } = await runCli(argv);
  expect(performance.now() - begun).toBeLessThan(100_000);
  const ids = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).metric.id);
  expect({ code, ids }).toEqual({ code: 0, ids: ['test.many', 'test.plain', null] });
});

/** The program as it is installed, with nothing of the surroundings. */
const bare = (env: Record<string, string>, cwd = process.cwd()) =>
  spawnSync(
    process.execPath,
    [join(process.cwd(), 'bin/zhibiao.js'), 'extract', join(process.cwd(), 'seeds'), '-f', 'json'],
    { env, cwd, encoding: 'utf8', maxBuffer: 1e9 },
  );

test('case 50: the same bytes without a home, in a folder that cannot be written to, in any locale and zone', () => {
  const usual = bare({ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/' });
  const folder = tempFolder();
  mkdirSync(join(folder, 'locked'));
  chmodSync(join(folder, 'locked'), 0o555);
  expect({ status: usual.status, size: usual.stdout.length > 10_000 }).toEqual({ status: 0, size: true });
  for (const env of [
    {},
    { LC_ALL: 'C', TZ: 'Pacific/Kiritimati' },
    { LANG: 'tr_TR.UTF-8', HOME: '/nonexistent' },
  ]) {
    const run = bare(env as Record<string, string>, join(folder, 'locked'));
    expect(run.status).toBe(0);
    expect(
      run.stdout.replaceAll(`${process.cwd()}/`, '') === usual.stdout.replaceAll(`${process.cwd()}/`, ''),
    ).toBe(true);
  }
});
