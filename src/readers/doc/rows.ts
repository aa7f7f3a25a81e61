import type { PlacedCell } from '../text-builder.js';
import type { RowFormat } from './formats.js';

/** A row as its marks cut it: paragraphs of each cell, and what its end mark says of them. */
export interface Row {
  cells: string[][];
  format: RowFormat | null;
}

/** Edges nearer than this are one: programs round each row by itself. */
const SAME_EDGE = 40;

/** Cells of a table in their places. Rows tell the edges of their cells in twips; the columns are the edges of all rows together. */
export function placeRows(rows: readonly Row[]): PlacedCell[] {
  const edges = distinctEdges(rows);
  const placed: PlacedCell[] = [];
  const above = new Map<number, PlacedCell>();
  for (const [row, { cells, format }] of rows.entries()) {
    let left: PlacedCell | null = null;
    for (const [i, paragraphs] of cells.entries()) {
      const [column, end] = columnsOf(i, format, edges);
      const over = above.get(column);
      if (format?.fromLeft[i] === true && left !== null) {
        left.columnSpan = end - left.column;
        continue;
      }
      if (format?.fromAbove[i] === true && over !== undefined && over.row + over.rowSpan === row) {
        over.rowSpan += 1;
        left = over;
        continue;
      }
      left = {
        text: paragraphs.join(' '),
        row,
        column,
        rowSpan: 1,
        columnSpan: Math.max(1, end - column),
        header: format?.header ?? false,
      };
      placed.push(left);
      above.set(column, left);
    }
  }
  return placed;
}

function columnsOf(cell: number, format: RowFormat | null, edges: readonly number[]): [number, number] {
  const [left, right] = [format?.edges[cell], format?.edges[cell + 1]];
  if (left === undefined || right === undefined) return [cell, cell + 1];
  return [indexOfEdge(edges, left), indexOfEdge(edges, right)];
}

function indexOfEdge(edges: readonly number[], edge: number): number {
  return edges.findIndex((known) => Math.abs(known - edge) <= SAME_EDGE);
}

function distinctEdges(rows: readonly Row[]): number[] {
  const all = rows.flatMap(({ format }) => format?.edges ?? []).sort((a, b) => a - b);
  const distinct: number[] = [];
  for (const edge of all) {
    const last = distinct.at(-1);
    if (last === undefined || edge - last > SAME_EDGE) distinct.push(edge);
  }
  return distinct;
}
