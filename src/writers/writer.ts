import type { DocumentRecord, DocumentResult } from '../model/document.js';
import type { SqlDatabase } from './sqlite/database.js';

/** A piece of output: text, which is written as UTF-8, or bytes. */
export type Chunk = string | Uint8Array;

/** Turns results into text or bytes, piece by piece, so that no run has to be held in memory. */
export interface Writer {
  /** Formats of text have it: there a document is written down by itself, by any thread. */
  pieces?: Pieces;
  /** What stands before the first document. */
  begin(): Chunk;
  document(result: DocumentResult): Chunk;
  /** What stands after the last. */
  end(): Chunk | Promise<Chunk>;
}

/** Documents written down apart from each other, and then put one behind the other. */
export interface Pieces {
  /** Pure: the same text, whatever came before. */
  of(result: DocumentResult): string;
  /** Told each document in its turn: what has to stand before its piece. */
  lead(document: DocumentRecord, isEmpty: boolean): string;
}

/** A writer of pieces, which writes down a whole result as well. */
export function writerOfPieces(pieces: Pieces, { begin, end }: Pick<Writer, 'begin' | 'end'>): Writer {
  const document = (result: DocumentResult): string => {
    const text = pieces.of(result);
    return pieces.lead(result.document, text === '') + text;
  };
  return { pieces, begin, document, end };
}

/** What a format may want to know beside the records. */
export interface WriterOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Csv as Excel wants it. */
  excel?: boolean;
  /** Name and version of the program, for formats that say what wrote them. */
  generator?: string;
  /** Units that values are told in where they can be. */
  units?: readonly string[];
  /** What formats write to whose rows go into a database. */
  database?: SqlDatabase;
  /** For the reader at the terminal: what the format could not hold. */
  tell?: (remark: string) => void;
}
