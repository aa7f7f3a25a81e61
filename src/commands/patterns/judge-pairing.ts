import { likenessOfNames, likenessOfSame } from '../../diff/name-likeness.js';
import type { PairingLexicon } from '../../model/pairing.js';
import type { PlacedRule } from '../../packs/merge.js';
import type { Outcome } from './judge-rule.js';

const LISTS = ['examples', 'counter_examples', 'known_gaps'] as const;
/** Between the two names of an example: 全市粮食产量 = 粮食产量. */
const SIGN = ' = ';

/** Judges the examples of a rule of pairing: two names that have to be one metric, or must not. */
export function judgePairing(entry: PlacedRule, lexicon: PairingLexicon): Outcome[] {
  return LISTS.flatMap((list) =>
    entry.rule[list].map((example, index): Outcome => {
      const [old, now] = example.text.split(SIGN);
      const expected = list === 'counter_examples' ? 'two metrics' : 'one metric';
      if (old === undefined || now === undefined)
        return {
          entry,
          list,
          index,
          example,
          verdict: 'wrong',
          expected: `two names with${SIGN}between them`,
          got: example.text,
        };
      const [a, b] = [lexicon.reduce(old, null), lexicon.reduce(now, null)];
      const same = a.key === b.key;
      const { score } = same ? { score: likenessOfSame(a, b) } : likenessOfNames(a, b, lexicon);
      const got = `${same ? 'one metric' : 'two metrics'} (${score.toFixed(2)}; ${a.key}, ${b.key})`;
      return { entry, list, index, example, verdict: verdictOf(list, same), expected, got };
    }),
  );
}

function verdictOf(list: (typeof LISTS)[number], same: boolean): Outcome['verdict'] {
  if (list === 'counter_examples') return same ? 'noisy' : 'ok';
  if (list === 'examples') return same ? 'ok' : 'missing';
  return same ? 'promoted' : 'ok';
}
