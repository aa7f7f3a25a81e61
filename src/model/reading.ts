import type { Block, DocumentResult } from './document.js';
import type { Alternative, ExplainedField, LostFrame } from './explanation.js';

/** A document with what its figures were read from, for output that shows both side by side. */
export interface DocumentReading {
  result: DocumentResult;
  /** The text as read; empty for a document that could not be read. */
  text: string;
  blocks: readonly Block[];
  /** Kind of document, by the id of its rule. */
  kind: string;
  /** What its words say of stretches of it, by where they begin to hold. */
  statements: readonly Statement[];
  /** By the ids of figures, which corrections keep. */
  traces: ReadonlyMap<string, FigureTrace>;
}

/** A statement that holds for a stretch of the text, and the field it is about. */
export interface Statement extends LostFrame {
  field: ExplainedField;
}

/** What decided the fields of a figure beyond its own rules; places in the list of statements. */
export interface FigureTrace {
  won: readonly number[];
  /** Statements that cover the number too, innermost first. */
  lost: readonly number[];
  /** What it would be by the construction that came second. */
  second: Alternative | null;
}
