import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentResult } from '../../src/model/document.js';
import { figureSchema } from '../../src/model/figure.js';
import { columnName } from '../../src/writers/column-name.js';
import { DOCUMENT_COLUMNS, FIGURE_COLUMNS } from '../../src/writers/columns.js';
import { sqliteSchema } from '../../src/writers/sqlite/schema.js';
import { makeFigure, makeResult } from '../helpers/make-figure.js';
import { queryDatabase } from '../helpers/query-database.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { writeFigures } from '../helpers/write-file.js';

async function write(results: DocumentResult[]): Promise<string> {
  const file = join(tempFolder(), 'figures.sqlite');
  await writeFigures('sqlite', file, results);
  return file;
}

const year = { text: '2022年', start: '2022-01-01', end: '2022-12-31', from: 'stated' } as const;
const result = makeFigure({ id: 'r', period: year, metric: { name: '优良率', id: 'air.good' } });
const soon = makeFigure({
  id: 's',
  status: 'target',
  value: 90,
  deadline: { text: null, date: '2025-12-31', from: 'inferred' },
});
const later = makeFigure({
  id: 'l',
  status: 'target',
  value: 95,
  deadline: { text: null, date: '2030-12-31', from: 'inferred' },
});
const someday = makeFigure({ id: 'd', status: 'target' });

test('documents, figures and notes, with the fields of the record in its order', async () => {
  const file = await write([makeResult([result])]);
  const columns = (table: string): unknown[] =>
    queryDatabase(file, `SELECT name, "notnull" FROM pragma_table_info('${table}')`);
  const expected = (list: typeof FIGURE_COLUMNS): unknown[] =>
    list.map(({ name, required }) => [columnName(name), required ? 1 : 0]);
  expect(columns('figures')).toEqual([['document_id', 1], ['position', 1], ...expected(FIGURE_COLUMNS)]);
  expect(columns('documents')).toEqual([['id', 0], ...expected(DOCUMENT_COLUMNS)]);
});

test('types are those of the columns', async () => {
  const file = await write([makeResult([result])]);
  expect(
    queryDatabase(
      file,
      'SELECT typeof(value), typeof(exact), typeof(source_line), typeof(annualised), period_start, rules FROM figures',
    ),
  ).toEqual([['real', 'text', 'integer', 'integer', '2022-01-01', '[]']]);
});

/** The values that the record allows, by column. */
const ENUMS = [
  ['bound', figureSchema.shape.bound.options],
  ['role', figureSchema.shape.role.options],
  ['status', figureSchema.shape.status.options],
  ['force', figureSchema.shape.force.unwrap().options],
  ['period_from', figureSchema.shape.period.unwrap().shape.from.options],
  ['basis_kind', figureSchema.shape.basis.unwrap().shape.kind.options],
  ['scope_from', figureSchema.shape.scope.unwrap().shape.from.options],
  ['deadline_from', figureSchema.shape.deadline.unwrap().shape.from.options],
] as const;

test.each(ENUMS)('%s is checked against what the record allows', (column, options) => {
  const list = options.map((option) => `'${option}'`).join(', ');
  expect(sqliteSchema()).toContain(`${column} IN (${list})`);
});

test('a document that failed is a row too, and notes keep their place', async () => {
  const failed = makeResult([], { path: 'b.pdf', status: 'failed', code: 'E-CORRUPT', message: 'damaged' });
  const noted = {
    ...makeResult([result]),
    notes: [
      { code: 'W-MACRO', message: 'macros', span: null },
      { code: 'W-REPAIR', message: '1 mended', span: { start: 3, end: 9 } },
    ],
  } as DocumentResult;
  const file = await write([failed, noted]);
  expect(
    queryDatabase(file, 'SELECT path, status, code, message, figures FROM documents ORDER BY id'),
  ).toEqual([
    ['b.pdf', 'failed', 'E-CORRUPT', 'damaged', 0],
    ['a.txt', 'ok', null, null, 1],
  ]);
  expect(
    queryDatabase(file, 'SELECT document_id, position, code, message, span_start, span_end FROM notes'),
  ).toEqual([
    [2, 1, 'W-MACRO', 'macros', null, null],
    [2, 2, 'W-REPAIR', '1 mended', 3, 9],
  ]);
});

test('targets come by deadline, those without a day last', async () => {
  const file = await write([makeResult([someday, later, result, soon])]);
  expect(queryDatabase(file, 'SELECT id, deadline_date, value FROM targets')).toEqual([
    ['s', '2025-12-31', 90],
    ['l', '2030-12-31', 95],
    ['d', null, 84],
  ]);
});

test('the panel has every single number with a period, by metric', async () => {
  const range = makeFigure({ id: 'm', value: null, min: 1, max: 2, period: year });
  const file = await write([makeResult([someday, range, result])]);
  expect(queryDatabase(file, 'SELECT metric, metric_name, period_end, value, unit_text FROM panel')).toEqual([
    ['air.good', '优良率', '2022-12-31', 84, '%'],
  ]);
});

test('two copies have the same figures, each of its own document', async () => {
  const file = await write([makeResult([result]), makeResult([result], { path: 'copy.txt' })]);
  expect(queryDatabase(file, 'SELECT document_id, id FROM figures ORDER BY 1')).toEqual([
    [1, 'r'],
    [2, 'r'],
  ]);
});

test('it says what it is, and holds together', async () => {
  const file = await write([makeResult([result, soon])]);
  expect(queryDatabase(file, 'SELECT key, value FROM meta ORDER BY key')).toEqual([
    ['contents', 'figures'],
    ['generator', 'zhibiao 1.2.3'],
    ['schemaVersion', '1.2'],
    ['units', '[]'],
  ]);
  expect(queryDatabase(file, 'PRAGMA integrity_check')).toEqual([['ok']]);
  expect(queryDatabase(file, 'PRAGMA foreign_key_check')).toEqual([]);
});

test('what the program says of the schema is what it writes', async () => {
  const file = await write([makeResult([result])]);
  const written = queryDatabase(file, 'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL') as [string][];
  for (const [sql] of written) expect(sqliteSchema()).toContain(sql);
  expect(written).toHaveLength(4 + 5 + 2);
});

test('questions by metric, period, status and place go by an index', async () => {
  const file = await write([makeResult([result])]);
  for (const where of [
    "metric_name = 'x'",
    "metric_id = 'x'",
    "period_start = '2022-01-01'",
    "status = 'target'",
    "scope_code = '510000'",
  ]) {
    const [plan] = queryDatabase(file, `EXPLAIN QUERY PLAN SELECT * FROM figures WHERE ${where}`);
    expect(plan?.at(-1)).toMatch(/USING INDEX figures_/);
  }
});

test('a text with U+0000 is stored whole', async () => {
  const file = await write([makeResult([makeFigure({ metric: { raw: 'a\0b' } })])]);
  expect(queryDatabase(file, 'SELECT hex(metric_raw), typeof(metric_raw) FROM figures')).toEqual([
    ['610062', 'text'],
  ]);
});

test('half of a pair of surrogates is no character: U+FFFD stands for it', async () => {
  const file = await write([makeResult([makeFigure({ metric: { name: 'a\ud800b' } })])]);
  expect(queryDatabase(file, 'SELECT metric_name FROM figures')).toEqual([['a\ufffdb']]);
});

test('the same figures give the same bytes', async () => {
  const [one, other] = [await write([makeResult([result, soon])]), await write([makeResult([result, soon])])];
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
});
