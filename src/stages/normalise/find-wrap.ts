import type { Line } from './line.js';

/** How a document breaks its lines. */
export interface Wrap {
  /** Column at which lines break; Infinity when they do not. */
  column: number;
  /** Nearly every line is broken there, not only a part of the document copied from a page. */
  throughout: boolean;
  /** Paragraphs begin with an indent. */
  indented: boolean;
}

/** Lines wrapped at one column differ by a few characters that may not begin or end a line. */
const TOLERANCE = 8;
const NARROWEST = 30;
const WIDEST = 160;
const FEWEST = 5;
/** Of a document wrapped throughout: share of full lines at least, of longer lines at most, and how short an open line may be. */
const FULL_SHARE = 0.4;
const LONGER_SHARE = 0.05;
const RAGGED = 0.8;
/** When more lines than this are indented, the indent is a margin and begins no paragraph. */
const MARGIN_SHARE = 0.6;

const ENDERS = '。！!？?；;：:…';
const SENTENCE_ENDERS = '。！!？?…';
const CLOSERS = '”’）)】';

/** Ends like a sentence, or announces something: whatever follows need not belong to it. */
export function isEnded(text: string): boolean {
  return (
    endsWith(text, ENDERS) ||
    (endsWith(text, CLOSERS) && SENTENCE_ENDERS.includes(text.charAt(text.length - 2)))
  );
}

/** One look at the last character, where an expression would search the whole line for it. */
export function endsWith(text: string, signs: string): boolean {
  return text !== '' && signs.includes(text.charAt(text.length - 1));
}

export const isText = (line: Line | undefined): line is Line =>
  line !== undefined && line.kind === 'paragraph';

const near = (width: number, column: number): boolean => Math.abs(width - column) < TOLERANCE;

/** Open lines that stand next to a line of about the same width. */
function wrappedWidths(lines: readonly Line[]): number[] {
  const widths: number[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!isText(line) || !isText(next) || next.gap !== 'none' || isEnded(line.text)) continue;
    if (line.width < NARROWEST || line.width > WIDEST) continue;
    const isTwin = (other: Line | undefined): boolean => isText(other) && near(other.width, line.width);
    if (isTwin(lines[i - 1]) || isTwin(next)) widths.push(line.width);
  }
  return widths;
}

function isThroughout(lines: readonly Line[], column: number): boolean {
  const widths = lines.filter((line) => isText(line) && line.width >= NARROWEST).map(({ width }) => width);
  const full = widths.filter((width) => near(width, column)).length;
  const longer = widths.filter((width) => width >= column + TOLERANCE).length;
  return full >= widths.length * FULL_SHARE && longer <= widths.length * LONGER_SHARE;
}

/** The column at which most open lines break, if enough of them do. */
export function findWrap(lines: readonly Line[]): Wrap {
  const widths = wrappedWidths(lines);
  let column = Number.POSITIVE_INFINITY;
  let most = FEWEST - 1;
  for (const candidate of new Set(widths)) {
    const count = widths.filter((width) => near(width, candidate)).length;
    if (count > most || (count === most && candidate > column)) [column, most] = [candidate, count];
  }
  const indents = lines.filter((line) => line.indented).length;
  const indented = indents >= FEWEST && indents <= lines.length * MARGIN_SHARE;
  return { column, throughout: isThroughout(lines, column), indented };
}

/** Does the line reach the column at which lines break? */
export function isFull(line: Line, { column }: Pick<Wrap, 'column'>): boolean {
  return near(line.width, column);
}

/** Does the line end at the very column? */
export function isBrimful(line: Line, { column }: Wrap): boolean {
  return line.width >= column - 2 && isFull(line, { column });
}

/** May an open line have been broken here, the column being ragged where digits are narrow? */
export function isNearlyFull(line: Line, wrap: Wrap): boolean {
  return wrap.throughout && line.width >= wrap.column * RAGGED && line.width < wrap.column + TOLERANCE;
}
