import type { Column } from './list.js';

/** Rows as comma-separated values (RFC 4180), with the columns that are shown. */
export function csvOf<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map((column) => column.text(row))),
  ];
  return lines.map((fields) => `${fields.map(quote).join(',')}\r\n`).join('');
}

function quote(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
