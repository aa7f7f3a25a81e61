import type { Line } from './line.js';

/** A logical paragraph: the lines it is made of. */
export interface LineGroup {
  lines: Line[];
  /** A sentence has ended inside it, or it is too long to be a heading. */
  prose: boolean;
}

/** How a document breaks its lines. */
interface Wrap {
  /** Column at which lines break; Infinity when they do not. */
  column: number;
  /** Paragraphs begin with an indent. */
  indented: boolean;
}

const ENDED = /[。！!？?；;：:…]$|[。！!？?…][”’）)】]$/;
const CONTINUING = /[，,、（(“《〈—\-+=/~]$/;
const CLOSING_START = /^[，,。、；;）)”》〉%‰℃]/;
const BRACKET_END = /[）)】》]$/;
const DIGIT_END = /\d$/;
const MAGNITUDE_START = /^[十百千万亿兆]/;
const SENTENCE_INSIDE = /[。；;！!？?]/;
const TAIL = /[。，,；;！!？?]|[、”）)…]$/;
const LONG = 120;
const LONG_CLAUSES = 90;
const SHORT = 40;
const LABEL_WIDTH = 30;
/** Lines wrapped at one column differ by a few characters that may not begin or end a line. */
const TOLERANCE = 8;
const NARROWEST = 30;
const WIDEST = 160;
const FEWEST = 5;

const isText = (line: Line | undefined): line is Line => line !== undefined && line.kind === 'paragraph';
const near = (width: number, column: number): boolean => width > column - TOLERANCE && width <= column + 2;

/** Open lines that stand next to a line of about the same width. */
function wrappedWidths(lines: readonly Line[]): number[] {
  const widths: number[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!isText(line) || !isText(next) || next.gap !== 'none' || ENDED.test(line.text)) continue;
    if (line.width < NARROWEST || line.width > WIDEST) continue;
    const twin = [lines[i - 1], next].some(
      (other) => isText(other) && Math.abs(other.width - line.width) < TOLERANCE,
    );
    if (twin) widths.push(line.width);
  }
  return widths;
}

function findWrap(lines: readonly Line[]): Wrap {
  const widths = wrappedWidths(lines);
  let column = Number.POSITIVE_INFINITY;
  let most = FEWEST - 1;
  for (const candidate of new Set(widths)) {
    const count = widths.filter((width) => near(width, candidate)).length;
    if (count > most || (count === most && candidate > column)) [column, most] = [candidate, count];
  }
  return { column, indented: lines.filter((line) => line.indented).length >= FEWEST };
}

function unclosed(text: string): boolean {
  return [
    ['（', '）'],
    ['(', ')'],
    ['“', '”'],
    ['《', '》'],
  ].some(([open, close]) => text.lastIndexOf(open!) > text.lastIndexOf(close!));
}

/** May be the rest of a sentence: not a short line without any sign, which is a heading or a label. */
function canContinue(next: Line): boolean {
  if (/[：:]$/.test(next.text) && next.width <= LABEL_WIDTH) return false;
  return next.width >= SHORT || TAIL.test(next.text);
}

function continuesOpen(group: LineGroup, last: Line, next: Line, wrap: Wrap): boolean {
  if (CONTINUING.test(last.text) && canContinue(next)) return true;
  if (DIGIT_END.test(last.text) && MAGNITUDE_START.test(next.text)) return true;
  if (near(last.width, wrap.column)) return true;
  if (last.width <= WIDEST && unclosed(last.text)) return true;
  return group.prose && !BRACKET_END.test(last.text) && canContinue(next);
}

/** 。 at the very end of a full line, in a document whose paragraphs are indented, and the next line is not. */
function continuesEnded(last: Line, next: Line, wrap: Wrap): boolean {
  return wrap.indented && !next.indented && next.gap === 'none' && near(last.width, wrap.column);
}

/** Does the sentence of `group` go on in `next`? */
function continues(group: LineGroup, next: Line, wrap: Wrap): boolean {
  const last = group.lines.at(-1)!;
  if (!isText(last) || !isText(next) || next.marked) return false;
  if (next.gap === 'blank')
    return group.prose && CONTINUING.test(last.text) && canContinue(next) && !next.indented;
  if (CLOSING_START.test(next.text) && !ENDED.test(last.text)) return true;
  if (ENDED.test(last.text)) return continuesEnded(last, next, wrap);
  if (wrap.indented && next.indented && !last.indented && Number.isFinite(wrap.column)) return false;
  return continuesOpen(group, last, next, wrap);
}

/** Headings may hold a comma (强力治污，深入打好攻坚战) but then they are short. */
function isProse({ width, text }: Line): boolean {
  return width >= LONG || SENTENCE_INSIDE.test(text) || (width >= LONG_CLAUSES && /[，,]/.test(text));
}

/** Joins the lines of wrapped sentences; headings, items, cells and speakers keep their own line. */
export function joinLines(lines: readonly Line[]): LineGroup[] {
  const wrap = findWrap(lines);
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, line, wrap)) {
      group.lines.push(line);
      group.prose ||= isProse(line);
    } else {
      groups.push({ lines: [line], prose: isProse(line) });
    }
  }
  return groups;
}
