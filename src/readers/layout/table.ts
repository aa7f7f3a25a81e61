import type { PlacedCell } from '../text-builder.js';

/** A table where it stands on a page. */
export interface PageTable {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Where its columns begin, by which its continuation on the next page is known. */
  edges: number[];
  cells: PlacedCell[];
}
