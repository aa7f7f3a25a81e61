import type { View } from './view.js';
import type { Writer } from './writer.js';

/** One figure a line. */
export function ndjsonWriter(): Writer {
  return { begin: () => '', document: ({ figures }) => lines(figures), end: () => '' };
}

/** One record a line. */
export function ndjsonView<T>({ lines: asLines, records }: View<T>): string {
  return lines(asLines ?? records);
}

function lines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
