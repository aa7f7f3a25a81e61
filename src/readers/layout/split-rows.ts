import type { Grid, GridCell } from './grids.js';
import type { Segment } from './segments.js';
import { isValue } from './value.js';

/** Fewer lines at the same heights may be those of cells with two lines each. */
const LEAST_LINES = 3;
const SAME_LINE = 0.3;

/** Rows of a table that has rules between its columns only: lines at the same heights in all cells, values among them. */
export function splitRows(grid: Grid, textOf: ReadonlyMap<GridCell, readonly Segment[]>): Grid {
  return grid.ys.slice(1).reduceRight((found, _y, row) => {
    const own = grid.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    const heights = commonHeights(own.map((cell) => textOf.get(cell) ?? []));
    return heights === null ? found : splitRow(found, row, heights);
  }, grid);
}

/** The heights of the lines of the first cell, where all others keep to them and one holds values; else null. */
function commonHeights(cells: readonly (readonly Segment[])[]): number[] | null {
  const [first = [], ...others] = cells;
  const heights = [...new Set(first.map(heightOf))].sort((a, b) => a - b);
  if (heights.length < LEAST_LINES) return null;
  const keeps = (segment: Segment): boolean =>
    heights.some((height) => Math.abs(height - heightOf(segment)) < segment.size * SAME_LINE);
  const isColumn = (cell: readonly Segment[]): boolean =>
    cell.length >= heights.length - 1 && cell.every(({ text }) => isValue(text));
  return others.every((cell) => cell.every(keeps)) && others.some(isColumn) ? heights : null;
}

/** Where the middle of a line is. */
export const heightOf = ({ base, size }: Segment): number => base - size * 0.35;

function splitRow({ xs, ys, cells }: Grid, row: number, heights: readonly number[]): Grid {
  const more = heights.length - 1;
  const between = heights.slice(1).map((height, i) => (height + heights[i]!) / 2);
  const split = cells.flatMap((cell) => {
    if (cell.row > row) return [{ ...cell, row: cell.row + more }];
    if (cell.row === row && cell.rowSpan === 1)
      return heights.map((_height, i) => ({ ...cell, row: cell.row + i }));
    const reaches = cell.row + cell.rowSpan > row;
    return [reaches ? { ...cell, rowSpan: cell.rowSpan + more } : cell];
  });
  return {
    xs,
    ys: [...ys.slice(0, row + 1), ...between, ...ys.slice(row + 1)],
    cells: split.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
