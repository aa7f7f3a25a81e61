// Every lossless format read back, by programs of other makes and by plain readers: the figures of a file, in its order.
import { readFileSync } from 'node:fs';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import sqlite from 'node-sqlite3-wasm';
import { columnName } from '../../dist/writers/column-name.js';
import { FIGURE_COLUMNS } from '../../dist/writers/columns.js';
import { readDuck } from './duckdb.mjs';
import { fieldsOfNested, fieldsOfRow, fieldsOfTexts, nestFigure } from './nest.mjs';
import { readShell } from './sqlite-shell.mjs';

/** A string of SQL. */
const quoted = (file) => `'${file.replaceAll("'", "''")}'`;

/** Options of read_csv that a user needs for all to be read as it stands. */
const EMPTY_IS_TEXT = 'all_varchar = true, allow_quoted_nulls = false';
const NO_QUOTES = `all_varchar = true, delim = '\t', quote = '', escape = ''`;

/** What reads a format. */
export const READERS = [
  { format: 'ndjson', by: 'JSON.parse', read: readLines },
  {
    format: 'ndjson',
    by: 'DuckDB',
    read: (file) => readDuck(`FROM read_ndjson(${quoted(file)}, sample_size = -1)`, fieldsOfNested),
  },
  { format: 'json', by: 'JSON.parse', read: (file) => JSON.parse(readFileSync(file, 'utf8')).figures },
  {
    format: 'json',
    by: 'DuckDB',
    read: (file) =>
      readDuck(
        `SELECT figure.* FROM (SELECT unnest(figures) AS figure FROM read_json(${quoted(file)}, maximum_object_size = 1_000_000_000))`,
        fieldsOfNested,
      ),
  },
  { format: 'csv', by: 'a reader of RFC 4180', read: readCsv },
  {
    format: 'csv',
    by: 'DuckDB',
    read: (file) => readDuck(`FROM read_csv(${quoted(file)}, ${EMPTY_IS_TEXT})`, ofTexts),
  },
  { format: 'tsv', by: 'split', read: readTsv },
  {
    format: 'tsv',
    by: 'DuckDB',
    read: (file) => readDuck(`FROM read_csv(${quoted(file)}, ${NO_QUOTES})`, ofEscapedTexts),
  },
  { format: 'parquet', by: 'hyparquet', read: readParquet },
  {
    format: 'parquet',
    by: 'DuckDB',
    read: (file) => readDuck(`FROM read_parquet(${quoted(file)})`, fieldsOfRow),
  },
  { format: 'sqlite', by: 'node-sqlite3-wasm', read: readSqlite },
  { format: 'sqlite', by: 'sqlite3', read: (file) => readShell(file, FIGURES) },
];

const FIGURES = 'SELECT * FROM figures ORDER BY document_id, position';

/** Lines end with a line feed and nothing else: a text may hold other ends of lines. */
export function* linesOf(file) {
  const text = readFileSync(file, 'utf8');
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    yield text.slice(start, end);
  }
}

function* readLines(file) {
  for (const line of linesOf(file)) yield JSON.parse(line);
}

/** As RFC 4180 has it; a field without quotes that is empty is absent, and one with quotes is a text. */
function* readCsv(file) {
  const text = readFileSync(file, 'utf8');
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  let fields = [];
  let isHead = true;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain, end] = cell.exec(text);
    fields.push(quoted === undefined ? plain || null : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (!isHead) yield nestFigure(fieldsOfTexts(fields));
    isHead = false;
    fields = [];
  }
}

function* readTsv(file) {
  const [, ...lines] = linesOf(file);
  for (const line of lines) yield nestFigure(fieldsOfTexts(line.split('\t').map(tsvField)));
}

const ofTexts = (row) => fieldsOfTexts(Object.values(row));
const ofEscapedTexts = (row) =>
  fieldsOfTexts(Object.values(row).map((field, at) => tsvField(field ?? '', at)));

const ESCAPES = { t: '\t', n: '\n', r: '\r', '\\': '\\', e: '' };

/** Empty is absent, but in a column that never is; an empty text that could be absent is \e. */
function tsvField(field, at) {
  if (field === '') return FIGURE_COLUMNS[at].required ? '' : null;
  return field.replace(/\\(.)/g, (_, sign) => ESCAPES[sign]);
}

async function* readParquet(path) {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd });
    for (const row of rows) yield nestFigure(fieldsOfRow(row));
    rowStart = rowEnd;
  }
}

const isText = (kind) => !['number', 'integer', 'boolean'].includes(kind);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const decoded = (value) => (value instanceof Uint8Array ? decoder.decode(value) : value);
const mapValues = (row, change) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));

function* readSqlite(file) {
  const database = new sqlite.Database(file, { readOnly: true });
  // As bytes: the package gives a text only up to the first U+0000.
  const columns = FIGURE_COLUMNS.map(({ name, kind }) => [columnName(name), isText(kind)]);
  const taken = columns.map(([name, text]) => (text ? `CAST("${name}" AS BLOB) AS "${name}"` : `"${name}"`));
  const statement = database.prepare(FIGURES.replace('*', taken.join(', ')));
  try {
    for (const row of statement.iterate()) yield nestFigure(fieldsOfRow(mapValues(row, decoded)));
  } finally {
    statement.finalize();
    database.close();
  }
}
