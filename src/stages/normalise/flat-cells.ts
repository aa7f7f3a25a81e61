import type { Packs } from '../../packs/packs.js';
import {
  asCell,
  type CellShape,
  type FlatTable,
  haveCommonColumn,
  headWord,
  isRow,
  mayBeCell,
  shapeOf,
} from './flat-cell.js';
import type { Line } from './line.js';

const LONGEST_HEAD = 8;
const MOST_COLUMNS = 10;
/** With one column of numbers a run of names and numbers is soon met by chance. */
const FEWEST_ROWS = [0, 0, 4, 3];
const FEWEST_OF_WIDE = 2;

/** A table of one cell a line: 指标⏎2020年⏎2025年⏎城镇化率（%）⏎58⏎63⏎… */
export function readStackedCells(
  lines: readonly Line[],
  at: number,
  { table, packs }: { table: number; packs: Packs },
): FlatTable | null {
  const head = lines[at]!;
  if (head.cell !== null || head.text.length > LONGEST_HEAD) return null;
  const kind = headWord(head.text, packs);
  if (kind === null) return null;
  const shapes = shapesFrom(lines, at);
  const label = kind === 'ordinal' ? 1 : 0;
  for (let width = MOST_COLUMNS; width > 1; width -= 1) {
    const rows = rowsOf(shapes, width, label);
    if (rows.length < (FEWEST_ROWS[width] ?? FEWEST_OF_WIDE)) continue;
    return { cells: cellsOf(lines, at, rows, width, table), lines: rows.at(-1)! + width };
  }
  return null;
}

function shapesFrom(lines: readonly Line[], at: number): CellShape[] {
  const shapes: CellShape[] = [];
  for (let i = at; i < lines.length && mayBeCell(lines[i]!); i += 1) shapes.push(shapeOf(lines[i]!.text));
  return shapes;
}

/** Where the rows of a table of this width begin, the header not counted; empty when it is none. */
function rowsOf(shapes: readonly CellShape[], width: number, label: number): number[] {
  if (shapes.slice(0, width).some((shape) => shape !== 'words')) return [];
  const starts: number[] = [];
  const rows: CellShape[][] = [];
  for (let at = width; at + width <= shapes.length; ) {
    // The name of a group of rows may stand between two of them.
    const from = [at, at + 1].find((start) => {
      const row = shapes.slice(start, start + width);
      return row.length === width && isRow(row, label) && haveCommonColumn([...rows, row], label);
    });
    if (from === undefined) break;
    starts.push(from);
    rows.push(shapes.slice(from, from + width));
    at = from + width;
  }
  return starts;
}

function cellsOf(
  lines: readonly Line[],
  at: number,
  starts: readonly number[],
  width: number,
  table: number,
): Line[] {
  const cells: Line[] = [];
  let row = 0;
  let next = 0;
  for (const start of [0, ...starts]) {
    for (; next < start; next += 1) {
      cells.push(asCell(lines[at + next]!, { table, row, column: 0, rowSpan: 1, columnSpan: width }));
      row += 1;
    }
    for (let column = 0; column < width; column += 1)
      cells.push(asCell(lines[at + start + column]!, { table, row, column, rowSpan: 1, columnSpan: 1 }));
    row += 1;
    next = start + width;
  }
  return cells;
}
