import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

const DOCUMENTS = {
  'in/a.txt': '2023年，全市造林3000亩，旅游收入达到1.5亿元。',
  'in/b.txt': '2023年，全市新增床位200张，农膜回收率稳定在84%以上。',
  'in/c.txt': '到2025年，全市森林覆盖率达到22%以上。\ufffd',
  'in/d.txt': '2023年，全市造林3000亩，旅游收入达到1.5亿元。',
  'in/e.rtf.txt': '{\\rtf1',
  'in/f.txt': '2023年，全市修路5公里，农膜回收率稳定在85%以上。',
};

/** A folder in/, and its figures in shards. */
async function prepare({ n = 3, ending = 'ndjson', more = [] as string[] } = {}) {
  const folder = tempFolder(DOCUMENTS);
  const at = (name: string): string => join(folder, name);
  const shards = Array.from({ length: n }, (_, i) => at(`${i + 1}.${ending}`));
  const extract = (output: string, ...options: string[]) =>
    runCli(['extract', at('in'), '-o', output, ...more, ...options]);
  for (const [i, output] of shards.entries()) await extract(output, '--shard', `${i + 1}/${n}`);
  const merge = (...argv: string[]) => runCli(['merge', ...argv]);
  return { at, shards, extract, merge };
}

const bytes = (file: string): string => readFileSync(file, 'latin1');

test('shards come to the whole, with its messages, summary and exit status', async () => {
  const { at, shards, extract, merge } = await prepare();
  const whole = await extract(at('whole.ndjson'));
  const merged = await merge(...shards, '-o', at('merged.ndjson'));
  expect(bytes(at('merged.ndjson'))).toBe(bytes(at('whole.ndjson')));
  const untimed = (text: string): string => text.replace(/\d+\.\d s$/m, '');
  expect({ ...merged, stderr: untimed(merged.stderr) }).toEqual({ ...whole, stderr: untimed(whole.stderr) });
  expect(merged.code).toBe(3);
  expect((await merge(...shards)).stdout).toBe(readFileSync(at('whole.ndjson'), 'utf8'));
});

test('a merged output can be gone on with', async () => {
  const { at, shards, extract, merge } = await prepare();
  await merge(...shards, '-o', at('merged.ndjson'));
  appendFileSync(at('in/b.txt'), '造林7亩。');
  const { stderr } = await extract(at('merged.ndjson'), '--manifest', at('merged.ndjson.manifest'));
  expect(stderr).toMatch(/: 1 read, 4 taken over, 1 the same/);
});

test.each(['json', 'csv', 'tsv', 'xlsx', 'parquet', 'sqlite', 'md', 'txt'])(
  'shards in ndjson come to %s as a run gives it',
  async (ending) => {
    const { at, shards, extract, merge } = await prepare({ n: 2, more: ['--to', '公顷'] });
    await extract(at(`whole.${ending}`));
    expect((await merge(...shards, '-o', at(`merged.${ending}`))).code).toBe(3);
    expect(bytes(at(`merged.${ending}`))).toBe(bytes(at(`whole.${ending}`)));
  },
);

test.each([
  ['csv', []],
  ['csv', ['--excel']],
  ['tsv', []],
])('shards in %s %j have one head', async (ending, more) => {
  const { at, shards, extract, merge } = await prepare({ ending, more });
  await extract(at(`whole.${ending}`));
  await merge(...shards, '-o', at(`merged.${ending}`));
  expect(bytes(at(`merged.${ending}`))).toBe(bytes(at(`whole.${ending}`)));
});

