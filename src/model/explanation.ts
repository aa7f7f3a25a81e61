import type { DocumentRecord, Rejected } from './document.js';
import type { Figure } from './figure.js';

/** The fields of a figure that rules decide, in the order a reader asks for them. */
export const EXPLAINED_FIELDS = [
  'value',
  'metric',
  'role',
  'basis',
  'status',
  'period',
  'deadline',
  'scope',
  'other',
] as const;
export type ExplainedField = (typeof EXPLAINED_FIELDS)[number];

/** What stands behind one field of a figure: what it says, whether the text says so, and the rules and words that made it. */
export interface Evidence {
  field: ExplainedField;
  /** The value of the field, as it is in the record. */
  says: string;
  from: 'stated' | 'inferred' | null;
  rules: string[];
  /** Words elsewhere in the document that decided it; offsets in the text as read. */
  words: { text: string; start: number; end: number; rule: string }[];
  /** Statements of period or status that cover the number too and did not decide, innermost first. */
  lost: LostFrame[];
}

/** A statement that holds for a stretch of the text; offsets in the text as read. */
export interface LostFrame {
  says: string;
  /** Its words; null where the document as a whole says it. */
  words: { text: string; start: number; end: number } | null;
  /** How far it holds. */
  reach: { start: number; end: number };
  rule: string;
}

/** What a number would be by the construction that came second. */
export interface Alternative {
  rule: string;
  name: string;
  role: Figure['role'];
}

/** Why a document was read so. */
export interface Explanation {
  document: DocumentRecord;
  /** Kind of document, by the id of its rule. */
  kind: string;
  figures: {
    figure: Figure;
    evidence: Evidence[];
    /** The second-best reading of its clause; null where no other construction fits. */
    second: Alternative | null;
  }[];
  /** Null when nobody asked. */
  rejected: (Rejected & { line: number })[] | null;
}
