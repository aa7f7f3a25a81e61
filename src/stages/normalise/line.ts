import type { Block, SourceDocument, Span } from '../../model/document.js';
import type { Paragraph } from '../../model/draft.js';
import { TRAIT } from '../../text/sign-traits.js';
import { displayWidth } from '../../text/width.js';
import { COLUMNS, END, FIELDS, type Folded, isHollow, START, TRAITS } from './fold-blocks.js';
import { beginsWithMark } from './list-marks.js';

/** What stands between a line and the one before it; the lines of a page are its own paragraphs, as if blank lines stood there. */
export type Gap = 'none' | 'blank' | 'furniture';

/** A physical line, or a piece of one, with what joining needs to know. Offsets in the source, edges without blanks. */
export interface Line {
  start: number;
  end: number;
  kind: Paragraph['kind'];
  level: number | null;
  cell: Paragraph['cell'];
  /** Columns up to the end of the text, the indent not counted. */
  width: number;
  indented: boolean;
  marked: boolean;
  gap: Gap;
  /** Bits of `TRAIT` of its signs; of a piece of it perhaps some that are gone. */
  traits: number;
  /** Folded, without white space. */
  text: string;
}

/** A copy in which something is to be told anew; written out for the same reason as `copyCandidate`. */
export function copyLine(line: Line): Line {
  return {
    start: line.start,
    end: line.end,
    text: line.text,
    kind: line.kind,
    level: line.level,
    cell: line.cell,
    width: line.width,
    indented: line.indented,
    marked: line.marked,
    gap: line.gap,
    traits: line.traits,
  };
}

