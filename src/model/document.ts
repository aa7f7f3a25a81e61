import type { ErrorCode, WarningCode } from './errors.js';
import type { Figure } from './figure.js';

/** Half-open range of UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'cell' | 'furniture';

/** A piece of the text as read, as the reader saw it. Blocks do not overlap and stand in reading order. */
export interface Block extends Span {
  kind: BlockKind;
  /** Headings only: 1 is the highest. */
  level: number | null;
  /** Cells only. `table` counts from 0 through the document; rows and columns from 0, spans resolved. */
  cell: {
    table: number;
    row: number;
    column: number;
    rowSpan: number;
    columnSpan: number;
    header: boolean;
  } | null;
}

/** Something worth telling about a document that is not an error: a repair, a mismatch of charsets. */
export interface Note {
  code: WarningCode;
  message: string;
  /** In the text as read; null when it concerns the whole document. */
  span: Span | null;
}

/** Why only a part of a document was read. */
export interface Cut {
  code: ErrorCode | WarningCode;
  message: string;
}

/** What is known of the document itself; ISO days. */
export interface DocumentFacts {
  title: string | null;
  date: string | null;
  issuer: string | null;
  place: string | null;
  /** 文号: 国发〔2021〕5号. */
  number: string | null;
}

/** What a reader returns. `text` is the text as read, to which all source spans refer. */
export interface SourceDocument {
  path: string;
  format: string;
  encoding: string | null;
  text: string;
  blocks: Block[];
  facts: DocumentFacts;
  notes: Note[];
  /** Why only a part was read; null when nothing is missing. */
  cut: Cut | null;
}

/** One record per input, whatever became of it. */
export interface DocumentRecord {
  path: string;
  status: 'ok' | 'partial' | 'failed';
  code: ErrorCode | WarningCode | null;
  message: string | null;
  format: string | null;
  encoding: string | null;
  title: string | null;
  date: string | null;
  place: string | null;
  issuer: string | null;
  /** 文号: 国发〔2021〕5号. */
  number: string | null;
  figures: number;
}

/** A number that was seen and not taken, and why. Offsets in the text as read. */
export interface Rejected extends Span {
  text: string;
  rule: string;
  why: string;
}

/** What extraction gives back for one document. */
export interface DocumentResult {
  document: DocumentRecord;
  figures: Figure[];
  rejected: Rejected[];
  notes: Note[];
}
