import type { PlacedCell } from '../text-builder.js';
import type { Range, SheetCell } from './sheet.js';

/** A piece of a sheet: lines above, a table, and lines below. */
export interface Region {
  above: string[];
  table: PlacedCell[];
  below: string[];
}

/** A row that shows something; `end` is the row behind the last one that its cells cover. */
interface Line {
  cells: GridCell[];
  start: number;
  end: number;
}

type GridCell = PlacedCell & { number: boolean };

/** Cuts a sheet where blank rows part one table from the next, and its titles and notes from the tables. */
export function regionsOf(cells: readonly SheetCell[], merged: readonly Range[]): Region[] {
  const lines = linesOf(placeCells(cells, merged));
  const starts = lines.flatMap((_, at) => (at > 0 && opensTable(lines, at) ? [at] : []));
  return [0, ...starts].map((from, i) => regionOf(lines.slice(from, starts[i] ?? lines.length)));
}

/** A merged range shows its first cell only; ranges reach no further than the cells that show something. */
function placeCells(cells: readonly SheetCell[], merged: readonly Range[]): GridCell[] {
  const bottom = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const right = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const ranges = new Map(merged.map((range) => [range.top * WIDTH + range.left, range]));
  const takenUntil: number[] = [];
  const placed: GridCell[] = [];
  for (const { row, column, text, number } of inOrder(cells)) {
    if ((takenUntil[column] ?? 0) > row) continue;
    const range = ranges.get(row * WIDTH + column);
    const rowSpan = range === undefined ? 1 : Math.max(1, Math.min(range.bottom, bottom) - row + 1);
    const columnSpan = range === undefined ? 1 : Math.max(1, Math.min(range.right, right) - column + 1);
    for (let i = 0; i < columnSpan; i += 1) takenUntil[column + i] = row + rowSpan;
    placed.push({ text, row, column, rowSpan, columnSpan, header: false, number });
  }
  return placed;
}

/** As files have them, but for those of careless programs. */
const inOrder = (cells: readonly SheetCell[]): SheetCell[] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

/** More columns than a sheet has. */
const WIDTH = 16_385;

function linesOf(cells: readonly GridCell[]): Line[] {
  const lines: Line[] = [];
  for (const cell of cells) {
    const last = lines.at(-1);
    const end = cell.row + cell.rowSpan;
    if (last === undefined || last.start !== cell.row) lines.push({ cells: [cell], start: cell.row, end });
    else {
      last.cells.push(cell);
      last.end = Math.max(last.end, end);
    }
  }
  return lines;
}

/**
 * Behind blank rows a new table begins where a row of headings comes before any numbers; numbers alone go on with the table above, for
 * many sheets set groups of rows apart by blank ones. Without blank rows it begins behind a line of its own, where other columns do.
 */
function opensTable(lines: readonly Line[], at: number): boolean {
  const before = lines.slice(Math.max(0, at - LOOK_BACK), at);
  const reach = before.reduce((most, { end }) => Math.max(most, end), 0);
  const isApart = lines[at]!.start > reach;
  if (!isApart && !isSingle(lines[at]!)) return false;
  const first = firstOfSeveral(lines, at);
  if (isApart) return first === undefined || isHead(first);
  return first !== undefined && isHead(first) && !isSingle(before.at(-1)!) && hasOtherColumns(first, before);
}

function firstOfSeveral(lines: readonly Line[], from: number): Line | undefined {
  let at = from;
  while (at < from + MOST_LINES && at < lines.length && isSingle(lines[at]!)) at += 1;
  return at < from + MOST_LINES ? lines[at] : undefined;
}

/** Titles and units above a table. */
const MOST_LINES = 10;
/** Rows merged into one heading are few. */
const LOOK_BACK = 50;

function hasOtherColumns({ cells }: Line, before: readonly Line[]): boolean {
  const known = new Set(before.flatMap((line) => line.cells.map(({ column }) => column)));
  return cells.some(({ column }) => !known.has(column));
}

const isSingle = ({ cells }: Line): boolean => cells.length === 1;

const YEAR = /^(?:19|20)\d\d$/;
const isHead = ({ cells }: Line): boolean =>
  cells.some(({ number }) => !number) && cells.every(({ number, text }) => !number || YEAR.test(text));

function regionOf(lines: readonly Line[]): Region {
  const width = widthOf(lines);
  const first = lines.findIndex((line) => !isAbove(line, width));
  if (first < 0) return { above: lines.flatMap(textsOf), table: [], below: [] };
  const last = lines.findLastIndex((line) => !isNote(line, width));
  return {
    above: lines.slice(0, first).flatMap(textsOf),
    table: tableOf(lines.slice(first, last + 1)),
    below: lines.slice(last + 1).flatMap(textsOf),
  };
}

/** Rows and columns count from those of the table, wherever on the sheet it stands. */
function tableOf(lines: readonly Line[]): PlacedCell[] {
  const top = lines[0]?.start ?? 0;
  const left = leftOf(lines);
  return lines.flatMap(({ cells }) =>
    cells.map(({ text, row, column, rowSpan, columnSpan, header }) => {
      return { text, row: row - top, column: column - left, rowSpan, columnSpan, header };
    }),
  );
}

const textsOf = ({ cells }: Line): string[] => cells.map(({ text }) => text);

function widthOf(lines: readonly Line[]): number {
  const right = lines.reduce(
    (most, { cells }) =>
      cells.reduce((far, { column, columnSpan }) => Math.max(far, column + columnSpan), most),
    0,
  );
  return right - leftOf(lines);
}

const leftOf = (lines: readonly Line[]): number =>
  lines.reduce((least, { cells }) => Math.min(least, cells[0]!.column), Number.POSITIVE_INFINITY);

/** A title, a unit, or a title with the unit at its right: wording in a row that heads no columns. */
function isAbove({ cells }: Line, width: number): boolean {
  const [first, second] = cells;
  if (cells.some(({ number }) => number)) return false;
  if (cells.length === 1) return true;
  const covered = cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  if (cells.length > 2 || width < FEW_COLUMNS) return false;
  return covered * 2 < width || first!.columnSpan > second!.columnSpan + 1;
}

/** With three columns, two cells may well be headings. */
const FEW_COLUMNS = 4;

/** What stands alone in the last rows is a note when it is long; a short one is the name of a row without values. */
function isNote({ cells }: Line, width: number): boolean {
  const [only] = cells;
  if (cells.length !== 1 || only === undefined || only.number) return false;
  return only.text.length > SHORT_NAME || (only.columnSpan > 1 && only.columnSpan * 2 > width);
}

const SHORT_NAME = 15;
