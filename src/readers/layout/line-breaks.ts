import type { Line } from './page-elements.js';
import { isClosed, isDigit, isLetter, isOpen, isWide } from './signs.js';

/** Lines of a paragraph that is being read. */
export interface Paragraph {
  lines: Line[];
}

/** More than this times the usual distance parts paragraphs. */
const FURTHER = 1.35;
/** Sizes that differ by more are of different things. */
const OTHER_SIZE = 1.12;
/** In heights of the text. */
const INDENT = 0.7;
const MOST_INDENT = 5;

const NUMERALS = '一二三四五六七八九十百';
/** 一、 （二） (3) 4. 5、 ① a) and signs that open a point of a list. */
const MARK = new RegExp(
  `^(?:[${NUMERALS}]{1,4}、|[（(](?:[${NUMERALS}]{1,4}|\\d{1,2}|[a-zA-Z])[)）]|\\d{1,2}(?:[、．]|\\.(?!\\d))|[①-⑳⑴-⒇❶-❿Ⅰ-Ⅻ]|[a-zA-Z][).]\\s|[•●■◆▪◦‣○□▲★※◎\\uf000-\\uf0ff])`,
  'u',
);

/** A line of a table of contents ends with the number of a page. */
export const LEADERS = /[.…．·]{2,}\s*[\divxlIVXL]+$/u;

export const hasMark = (text: string): boolean => MARK.test(text);

/** Whether a line begins a new paragraph after those before it in its column; `following` is the one below it. */
export function beginsParagraph(
  paragraph: Paragraph,
  next: Line,
  following: Line | null,
  body: number,
): boolean {
  const last = paragraph.lines.at(-1)!;
  if (isOtherStyle(paragraph, next) || LEADERS.test(last.text)) return true;
  if (next.base - last.base > pitchOf(paragraph, next, body) * FURTHER) return true;
  if (isCentred(last) && isCentred(next)) return Math.max(last.size, next.size) < body * OTHER_SIZE;
  const closed = isClosed(last.text);
  if (isShort(paragraph, next)) return true;
  if (isSetIn(paragraph, next)) return false;
  const isAligned = Math.abs(next.left - last.left) < next.size * INDENT;
  if (hasMark(next.text) && (closed || !isAligned)) return true;
  return isIndented(paragraph, next, following, closed);
}

function isOtherStyle({ lines }: Paragraph, next: Line): boolean {
  const last = lines.at(-1)!;
  const ratio = last.size / next.size;
  if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) return true;
  return last.bold !== next.bold && (isClosed(last.text) || roomOf(last) > last.size * 2);
}

/** From line to line in this paragraph, else in its column; without either, that of ordinary print. */
function pitchOf({ lines }: Paragraph, next: Line, body: number): number {
  const [a, b] = lines.slice(-2);
  const own = a !== undefined && b !== undefined ? b.base - a.base : 0;
  const usual = next.flow.pitch > 0 ? next.flow.pitch * Math.max(1, next.size / body) : next.size * 1.8;
  return Math.min(own > 0 ? own : usual, Math.max(usual, next.size)) || next.size * 1.8;
}

/** Between the end of a line and the right margin. */
export const roomOf = ({ right, flow }: Line): number => flow.right - right;

export function isCentred({ left, right, flow, size }: Line): boolean {
  const [before, behind] = [left - flow.left, flow.right - right];
  return Math.min(before, behind) > size * 1.5 && Math.abs(before - behind) < size;
}

const isAtMargin = ({ left, flow, size }: Line): boolean => left - flow.left < size * INDENT;

/** The next word would have fitted behind the line: it was ended on purpose. */
export function isShort({ lines }: Paragraph, next: Line): boolean {
  const last = lines.at(-1)!;
  const room = roomOf(last);
  const before = lines.at(-2);
  // Beside a picture the lines are all shorter.
  if (before !== undefined && !isClosed(last.text) && Math.abs(before.right - last.right) < last.size * 0.6)
    return false;
  if (isOpen(last.text)) return false;
  return room > firstWord(next) + last.size * (isClosed(last.text) ? 0.6 : 1.6);
}

/** The width of what cannot be cut at the start of a line. */
function firstWord({ text, size }: Line): number {
  const signs = [...text];
  const end = signs.findIndex((sign) => !isLetter(sign) && !isDigit(sign) && !/[.,%-]/.test(sign));
  const word = signs.slice(0, end < 0 ? signs.length : end).length;
  return word === 0 ? size * (isWide(signs[1] ?? '') ? 1 : 2) : word * size * 0.55;
}

function isIndented({ lines }: Paragraph, next: Line, following: Line | null, closed: boolean): boolean {
  const last = lines.at(-1)!;
  const indent = (next.left - last.left) / next.size;
  const alone = lines.length === 1;
  if (indent > INDENT) {
    if (alone && hasMark(last.text) && !closed) return false;
    return closed || (!alone && indent < MOST_INDENT);
  }
  if (indent < -INDENT) return closed && (!alone || indent < -MOST_INDENT);
  // Two paragraphs of one line each, both indented.
  if (!alone || (last.left - last.flow.left) / last.size < INDENT * 2) return false;
  if (hasMark(last.text)) return last.flow.flush;
  return closed || SUBTITLE.test(next.text) || hasMark(next.text) || opensSetIn(next, following);
}

/** The paragraph opened with a blank of two characters and this line stands at the margin below. */
function isSetIn({ lines }: Paragraph, next: Line): boolean {
  const [first, second = next] = lines;
  const indent = (first!.left - second.left) / next.size;
  return indent > INDENT && indent < MOST_INDENT && Math.abs(second.left - next.left) < next.size * INDENT;
}

/** A full line set in, and the line below back at the margin. */
function opensSetIn(line: Line, following: Line | null): boolean {
  if (following === null || following.flow !== line.flow || roomOf(line) > line.size * 2) return false;
  const indent = (line.left - following.left) / line.size;
  return indent > INDENT * 2 && indent < MOST_INDENT && Math.abs(following.left - line.flow.left) < line.size;
}

/** What stands under a title: its number in brackets, or where a speech was given. */
const SUBTITLE = /^(?:[（(〔][^）)]*[）)]$|——)/;

/** Whether a column or page goes on in the middle of the paragraph that the one before ended with. */
export function goesOn(paragraph: Paragraph, next: Line): boolean {
  const { lines } = paragraph;
  const last = lines.at(-1)!;
  if (last.flow !== next.flow && (last.flow.framed || next.flow.framed)) return false;
  if (isOtherStyle(paragraph, next) || hasMark(next.text) || isCentred(next)) return false;
  // A first line, set in by two characters, that ends two short of the margin looks centred: what goes on at the margin tells that it is not.
  if (isCentred(last) && (lines.length > 1 || !isAtMargin(next))) return false;
  if (isShort(paragraph, next)) return false;
  const inner = lines.length > 1 ? last.left - last.flow.left : Number.POSITIVE_INFINITY;
  const indent = next.left - next.flow.left;
  if (isClosed(last.text))
    return lines.length > 1 && isSetIn(paragraph, last) && indent <= inner + next.size * INDENT;
  return indent <= Math.min(inner, next.size * MOST_INDENT) + next.size * INDENT;
}
