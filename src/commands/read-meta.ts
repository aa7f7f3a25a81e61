import { readFile } from 'node:fs/promises';
import type { ExtractOptions } from '../model/draft.js';
import { ZhibiaoError } from '../model/errors.js';
import { isIsoDay } from '../text/calendar.js';
import { CsvFault, type CsvRow, parseCsv } from './parse-csv.js';

/** Facts of documents by path, as a table gives them. */
export type Meta = (path: string) => ExtractOptions;

const COLUMNS = ['path', 'date', 'place', 'title', 'issuer'] as const;
type Column = (typeof COLUMNS)[number];

/** Reads a table of document facts: CSV with the columns path, date, place, title, issuer. */
export async function readMeta(file: string): Promise<Meta> {
  const rows = await readRows(file);
  const header = readHeader(rows[0], file);
  const facts = rows.slice(1).map((row) => readRow(row, header, file));
  return (path) => facts.find((row) => row.path === path || path.endsWith(`/${row.path}`))?.options ?? {};
}

async function readRows(file: string): Promise<CsvRow[]> {
  try {
    return parseCsv((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (cause) {
    if (cause instanceof CsvFault) throw wrong(cause.message, file, cause.line);
    throw new ZhibiaoError('E-META', 'the table of document facts cannot be read', {
      where: { path: file },
      hint: 'give a table of UTF-8 text that may be read',
      cause,
    });
  }
}

function readHeader(row: CsvRow | undefined, file: string): Column[] {
  if (row === undefined) throw wrong('the table is empty', file, 1);
  const names = row.fields.map((field) => field.trim());
  const unknown = names.find((name) => !isColumn(name));
  if (unknown !== undefined) throw wrong(`there is no column “${unknown}”`, file, row.line);
  if (!names.includes('path')) throw wrong('the column path is missing', file, row.line);
  return names.filter(isColumn);
}

function isColumn(name: string): name is Column {
  return (COLUMNS as readonly string[]).includes(name);
}

function readRow(row: CsvRow, header: Column[], file: string): { path: string; options: ExtractOptions } {
  if (row.fields.length !== header.length) {
    throw wrong(`${row.fields.length} fields where the header has ${header.length}`, file, row.line);
  }
  const { path, ...facts } = Object.fromEntries(
    header.map((column, i) => [column, row.fields[i]?.trim() ?? '']).filter(([, value]) => value !== ''),
  ) as Partial<Record<Column, string>>;
  if (path === undefined) throw wrong('the path is empty', file, row.line);
  if (facts.date !== undefined && !isIsoDay(facts.date)) {
    throw wrong(`“${facts.date}” is no day`, file, row.line, 'write a day as 2023-12-31');
  }
  return { path: path.replace(/^\.\//, ''), options: facts };
}

function wrong(
  message: string,
  path: string,
  line: number,
  hint = `the columns are ${COLUMNS.join(', ')}`,
): ZhibiaoError {
  return new ZhibiaoError('E-META', message, { where: { path, line }, hint });
}
