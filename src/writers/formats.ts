/** The output formats of figures, each a file of this folder. */
export const FORMATS = ['table', 'ndjson', 'json', 'csv', 'tsv', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Those of what is found by comparing figures. */
export const VIEW_FORMATS = [...FORMATS] as const;
export type ViewFormat = (typeof VIEW_FORMATS)[number];

/** Endings of files that choose a format. */
export const FORMAT_BY_ENDING: Readonly<Record<string, ViewFormat>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  csv: 'csv',
  tsv: 'tsv',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  txt: 'table',
};
