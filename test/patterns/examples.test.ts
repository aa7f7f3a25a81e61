import { describe, expect, test } from 'vitest';
import { formatFailure } from '../../src/commands/patterns/format-outcome.js';
import { judgePairing } from '../../src/commands/patterns/judge-pairing.js';
import { judgeRule } from '../../src/commands/patterns/judge-rule.js';
import { readExample } from '../../src/commands/patterns/read-example.js';
import { placedRules, rulesOf } from '../../src/commands/patterns.js';
import { loadPacks } from '../../src/packs/load.js';
import { pairingLexicon } from '../../src/packs/pairing-matcher.js';
import { RULE_KINDS } from '../../src/packs/schema.js';

const packs = loadPacks();
const withExamples = rulesOf(placedRules(), RULE_KINDS).filter(
  ({ rule }) => rule.examples.length + rule.counter_examples.length + rule.known_gaps.length > 0,
);

describe('the examples of every rule', () => {
  test('there are rules with examples', () => {
    expect(withExamples.length).toBeGreaterThan(300);
  });

  test.each(withExamples.map((entry) => ({ id: entry.rule.id, entry })))('$id', ({ entry }) => {
    const outcomes =
      entry.kind === 'pairing'
        ? judgePairing(entry, pairingLexicon(packs))
        : judgeRule(entry, (example) => readExample(example, packs));
    expect(outcomes.filter(({ verdict }) => verdict !== 'ok').map(formatFailure)).toEqual([]);
  });
});
