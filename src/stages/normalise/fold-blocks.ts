import type { Block, Span } from '../../model/document.js';
import type { Folding } from '../../packs/folding.js';
import { codesOf, textOf } from '../../text/offset-map.js';
import { TRAIT, UNIT_BITS } from '../../text/sign-traits.js';

/** The source with every unit folded: same length, same offsets; and what was seen on the way. */
export interface Folded {
  codes: Uint16Array;
  text: string;
  signs: Int32Array;
  /** Of each block in turn: where it begins and ends without blanks, the columns between, and the traits of what stands there. */
  blocks: Int32Array;
}
export const [START, END, COLUMNS, TRAITS, FIELDS] = [0, 1, 2, 3, 4];

/** Folds a text in one go, and tells of its blocks what the lines will be asked. */
export function foldBlocks(text: string, blocks: readonly Block[], { signs }: Folding): Folded {
  const codes = codesOf(text);
  const told = new Int32Array(blocks.length * FIELDS);
  let at = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    const { start, end } = trimBlock(codes, signs, block);
    fold(codes, signs, at, block.start);
    const indent = fold(codes, signs, block.start, start);
    at = block.end;
    told[i * FIELDS + START] = start;
    told[i * FIELDS + END] = end;
    foldBlock(codes, signs, { start, end }, told, i * FIELDS);
    // The indent is no part of the line, but a tab in it parts cells.
    told[i * FIELDS + TRAITS]! |= indent & TRAIT.tab;
    fold(codes, signs, end, block.end);
  }
  fold(codes, signs, at, codes.length);
  return { codes, text: textOf(codes), signs, blocks: told };
}

function trimBlock(codes: Uint16Array, signs: Int32Array, block: Span): Span {
  let { start, end } = block;
  while (start < end && (signs[codes[start]!]! & TRAIT.hollow) !== 0) start += 1;
  while (end > start && (signs[codes[end - 1]!]! & TRAIT.hollow) !== 0) end -= 1;
  return { start, end };
}

function fold(codes: Uint16Array, signs: Int32Array, from: number, to: number): number {
  let seen = 0;
  for (let i = from; i < to; i += 1) {
    const sign = signs[codes[i]!]!;
    codes[i] = sign;
    seen |= sign;
  }
  return seen;
}

/** Every unit of the text comes through here. */
function foldBlock(
  codes: Uint16Array,
  signs: Int32Array,
  { start, end }: Span,
  told: Int32Array,
  at: number,
): void {
  let seen = 0;
  let wide = 0;
  for (let i = start; i < end; i += 1) {
    const sign = signs[codes[i]!]!;
    codes[i] = sign;
    seen |= sign;
    wide += (sign >>> UNIT_BITS) & 1;
  }
  told[at + COLUMNS] = end - start + wide;
  told[at + TRAITS] = seen;
}
