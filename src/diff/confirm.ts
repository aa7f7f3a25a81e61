import type { PairingLexicon } from '../model/pairing.js';
import type { Neighbours } from './neighbours.js';
import type { Comparable } from './sides.js';
import { checkClaim, isAgainst } from './stated.js';

/**
 * Says of two levels whether the text of the later one tells the change that they make: 在校生971.5万人，比上年增加8.3万人 after
 * 在校学生963.2万人. Hardly ever true by chance, so that it makes up for names that differ.
 */
export function confirmer(
  old: Neighbours,
  now: Neighbours,
  lexicon: PairingLexicon,
): (a: Comparable, b: Comparable) => boolean {
  const tells = (neighbours: Neighbours, later: Comparable, earlier: Comparable): boolean =>
    later.figure.role === 'level' &&
    neighbours.claimsOn(later.figure).some((said) => {
      if (said.value === 0 || !isAgainst(said, earlier.figure)) return false;
      return checkClaim({ from: earlier.figure, to: later.figure, said }, lexicon)?.consistent === true;
    });
  return (a, b) => tells(now, b, a) || tells(old, a, b);
}
