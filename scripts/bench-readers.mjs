// What a reader costs: against merely inflating and decoding its file, and a file twice as large against half of it twice.
import { performance } from 'node:perf_hooks';
import { inflateSync } from 'node:zlib';
import { readBytes } from '../dist/readers/index.js';
import { openArchive } from '../dist/readers/zip-archive.js';
import { docxOf, htmlOf, ofdPages, pdfOf, xlsxOf } from './synthetic-files.mjs';

const ROUNDS = 5;

/** How each format is made of n paragraphs, rows or pages, and how large the larger file is. */
const FORMATS = [
  ['docx', docxOf, 8_000],
  ['xlsx', xlsxOf, 16_000],
  ['html', htmlOf, 16_000],
  ['ofd', ofdPages, 2_000],
  ['pdf', pdfOf, 100],
];

/** Prints one line a format. */
export async function benchReaders() {
  console.log('\nreaders: a file to its text and blocks (medians of five rounds once warm)');
  for (const [format, make, n] of FORMATS) {
    const [whole, half] = [make(n), make(n / 2)];
    const path = `a.${format}`;
    const read = await median(() => readBytes(whole, path));
    const floor = await median(() => decode(format, whole));
    const less = await median(() => readBytes(half, path));
    const text = (await readBytes(whole, path)).text;
    const size = (inflatedSize(format, whole) / 1024 / 1024).toFixed(1);
    console.log(
      `${format}  ${size} MiB inflated, ${text.length} characters  ${read.toFixed(0)} ms  ${(read / floor).toFixed(1)} x inflating and decoding  ${(read / less).toFixed(2)} x half the file (at most 2.2)`,
    );
  }
}

async function median(run) {
  await run();
  await run();
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

const sizes = new Map();

function inflatedSize(format, bytes) {
  return sizes.get(format) ?? bytes.length;
}

async function decode(format, bytes) {
  const parts = await partsOf(format, bytes);
  sizes.set(
    format,
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  return parts.map((part) => new TextDecoder().decode(part));
}

async function partsOf(format, bytes) {
  if (format === 'html') return [bytes];
  if (format === 'pdf') return pdfStreams(bytes);
  const archive = await openArchive(bytes, 'a');
  return Promise.all(archive.names.map((name) => archive.read(name)));
}

function pdfStreams(bytes) {
  const streams = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('\nstream\n', at)) {
    const start = bytes.indexOf('\n', at + 1) + 1;
    const end = bytes.indexOf('\nendstream', start);
    streams.push(inflateSync(bytes.subarray(start, end)));
    at = end + 1;
  }
  return streams;
}
