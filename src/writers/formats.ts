/** The output formats of figures, each a file of this folder. */
export const FORMATS = [
  'table',
  'ndjson',
  'json',
  'csv',
  'tsv',
  'markdown',
  'html',
  'xlsx',
  'parquet',
  'sqlite',
] as const;
export type Format = (typeof FORMATS)[number];

/** Those of what is found by comparing figures. */
export const VIEW_FORMATS = [...FORMATS] as const;
export type ViewFormat = (typeof VIEW_FORMATS)[number];

export type AnyFormat = Format | ViewFormat;

/** Those that are bytes: they go to a file or through a pipe, never to a terminal. */
export const BINARY_FORMATS: readonly AnyFormat[] = ['xlsx', 'parquet', 'sqlite'];

/** Endings of files that choose a format. */
export const FORMAT_BY_ENDING: Readonly<Record<string, AnyFormat>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  csv: 'csv',
  tsv: 'tsv',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xlsx: 'xlsx',
  txt: 'table',
  parquet: 'parquet',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  db: 'sqlite',
};
