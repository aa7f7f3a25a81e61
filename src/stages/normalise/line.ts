import type { Block, SourceDocument, Span } from '../../model/document.js';
import type { Paragraph } from '../../model/draft.js';
import type { Folding } from '../../packs/variant-matcher.js';
import { codesOf, textOf } from '../../text/offset-map.js';
import { SignScan } from '../../text/sign-scan.js';
import { hasUnit } from '../../text/unit-set.js';
import { displayWidth } from '../../text/width.js';
import { beginsWithMark } from './list-marks.js';

/** What stands between a line and the one before it; the lines of a page are its own paragraphs, as if blank lines stood there. */
export type Gap = 'none' | 'blank' | 'furniture';

/** Of a wider line nobody asks how wide it is: it was not wrapped at a column, and is long enough for a page of a web copy. */
export const MOST_COLUMNS = 200;

/** A physical line, or a piece of one, with what joining needs to know. Offsets in the source, edges without blanks. */
export interface Line {
  start: number;
  end: number;
  kind: Paragraph['kind'];
  level: number | null;
  cell: Paragraph['cell'];
  /** Columns up to the end of the text, the indent not counted; no more than just above `MOST_COLUMNS`. */
  width: number;
  indented: boolean;
  marked: boolean;
  gap: Gap;
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
  };
}

const BLANK = 0x20;
const TAB = 0x09;
const IDEOGRAPHIC_SPACE = 0x3000;
const LINE_FEED = 0x0a;

/** Holds a blank or an invisible unit. */
const HOLLOW = /[ \0]/;

const isBlank = (code: number): boolean => code === BLANK || code === 0;

/** The source with every unit folded: same length, same offsets. */
export interface Folded {
  codes: Uint16Array;
  text: string;
}

export function foldText(text: string, { units, table }: Folding): Folded {
  const codes = codesOf(text);
  for (let i = 0; i < codes.length; i += 1) {
    const unit = codes[i]!;
    if (hasUnit(units, unit)) codes[i] = table[unit]!;
  }
  return { codes, text: textOf(codes) };
}

/** Columns of a stretch, counted as far as anybody asks. */
function widthOf(source: string, { start, end }: Span): number {
  // A unit takes one column at least.
  if (end - start > MOST_COLUMNS) return MOST_COLUMNS + 1;
  let width = 0;
  for (let i = start; i < end && width <= MOST_COLUMNS; i += 1) width += displayWidth(source.charCodeAt(i));
  return width;
}

/** 来源:某局 发布时间:2024-08-30 浏览次数:7 is three fields in a line. */
const FIELD = /(?<=[ \t\u3000\u00a0])[【[(（]?[\u4e00-\u9fff]{2,6}[:：]/g;
const FIRST_FIELD = /^\s*(?:[\u4e00-\u9fff]{2,6}[:：]|\d{4}[-年/.])/;
const LONGEST_FIELDS = 160;

/** Where the second and later fields of a line of fields begin. */
function fieldStarts(source: string, block: Block): number[] {
  if (block.end - block.start > LONGEST_FIELDS || block.kind !== 'paragraph') return [];
  const text = source.slice(block.start, block.end);
  if (!(text.includes('：') || text.includes(':')) || text.includes('。') || text.includes('；')) return [];
  const starts: number[] = [];
  FIELD.lastIndex = 0;
  // Not by matchAll, which compiles the expression anew for every line.
  for (let match = FIELD.exec(text); match !== null; match = FIELD.exec(text))
    starts.push(block.start + match.index);
  return starts.length > 1 || FIRST_FIELD.test(text) ? starts : [];
}

/** Cuts a block at tabs and at two ideographic spaces where a paragraph's indent follows a sentence that has ended. */
function cuts(source: string, folded: string, block: Block, signs: SignScan): number[] {
  const fields = fieldStarts(source, block);
  if (fields.length > 0) return [block.start, ...fields, block.end];
  if (!mayBeCut(source, block, signs)) return [block.start, block.end];
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

/** Few blocks have one of the signs at which they are cut. */
function mayBeCut(source: string, { start, end }: Span, signs: SignScan): boolean {
  let at = start;
  // The indent is none of them.
  while (at < end && source.charCodeAt(at) === IDEOGRAPHIC_SPACE) at += 1;
  return signs.from(at) < end;
}
const CUTTING = /[\t\n\u3000]/g;

/** 。　　第二条, or 第一章　总则　　第一条: a line break was lost. */
function endsHere(folded: string, at: number): boolean {
  if ('。!?;:”)'.includes(folded.charAt(at - 1))) return true;
  return beginsWithMark(folded.slice(at, at + 16).replaceAll(' ', ''));
}

function trim(codes: Uint16Array, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(codes[start]!)) start += 1;
  while (end > start && isBlank(codes[end - 1]!)) end -= 1;
  return { start, end };
}

function lineOf(
  source: string,
  { codes, text: all }: Folded,
  block: Block,
  from: number,
  to: number,
): Line | null {
  const { start, end } = trim(codes, from, to);
  if (start === end || block.kind === 'furniture') return null;
  const folded = all.slice(start, end);
  const text = HOLLOW.test(folded) ? folded.replace(/[ \0]+/g, '') : folded;
  return {
    start,
    end,
    text,
    kind: block.kind,
    level: block.level,
    cell: block.cell,
    width: widthOf(source, { start, end }),
    indented: start > from,
    marked: beginsWithMark(text),
    gap: 'none',
  };
}

function countLineEnds(source: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    const code = source.charCodeAt(i);
    if (code === LINE_FEED || (code === 0x0d && source.charCodeAt(i + 1) !== LINE_FEED) || code === 0x0c)
      count += 1;
  }
  return count;
}

/** Formats whose lines are paragraphs. Word files are not among them: many were made from pages, a paragraph a line. */
const WITHOUT_WRAPS = new Set(['html', 'pdf', 'ofd', 'xlsx', 'xls']);

/** The document's lines in reading order. */
export function linesOf(source: SourceDocument, folded: Folded): Line[] {
  const lines: Line[] = [];
  const signs = new SignScan(CUTTING, source.text);
  let previousEnd = 0;
  for (const block of source.blocks) {
    const edges = cuts(source.text, folded.text, block, signs);
    for (let i = 1; i < edges.length; i += 1) {
      const line = lineOf(source.text, folded, block, edges[i - 1]!, edges[i]!);
      if (line === null) continue;
      if (
        i === 1 &&
        folded.codes[line.start - 1] === BLANK &&
        source.text.charCodeAt(line.start - 1) !== LINE_FEED
      )
        line.indented = true;
      if (WITHOUT_WRAPS.has(source.format) || countLineEnds(source.text, previousEnd, line.start) > 1)
        line.gap = 'blank';
      if (i > 1) line.marked = true;
      previousEnd = line.end;
      lines.push(line);
    }
  }
  return lines;
}
