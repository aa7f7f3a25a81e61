import { COLUMNS, flatten } from './columns.js';
import type { Writer } from './writer.js';

/** Comma-separated values (RFC 4180), one row a figure, no field left out. */
export function csvWriter(): Writer {
  const row = (fields: readonly (string | null)[]): string => `${fields.map(quote).join(',')}\r\n`;
  return {
    begin: () => row(COLUMNS),
    document: ({ figures }) => figures.map((figure) => row(flatten(figure))).join(''),
    end: () => '',
  };
}

// An empty field is an absent one; a text that is there and empty (the unit of an index) is quoted.
function quote(field: string | null): string {
  if (field === null) return '';
  return field === '' || /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
