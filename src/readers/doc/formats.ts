import type { Region } from './fib.js';
import { readProperties, type Standing, setStanding } from './properties.js';

/** Formats that hold for the bytes `from` to `to` of the text. */
export interface FormatRun<T> {
  from: number;
  to: number;
  format: T;
}

/** How characters are shown that are not shown plainly. */
export type Showing = 'hidden' | 'deleted' | 'struck' | 'raised';

/** What is asked of a paragraph. */
export interface ParagraphFormat {
  /** Index of its style. */
  style: number;
  /** What it says of itself; its style says the rest. */
  standing: Standing;
  inTable: boolean;
  /** Ends a row. */
  endsRow: boolean;
  /** How deep in tables: 1 in a table, 2 in a table within one. */
  depth: number;
  row: RowFormat | null;
}

/** The cells of a row as its end mark describes them. */
export interface RowFormat {
  /** Left edge of each cell and the right one of the last, in twips. */
  edges: number[];
  /** Per cell: does it go on from the cell above, or from the one on its left? */
  fromAbove: boolean[];
  fromLeft: boolean[];
  header: boolean;
}

const PAGE = 512;

/** Formats of paragraphs ([MS-DOC] 2.8.6, PlcBtePapx). `data` holds lists of properties too long for a page. */
export function paragraphRuns(
  word: DataView,
  table: DataView,
  region: Region,
  data: DataView | null,
): FormatRun<ParagraphFormat>[] {
  return pagesOf(table, region).flatMap((page) => {
    const at = page * PAGE;
    const count = word.getUint8(at + PAGE - 1);
    return Array.from({ length: count }, (_, i) => ({
      from: word.getUint32(at + i * 4, true),
      to: word.getUint32(at + i * 4 + 4, true),
      format: paragraphFormat(word, at, word.getUint8(at + (count + 1) * 4 + i * 13) * 2, data),
    }));
  });
}

/** Stretches that are not shown plainly ([MS-DOC] 2.8.5, PlcBteChpx). */
export function showingRuns(word: DataView, table: DataView, region: Region): FormatRun<Showing>[] {
  return pagesOf(table, region).flatMap((page) => {
    const at = page * PAGE;
    const count = word.getUint8(at + PAGE - 1);
    return Array.from({ length: count }, (_, i) => {
      const offset = word.getUint8(at + (count + 1) * 4 + i) * 2;
      return {
        from: word.getUint32(at + i * 4, true),
        to: word.getUint32(at + i * 4 + 4, true),
        format: offset === 0 ? null : characterFormat(word, at + offset),
      };
    }).flatMap((run) => (run.format === null ? [] : [{ ...run, format: run.format }]));
  });
}

function pagesOf(table: DataView, { at, size }: Region): number[] {
  const count = size < 4 ? 0 : Math.floor((size - 4) / 8);
  return Array.from(
    { length: count },
    (_, i) => table.getUint32(at + (count + 1) * 4 + i * 4, true) & 0x3fffff,
  );
}

const PLAIN: ParagraphFormat = {
  style: 0,
  standing: {},
  inTable: false,
  endsRow: false,
  depth: 0,
  row: null,
};

function paragraphFormat(
  word: DataView,
  page: number,
  offset: number,
  data: DataView | null,
): ParagraphFormat {
  if (offset === 0) return PLAIN;
  const short = word.getUint8(page + offset);
  // The length counts words; 0 says that the next byte does.
  const at = page + offset + (short === 0 ? 2 : 1);
  const size = short === 0 ? word.getUint8(page + offset + 1) * 2 : short * 2 - 1;
  const format: ParagraphFormat = { ...PLAIN, style: word.getUint16(at, true), standing: {} };
  readProperties(word, at + 2, at + size, (code, operand) => setParagraph(format, { code, operand, data }));
  return format;
}

interface Property {
  code: number;
  operand: DataView;
  data: DataView | null;
}

function setParagraph(format: ParagraphFormat, { code, operand, data }: Property): void {
  if (setStanding(format.standing, code, operand)) return;
  if (code === 0x2416) format.inTable = operand.getUint8(0) !== 0;
  else if (code === 0x2417) format.endsRow ||= operand.getUint8(0) !== 0;
  else if (code === 0x6649) format.depth = operand.getInt32(0, true);
  else if (code === 0xd608) format.row = rowFormat(operand);
  else if (code === 0x3404 && format.row !== null) format.row.header = operand.getUint8(0) !== 0;
  else if (code === 0xd62b && format.row !== null)
    format.row.fromAbove[operand.getUint8(0)] = operand.getUint8(1) === 1;
  else if ((code === 0x6646 || code === 0x6645) && data !== null) setFromData(format, operand, data);
}

/** Properties of a row of many cells do not fit on a page and lie in the data stream. */
function setFromData(format: ParagraphFormat, operand: DataView, data: DataView): void {
  const at = operand.getUint32(0, true);
  const end = at + 2 + data.getUint16(at, true);
  readProperties(data, at + 2, end, (code, inner) =>
    setParagraph(format, { code, operand: inner, data: null }),
  );
}

/** [MS-DOC] 2.9.316, TDefTableOperand: number of cells, their edges, and 20 bytes on each. */
function rowFormat(operand: DataView): RowFormat {
  const count = operand.getUint8(0);
  const described = 1 + (count + 1) * 2;
  const flags = Array.from({ length: count }, (_, i) => {
    const at = described + i * 20;
    return at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
  });
  return {
    edges: Array.from({ length: count + 1 }, (_, i) => operand.getInt16(1 + i * 2, true)),
    fromLeft: flags.map((flag) => (flag & 3) === 1),
    fromAbove: flags.map((flag) => ((flag >> 5) & 3) === 1),
    header: false,
  };
}

const SUPERSCRIPT = 1;

function characterFormat(word: DataView, at: number): Showing | null {
  const found = new Set<Showing>();
  readProperties(word, at + 1, at + 1 + word.getUint8(at), (code, operand) => {
    const value = operand.getUint8(0);
    const showing = SHOWINGS[code];
    if (showing !== undefined && value === 1) found.add(showing);
    if (code === 0x2a48 && value === SUPERSCRIPT) found.add('raised');
  });
  return (['deleted', 'hidden', 'struck', 'raised'] as const).find((showing) => found.has(showing)) ?? null;
}

/** Properties that are on or off. */
const SHOWINGS: Readonly<Record<number, Showing>> = {
  2048: 'deleted',
  2108: 'hidden',
  2103: 'struck',
  10835: 'struck',
};

/** The format that holds at a byte; asked for in rising order it is found at once. */
export function formatAt<T>(runs: readonly FormatRun<T>[], byte: number): T | null {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to <= byte) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run !== undefined && run.from <= byte ? run.format : null;
}
