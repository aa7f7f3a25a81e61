import type { DocumentResult } from '../model/document.js';
import { type Column, type ColumnKind, FIGURE_COLUMNS, fieldsOf } from './columns.js';
import { cellText } from './flatten.js';
import type { View } from './view.js';
import { type Writer, writerOfPieces } from './writer.js';

/** How a format writes down a table. */
export interface Dialect {
  /** What stands before the first line. */
  mark?: string;
  /** One line of fields; absent ones are null. The columns say which of them can be, where that has to be read back. */
  line(fields: readonly (string | null)[], columns?: readonly Column[]): string;
  /** What becomes of a text before it is written; numbers and days stay as they are. */
  guard?(text: string): string;
}

/** A line of names and then one line a figure, no field left out. */
export function delimitedWriter(dialect: Dialect): Writer {
  const { mark = '', line } = dialect;
  const fieldOf = (value: unknown, at: number): string | null =>
    field(value, FIGURE_COLUMNS[at]?.kind, dialect);
  const lines = ({ figures }: DocumentResult): string =>
    figures.map((figure) => line(fieldsOf(figure).map(fieldOf), FIGURE_COLUMNS)).join('');
  const begin = (): string => mark + line(FIGURE_COLUMNS.map(({ name }) => name));
  return writerOfPieces({ of: lines, lead: () => '' }, { begin, end: () => '' });
}

/** A line of names and then one line a record. */
export function delimitedView<T>({ flat, records }: View<T>, dialect: Dialect): string {
  const { mark = '', line } = dialect;
  const rows = records.map((record) => line(flat.map(({ of, kind }) => field(of(record), kind, dialect))));
  return mark + line(flat.map(({ name }) => name)) + rows.join('');
}

// A decimal is a number that is told as text: -13.5 is no formula.
function field(value: unknown, kind: ColumnKind | undefined, { guard }: Dialect): string | null {
  const text = cellText(value);
  return guard !== undefined && text !== null && typeof value === 'string' && kind !== 'decimal'
    ? guard(text)
    : text;
}
