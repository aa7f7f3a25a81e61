import type { Writer } from './writer.js';

/** One figure a line. */
export function ndjsonWriter(): Writer {
  return {
    begin: () => '',
    document: ({ figures }) => figures.map((figure) => `${JSON.stringify(figure)}\n`).join(''),
    end: () => '',
  };
}
