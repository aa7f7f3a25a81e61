import type { Match } from '../model/change.js';
import type { PairingLexicon } from '../model/pairing.js';
import type { Edge } from './assign.js';
import type { Context } from './context.js';
import type { Fit } from './fit.js';
import type { Comparable } from './sides.js';

export interface Pair {
  old: Comparable;
  new: Comparable;
  match: Match;
}

export interface AlignOptions {
  lexicon: PairingLexicon;
  matchThreshold: number;
  acrossPlaces: boolean;
  /** Does a text say of two levels what they come to: 增加8.3万人 of 963.2万 and 971.5万? */
  confirms: (old: Comparable, now: Comparable) => boolean;
}

/** What every round of pairing works with. */
export interface PairingTask {
  options: AlignOptions;
  context: Context;
  /** The nearest that each figure came to a partner. */
  near: Map<Comparable, Match>;
}

/** A pair that may be made. */
export interface Possible extends Edge {
  fit: Fit;
}

export function matchOf({ score, reason }: Fit): Match {
  return { score, reason };
}

/** Below this, two figures have nothing to do with each other. */
const LEAST_NEAR = 0.35;

export function remember(old: Comparable, now: Comparable, fit: Fit, { near }: PairingTask): void {
  if (fit.score < LEAST_NEAR) return;
  for (const item of [old, now]) {
    const known = near.get(item);
    if (known === undefined || fit.score > known.score) near.set(item, matchOf(fit));
  }
}
