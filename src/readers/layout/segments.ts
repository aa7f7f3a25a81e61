import type { Glyph, Rule } from './page-content.js';
import { isWide } from './signs.js';
import { writeGlyphs } from './write-glyphs.js';

/** Text on one line without a wide gap. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  bold: boolean;
  artifact: boolean;
  /** A blank was written behind it, as before the next word. */
  blankAfter: boolean;
}

/** Wider gaps, in heights of the characters, part two segments. */
const GAP = 1.2;
/** So do smaller ones in which no blank is written, beyond the usual spacing of the line. */
const BARE_GAP = 0.36;
const BARE_LATIN_GAP = 0.28;
/** Bases that differ by less are of one line. */
const SAME_LINE = 0.35;
const SMALL = 0.78;

/** What was written in one go. */
interface Piece {
  glyphs: Glyph[];
  left: number;
  right: number;
  base: number;
  size: number;
}

interface Row {
  pieces: Piece[];
  base: number;
  size: number;
  width: number;
}

/** The segments of a page in the order of lines; cut where a vertical rule stands between. */
export function findSegments(glyphs: readonly Glyph[], rules: readonly Rule[]): Segment[] {
  const upright = rules.filter(({ horizontal }) => !horizontal);
  return joinRaised(rowsOf(piecesOf(glyphs))).flatMap((row) => segmentsOf(row, upright));
}

function piecesOf(glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = [];
  for (const glyph of glyphs) {
    if (glyph.text === '' || glyph.text === '\0' || glyph.size === 0) continue;
    const last = pieces.at(-1);
    if (last !== undefined && goesOn(last, glyph)) {
      last.glyphs.push(glyph);
      last.right = Math.max(last.right, glyph.right);
    } else {
      const { left, right, base, size } = glyph;
      pieces.push({ glyphs: [glyph], left, right, base, size });
    }
  }
  return pieces.filter((piece) => piece.glyphs.some(({ text }) => text.trim() !== ''));
}

function goesOn({ base, size, right, glyphs }: Piece, next: Glyph): boolean {
  if (Math.abs(base - next.base) > size * 0.08 || Math.abs(size - next.size) > size * 0.1) return false;
  return next.left >= glyphs.at(-1)!.left - size * 0.2 && next.left - right < size;
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const width = piece.right - piece.left;
    const row = rows
      .slice(-4)
      .find(({ base, size }) => Math.abs(base - piece.base) <= SAME_LINE * Math.min(size, piece.size));
    if (row === undefined) rows.push({ pieces: [piece], base: piece.base, size: piece.size, width });
    else addTo(row, piece, width);
  }
  return rows.sort((a, b) => a.base - b.base);
}

function addTo(row: Row, piece: Piece, width: number): void {
  row.pieces.push(piece);
  if (width <= row.width) return;
  row.base = piece.base;
  row.size = piece.size;
  row.width = width;
}

/** Raised and lowered signs beside a line belong to it; raised numbers behind a word are marks of notes and go. */
function joinRaised(rows: readonly Row[]): Row[] {
  rows.forEach((row, i) => {
    const near = rows.slice(Math.max(0, i - 3), i + 4).filter((other) => other !== row);
    row.pieces = row.pieces.filter((piece) => {
      const home = near.find((other) => isBeside(piece, other));
      home?.pieces.push(isNoteMark(piece, home) ? silent(piece) : piece);
      return home === undefined;
    });
  });
  return rows.filter(({ pieces }) => pieces.length > 0);
}

function isBeside(piece: Piece, row: Row): boolean {
  const drop = piece.base - row.base;
  if (drop < -row.size * 0.75 || drop > row.size * 0.35) return false;
  return row.pieces.some(({ left, right, size }) => {
    if (piece.size > size * SMALL) return false;
    return Math.abs(piece.left - right) < size * 0.35 || Math.abs(left - piece.right) < size * 0.35;
  });
}

/** The room of signs that are not read. */
function silent(piece: Piece): Piece {
  return { ...piece, glyphs: piece.glyphs.map((glyph) => ({ ...glyph, text: '' })) };
}

function isNoteMark({ glyphs, base, left }: Piece, row: Row): boolean {
  const text = glyphs
    .map((glyph) => glyph.text)
    .join('')
    .trim();
  if (base >= row.base - row.size * 0.15 || !/^[[(]?[\d*†‡①-⑳,]{1,4}[\])]?$/u.test(text)) return false;
  const before = row.pieces.filter((piece) => piece.left < left).sort((a, b) => b.right - a.right)[0];
  return before !== undefined && !/[a-zA-Z]$/.test(before.glyphs.at(-1)!.text);
}

function segmentsOf(row: Row, upright: readonly Rule[]): Segment[] {
  const glyphs = row.pieces.flatMap((piece) => piece.glyphs).sort((a, b) => a.left - b.left);
  const crossing = upright.filter(
    ({ from, to }) => from < row.base - row.size * 0.3 && to > row.base - row.size * 0.3,
  );
  const usual = usualGap(glyphs) / row.size;
  const parts: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      parts.at(-1)?.push(glyph);
      if (glyph.text === '' && last !== null) last = glyph;
      continue;
    }
    const isWritten = parts.at(-1)?.at(-1)?.text.trim() === '';
    const gap = last === null || isWritten ? GAP : Math.min(GAP, usual + bareGap(last, glyph));
    if (last === null || isParted(last, glyph, row.size * gap, crossing)) parts.push([glyph]);
    else parts.at(-1)!.push(glyph);
    last = glyph;
  }
  return parts.map((part) => segmentOf(part, row));
}

/** Between neighbours of one line, in the middle. */
function usualGap(glyphs: readonly Glyph[]): number {
  const gaps = glyphs.slice(1).map(({ left }, i) => left - glyphs[i]!.right);
  return Math.max(0, gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0);
}

const bareGap = (a: Glyph, b: Glyph): number =>
  isWide(a.text) || isWide(b.text) ? BARE_GAP : BARE_LATIN_GAP;

function isParted(a: Glyph, b: Glyph, gap: number, crossing: readonly Rule[]): boolean {
  if (b.left - a.right > gap) return true;
  const [from, to] = [(a.left + a.right) / 2, (b.left + b.right) / 2];
  return crossing.some(({ at }) => at > from && at < to);
}

function segmentOf(glyphs: readonly Glyph[], { base, size }: Row): Segment {
  const shown = glyphs.filter(({ text }) => text.trim() !== '');
  return {
    text: writeGlyphs(glyphs, size),
    left: shown[0]!.left,
    right: Math.max(...shown.map(({ right }) => right)),
    base,
    size: medianSize(shown),
    bold: shown.filter(({ bold }) => bold).length * 10 > shown.length * 8,
    artifact: shown.every(({ artifact }) => artifact),
    blankAfter: glyphs.at(-1)!.text.trim() === '',
  };
}

function medianSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)]!;
}
