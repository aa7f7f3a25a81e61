import type { PlacedCell } from '../text-builder.js';
import { cellsOfBand, overlaps } from './band-cells.js';
import { type Band, bandsOf, type Column, columnsOf, joinBands } from './bands.js';
import { joinText } from './join-text.js';
import type { PageRow } from './page-elements.js';
import type { PageTable } from './table.js';
import { isValue } from './value.js';

/** Fewer rows with the same columns may be chance. */
const LEAST_ROWS = 3;
/** Longer parts are running text. */
const LONGEST_PART = 60;
/** Rows further apart, in heights of the text, are of different things. */
const FURTHEST = 3.5;
/** Of the rows, so many have all columns but one, */
const COMPLETE = 0.5;
/** and of the cells of a column of values so many hold one. */
const NUMERIC = 0.6;
/** Lines of a heading that is broken into several. */
const MOST_HEADS = 3;
const CLOSE = 0.5;
const SAME_PLACE = 3;
/** Larger print is a heading between two tables. */
const LARGER = 1.12;
/** Single parts between rows: blank cells, heads of groups, or what did not fit into the line of a cell. */
const MOST_SINGLE = 2;
const LEADERS = /[.…．·]{4,}/u;

const isMulti = ({ segments }: Band): boolean =>
  columnsOf(segments).length >= 2 &&
  segments.every(({ text }) => text.length <= LONGEST_PART && !LEADERS.test(text));

/** Tables that only the places of their cells show, put in place of their rows. */
export function takeAlignedTables(rows: readonly PageRow[]): PageRow[] {
  const bands = bandsOf(rows);
  const result: PageRow[] = [];
  for (let at = 0; at < bands.length; ) {
    const run = runFrom(bands, at);
    const columns = run.length >= LEAST_ROWS ? tableColumns(run) : null;
    // What is no table as a whole is none in parts either.
    const taken = bands.slice(at, at + Math.max(1, run.length));
    if (columns === null) result.push(...taken.flatMap((band) => band.rows));
    else {
      const heads = headsAbove(bands, at, columns);
      const rows = heads.flatMap((band) => band.rows).length;
      result.splice(
        result.length - rows,
        rows,
        rowOf([joinBands([...heads, run[0]!]), ...run.slice(1)], columns),
      );
    }
    at += taken.length;
  }
  return result;
}

function runFrom(bands: readonly Band[], start: number): Band[] {
  if (!isMulti(bands[start]!)) return [];
  let end = start + 1;
  for (let at = end; at < bands.length && at - end <= MOST_SINGLE; at += 1) {
    const band = bands[at]!;
    const [first] = band.segments;
    if (first === undefined || band.top - bands[at - 1]!.bottom > first.size * FURTHEST) break;
    if (!isMulti(band) && first.size > bands[at - 1]!.segments[0]!.size * LARGER) break;
    if (isMulti(band)) {
      const isApart = band.top - bands[at - 1]!.bottom > first.size;
      if (at > end && isApart && !isLike(band, bands.slice(start, end))) break;
      end = at + 1;
    } else if (first.text.length > LONGEST_PART) break;
  }
  return bands.slice(start, end);
}

/** Whether half of the parts stand where parts of the bands above do: by their left edge, their middle or their right edge. */
function isLike({ segments }: Band, above: readonly Band[]): boolean {
  const others = above.flatMap((band) => band.segments);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < SAME_PLACE;
  const like = segments.filter((a) =>
    others.some(
      (b) => near(a.left, b.left) || near(a.right, b.right) || near(a.left + a.right, b.left + b.right),
    ),
  );
  return like.length * 2 >= segments.length;
}

/** The columns of a run of bands; null when they are not surely those of a table. */
function tableColumns(run: readonly Band[]): Column[] | null {
  const counts = run.map(({ segments }) => columnsOf(segments).length);
  const most = commonestCount(counts.filter((count) => count > 1));
  const columns = columnsOf(run.filter((_band, i) => counts[i]! >= most).flatMap(({ segments }) => segments));
  const complete = counts.filter((count) => count >= columns.length - 1 && count >= 2).length;
  if (columns.length < 2 || complete < Math.max(LEAST_ROWS, run.length * COMPLETE)) return null;
  const valued = columns.filter((column) => holdsValues(column, run)).length;
  if (valued === 0 || (columns.length === 2 && !holdsValues(columns[1]!, run))) return null;
  return columns;
}

/** Lines of headings that are higher than the first heading: they stand close above it, and not over the first column. */
function headsAbove(bands: readonly Band[], at: number, columns: readonly Column[]): Band[] {
  let first = at;
  for (; first > 0 && at - first < MOST_HEADS; first -= 1) {
    const { segments, bottom } = bands[first - 1]!;
    const isHead = segments.every(
      ({ left, right }) => left > columns[0]!.right && right <= columns.at(-1)!.right,
    );
    if (segments.length === 0 || !isHead || bands[first]!.top - bottom > segments[0]!.size * CLOSE) break;
  }
  return bands.slice(first, at);
}

function rowOf(run: readonly Band[], columns: readonly Column[]): PageRow {
  const cells = joinContinued(run, columns).flatMap((row, i) => row.map((cell) => ({ ...cell, row: i })));
  const table: PageTable = {
    top: run[0]!.top,
    bottom: run.at(-1)!.bottom,
    left: columns[0]!.left,
    right: columns.at(-1)!.right,
    edges: columns.map(({ left }) => left),
    cells,
    frames: [],
  };
  return { base: run[0]!.rows[0]!.base, segments: [], table };
}

function commonestCount(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 0;
}

function holdsValues(column: Column, run: readonly Band[]): boolean {
  const cells = run.flatMap(({ segments }) => segments.filter((segment) => overlaps(segment, column)));
  return cells.filter(({ text }) => isValue(text)).length >= cells.length * NUMERIC;
}

/** Cells row by row; bands that only carry on the cells above go into them. */
function joinContinued(run: readonly Band[], columns: readonly Column[]): PlacedCell[][] {
  const step = stepOf(run, columns.length);
  const rows: { cells: PlacedCell[]; complete: boolean }[] = [];
  run.forEach((band, i) => {
    const [upper, lower] = cellsOfBand(band.segments, columns);
    const complete = upper!.some(({ text }) => isValue(text)) || upper!.length * 2 > columns.length;
    const last = rows.at(-1);
    const isNear = last !== undefined && band.top - run[i - 1]!.bottom < step * 0.7;
    if (isNear && !(complete && last.complete)) {
      last.cells = mergeCells(last.cells, upper!);
      last.complete ||= complete;
    } else rows.push({ cells: upper!, complete });
    if (lower !== undefined) rows.push({ cells: lower, complete: true });
  });
  return rows.map(({ cells }) => cells);
}

/** The room between one row with values and the next, in the middle. */
function stepOf(run: readonly Band[], columns: number): number {
  const full = run.filter(({ segments }) => segments.length * 2 > columns);
  const steps = full.slice(1).map(({ top }, i) => top - full[i]!.bottom);
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
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