test('manifests of other names are named in the order of the outputs', async () => {
  const { at, shards, merge } = await prepare({ n: 2 });
  for (const [i, shard] of shards.entries()) renameSync(`${shard}.manifest`, at(`m${i}`));
  expect((await merge(...shards, '--manifest', at('m0'), '--manifest', at('m1'))).code).toBe(3);
  expect(await merge(...shards, '--manifest', at('m0'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('2 outputs and 1 manifest are given'),
  });
});

describe('case 48: is refused with exit 2, and nothing written, what', () => {
  type Prepared = Awaited<ReturnType<typeof prepare>>;
  const cases: [string, (prepared: Prepared) => unknown, RegExp][] = [
    ['lacks a shard', ({ shards }) => shards.splice(1, 1), /: shard 2\/3 is missing\. hint: .*--shard 2\/3/],
    [
      'has a shard twice',
      ({ shards }) => shards.push(shards[0]!.replace('1.nd', './1.nd')),
      /it is shard 1\/3, and so is/,
    ],
    ['lacks a manifest', ({ shards }) => rmSync(`${shards[1]}.manifest`), /2\.ndjson: there is no manifest/],
    [
      'is a folder',
      ({ shards }) => {
        rmSync(shards[1]!);
        mkdirSync(shards[1]!);
      },
      /E-MERGE\] .*2\.ndjson: the path is not a regular file/,
    ],
    ['lacks an output', ({ shards }) => rmSync(shards[1]!), /2\.ndjson: there is no such output/],
    [
      'has another option',
      ({ extract, shards }) => extract(shards[1]!, '--shard', '2/3', '--status', 'actual'),
      /2\.ndjson: it was made with another --status than .*1\.ndjson\. hint: make all shards with the same/,
    ],
    [
      'has another table of facts',
      async ({ at, extract, shards }) => {
        writeFileSync(at('meta.csv'), 'path,place\na.txt,成都市\n');
        await extract(shards[1]!, '--shard', '2/3', '--meta', at('meta.csv'));
      },
      /another --meta than/,
    ],
    [
      'is of another number of shards',
      ({ extract, shards }) => extract(shards[1]!, '--shard', '2/4'),
      /it is one of 4 shards, .* one of 3/,
    ],
    [
      'is made of other documents',
      async ({ at, extract, shards }) => {
        writeFileSync(at('in/new.txt'), '造林1亩。');
        await extract(shards[1]!, '--shard', '2/3');
      },
      /it was made of other documents than .*: 7 instead of 6/,
    ],
    [
      'changed between the shards',
      async ({ at, extract, shards }) => {
        // Until it is of a shard that is not made again.
        for (let n = 0; n < 3; n += 1) {
          appendFileSync(at('in/b.txt'), `造林${n}亩。`);
          await extract(shards[n]!, '--shard', `${n + 1}/3`);
        }
      },
      /it changed while the shards were made/,
    ],
    [
      'was altered',
      ({ shards }) => writeFileSync(shards[2]!, bytes(shards[2]!).replace('"value"', '"Value"'), 'latin1'),
      /3\.ndjson: it is not as it was written, where .*\.txt stands\. hint: run the command again/,
    ],
    ['has more than it had', ({ shards }) => appendFileSync(shards[2]!, '\n'), /3\.ndjson: it is not as/],
    [
      'has a manifest that is cut short',
      ({ shards }) => {
        const manifest = `${shards[2]}.manifest`;
        writeFileSync(manifest, readFileSync(manifest, 'utf8').split('\n').slice(0, -2).join('\n'));
      },
      /3\.ndjson\.manifest: the manifest is not as it was written/,
    ],
  ];
  test.each(cases)('%s', async (_, spoil, complaint) => {
    const prepared = await prepare();
    const { at, shards, merge } = prepared;
    await spoil(prepared);
    writeFileSync(at('merged.ndjson'), 'old');
    const { code, stderr } = await merge(...shards, '-o', at('merged.ndjson'));
    expect(stderr).toMatch(complaint);
    expect(code).toBe(2);
    expect(bytes(at('merged.ndjson'))).toBe('old');
  });
});

test.each([
  [['-o', 'x.html'], /merge does not write html/],
  [['-o', 'x.json'], /1\.csv is csv, of which no json can be made\. hint: make the outputs as ndjson/],
  [['--excel'], /no csv can be made/],
])('of shards in csv %j is refused', async (argv, complaint) => {
  const { shards, merge } = await prepare({ n: 1, ending: 'csv' });
  const { code, stderr } = await merge(...shards, ...argv);
  expect(code).toBe(2);
  expect(stderr).toMatch(complaint);
});

test('an output is not merged into itself', async () => {
  const { shards, merge } = await prepare({ n: 1 });
  expect(await merge(...shards, '-o', shards[0]!)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('both read and written'),
  });
});
