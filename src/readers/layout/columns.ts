import type { PageRow } from './page-elements.js';
import type { Segment } from './segments.js';

/** A column has at least so many lines, */
const LEAST_LINES = 4;
/** is as wide as so many characters, */
const LEAST_WIDTH = 9;
/** and its lines mostly fill it: otherwise it is one of a table or a list, which is read across. */
const FULL = 0.78;
const MOSTLY = 0.5;
const DEEPEST = 6;

interface Gutter {
  /** Rows from `first` up to `last`, that one left out. */
  first: number;
  last: number;
  /** Where the right column begins. */
  at: number;
}

/** Rows of one column, or of the whole width. */
export interface ColumnRows {
  rows: PageRow[];
  split: boolean;
}

/** Rows in the order of reading, one list for each column between what runs across the page. `known`: gutters of other pages. */
export function splitColumns(
  rows: readonly PageRow[],
  known: readonly number[],
  split = false,
  depth = 0,
): ColumnRows[] {
  const gutter = depth < DEEPEST ? findGutter(rows, known) : null;
  if (gutter === null) return rows.length === 0 ? [] : [{ rows: [...rows], split }];
  const { first, last, at } = gutter;
  const inside = rows.slice(first, last);
  const goOn = (part: readonly PageRow[], inColumn: boolean): ColumnRows[] =>
    splitColumns(part, known, inColumn, depth + 1);
  const leftOf = side(inside, (segment) => !isRightOf(segment, at));
  const rightOf = side(inside, (segment) => isRightOf(segment, at));
  return [
    ...goOn(rows.slice(0, first), split),
    ...goOn(leftOf, true),
    ...goOn(rightOf, true),
    ...goOn(rows.slice(last), split),
  ];
}

/** Where the right column of a page begins; null for a page of one column. */
export function gutterOf(rows: readonly PageRow[]): number | null {
  return findGutter(rows, [])?.at ?? null;
}

const isRightOf = (segment: Segment, at: number): boolean => segment.left >= at - 2;
const crosses = ({ left, right, size }: Segment, at: number): boolean =>
  left < at - 2 && right > at - size * 0.5;

function side(rows: readonly PageRow[], keep: (segment: Segment) => boolean): PageRow[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(keep);
    return segments.length === 0 ? [] : [{ ...row, base: segments[0]!.base, segments }];
  });
}

/** The longest stretch of rows that two columns of running text share. */
function findGutter(rows: readonly PageRow[], known: readonly number[]): Gutter | null {
  let best: Gutter | null = null;
  for (const at of [...leftEdges(rows), ...known]) {
    const least = known.includes(at) ? 1 : LEAST_LINES;
    for (const gutter of stretches(rows, at)) {
      const longer = best === null || gutter.last - gutter.first > best.last - best.first;
      if (longer && isGutter(rows.slice(gutter.first, gutter.last), at, least)) best = gutter;
    }
  }
  return best;
}

/** Places where several lines begin, but not the leftmost: nothing can stand before that. */
function leftEdges(rows: readonly PageRow[]): number[] {
  const counts = new Map<number, number>();
  for (const { segments } of rows)
    for (const { left } of segments) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const near = (edge: number): number =>
    (counts.get(edge - 1) ?? 0) + counts.get(edge)! + (counts.get(edge + 1) ?? 0);
  return [...counts.keys()].filter((edge) => near(edge) >= LEAST_LINES).sort((a, b) => a - b);
}

function stretches(rows: readonly PageRow[], at: number): Gutter[] {
  const found: Gutter[] = [];
  let first = 0;
  const end = (last: number): void => {
    if (last - first >= LEAST_LINES) found.push({ first, last, at });
    first = last + 1;
  };
  rows.forEach(({ segments, table }, i) => {
    if (table !== null || segments.some((segment) => crosses(segment, at))) end(i);
  });
  end(rows.length);
  return found;
}

function isGutter(rows: readonly PageRow[], at: number, least: number): boolean {
  return [true, false].every((right) => {
    const lines = rows.flatMap(({ segments }) => {
      const own = segments.filter((segment) => isRightOf(segment, at) === right);
      return own.length === 0 ? [] : [{ left: own[0]!.left, right: own.at(-1)!.right, size: own[0]!.size }];
    });
    if (lines.length < least) return false;
    if (lines.length < LEAST_LINES) return true;
    const left = Math.min(...lines.map((line) => line.left));
    const width = Math.max(...lines.map((line) => line.right)) - left;
    const size = lines[0]!.size;
    const full = lines.filter((line) => line.right - line.left >= width * FULL).length;
    return width >= size * LEAST_WIDTH && full >= lines.length * MOSTLY;
  });
}
