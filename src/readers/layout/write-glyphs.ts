import type { Glyph } from './page-content.js';
import { isWide } from './signs.js';

/** Gaps in heights of the characters, beyond the usual spacing of the line. */
const WIDE_BLANK = 0.6;
const MIXED_BLANK = 0.5;
const LATIN_BLANK = 0.22;
const WRITTEN_BLANK = 0.06;
const WRITTEN_WIDE_BLANK = 0.12;
/** Two copies of a sign this close are one that is printed fat. */
const COPY = 0.15;
/** More blanks than this between Chinese signs are an artefact of the text layer. */
const TOO_MANY_BLANKS = 0.3;
const TOO_MANY_IN_FEW = 0.45;
const FEW = 10;

const HALF_BLANK = /^[、，。；：！？]$/;
const BRACKET = /^[）》」』】]$/;
const HALF_BLANK_BEFORE = /^[、，。；：！？）》」』】]$/;
const OPENING_BRACKET = /^[（《「『【]$/;

interface Sign {
  text: string;
  left: number;
  right: number;
  /** A blank was written before it. */
  parted: boolean;
}

/** The text of characters that stand side by side: blanks where they are seen, not merely where they are written. */
export function writeGlyphs(glyphs: readonly Glyph[], size: number): string {
  const signs = signsOf(glyphs, size);
  const gaps = signs.slice(1).map((sign, i) => (sign.left - signs[i]!.right) / size);
  const usual = usualGap(gaps, signs);
  const distrusted = hasTooManyBlanks(signs);
  return signs
    .map(({ text }, i) => {
      if (i === 0) return text;
      const blank = isBlank(signs[i - 1]!, signs[i]!, gaps[i - 1]! - usual, distrusted);
      return blank ? ` ${text}` : text;
    })
    .join('');
}

function signsOf(glyphs: readonly Glyph[], size: number): Sign[] {
  const signs: Sign[] = [];
  let parted = false;
  for (const { text, left, right } of glyphs) {
    if (text === '') {
      if (signs.length > 0) signs.at(-1)!.right = right;
      continue;
    }
    if (text.trim() === '') {
      parted = true;
      continue;
    }
    const last = signs.at(-1);
    const isCopy = last !== undefined && last.text === text && left - last.left < COPY * size;
    if (!isCopy) signs.push({ text, left, right, parted });
    parted = false;
  }
  return signs;
}

/** What lies between two signs of this line that belong together. */
function usualGap(gaps: readonly number[], signs: readonly Sign[]): number {
  const plain = gaps.filter((_gap, i) => isWide(signs[i]!.text) === isWide(signs[i + 1]!.text));
  if (plain.length < 3) return 0;
  const sorted = [...plain].sort((a, b) => a - b);
  return Math.max(0, sorted[Math.floor(sorted.length * 0.4)]!);
}

function hasTooManyBlanks(signs: readonly Sign[]): boolean {
  const wide = signs.filter(({ text }) => isWide(text)).length;
  const parted = signs.filter((sign) => sign.parted).length;
  const most = signs.length < FEW ? TOO_MANY_IN_FEW : TOO_MANY_BLANKS;
  return signs.length >= 5 && wide * 2 >= signs.length && parted > signs.length * most;
}

function isHalfBlank(a: Sign, b: Sign): boolean {
  if (HALF_BLANK.test(a.text) || HALF_BLANK_BEFORE.test(b.text)) return true;
  return !b.parted && (BRACKET.test(a.text) || OPENING_BRACKET.test(b.text));
}

function isBlank(a: Sign, b: Sign, gap: number, distrusted: boolean): boolean {
  const wide = Number(isWide(a.text)) + Number(isWide(b.text));
  // Half of such a sign is blank already.
  if (isHalfBlank(a, b)) return gap > WIDE_BLANK * 2;
  if (b.parted && !distrusted) return gap > (wide === 2 ? WRITTEN_WIDE_BLANK : WRITTEN_BLANK);
  if (wide === 2) return gap > WIDE_BLANK;
  return gap > (wide === 1 ? MIXED_BLANK : LATIN_BLANK);
}