const BLANK = 0x20;
const TAB = 0x09;
const IDEOGRAPHIC_SPACE = 0x3000;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** 来源:某局 发布时间:2024-08-30 浏览次数:7 is three fields in a line. */
const FIELD = /(?<=[ \t\u3000\u00a0])[【[(（]?[\u4e00-\u9fff]{2,6}[:：]/g;
const FIRST_FIELD = /^\s*(?:[\u4e00-\u9fff]{2,6}[:：]|[\d０-９]{4}[-－年/／.．])/;
const LONGEST_FIELDS = 160;

/** Where the second and later fields of a line with colons begin, if it is one of fields. */
function fieldStarts(source: string, block: Block): number[] {
  if (block.end - block.start > LONGEST_FIELDS || block.kind !== 'paragraph') return [];
  const text = source.slice(block.start, block.end);
  if (text.includes('。') || text.includes('；')) return [];
  const starts: number[] = [];
  FIELD.lastIndex = 0;
  // Not by matchAll, which compiles the expression anew for every line.
  for (let match = FIELD.exec(text); match !== null; match = FIELD.exec(text))
    starts.push(block.start + match.index);
  return starts.length > 1 || FIRST_FIELD.test(text) ? starts : [];
}

const BLANKS = TRAIT.tab | TRAIT.wideBlank;

/** Cuts a block at tabs and at two ideographic spaces where a paragraph's indent follows a sentence that has ended. */
function cuts(source: string, folded: string, block: Block, traits: number): number[] {
  const fields = (traits & TRAIT.colon) === 0 ? [] : fieldStarts(source, block);
  if (fields.length > 0) return [block.start, ...fields, block.end];
  if ((traits & BLANKS) === 0) return [block.start, block.end];
  const found = [block.start];
  let content = false;
  for (let i = block.start; i < block.end; i += 1) {
    const code = source.charCodeAt(i);
    if (code === TAB || code === LINE_FEED) found.push(i);
    else if (code !== IDEOGRAPHIC_SPACE) content ||= code > BLANK;
    else if (content && source.charCodeAt(i + 1) === IDEOGRAPHIC_SPACE && endsHere(folded, i)) found.push(i);
  }
  found.push(block.end);
  return found;
}

/** 。　　第二条, or 第一章　总则　　第一条: a line break was lost. */
function endsHere(folded: string, at: number): boolean {
  if ('。!?;:”)'.includes(folded.charAt(at - 1))) return true;
  return beginsWithMark(folded.slice(at, at + 16).replaceAll(' ', ''));
}

function trim(codes: Uint16Array, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isHollow(codes[start]!)) start += 1;
  while (end > start && isHollow(codes[end - 1]!)) end -= 1;
  return { start, end };
}

/** Where a line stands, and what its signs tell. */
interface Stretch extends Span {
  width: number;
  traits: number;
}

function stretchOf({ blocks }: Folded, number: number): Stretch {
  const at = number * FIELDS;
  const [start, end, traits] = [blocks[at + START]!, blocks[at + END]!, blocks[at + TRAITS]!];
  return { start, end, width: blocks[at + COLUMNS]!, traits };
}

function pieceOf(source: string, { codes, table }: Folded, from: number, to: number): Stretch {
  const { start, end } = trim(codes, from, to);
  let width = 0;
  let traits = 0;
  for (let i = start; i < end; i += 1) {
    const unit = source.charCodeAt(i);
    width += displayWidth(unit);
    traits |= table[unit]!;
  }
  return { start, end, width, traits };
}

function lineOf(
  { text: all }: Folded,
  block: Block,
  from: number,
  { start, end, width, traits }: Stretch,
): Line | null {
  if (start === end || block.kind === 'furniture') return null;
  const folded = all.slice(start, end);
  const text = (traits & TRAIT.hollow) === 0 ? folded : folded.replace(/[ \0]/g, '');
  return {
    start,
    end,
    text,
    kind: block.kind,
    level: block.level,
    cell: block.cell,
    width,
    indented: start > from,
    marked: beginsWithMark(text),
    gap: 'none',
    traits,
  };
}

/** The lines of a block: one, unless it is cut. */
function linesOfBlock(source: string, folded: Folded, block: Block, number: number): (Line | null)[] {
  const whole = stretchOf(folded, number);
  const edges = cuts(source, folded.text, block, whole.traits);
  if (edges.length === 2) return [lineOf(folded, block, block.start, whole)];
  return edges.slice(1).map((edge, i) => {
    const from = edges[i]!;
    const line = lineOf(folded, block, from, pieceOf(source, folded, from, edge));
    if (line !== null && i > 0) line.marked = true;
    return line;
  });
}

function countLineEnds(source: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    const code = source.charCodeAt(i);
    if (endsLine(code) && !(code === RETURN && source.charCodeAt(i + 1) === LINE_FEED)) count += 1;
  }
  return count;
}

/** As the reader of plain text has it: LF to CR, and the Unicode separators of lines and paragraphs. */
const endsLine = (code: number): boolean =>
  (code >= LINE_FEED && code <= RETURN) || code === 0x2028 || code === 0x2029;

/** Formats whose lines are paragraphs. Word files are not among them: many were made from pages, a paragraph a line. */
const WITHOUT_WRAPS = new Set(['html', 'pdf', 'ofd', 'xlsx', 'xls']);

/** The document's lines in reading order. */
export function linesOf(source: SourceDocument, folded: Folded): Line[] {
  const lines: Line[] = [];
  const withoutWraps = WITHOUT_WRAPS.has(source.format);
  let previousEnd = 0;
  source.blocks.forEach((block, number) => {
    linesOfBlock(source.text, folded, block, number).forEach((line, piece) => {
      if (line === null) return;
      if (piece === 0 && isBehindBlank(source.text, folded, line.start)) line.indented = true;
      if (withoutWraps || isBehindBlankLine(source.text, previousEnd, line.start)) line.gap = 'blank';
      previousEnd = line.end;
      lines.push(line);
    });
  });
  return lines;
}

function isBehindBlank(source: string, { codes }: Folded, at: number): boolean {
  return codes[at - 1] === BLANK && !endsLine(source.charCodeAt(at - 1));
}

function isBehindBlankLine(source: string, previousEnd: number, start: number): boolean {
  return countLineEnds(source, previousEnd, start) > 1;
}
