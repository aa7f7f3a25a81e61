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
  parts: Iterable<Chunk> | AsyncIterable<Chunk>;
}

/** A result and what a format makes of it. */
export function pieceOf({ document, notes, figures }: DocumentResult, chunk: Chunk): Piece {
  return {
    document,
    notes,
    targets: figures.filter(({ status }) => status === 'target').length,
    units: [...new Set(figures.map(({ unit }) => unit.text))],
    parts: [chunk],
  };
}
