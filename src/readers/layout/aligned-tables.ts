import type { PlacedCell } from '../text-builder.js';
import { joinText } from './join-text.js';
import type { PageRow } from './page-elements.js';
import type { Segment } from './segments.js';
import type { PageTable } from './table.js';

/** Fewer rows with the same columns may be chance. */
const LEAST_ROWS = 3;
/** Longer parts are running text. */
const LONGEST_PART = 60;
/** Rows further apart, in heights of the text, are of different things. */
const FURTHEST = 4.5;
/** Of the rows, so many have all columns but one, */
const COMPLETE = 0.5;
/** and of the cells of a column of values so many hold one. */
const NUMERIC = 0.6;
const VALUE = /^[-+−＋－±<>＜＞≤≥≈(（[【]?\s*\d[\d\s,，.．]*[%％‰]?[^\d]{0,6}$|^[-—–…/]+$/;
const LEADERS = /[.…．·]{4,}/u;

interface Column {
  left: number;
  right: number;
}

const isMulti = ({ segments }: PageRow): boolean =>
  segments.length >= 2 && segments.every(({ text }) => text.length <= LONGEST_PART && !LEADERS.test(text));

/** Tables that only the places of their cells show, put in place of their rows. */
export function takeAlignedTables(rows: readonly PageRow[]): PageRow[] {
  const result: PageRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const run = runFrom(rows, at);
    const table = run.length >= LEAST_ROWS ? alignedTable(run) : null;
    if (table === null) {
      // What is no table as a whole is none in parts either.
      const skipped = Math.max(1, run.length);
      result.push(...rows.slice(at, at + skipped));
      at += skipped;
    } else {
      result.push({ base: run[0]!.base, segments: [], table });
      at += run.length;
    }
  }
  return result;
}

/** Rows of several parts, and single parts between them: blank cells, or what did not fit into a cell's first line. */
function runFrom(rows: readonly PageRow[], start: number): PageRow[] {
  if (!isMulti(rows[start]!)) return [];
  let end = start + 1;
  for (let at = end; at < rows.length && at - end < 3; at += 1) {
    const row = rows[at]!;
    const size = row.segments[0]?.size ?? 0;
    if (row.table !== null || row.base - rows[at - 1]!.base > size * FURTHEST) break;
    if (isMulti(row)) end = at + 1;
    else if (row.segments[0]!.text.length > LONGEST_PART) break;
  }
  return rows.slice(start, end);
}

function alignedTable(run: readonly PageRow[]): PageTable | null {
  const columns = columnsOf(run);
  const complete = run.filter(
    ({ segments }) => segments.length >= columns.length - 1 && segments.length >= 2,
  );
  if (columns.length < 2 || complete.length < Math.max(LEAST_ROWS, run.length * COMPLETE)) return null;
  const valued = columns.filter((column) => holdsValues(column, run)).length;
  if (valued === 0 || (columns.length === 2 && !holdsValues(columns[1]!, run))) return null;
  const rows = joinContinued(run, columns);
  const segments = run.flatMap((row) => row.segments);
  return {
    top: Math.min(...segments.map(({ base, size }) => base - size)),
    bottom: Math.max(...segments.map(({ base }) => base)),
    left: columns[0]!.left,
    right: columns.at(-1)!.right,
    edges: columns.map(({ left }) => left),
    cells: rows.flatMap((cells, row) => cells.map((cell) => ({ ...cell, row }))),
  };
}

/** What the rows with most parts have in common; parts that overlap are of one column. */
function columnsOf(run: readonly PageRow[]): Column[] {
  const most = commonestCount(run.map(({ segments }) => segments.length).filter((count) => count > 1));
  const parts = run.filter(({ segments }) => segments.length >= most).flatMap(({ segments }) => segments);
  const columns: Column[] = [];
  for (const { left, right } of [...parts].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function commonestCount(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 0;
}

const overlaps = ({ left, right }: Segment, column: Column): boolean =>
  left < column.right && right > column.left;

function holdsValues(column: Column, run: readonly PageRow[]): boolean {
  const cells = run.flatMap(({ segments }) => segments.filter((segment) => overlaps(segment, column)));
  return cells.filter(({ text }) => VALUE.test(text)).length >= cells.length * NUMERIC;
}

/** Cells row by row; rows that only carry on the cells of a neighbour go into it. */
function joinContinued(run: readonly PageRow[], columns: readonly Column[]): PlacedCell[][] {
  const pitch = pitchOf(run, columns.length);
  const rows: { cells: PlacedCell[]; base: number; complete: boolean }[] = [];
  run.forEach((row, i) => {
    const cells = cellsOf(row, columns);
    const last = rows.at(-1);
    const complete = cells.some(({ text }) => VALUE.test(text)) || cells.length * 2 > columns.length;
    const near = last !== undefined && row.base - run[i - 1]!.base < pitch * 0.8;
    if (near && !(complete && last.complete)) {
      last.cells = mergeCells(last.cells, cells);
      last.complete ||= complete;
    } else rows.push({ cells, base: row.base, complete });
  });
  return rows.map(({ cells }) => cells);
}

/** From one row with values to the next, in the middle. */
function pitchOf(run: readonly PageRow[], columns: number): number {
  const bases = run.filter(({ segments }) => segments.length * 2 > columns).map(({ base }) => base);
  const steps = bases.slice(1).map((base, i) => base - bases[i]!);
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

function cellsOf({ segments }: PageRow, columns: readonly Column[]): PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (const segment of segments) {
    const first = columns.findIndex((column) => segment.left < column.right);
    const column = first < 0 ? columns.length - 1 : first;
    const columnSpan = Math.max(1, columns.filter((one, i) => i >= column && overlaps(segment, one)).length);
    const last = cells.at(-1);
    if (last !== undefined && last.column + last.columnSpan > column) last.text += ` ${segment.text}`;
    else cells.push({ text: segment.text, row: 0, column, rowSpan: 1, columnSpan, header: false });
  }
  return cells;
}

function mergeCells(above: readonly PlacedCell[], below: readonly PlacedCell[]): PlacedCell[] {
  const merged = above.map((cell) => ({ ...cell }));
  for (const cell of below) {
    const home = merged.find(({ column }) => column === cell.column);
    if (home === undefined) merged.push(cell);
    else home.text = joinText(home.text, cell.text, false);
  }
  return merged.sort((a, b) => a.column - b.column);
}
