import { FIGURE_COLUMNS, flatten } from './columns.js';
import { cellText } from './flatten.js';
import type { View } from './view.js';
import type { Writer } from './writer.js';

/** How a format writes one line of fields; absent ones are null. */
export type FieldsLine = (fields: readonly (string | null)[]) => string;

/** A line of names and then one line a figure, no field left out. */
export function delimitedWriter(line: FieldsLine): Writer {
  return {
    begin: () => line(FIGURE_COLUMNS.map(({ name }) => name)),
    document: ({ figures }) => figures.map((figure) => line(flatten(figure))).join(''),
    end: () => '',
  };
}

/** A line of names and then one line a record. */
export function delimitedView<T>({ flat, records }: View<T>, line: FieldsLine): string {
  const rows = records.map((record) => line(flat.map(({ of }) => cellText(of(record)))));
  return line(flat.map(({ name }) => name)) + rows.join('');
}
