import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { sharedFolder } from '../helpers/temp-folder.js';

let folder = '';

beforeAll(() => {
  const texts = Array.from({ length: 30 }, (_, i): [string, string] => [
    `${String(i).padStart(2, '0')}.txt`,
    `全市新建公交站${i + 3}座，完成投资${i + 1}.5亿元，同比增长${i}%。到2025年，森林覆盖率达到24%以上。`.repeat(
      1 + (i % 4) * 30,
    ),
  ]);
  folder = sharedFolder({
    ...Object.fromEntries(texts),
    '07-copy.txt': texts[3]![1],
    '11-broken.docx': 'PK\u0003\u0004 cut short',
    '12-empty.txt': '',
    '21.md': '# 目标\n\n| 指标 | 2024年 |\n|---|---|\n| 森林覆盖率（%） | 24 |\n',
  });
  writeFileSync(join(folder, 'zz.docx'), readFileSync('fixtures/same-text/county-bulletin/input.docx'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that a run gives but the time it took. */
async function run(jobs: number, ...argv: string[]) {
  const { code, stdout, stderr } = await runCli([...argv, '--jobs', String(jobs)]);
  return { code, stdout, stderr: stderr.replace(/, [\d.]+ s$/gm, '') };
}

describe('case 43: any number of jobs gives the same bytes, messages and exit status', () => {
  test.each([
    ['ndjson'],
    ['csv', '--excel'],
    ['tsv', '--to', '万元'],
    ['json', '--status', 'target', '-v'],
    ['table', '--metric', '森林覆盖'],
    ['markdown', '--metric', '森林覆盖车', '--fail-on', 'warning'],
    ['xlsx'],
    ['parquet', '--min-confidence', '0.6'],
  ])('extract -f %s %s', async (format, ...more) => {
    const argv = ['extract', folder, '-f', format, ...more];
    const one = await run(1, ...argv);
    expect(one.stderr).toContain('W-DUPLICATE');
    expect(await run(2, ...argv)).toEqual(one);
    expect(await run(8, ...argv)).toEqual(one);
  });

  test.each([['check'], ['panel'], ['targets']])('%s', async (command) => {
    const one = await run(1, command, folder, '-f', 'json');
    expect(await run(3, command, folder, '-f', 'json')).toEqual(one);
  });

  test('report', async () => {
    const one = await run(1, 'report', folder);
    expect(one.stdout.length).toBeGreaterThan(10_000);
    expect(await run(3, 'report', folder)).toEqual(one);
  });

  test('--corrections, wherever its figures are', async () => {
    const { stdout } = await run(1, 'extract', join(folder, '05.txt'), '-f', 'ndjson');
    const { id } = JSON.parse(stdout.split('\n')[0]!);
    const file = join(folder, 'corrections.yaml');
    writeFileSync(file, `- id: ${id}\n  reject: true\n- id: ffffffffffffffff\n  reject: true\n`);
    const argv = ['extract', folder, '-f', 'csv', '--corrections', file];
    const one = await run(1, ...argv);
    expect(one.stderr).toContain('1 figure rejected, 0 changed, 1 without a figure');
    expect(await run(2, ...argv)).toEqual(one);
  });

  test('--strict stops at the same document', async () => {
    const one = await run(1, 'extract', folder, '-f', 'ndjson', '--strict');
    expect(one.code).toBe(3);
    expect(one.stderr).toContain('stopped, as --strict asks');
    expect((await run(2, 'extract', folder, '-f', 'ndjson', '--strict')).stderr).toBe(one.stderr);
  });
});

test('-vv tells the time that each document took in its thread', async () => {
  const { stderr } = await run(2, 'extract', folder, '-f', 'ndjson', '-vv');
  expect(stderr.match(/00\.txt: ok, \d+ figures, txt utf-8, [\d.]+ ms/)).not.toBeNull();
});

test('--max-memory reads what fits, and takes a size', async () => {
  const plain = await run(2, 'extract', folder, '-f', 'ndjson');
  const { code, stdout } = await run(2, 'extract', folder, '-f', 'ndjson', '--max-memory', '2G');
  expect({ code, stdout }).toEqual({ code: plain.code, stdout: plain.stdout });
  const wrong = await runCli(['extract', folder, '--max-memory', '1M']);
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('it takes a size from 320M') });
});
