import type { Block, Span } from '../../model/document.js';
import { Scratch, textIn, writeText } from '../../text/scratch.js';
import { HOLLOW_BIT, type SignTable, TRAIT, UNIT_BITS } from '../../text/sign-traits.js';
import { displayWidth } from '../../text/width.js';

/** The source with every unit folded: same length, same offsets; and what was seen on the way. */
export interface Folded {
  codes: Uint16Array;
  text: string;
  table: SignTable;
  /** Of each block in turn: where it begins and ends without blanks, the columns between, and the traits of what stands there. */
  blocks: Int32Array;
}
export const [START, END, COLUMNS, TRAITS] = [0, 1, 2, 3];
const HOLLOW = 4;
export const FIELDS = 5;

const SOURCE = new Scratch();

/** Folds a text in one go, and tells of its blocks what the lines will be asked. */
export function foldBlocks(text: string, blocks: readonly Block[], table: SignTable): Folded {
  const room = SOURCE.take(text.length);
  const codes = room.units;
  writeText(text, room);
  const told = new Int32Array(blocks.length * FIELDS);
  let at = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    const { start, end } = blocks[i]!;
    foldBetween(codes, at, start, table);
    foldBlock(codes, start, end, table, told, i * FIELDS);
    trimBlock(codes, text, { start, end }, told, i * FIELDS);
    at = end;
  }
  foldBetween(codes, at, text.length, table);
  return { codes, text: textIn(room, text.length), table, blocks: told };
}

/** Nobody asks what stands between blocks but whether it is white space. */
function foldBetween(codes: Uint16Array, from: number, to: number, table: SignTable): void {
  for (let i = from; i < to; i += 1) codes[i] = table[codes[i]!]!;
}

/** Every unit of the text comes through here. */
function foldBlock(
  codes: Uint16Array,
  from: number,
  to: number,
  table: SignTable,
  told: Int32Array,
  at: number,
): void {
  let seen = 0;
  let wide = 0;
  let hollow = 0;
  for (let i = from; i < to; i += 1) {
    const sign = table[codes[i]!]!;
    codes[i] = sign;
    seen |= sign;
    wide += (sign >>> UNIT_BITS) & 1;
    hollow += (sign >>> HOLLOW_BIT) & 1;
  }
  told[at + COLUMNS] = to - from + wide;
  told[at + HOLLOW] = hollow;
  told[at + TRAITS] = seen;
}

/** Blanks at the edges are no part of the line, and are none inside it; but a tab among them parts cells. */
function trimBlock(codes: Uint16Array, source: string, block: Span, told: Int32Array, at: number): void {
  let { start, end } = block;
  while (start < end && isHollow(codes[start]!)) start += 1;
  while (end > start && isHollow(codes[end - 1]!)) end -= 1;
  const edges = start - block.start + (block.end - end);
  for (let i = block.start; i < start; i += 1) told[at + COLUMNS]! -= displayWidth(source.charCodeAt(i));
  for (let i = end; i < block.end; i += 1) told[at + COLUMNS]! -= displayWidth(source.charCodeAt(i));
  if (told[at + HOLLOW] === edges) told[at + TRAITS]! &= ~(TRAIT.hollow | TRAIT.wideBlank);
  told[at + START] = start;
  told[at + END] = end;
}

/** Of a folded unit. */
export const isHollow = (code: number): boolean => code === BLANK || code === 0;
const BLANK = 0x20;
