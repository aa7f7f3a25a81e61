import type { Region } from './fib.js';

/** Formats that hold for the bytes `from` to `to` of the text. */
export interface FormatRun<T> {
  from: number;
  to: number;
  format: T;
}

/** What is asked of a paragraph. */
export interface ParagraphFormat {
  /** Index of its style; 1 to 9 are the headings. */
  style: number;
  /** Outline level of its own, from 1; null where there is none. */
  outline: number | null;
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

/** Stretches that are not shown: hidden text and text deleted under tracking ([MS-DOC] 2.8.5, PlcBteChpx). */
export function droppedRuns(
  word: DataView,
  table: DataView,
  region: Region,
): FormatRun<'hidden' | 'deleted'>[] {
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
  outline: null,
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
  const format: ParagraphFormat = { ...PLAIN, style: word.getUint16(at, true) };
  readProperties(word, at + 2, at + size, (code, operand) => setParagraph(format, { code, operand, data }));
  return format;
}

const OUTLINE_OF_TEXT = 9;

interface Property {
  code: number;
  operand: DataView;
  data: DataView | null;
}

function setParagraph(format: ParagraphFormat, { code, operand, data }: Property): void {
  if (code === 0x2416) format.inTable = operand.getUint8(0) !== 0;
  else if (code === 0x2417) format.endsRow ||= operand.getUint8(0) !== 0;
  else if (code === 0x6649) format.depth = operand.getInt32(0, true);
  else if (code === 0x2640) {
    const level = operand.getUint8(0);
    format.outline = level < OUTLINE_OF_TEXT ? level + 1 : null;
  } else if (code === 0xd608) format.row = rowFormat(operand);
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

function characterFormat(word: DataView, at: number): 'hidden' | 'deleted' | null {
  let found: 'hidden' | 'deleted' | null = null;
  readProperties(word, at + 1, at + 1 + word.getUint8(at), (code, operand) => {
    if (code === 0x0800 && operand.getUint8(0) === 1) found = 'deleted';
    if (code === 0x083c && operand.getUint8(0) === 1) found ??= 'hidden';
  });
  return found;
}

/** Operand sizes by the three bits of a property that tell them; 6 stands for those that carry their own. */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, -1, 3] as const;
const TABLE_DEFINITION = 0xd608;

/** Walks a list of properties ([MS-DOC] 2.6.1). What runs over the end of the list is left. */
function readProperties(
  view: DataView,
  from: number,
  to: number,
  take: (code: number, operand: DataView) => void,
): void {
  for (let at = from; at + 3 <= to; ) {
    const code = view.getUint16(at, true);
    at += 2;
    const fixed = OPERAND_SIZES[code >> 13]!;
    const head = fixed >= 0 ? 0 : code === TABLE_DEFINITION ? 2 : 1;
    const size = sizeOf(view, at, { fixed, code });
    if (at + head + size > to) return;
    take(code, new DataView(view.buffer, view.byteOffset + at + head, size));
    at += head + size;
  }
}

function sizeOf(view: DataView, at: number, { fixed, code }: { fixed: number; code: number }): number {
  if (fixed >= 0) return fixed;
  return code === TABLE_DEFINITION ? view.getUint16(at, true) - 1 : view.getUint8(at);
}

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
