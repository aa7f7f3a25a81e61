import { isDataTable } from '../table-shape.js';
import { cellText } from './cell-text.js';
import { findGrids, type Grid, type GridCell } from './grids.js';
import type { Rule } from './page-content.js';
import type { Segment } from './segments.js';
import { heightOf, splitRows } from './split-rows.js';
import type { PageTable } from './table.js';

/** A grid with fewer filled cells is a drawing. */
const FILLED = 0.2;

/** Tables that rules enclose, and the segments that stand in none. */
export function takeRuledTables(
  segments: readonly Segment[],
  rules: readonly Rule[],
): { tables: PageTable[]; rest: Segment[] } {
  const tables: PageTable[] = [];
  let rest = [...segments];
  for (const grid of findGrids(rules)) {
    const inside = rest.filter((segment) => isInside(segment, grid));
    const table = tableOf(grid, inside);
    if (table === null) continue;
    tables.push(table);
    const taken = new Set(inside);
    rest = rest.filter((segment) => !taken.has(segment));
  }
  return { tables, rest };
}

const middleOf = ({ left, right }: Segment): number => (left + right) / 2;

function isInside(segment: Segment, { xs, ys }: Grid): boolean {
  const [x, y] = [middleOf(segment), heightOf(segment)];
  return x >= xs[0]! && x <= xs.at(-1)! && y >= ys[0]! && y <= ys.at(-1)!;
}

function tableOf(ruled: Grid, inside: readonly Segment[]): PageTable | null {
  const grid = splitRows(ruled, textByCell(ruled, inside));
  const byCell = textByCell(grid, inside);
  const cells = grid.cells.map((cell) => {
    const [left, right] = [grid.xs[cell.column]!, grid.xs[cell.column + cell.columnSpan]!];
    return { ...cell, header: false, text: cellText(byCell.get(cell) ?? [], left, right) };
  });
  const filled = cells.filter(({ text }) => text !== '');
  if (new Set(filled.map(({ row }) => row)).size < 2) return null;
  if (new Set(filled.map(({ column }) => column)).size < 2) return null;
  if (filled.length < cells.length * FILLED) return null;
  const { xs, ys } = grid;
  const frames = grid.cells.map((cell) => ({
    left: xs[cell.column]!,
    right: xs[cell.column + cell.columnSpan]!,
    segments: byCell.get(cell) ?? [],
  }));
  return {
    top: ys[0]!,
    bottom: ys.at(-1)!,
    left: xs[0]!,
    right: xs.at(-1)!,
    edges: xs,
    cells,
    frames: isDataTable(filled) ? [] : frames,
  };
}

function textByCell(grid: Grid, inside: readonly Segment[]): Map<GridCell, Segment[]> {
  const byCell = new Map<GridCell, Segment[]>();
  const finder = cellFinder(grid);
  for (const segment of inside) {
    const cell = finder(segment);
    const list = byCell.get(cell);
    if (list === undefined) byCell.set(cell, [segment]);
    else list.push(segment);
  }
  return byCell;
}

function cellFinder({ xs, ys, cells }: Grid): (segment: Segment) => GridCell {
  const columns = xs.length - 1;
  const bySlot = new Map<number, GridCell>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        bySlot.set(row * columns + column, cell);
  return (segment) => bySlot.get(slotAt(ys, heightOf(segment)) * columns + slotAt(xs, middleOf(segment)))!;
}

function slotAt(places: readonly number[], value: number): number {
  const next = places.findIndex((place, i) => i > 0 && value <= place);
  return next < 0 ? places.length - 2 : next - 1;
}
