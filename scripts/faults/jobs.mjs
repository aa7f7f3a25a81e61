// The runs that faults are put into: three documents of different formats, and every way in which figures go out.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAME_TEXT = new URL('../../fixtures/same-text/', import.meta.url).pathname;
const DOCUMENTS = {
  'in/a.txt': 'city-briefing/input.txt',
  'in/b.html': 'county-bulletin/input.html',
  'in/d/c.docx': 'plan-outline/input.docx',
};
const OLD = 'what was there before\n';
const META = 'path,place\na.txt,成都市\n';
const CORRECTIONS = '[]\n';

/** Writes the documents into a folder. */
export function writeDocuments(folder) {
  mkdirSync(join(folder, 'in/d'), { recursive: true });
  for (const [path, source] of Object.entries(DOCUMENTS))
    copyFileSync(SAME_TEXT + source, join(folder, path));
}

// These documents are trusted: a process for each run would take longer than all else.
const extract = (output, ...more) => ['extract', 'in', '-o', output, '--log', 'log', '--no-isolate', ...more];

/**
 * name; argv: the run; outputs: what it writes, by whole files; old: what lies there before; before: runs that come first; change: what
 * happens to the documents between those and it.
 */
const replaced = (ending, ...more) => ({
  name: `${ending} ${more.join(' ')}`.trim(),
  argv: extract(`x.${ending}`, ...more),
  outputs: [`x.${ending}`, 'log'],
  old: { [`x.${ending}`]: OLD, log: OLD },
});

const changeOne = (folder) => writeFileSync(join(folder, 'in/a.txt'), '2023年，全市造林3000亩。\n');

export const JOBS = [
  replaced('ndjson'),
  { ...replaced('json'), name: 'json, new', old: {} },
  replaced('csv'),
  replaced('xlsx'),
  replaced('parquet'),
  { ...replaced('sqlite'), old: { log: OLD } },
  {
    name: 'sqlite --append',
    before: [['extract', 'in/b.html', '-o', 'x.sqlite']],
    argv: extract('x.sqlite', '--append'),
    outputs: ['x.sqlite', 'log'],
  },
  replaced('html'),
  {
    name: 'csv --manifest',
    before: [extract('x.csv', '--manifest', 'm')],
    change: changeOne,
    argv: extract('x.csv', '--manifest', 'm'),
    outputs: ['x.csv', 'm', 'log'],
  },
  {
    name: 'ndjson --resume',
    before: [extract('x.ndjson', '--resume')],
    change: changeOne,
    isBrokenOff: true,
    argv: extract('x.ndjson', '--resume'),
    outputs: ['x.ndjson', 'x.ndjson.manifest', 'log'],
  },
  {
    name: 'merge',
    before: ['1/2', '2/2'].map((shard) => ['extract', 'in', '-o', `${shard[0]}.ndjson`, '--shard', shard]),
    argv: ['merge', '1.ndjson', '2.ndjson', '-o', 'x.ndjson', '--log', 'log'],
    outputs: ['x.ndjson', 'log'],
    old: { 'x.ndjson': OLD },
  },
  {
    name: 'merge to parquet',
    before: ['1/2', '2/2'].map((shard) => ['extract', 'in', '-o', `${shard[0]}.ndjson`, '--shard', shard]),
    argv: ['merge', '1.ndjson', '2.ndjson', '-o', 'x.parquet', '--log', 'log'],
    outputs: ['x.parquet', 'log'],
  },
  {
    name: 'with tables of facts and corrections, and a configuration',
    texts: { 'meta.csv': META, 'corrections.yaml': CORRECTIONS, 'zhibiao.yaml': 'min-confidence: 0.1\n' },
    argv: extract('x.csv', '--meta', 'meta.csv', '--corrections', 'corrections.yaml'),
    outputs: ['x.csv', 'log'],
    old: { 'x.csv': OLD, log: OLD },
  },
  {
    name: 'to standard output',
    argv: ['extract', 'in', '-f', 'ndjson', '--log', 'log'],
    outputs: ['log'],
  },
  {
    name: 'report',
    argv: ['report', 'in', '-o', 'x.html', '--log', 'log'],
    outputs: ['x.html', 'log'],
    old: { 'x.html': OLD },
  },
  {
    name: 'diff',
    argv: ['diff', 'in/a.txt', 'in/b.html', '-o', 'x.json', '--log', 'log'],
    outputs: ['x.json', 'log'],
    old: { 'x.json': OLD },
  },
  {
    name: 'diff to xlsx',
    argv: ['diff', 'in/a.txt', 'in/b.html', '-o', 'x.xlsx'],
    outputs: ['x.xlsx'],
    old: { 'x.xlsx': OLD },
  },
  { name: 'panel', argv: ['panel', 'in', '-o', 'x.sqlite', '-f', 'sqlite'], outputs: ['x.sqlite'] },
  { name: 'text', argv: ['text', 'in/d/c.docx', '-o', 'x.txt'], outputs: ['x.txt'], old: { 'x.txt': OLD } },
  { name: 'normalise', argv: ['normalise', 'in', '-o', 'x.txt'], outputs: ['x.txt'], old: { 'x.txt': OLD } },
];
