import type { StreamedFormat, WriterOptions } from '../../writers/index.js';
import type { Correction } from '../corrections.js';
import type { FigureFilter } from '../filter-figures.js';
import type { Glance } from '../glance.js';
import type { Piece } from '../piece.js';

/** What the threads of a run do with the documents they read, as plain data. */
export type Plan = ResultPlan | PiecePlan | ReadingPlan | AuditPlan;

/** Gives whole results back. */
export interface ResultPlan {
  kind: 'results';
  patterns?: string[];
}

/** Writes them down as well, so that no figure goes from thread to thread. */
export interface PiecePlan {
  kind: 'pieces';
  patterns?: string[];
  filter?: FigureFilter;
  to?: readonly string[];
  corrections?: readonly Correction[];
  format: StreamedFormat;
  writing: Pick<WriterOptions, 'color' | 'width' | 'excel'>;
  /** The metric that was asked for, as it was written. */
  metric?: string;
}

/** Gives results back with what a page shows of the documents. */
export interface ReadingPlan {
  kind: 'readings';
  patterns?: string[];
  segmenter?: 'jieba' | 'nodejieba';
}

/** Gives results back with what the audit of their figures came to. */
export interface AuditPlan {
  kind: 'audits';
  patterns?: string[];
}

/** What is told of a document beside the text of its piece. */
export interface ToldPiece extends Omit<Piece, 'parts'> {
  glance: Glance;
}
