import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askDuckRows } from '../../scripts/round-trip/duckdb.mjs';
import type { DocumentResult } from '../../src/model/document.js';
import { openWriter } from '../../src/writers/index.js';
import { unscaled } from '../../src/writers/parquet/unscaled.js';
import { makeFigure, makeResult } from '../helpers/make-figure.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { writeFigures } from '../helpers/write-file.js';

async function write(results: DocumentResult[]): Promise<string> {
  const file = join(tempFolder(), 'figures.parquet');
  await writeFigures('parquet', file, results);
  return file;
}

const cost = makeFigure({
  id: 'a1',
  metric: { name: '完成投资' },
  value: 5.2,
  exact: '5.20',
  period: { text: null, start: '2022-01-01', end: '2022-12-31', from: 'inferred' },
  source: { line: 3, headings: ['一、总体', '（一）'] },
  rules: [],
});

test('columns are typed, and named so that SQL needs no quotes', async () => {
  const file = await write([makeResult([cost])]);
  const types = await askDuckRows(`SELECT column_name, column_type FROM (DESCRIBE FROM '${file}')`);
  expect(Object.fromEntries(types)).toMatchObject({
    id: 'VARCHAR',
    metric_name: 'VARCHAR',
    value: 'DOUBLE',
    exact: 'VARCHAR',
    exact_decimal: 'DECIMAL(38,10)',
    annualised: 'BOOLEAN',
    period_start: 'DATE',
    source_line: 'INTEGER',
    source_headings: 'VARCHAR[]',
    source_table_row: 'VARCHAR',
    rules: 'VARCHAR[]',
  });
  expect(
    await askDuckRows(
      `SELECT metric_name, exact, exact_decimal * 3, year(period_end), source_headings[2], metric_id, rules FROM '${file}'`,
    ),
  ).toEqual([['完成投资', '5.20', '15.6000000000', '2022', '（一）', null, []]]);
});

test.each([
  ['5.20', 52_000_000_000n],
  ['-0.05', -500_000_000n],
  ['0', 0n],
  ['0.1234567890', 1_234_567_890n],
  ['9999999999999999999999999999', 99_999_999_999_999_999_999_999_999_990_000_000_000n],
  ['10000000000000000000000000000', null],
  ['0.33333333333', null],
  ['about five', null],
])('%s as a decimal of ten places is %s', (text, expected) => {
  expect(unscaled(text)).toBe(expected);
});

test('the version, the program and the documents stand in the metadata, failed ones too', async () => {
  const failed = makeResult([], { path: 'b.pdf', status: 'failed', code: 'E-CORRUPT', message: 'damaged' });
  const file = await write([makeResult([cost]), failed]);
  const pairs = await askDuckRows(`SELECT decode(key), decode(value) FROM parquet_kv_metadata('${file}')`);
  const metadata = Object.fromEntries(pairs) as Record<string, string>;
  expect(metadata['zhibiao.schemaVersion']).toBe('1.2');
  expect(JSON.parse(metadata['zhibiao.documents'] ?? '')).toEqual([
    makeResult([cost]).document,
    failed.document,
  ]);
  expect(await askDuckRows(`SELECT created_by FROM parquet_file_metadata('${file}')`)).toEqual([
    ['zhibiao 1.2.3'],
  ]);
});

test('without a figure it is a file with all its columns and no row', async () => {
  for (const results of [[], [makeResult([])]]) {
    const file = await write(results);
    expect(await askDuckRows(`SELECT count(*), count(period_start) FROM '${file}' WHERE value > 1`)).toEqual([
      ['0', '0'],
    ]);
  }
});

test('the same figures give the same bytes', async () => {
  const [one, other] = [
    await write([makeResult([cost, makeFigure()])]),
    await write([makeResult([cost, makeFigure()])]),
  ];
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
});

test('rows are handed on while documents come in, and are all there', async () => {
  const writer = await openWriter('parquet', { color: false, width: 80 });
  const figures = Array.from({ length: 6000 }, (_, at) => makeFigure({ id: String(at), value: at }));
  const sizes = [1, 2, 3, 4].map(() => writer.document(makeResult(figures)).length);
  expect(sizes[1]).toBeGreaterThan(1000);
  expect(sizes[2]).toBe(0);
  const file = await write([1, 2, 3, 4].map(() => makeResult(figures)));
  expect(await askDuckRows(`SELECT count(*), sum(value), count(DISTINCT id) FROM '${file}'`)).toEqual([
    ['24000', 71_988_000, '6000'],
  ]);
  expect(await askDuckRows(`SELECT num_row_groups FROM parquet_file_metadata('${file}')`)).toEqual([['3']]);
});

test('half of a pair of surrogates is no character: U+FFFD stands for it', async () => {
  const file = await write([makeResult([makeFigure({ metric: { name: 'a\ud800b' } })])]);
  expect(await askDuckRows(`SELECT metric_name FROM '${file}'`)).toEqual([['a\ufffdb']]);
});
