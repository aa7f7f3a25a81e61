import { type SignTable, signTable, TRAIT } from '../text/sign-traits.js';
import { furnitureMatcher } from './furniture-matcher.js';
import { kept, type Packs } from './packs.js';
import { repairMatcher } from './repair-matcher.js';
import { foldTable, variantMatcher } from './variant-matcher.js';

/** How units are folded one by one, with the signs at which rules of the packs have something to look for. */
export const folding = kept(
  'folding',
  (packs: Packs): SignTable =>
    signTable(foldTable(packs), [
      [furnitureMatcher(packs).hints, TRAIT.furniture],
      [variantMatcher(packs).begins, TRAIT.variant],
      [repairMatcher(packs).begins, TRAIT.repair],
    ]),
);
