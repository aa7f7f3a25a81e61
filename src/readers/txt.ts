import type { Block, Span } from '../model/document.js';
import { SignScan } from '../text/sign-scan.js';
import { TABLE_LIMITS } from './text-builder.js';

/** The physical lines of a text without their line ends: LF, CRLF, CR, form feed and the Unicode separators. */
export function physicalLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  const ends = new SignScan(LINE_END, text);
  for (let end = ends.from(0); end < text.length; end = ends.from(start)) {
    lines.push({ start, end });
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}
const LINE_END = /[\n-\r\u2028\u2029]/g;

/** An ideograph, which is no white space. */
const isPlain = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The span without white space at its edges; null when nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  if (start === end) return null;
  // Most stretches have none.
  if (end > start && isPlain(text.charCodeAt(start)) && isPlain(text.charCodeAt(end - 1)))
    return { start, end };
  const inner = text.slice(start, end);
  const left = inner.length - inner.trimStart().length;
  const size = inner.trim().length;
  return size === 0 ? null : { start: start + left, end: start + left + size };
}

const fieldsOf = (text: string, line: Span): number =>
  trimSpan(text, line) === null ? 0 : text.slice(line.start, line.end).trim().split('\t').length;

function cellsOf(text: string, line: Span, table: number, row: number): Block[] {
  const inner = trimSpan(text, line)!;
  const cells: Block[] = [];
  let start = inner.start;
  for (const [column, field] of text.slice(inner.start, inner.end).split('\t').entries()) {
    const span = trimSpan(text, { start, end: start + field.length });
    start += field.length + 1;
    if (span === null) continue;
    cells.push({
      start: span.start,
      end: span.end,
      kind: 'cell',
      level: null,
      cell: { table, row, column, rowSpan: 1, columnSpan: 1, header: false },
    });
  }
  return cells;
}

/** One block a line that is not blank; lines that follow each other with the same number of tabs are rows of a table. */
export function txtBlocks(text: string): Block[] {
  const lines = physicalLines(text);
  const hasTabs = text.includes('\t');
  const fields = hasTabs ? lines.map((line) => fieldsOf(text, line)) : [];
  const blocks: Block[] = [];
  let [table, row] = [-1, 0];
  for (const [i, line] of lines.entries()) {
    const size = fields[i] ?? 1;
    // A line with more is no row: every cell of a row is read against the others.
    const mayBeRow = size > 1 && size <= TABLE_LIMITS.columns;
    const above = mayBeRow && fields[i - 1] === size;
    if (above || (mayBeRow && fields[i + 1] === size)) {
      [table, row] = above ? [table, row + 1] : [table + 1, 0];
      blocks.push(...cellsOf(text, line, table, row));
    } else if (trimSpan(text, line) !== null) {
      blocks.push({ start: line.start, end: line.end, kind: 'paragraph', level: null, cell: null });
    }
  }
  return blocks;
}
