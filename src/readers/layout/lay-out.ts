import { takeAlignedTables } from './aligned-tables.js';
import { gutterOf, splitColumns } from './columns.js';
import { joinSegments } from './join-segments.js';
import type { Flow, PageElement, PageRow } from './page-elements.js';
import type { Segment } from './segments.js';
import type { Frame, PageTable } from './table.js';

/** Parts of one line that lie further apart, in heights of the text, are read as lines of their own. */
const APART = 4;

/** Between the rules of a cell and its text. */
const PADDING = 8;

type FlowPlace = Pick<Flow, 'page' | 'width' | 'split' | 'framed'>;

/** A page as rows, what belongs to no paragraph of it left out. */
export interface RowedPage {
  number: number;
  width: number;
  rows: PageRow[];
}

/** The lines and tables of pages in the order in which they are read. */
export function layOut(pages: readonly RowedPage[]): { elements: PageElement[]; uncertain: boolean }[] {
  const gutters = pages.map(({ rows }) => gutterOf(rows));
  return pages.map(({ number, width, rows }, i) => {
    const known = new Set(gutters.filter((gutter, j) => gutter !== null && j !== i));
    const columns = splitColumns(rows, [...known].map(Number)).map((column) => ({
      rows: takeAlignedTables(column.rows),
      split: column.split,
    }));
    const elements = columns.flatMap((column) =>
      flowElements(column.rows, { page: number, width, split: column.split, framed: false }),
    );
    return { elements, uncertain: columns.some((column) => isUncertain(column.rows)) };
  });
}

/** Parts of lines and tables by the height where they stand. */
export function pageRows(segments: readonly Segment[], tables: readonly PageTable[]): PageRow[] {
  const rows: PageRow[] = tables.map((table) => ({ base: table.top, segments: [], table }));
  let last: PageRow | null = null;
  for (const segment of [...segments].sort((a, b) => a.base - b.base)) {
    const same: boolean = last !== null && segment.base - last.base <= segment.size * 0.3;
    if (same) last!.segments.push(segment);
    else {
      last = { base: segment.base, segments: [segment], table: null };
      rows.push(last);
    }
  }
  for (const row of rows) row.segments.sort((a, b) => a.left - b.left);
  return rows.sort((a, b) => a.base - b.base);
}

function flowElements(rows: readonly PageRow[], of: FlowPlace): PageElement[] {
  const parts = rows.filter(({ table }) => table === null).map(({ segments }) => lineParts(segments));
  const tables = rows.flatMap(({ table }) => table ?? []);
  const flow = { ...of, flush: false, pitch: 0, ...marginsOf([...parts.flat(), ...tables]) };
  const lines = parts.values();
  return rows.flatMap(({ table }): PageElement[] => {
    if (table !== null && table.frames.length > 0) return frameElements(table.frames, of);
    if (table !== null) return [{ kind: 'table', table, page: of.page }];
    return (lines.next().value ?? []).map((line) => ({ kind: 'line', line: { ...line, flow } }));
  });
}

/** Cells that hold paragraphs: one after the other, as columns are, and each by itself. */
function frameElements(frames: readonly Frame[], of: FlowPlace): PageElement[] {
  return frames.flatMap(({ segments, left, right }) => {
    const elements = flowElements(pageRows(segments, []), { ...of, split: true, framed: true });
    for (const element of elements) {
      if (element.kind !== 'line') continue;
      element.line.flow.left = Math.min(element.line.flow.left, left + PADDING);
      element.line.flow.right = Math.max(element.line.flow.right, right - PADDING);
    }
    return elements;
  });
}

/** The parts of one line, joined where they are near. */
function lineParts(segments: readonly Segment[]): Segment[] {
  const parts: Segment[] = [];
  const isSpaced = segments.every(({ text }) => [...text].length === 1);
  for (const segment of segments) {
    const last = parts.at(-1);
    if (last === undefined || segment.left - last.right > segment.size * APART) parts.push(segment);
    else parts[parts.length - 1] = joinSegments(last, segment, isSpaced);
  }
  return parts;
}

function marginsOf(lines: readonly Pick<Flow, 'left' | 'right'>[]): Pick<Flow, 'left' | 'right'> {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** The value that most others are near to; 0 for none. */
export function commonest(values: readonly number[]): number {
  return commonestOf(values.map((value) => [value, 1]));
}

/** The same where each value stands for so many. */
export function commonestOf(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const counts = new Map<number, number>();
  for (const [value, weight] of weighed) {
    const rounded = Math.round(value);
    if (rounded > 0 && weight > 0) counts.set(rounded, (counts.get(rounded) ?? 0) + weight);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0;
}

/** Lines of different height beside each other, as in the cells of a table without rules or in a drawing. */
const INTERLEAVED = 6;

/** Whether it cannot be told from the places in which order a page is to be read. */
function isUncertain(rows: readonly PageRow[]): boolean {
  const beside = rows.filter(({ base, segments }, i) => {
    const before = rows[i - 1];
    if (before === undefined || segments.length === 0 || before.segments.length === 0) return false;
    return base - before.base < segments[0]!.size * 0.75;
  });
  return beside.length >= INTERLEAVED;
}
