import { delimitedView, delimitedWriter, type FieldsLine } from './delimited.js';
import type { View } from './view.js';
import type { Writer } from './writer.js';

/** Comma-separated values (RFC 4180), one row a figure. */
export function csvWriter(): Writer {
  return delimitedWriter(row);
}

/** The same of other records. */
export function csvView<T>(view: View<T>): string {
  return delimitedView(view, row);
}

const row: FieldsLine = (fields) => `${fields.map(quote).join(',')}\r\n`;

// An empty field is an absent one; a text that is there and empty (the unit of an index) is quoted.
function quote(field: string | null): string {
  if (field === null) return '';
  return field === '' || /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
