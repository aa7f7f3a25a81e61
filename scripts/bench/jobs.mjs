// A folder by one job and by two, and the peak of memory of a small folder and one ten times as large.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median, peakOf } from './measure.mjs';
import { mebibytes, milliseconds, row } from './rows.mjs';
import { makeFolder, textFiles } from './texts.mjs';

const ROUNDS = 5;
const MEGABYTE = 1_000_000;

export async function jobs(work) {
  const texts = textFiles().map((file) => readFileSync(file, 'utf8'));
  const folder = join(work, 'fifty');
  const files = makeFolder(folder, texts, 50 * MEGABYTE);
  const times = { 1: [], 2: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const count of [1, 2])
      times[count].push((await peakOf(extracting(folder, work, count))).milliseconds);
  }
  rmSync(folder, { recursive: true });
  const [one, two] = [median(times[1]), median(times[2])];
  return {
    title: 'Many cores',
    note: `A folder of 50 MB in ${files} files to ndjson, whole processes.`,
    rows: [
      row('two jobs', one / two, {
        ours: milliseconds(two),
        yardstick: `one job: ${milliseconds(one)}`,
        bar: 1.8,
        held: 1.6,
        better: 'more',
      }),
    ],
  };
}

export async function memory(work) {
  const texts = textFiles().map((file) => readFileSync(file, 'utf8'));
  const folders = { small: join(work, 'small'), large: join(work, 'large') };
  makeFolder(folders.small, texts, 20 * MEGABYTE);
  makeFolder(folders.large, texts, 200 * MEGABYTE);
  const rows = [];
  for (const count of [1, 2]) {
    const { bytes: small } = await peakOf(extracting(folders.small, work, count));
    const { bytes: large } = await peakOf(extracting(folders.large, work, count));
    rows.push(
      row(`--jobs ${count}`, large / small, {
        ours: `200 MB: ${mebibytes(large)}`,
        yardstick: `20 MB: ${mebibytes(small)}`,
        bar: 1.2,
      }),
    );
  }
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
  return { title: 'Memory', note: 'Peak of resident memory of a folder to ndjson, one run each.', rows };
}

const extracting = (folder, work, count) => [
  'bin/zhibiao.js',
  'extract',
  folder,
  '--jobs',
  String(count),
  '-q',
  '-o',
  join(work, 'out.ndjson'),
];
