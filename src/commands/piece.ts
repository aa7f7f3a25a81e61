import type { DocumentRecord, DocumentResult, Note } from '../model/document.js';
import type { Chunk } from '../writers/index.js';

/** One document on its way out: what is told of it, and its part of the output. */
export interface Piece {
  document: DocumentRecord;
  notes: readonly Note[];
  /** How many of its figures are targets. */
  targets: number;
  /** Units of its figures. */
  units: readonly string[];
  /** Ids of the corrections that its figures answered to. */
  corrections: readonly string[];
  parts: Iterable<Chunk> | AsyncIterable<Chunk>;
}

/** A result and what a format makes of it, once it is asked for: what stands before the documents has to be made first. */
export function pieceOf(
  result: DocumentResult,
  format: (result: DocumentResult) => Chunk,
  corrections: readonly string[] = [],
): Piece {
  const { document, notes, figures } = result;
  return {
    document,
    notes,
    targets: figures.filter(({ status }) => status === 'target').length,
    units: [...new Set(figures.map(({ unit }) => unit.text))],
    corrections,
    parts: formatted(result, format),
  };
}

function* formatted(result: DocumentResult, format: (result: DocumentResult) => Chunk): Generator<Chunk> {
  yield format(result);
}
