// What a reader costs: against merely inflating and decoding its file, and a file twice as large against half of it.
import { inflateSync } from 'node:zlib';
import { readBytes } from '../../dist/readers/index.js';
import { openArchive } from '../../dist/readers/zip-archive.js';
import { inTurn } from './measure.mjs';
import { milliseconds, row } from './rows.mjs';
import { docxOf, htmlOf, ofdPages, pdfOf, xlsxOf } from './synthetic-files.mjs';

/** How each format is made of n paragraphs, rows or pages, and how large the larger file is. */
const FORMATS = [
  ['docx', docxOf, 8_000],
  ['xlsx', xlsxOf, 16_000],
  ['html', htmlOf, 16_000],
  ['ofd', ofdPages, 2_000],
  ['pdf', pdfOf, 100],
];

export async function readers() {
  const rows = [];
  for (const [format, make, n] of FORMATS) rows.push(...(await rowsOf(format, make, n)));
  return {
    title: 'Readers',
    note: 'A file to its text and blocks: against inflating and decoding it, and against half the file.',
    rows,
  };
}

async function rowsOf(format, make, n) {
  const [whole, half] = [make(n), make(n / 2)];
  const path = `a.${format}`;
  const { read, less, floor } = await inTurn(
    {
      read: () => readBytes(whole, path),
      less: () => readBytes(half, path),
      floor: () => decode(format, whole),
    },
    { iterations: 3, warm: 1_000 },
  );
  const size = (await partsOf(format, whole)).reduce((sum, { length }) => sum + length, 0);
  const { text } = await readBytes(whole, path);
  const ours = `${milliseconds(read)}, ${text.length.toLocaleString('en-US')} characters`;
  return [
    row(format, read / floor, {
      ours,
      yardstick: `${(size / 1024 / 1024).toFixed(1)} MiB inflated: ${milliseconds(floor)}`,
    }),
    row(`${format}, half the file`, read / less, {
      ours,
      yardstick: milliseconds(less),
      bar: 2.1,
      held: 3,
    }),
  ];
}

async function decode(format, bytes) {
  return (await partsOf(format, bytes)).map((part) => new TextDecoder().decode(part));
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
