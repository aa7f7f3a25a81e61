import { displayWidth } from './width.js';

/**
 * What a unit tells of the line it stands in, as bits above the sixteen of the folded unit. One look-up a unit then tells all
 * that would be searched for line by line.
 */
export const TRAIT = {
  /** Takes two columns. */
  wide: 1 << 16,
  /** White space, or invisible. */
  hollow: 1 << 17,
  /** Ends a cell or a line within a line. */
  tab: 1 << 18,
  /** Two of them may stand where a line break was lost. */
  wideBlank: 1 << 19,
  colon: 1 << 20,
  /** What no cell of a table has. */
  stop: 1 << 21,
  /** Ends a sentence or a clause of one. */
  sentence: 1 << 22,
  comma: 1 << 23,
  opening: 1 << 24,
  /** Emphasis, code, links or tags of Markdown. */
  markdown: 1 << 25,
  /** Stands in a wording that the furniture of a page needs. */
  furniture: 1 << 26,
  /** Begins a wording that may be written in another way. */
  variant: 1 << 27,
  /** Begins what may be noise of scanning. */
  repair: 1 << 28,
  /** Is wide or narrow by its neighbours. */
  shaped: 1 << 29,
} as const;

export const UNIT_BITS = 16;
export const HOLLOW_BIT = 17;

/** Traits of what a unit is. */
const BY_UNIT: readonly (readonly [string, number])[] = [
  ['\t\n', TRAIT.tab],
  ['\u3000', TRAIT.wideBlank],
  [':：', TRAIT.colon],
  ['[]*`<', TRAIT.markdown],
];

/** Traits of what a unit is folded to. */
const BY_FOLDED: readonly (readonly [string, number])[] = [
  [' \0', TRAIT.hollow],
  ['。；！？', TRAIT.stop],
  ['。；;！!？?', TRAIT.sentence],
  [',，', TRAIT.comma],
  ['（(“《', TRAIT.opening],
  [',:;!?()-—"“”', TRAIT.shaped],
];

/** By unit, the one that stands for it (0 for an invisible one, a blank for white space), and above it the bits of `TRAIT`. */
export type SignTable = Int32Array;

/** The table of folding, with the traits given of what a unit is folded to, or is. */
export function signTable(table: Uint16Array, more: readonly (readonly [string, number])[]): SignTable {
  const byFolded = new Int32Array(table.length);
  for (const [signs, trait] of [...BY_FOLDED, ...more]) addTrait(byFolded, signs, trait);
  const found = new Int32Array(table.length);
  for (let unit = 0; unit < table.length; unit += 1) {
    const folded = table[unit]!;
    found[unit] = folded | byFolded[folded]! | (displayWidth(unit) === 2 ? TRAIT.wide : 0);
  }
  for (const [signs, trait] of [...BY_UNIT, ...more]) addTrait(found, signs, trait);
  // Rules name signs as they are in the normal text, and there ， is what is folded to a comma.
  for (const [signs, trait] of more) {
    for (let i = 0; i < signs.length; i += 1) found[table[signs.charCodeAt(i)]!]! |= trait;
  }
  return found;
}

function addTrait(table: Int32Array, signs: string, trait: number): void {
  for (let i = 0; i < signs.length; i += 1) table[signs.charCodeAt(i)]! |= trait;
}
