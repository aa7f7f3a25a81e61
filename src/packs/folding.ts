import { signTable, TRAIT } from '../text/sign-traits.js';
import { furnitureMatcher } from './furniture-matcher.js';
import { memoised, type Packs } from './packs.js';
import { repairMatcher } from './repair-matcher.js';
import { foldTable, variantMatcher } from './variant-matcher.js';

/** How units are folded one by one. */
export interface Folding {
  /** By unit, the one that stands for it (0 for an invisible one, a blank for white space), and above it the bits of `TRAIT`. */
  readonly signs: Int32Array;
}

/** With the signs at which rules of the packs have something to look for. */
export const folding = memoised(
  (packs: Packs): Folding => ({
    signs: signTable(foldTable(packs), [
      [furnitureMatcher(packs).hints, TRAIT.furniture],
      [variantMatcher(packs).begins, TRAIT.variant],
      [repairMatcher(packs).begins, TRAIT.repair],
    ]),
  }),
);
