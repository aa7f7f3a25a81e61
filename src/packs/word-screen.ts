/**
 * Which of many rules may be true of a text: each needs one of its wordings, and one walk over the text finds the wordings of all. Most
 * texts hold those of a few rules, and to ask every expression of every text takes several times as long.
 */
export interface WordScreen {
  /** The pairs of units that a wording begins with, as bits: hardly any place of a text has one. */
  pairs: Int32Array;
  /** The wordings by the pair they begin with. No trie: one asked for texts of this kind too makes all others slower. */
  words: ReadonlyMap<number, readonly ScreenedWord[]>;
  /** The rules, as bits, of which no wordings are known, or one so short that it stands everywhere. */
  always: Int32Array;
}

interface ScreenedWord {
  word: string;
  /** The rules that need it. */
  rules: readonly number[];
}

/** A screen for rules by number, each with the wordings of which it needs one; null where that is not plain. */
export function wordScreen(needs: readonly (readonly string[] | null)[]): WordScreen {
  const pairs = new Int32Array(PAIRS >> 5);
  const words = new Map<number, ScreenedWord[]>();
  const always = new Int32Array((needs.length + 31) >> 5);
  const plain = needs.map((own) => (own?.every((word) => word.length > 1) === true ? own : null));
  for (const [number, own] of plain.entries()) if (own === null) always[number >> 5]! |= 1 << number;
  for (const word of new Set(plain.flatMap((own) => own ?? []))) {
    const [unit, next] = [word.charCodeAt(0), word.charCodeAt(1)];
    const pair = pairOf(unit, next);
    pairs[pair >> 5]! |= 1 << pair;
    const rules = [...plain.keys()].filter((number) => plain[number]?.includes(word));
    const key = keyOf(unit, next);
    words.set(key, [...(words.get(key) ?? []), { word, rules }]);
  }
  return { pairs, words, always };
}

const keyOf = (unit: number, next: number): number => unit * 0x10000 + next;

/** A power of two: 4 KiB of bits, in which hardly two pairs share one. */
const PAIRS = 0x8000;

function pairOf(unit: number, next: number): number {
  return (Math.imul(unit, 0x65d) + next) & (PAIRS - 1);
}

/** The rules that may be true of a text, as bits. */
export function possibleIn(screen: WordScreen, text: string): Int32Array {
  const bits = new Int32Array(screen.always.length);
  markPossible(screen, text, bits, 0);
  return bits;
}

/** The same, among other bits from `offset` on. */
export function markPossible(
  { pairs, words, always }: WordScreen,
  text: string,
  bits: Int32Array,
  offset: number,
): void {
  for (let i = 0; i < always.length; i += 1) bits[offset + i]! |= always[i]!;
  if (text.length === 0) return;
  let unit = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const next = text.charCodeAt(at);
    const pair = pairOf(unit, next);
    if ((pairs[pair >> 5]! & (1 << pair)) !== 0) {
      for (const { word, rules } of words.get(keyOf(unit, next)) ?? []) {
        if (!text.startsWith(word, at - 1)) continue;
        for (const number of rules) bits[offset + (number >> 5)]! |= 1 << number;
      }
    }
    unit = next;
  }
}

export function hasBit(bits: Int32Array, number: number, offset = 0): boolean {
  return (bits[offset + (number >> 5)]! & (1 << number)) !== 0;
}
