import type { PairingLexicon, ReducedName } from '../model/pairing.js';

/** How alike two names are, and what tells them apart. */
export interface Likeness {
  /** 1 is one metric; more than `LIKELIEST` only for names that differ in nothing that counts. */
  score: number;
  /** Words that exclude each other: 城镇 and 农村. */
  contrast: readonly [string, string] | null;
}

/** Names that merely look alike never score more: whoever wants them paired lowers the threshold. */
export const LIKELIEST = 0.78;

/** Two names with one key: the same metric, over the same things or over others. */
export function likenessOfSame(a: ReducedName, b: ReducedName): number {
  const sets = a.sets.join() === b.sets.join() ? 1 : OTHER_SET;
  const words = a.plain === b.plain ? 1 : OTHER_WORDS;
  return words * sets * (a.asides.join() === b.asides.join() ? 1 : OTHER_ASIDE);
}
const OTHER_SET = 0.9;
/** Two wordings that the lexicon has for one metric. */
const OTHER_WORDS = 0.98;
const OTHER_ASIDE = 0.94;

/** Two names with unlike keys, by the pairs of characters they share. */
export function likenessOfNames(a: ReducedName, b: ReducedName, lexicon: PairingLexicon): Likeness {
  const contrast = lexicon.contrast(a.plain, b.plain);
  const alike = Math.max(dice(a.plain, b.plain), endsAlike(a.plain, b.plain) ? HEAD : 0) * LIKELIEST;
  return { score: alike * distance(contrast, digitsOf(a.plain) === digitsOf(b.plain)), contrast };
}
/** 新建蔬菜大棚 and 大棚. */
const HEAD = 0.8;

function endsAlike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 1 && (a.endsWith(b) || b.endsWith(a));
}

/** Two contrary words tell more than one that only one of the names has (新建大棚, 大棚). */
function distance(contrast: Likeness['contrast'], sameDigits: boolean): number {
  if (!sameDigits || (contrast !== null && !contrast.includes(''))) return APART;
  return contrast === null ? 1 : PERHAPS_APART;
}
const APART = 0.4;
const PERHAPS_APART = 0.7;

/** 65岁以上 and 60岁以上, PM2.5 and PM10: names that differ in a number. */
function digitsOf(name: string): string {
  return (name.match(/[\d.]+/g) ?? []).join();
}

/** Twice the pairs of neighbours in both, by those in either. */
export function dice(a: string, b: string): number {
  const [inA, inB] = [pairsOf(a), pairsOf(b)];
  let size = 0;
  let shared = 0;
  for (const [pair, count] of inA) {
    size += count;
    shared += Math.min(count, inB.get(pair) ?? 0);
  }
  for (const count of inB.values()) size += count;
  return size === 0 ? 0 : (2 * shared) / size;
}

/** Pairs of neighbouring characters, the edges included, each with how often it stands there. */
export function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const edged = ` ${text} `;
  for (let i = 1; i < edged.length; i += 1) {
    const pair = edged.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
