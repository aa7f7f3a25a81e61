import type { ShownColumn, View } from './view.js';

/** The columns of which some row has something to say, for formats that have room for all. */
export function shownColumns<T>({ columns, sections }: View<T>): ShownColumn<T>[] {
  return columns.filter(({ cell }) =>
    sections.some(({ records }) => records.some((record) => cell(record).text !== '')),
  );
}
