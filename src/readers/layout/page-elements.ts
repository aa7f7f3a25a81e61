import type { Segment } from './segments.js';
import type { PageTable } from './table.js';

/** Lines of one column of a page: they share their margins. */
export interface Flow {
  page: number;
  /** Width of the page; pages of one width have the same margins. */
  width: number;
  /** One of several columns of its page. */
  split: boolean;
  /** A cell of its own, which nothing beyond its rules goes on with. */
  framed: boolean;
  /** Most lines begin at the margin, so that one set in opens a paragraph. */
  flush: boolean;
  left: number;
  right: number;
  /** From line to line, most often. */
  pitch: number;
}

/** A line of a column, as it is read. */
export interface Line extends Segment {
  flow: Flow;
}

export type PageElement = { kind: 'line'; line: Line } | { kind: 'table'; table: PageTable; page: number };

/** What stands on one height of a page: parts of a line, or a table. */
export interface PageRow {
  base: number;
  segments: Segment[];
  table: PageTable | null;
}
