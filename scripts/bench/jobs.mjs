// A folder by one job and by two, and the peak of memory of a small folder and one ten times as large.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median, peakOf } from './measure.mjs';
import { mebibytes, milliseconds, row } from './rows.mjs';
import { makeFolder, textFiles } from './texts.mjs';

const ROUNDS = 5;
const MEGABYTE = 1_000_000;
/** When the collector comes by is chance, which ten times as much text has ten times as often. */
const SMALL_RUNS = 3;

/** No copy that the other half has. */
const OTHER_COPIES = 1_000_000;

export async function jobs(work) {
  const texts = textFiles().map((file) => readFileSync(file, 'utf8'));
  const folder = join(work, 'fifty');
  const halves = ['a', 'b'].map((half) => join(folder, half));
  const files = halves
    .map((half, i) => makeFolder(half, texts, 25 * MEGABYTE, i * OTHER_COPIES))
    .reduce((sum, count) => sum + count, 0);
  const run = async (path, count, out) =>
    (await peakOf(extracting(path, join(work, out), count))).milliseconds;
  const times = { one: [], two: [], apart: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.one.push(await run(folder, 1, 'one.ndjson'));
    times.two.push(await run(folder, 2, 'two.ndjson'));
    times.apart.push(Math.max(...(await Promise.all(halves.map((half, i) => run(half, 1, `${i}.ndjson`))))));
  }
  rmSync(folder, { recursive: true });
  const [one, two, apart] = [times.one, times.two, times.apart].map(median);
  return {
    title: 'Many cores',
    note: `A folder of 50 MB in ${files} files to ndjson, whole processes. What two processes gain that know nothing of each other is what the machine gives: each core of it is slower when both are at work.`,
    rows: [
      row('two jobs', one / two, {
        ours: milliseconds(two),
        yardstick: `one job: ${milliseconds(one)}`,
        bar: 1.8,
        held: 1.25,
        better: 'more',
      }),
      row('two processes of half the folder each', one / apart, {
        ours: milliseconds(apart),
        yardstick: `one job: ${milliseconds(one)}`,
      }),
    ],
  };
}

export async function memory(work) {
  const texts = textFiles().map((file) => readFileSync(file, 'utf8'));
  const folders = { small: join(work, 'small'), large: join(work, 'large') };
  makeFolder(folders.small, texts, 20 * MEGABYTE);
  makeFolder(folders.large, texts, 200 * MEGABYTE);
  const out = join(work, 'out.ndjson');
  const rows = [];
  for (const count of [1, 2]) {
    const smalls = [];
    for (let run = 0; run < SMALL_RUNS; run += 1)
      smalls.push((await peakOf(extracting(folders.small, out, count))).bytes);
    const small = median(smalls);
    const { bytes: large } = await peakOf(extracting(folders.large, out, count));
    rows.push(
      row(`--jobs ${count}`, large / small, {
        ours: `200 MB: ${mebibytes(large)}`,
        yardstick: `20 MB: ${mebibytes(small)}`,
        bar: 1.2,
      }),
    );
  }
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
  return {
    title: 'Memory',
    note: 'Peak of resident memory of a folder to ndjson: one run of the large one, the middle of three of the small one.',
    rows,
  };
}

const extracting = (folder, out, count) => [
  'bin/zhibiao.js',
  'extract',
  folder,
  '--jobs',
  String(count),
  '-q',
  '-o',
  out,
];
