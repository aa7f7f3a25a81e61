/** The output formats, each a file of this folder. */
export const FORMATS = ['table', 'ndjson', 'json', 'csv', 'tsv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** Endings of files that choose a format. */
export const FORMAT_BY_ENDING: Readonly<Record<string, Format>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  csv: 'csv',
  tsv: 'tsv',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'table',
};
