import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';

/** The 率, 产量 or 余额 in which a name ends, so that it says what is measured. */
export function headOf(name: string, packs: Packs): string {
  const bare = name.replace(/\([^()]*\)$/, '');
  const hit = wordMatcher(packs).endings.head.longest(bare, bare.length);
  return hit === null ? '' : hit.value.form;
}
