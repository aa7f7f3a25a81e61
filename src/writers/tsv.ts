import { type Dialect, delimitedView, delimitedWriter } from './delimited.js';
import type { View } from './view.js';
import type { Writer } from './writer.js';

/** Tab-separated values, one line a figure; tab, line end and backslash inside a field as \t, \n, \r, \\. */
export function tsvWriter(): Writer {
  return delimitedWriter(DIALECT);
}

/** The same of other records. */
export function tsvView<T>(view: View<T>): string {
  return delimitedView(view, DIALECT);
}

const DIALECT: Dialect = { line: (fields) => `${fields.map(escapeField).join('\t')}\n` };

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

function escapeField(field: string | null): string {
  return (field ?? '').replace(/[\t\n\r\\]/g, (character) => ESCAPES[character] ?? character);
}
