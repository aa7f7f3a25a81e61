import { COLUMNS, flatten } from './columns.js';
import type { Writer } from './writer.js';

/** Tab-separated values, one line a figure; tab, line end and backslash inside a field as \t, \n, \r, \\. */
export function tsvWriter(): Writer {
  const row = (fields: readonly (string | null)[]): string => `${fields.map(escapeField).join('\t')}\n`;
  return {
    begin: () => row(COLUMNS),
    document: ({ figures }) => figures.map((figure) => row(flatten(figure))).join(''),
    end: () => '',
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

function escapeField(field: string | null): string {
  return (field ?? '').replace(/[\t\n\r\\]/g, (character) => ESCAPES[character] ?? character);
}
