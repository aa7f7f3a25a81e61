import type { PlacedCell } from '../text-builder.js';
import type { Column } from './bands.js';
import { joinText } from './join-text.js';
import type { Segment } from './segments.js';

export const overlaps = ({ left, right }: Segment, column: Column): boolean =>
  left < column.right && right > column.left;

interface Placed {
  segment: Segment;
  column: number;
  columnSpan: number;
}

/** The cells of a band, in one row, or in two where a heading spans the columns of others below it. */
export function cellsOfBand(segments: readonly Segment[], columns: readonly Column[]): PlacedCell[][] {
  const placed = segments.map((segment) => place(segment, columns));
  const spanning = placed.filter(({ columnSpan }) => columnSpan > 1);
  const isUnder = (one: Placed): boolean =>
    spanning.some(
      (head) =>
        head !== one &&
        one.column >= head.column &&
        one.column < head.column + head.columnSpan &&
        one.segment.base > head.segment.base,
    );
  const under = placed.filter(isUnder);
  const rest = placed.filter((one) => !isUnder(one));
  if (under.length === 0) return [gather(rest, 1)];
  const heads = new Set(spanning);
  const upper = [
    ...gather(
      rest.filter((one) => heads.has(one)),
      1,
    ),
    ...gather(
      rest.filter((one) => !heads.has(one)),
      2,
    ),
  ];
  return [upper.sort((a, b) => a.column - b.column), gather(under, 1)];
}

function place(segment: Segment, columns: readonly Column[]): Placed {
  const first = columns.findIndex((column) => segment.left < column.right);
  const column = first < 0 ? columns.length - 1 : first;
  const columnSpan = Math.max(1, columns.filter((one, i) => i >= column && overlaps(segment, one)).length);
  return { segment, column, columnSpan };
}

/** Segments of one column are the lines of one cell. */
function gather(placed: readonly Placed[], rowSpan: number): PlacedCell[] {
  const cells = new Map<number, { cell: PlacedCell; last: Segment }>();
  for (const { segment, column, columnSpan } of [...placed].sort(byLine)) {
    const home = cells.get(column);
    if (home === undefined) {
      const cell = { text: segment.text, row: 0, column, rowSpan, columnSpan, header: false };
      cells.set(column, { cell, last: segment });
    } else {
      const below = segment.base - home.last.base > segment.size * 0.5;
      home.cell.text = below
        ? joinText(home.cell.text, segment.text, home.last.blankAfter)
        : `${home.cell.text} ${segment.text}`;
      home.last = segment;
    }
  }
  return [...cells.values()].map(({ cell }) => cell).sort((a, b) => a.column - b.column);
}

const byLine = (a: Placed, b: Placed): number =>
  a.segment.base - b.segment.base || a.segment.left - b.segment.left;
