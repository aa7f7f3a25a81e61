import type { PageRow } from './page-elements.js';
import type { Segment } from './segments.js';

/** What stands beside each other on a page: one line, or the cells of one row, whose lines need not be of one height. */
export interface Band {
  rows: PageRow[];
  segments: Segment[];
  top: number;
  bottom: number;
}

export interface Column {
  left: number;
  right: number;
}

/** The part of a line that ink fills, in heights of the text above and below its base. */
const [ABOVE, BELOW] = [0.72, 0.1];

/** Rows that overlap in height, such as the middle line of one cell and the two lines of its neighbour, are one band. */
export function bandsOf(rows: readonly PageRow[]): Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const top = Math.min(...row.segments.map(({ base, size }) => base - size * ABOVE));
    const bottom = Math.max(...row.segments.map(({ base, size }) => base + size * BELOW));
    const last = bands.at(-1);
    const isBeside =
      last !== undefined && last.segments.length > 0 && row.table === null && top < last.bottom;
    if (isBeside) {
      last.rows.push(row);
      last.segments.push(...row.segments);
      last.bottom = Math.max(last.bottom, bottom);
    } else bands.push({ rows: [row], segments: [...row.segments], top, bottom });
  }
  return bands;
}

/** Bands of one row as one. */
export function joinBands(bands: readonly Band[]): Band {
  return {
    rows: bands.flatMap(({ rows }) => rows),
    segments: bands.flatMap(({ segments }) => segments),
    top: bands[0]!.top,
    bottom: bands.at(-1)!.bottom,
  };
}

/** The places along x that segments take; those that overlap take one. */
export function columnsOf(segments: readonly Segment[]): Column[] {
  const columns: Column[] = [];
  for (const { left, right } of [...segments].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}
