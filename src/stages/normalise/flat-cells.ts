import type { Packs } from '../../packs/packs.js';
import {
  asCell,
  type CellShape,
  type FlatTable,
  fitsYears,
  headWord,
  isNamed,
  mayBeCell,
  shapeOf,
  sharedColumns,
} from './flat-cell.js';
import type { Line } from './line.js';

const MOST_COLUMNS = 10;
/** Each header looks ahead so far. */
const MOST_LINES = 2000;
/** With one column of numbers a run of names and numbers is soon met by chance. */
const FEWEST_ROWS = [0, 0, 4, 3];
const FEWEST_OF_WIDE = 2;

interface Stack {
  rows: number[];
  width: number;
  /** Behind its last line, counted from its first. */
  end: number;
}

/** A table of one cell a line: 指标⏎2020年⏎2025年⏎城镇化率（%）⏎58⏎63⏎… */
export function readStackedCells(
  lines: readonly Line[],
  at: number,
  { table, packs }: { table: number; packs: Packs },
): FlatTable | null {
  const best = stackAt(lines, at, packs);
  if (best === null) return null;
  // 类别⏎指标⏎数值: where the first column is named once for many rows, the header begins behind it, and 数值 names no group of rows.
  const next = stackAt(lines, at + 1, packs);
  if (next !== null && next.end + 1 >= best.end && best.rows[0] !== best.width) return null;
  return { cells: cellsOf(lines, at, best.rows, best.width, table), lines: best.end };
}

function stackAt(lines: readonly Line[], at: number, packs: Packs): Stack | null {
  const head = lines[at];
  if (head === undefined) return null;
  const kind = headWord(head.text, packs);
  if (kind === null) return null;
  const shapes = shapesFrom(lines, at);
  const texts = lines.slice(at, at + MOST_COLUMNS).map(({ text }) => text);
  const label = kind === 'ordinal' ? 1 : 0;
  let best: Stack | null = null;
  for (let width = 2; width <= MOST_COLUMNS; width += 1) {
    const rows = rowsOf(shapes, texts.slice(0, width), label);
    if (rows.length < (FEWEST_ROWS[width] ?? FEWEST_OF_WIDE)) continue;
    const end = rows.at(-1)! + width;
    if (best === null || end > best.end) best = { rows, width, end };
  }
  return best;
}

function shapesFrom(lines: readonly Line[], at: number): CellShape[] {
  const known = shapesOf(lines);
  const shapes: CellShape[] = [];
  const end = Math.min(lines.length, at + MOST_LINES);
  for (let i = at; i < end; i += 1) {
    known[i] ??= mayBeCell(lines[i]!) ? shapeOf(lines[i]!.text) : 'none';
    const shape = known[i]!;
    if (shape === 'none') break;
    shapes.push(shape);
  }
  return shapes;
}

/** The shapes of lines that a header has looked at: many headers in a row look at the same ones. */
function shapesOf(lines: readonly Line[]): (CellShape | 'none')[] {
  let shapes = knownShapes.get(lines);
  if (shapes === undefined) {
    shapes = [];
    knownShapes.set(lines, shapes);
  }
  return shapes;
}
const knownShapes = new WeakMap<readonly Line[], (CellShape | 'none')[]>();

/** Where the rows of a table with this header begin; empty when it is none. */
function rowsOf(shapes: readonly CellShape[], header: readonly string[], label: number): number[] {
  const width = header.length;
  if (shapes.slice(0, width).some((shape) => shape !== 'words' && shape !== 'year')) return [];
  const starts: number[] = [];
  let columns: number[] | null = null;
  let from = rowAt(shapes, width, { header, columns, label });
  while (from !== null) {
    starts.push(from);
    columns = sharedColumns(columns, shapes.slice(from, from + width), label);
    from = rowAt(shapes, from + width, { header, columns, label });
  }
  return starts;
}

/** The next row begins here, or behind the name of a group of rows; best where numbers stand under years. */
function rowAt(
  shapes: readonly CellShape[],
  at: number,
  { header, columns, label }: { header: readonly string[]; columns: readonly number[] | null; label: number },
): number | null {
  const rowFrom = (start: number): CellShape[] => shapes.slice(start, start + header.length);
  const places = shapes[at] === 'words' ? [at, at + 1] : [at];
  const fitting = places.filter((start) => {
    const row = rowFrom(start);
    return (
      row.length === header.length && isNamed(row, label) && sharedColumns(columns, row, label).length > 0
    );
  });
  return fitting.find((start) => fitsYears(header, rowFrom(start))) ?? fitting[0] ?? null;
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
