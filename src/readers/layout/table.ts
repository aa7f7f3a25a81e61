import type { PlacedCell } from '../text-builder.js';
import type { Segment } from './segments.js';

/** A cell of running text. */
export interface Frame {
  left: number;
  right: number;
  segments: Segment[];
}

/** A table where it stands on a page. */
export interface PageTable {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Where its columns begin, by which its continuation on the next page is known. */
  edges: number[];
  cells: PlacedCell[];
  /** What stands in each cell where rules only lay out the page: each is read as a column. Empty for a table of data. */
  frames: Frame[];
}
