import type { DocumentResult } from '../model/document.js';

/** Turns results into text, piece by piece, so that no run has to be held in memory. */
export interface Writer {
  /** What stands before the first document. */
  begin(): string;
  document(result: DocumentResult): string;
  /** What stands after the last. */
  end(): string;
}

/** What only the table looks at. */
export interface WriterOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
}
