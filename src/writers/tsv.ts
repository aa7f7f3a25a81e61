import type { Column } from './columns.js';
import { type Dialect, delimitedView, delimitedWriter } from './delimited.js';
import type { View } from './view.js';
import type { Writer } from './writer.js';

/**
 * Tab-separated values, one line a figure; tab, line end and backslash inside a field as \t, \n, \r, \\. An empty field is an
 * absent one, but in the columns that never are; a text that could be absent, and is there and empty, is \e.
 */
export function tsvWriter(): Writer {
  return delimitedWriter(DIALECT);
}

/** The same of other records. */
export function tsvView<T>(view: View<T>): string {
  return delimitedView(view, DIALECT);
}

const DIALECT: Dialect = {
  line: (fields, columns) => {
    const written = fields.map((field, at) =>
      looksAbsent(field, columns?.[at]) ? EMPTY : escapeField(field),
    );
    return `${written.join('\t')}\n`;
  },
};

const EMPTY = '\\e';

function looksAbsent(field: string | null, column: Column | undefined): boolean {
  return field === '' && column !== undefined && column.required === undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

function escapeField(field: string | null): string {
  return (field ?? '').replace(/[\t\n\r\\]/g, (character) => ESCAPES[character] ?? character);
}
