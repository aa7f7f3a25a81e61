import type { DocumentResult } from '../model/document.js';
import type { View } from './view.js';
import { type Writer, writerOfPieces } from './writer.js';

/** One figure a line. */
export function ndjsonWriter(): Writer {
  const pieces = { of: ({ figures }: DocumentResult) => lines(figures), lead: () => '' };
  return writerOfPieces(pieces, { begin: () => '', end: () => '' });
}

/** One record a line. */
export function ndjsonView<T>({ lines: asLines, records }: View<T>): string {
  return lines(asLines ?? records);
}

function lines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
