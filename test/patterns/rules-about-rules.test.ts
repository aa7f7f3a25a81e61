import { describe, expect, test } from 'vitest';
import { placedRules, rulesOf } from '../../src/commands/patterns.js';
import { formatProblem } from '../../src/packs/check-problem.js';
import { expressionsOf } from '../../src/packs/check-regexes.js';
import { type PlacedRule, ruleProblem } from '../../src/packs/merge.js';
import { RULE_KINDS, type RuleKind } from '../../src/packs/schema.js';
import { repetitionOf } from './nested-quantifier.js';

const WITH_EXAMPLE: readonly RuleKind[] = [
  'metrics',
  'constructions',
  'lookalikes',
  'modifiers',
  'comparisons',
  'status',
  'periods',
  'kinds',
];
const LONGEST_EXPRESSION = 1200;
const MOST_REPETITIONS = 4;

const placed = placedRules();

function places(rules: readonly PlacedRule[], what: string): string[] {
  return rules.map((entry) =>
    formatProblem(ruleProblem(entry, ['id'], `${entry.rule.id} ${what}`, 'add one')),
  );
}

describe('rules about rules', () => {
  test('there are rules to look at', () => {
    expect(rulesOf(placed, RULE_KINDS).length).toBeGreaterThan(500);
    for (const kind of WITH_EXAMPLE) expect([kind, placed[kind].length > 0]).toEqual([kind, true]);
  });

  test('no two rules have one id', () => {
    const ids = rulesOf(placed, RULE_KINDS).map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(WITH_EXAMPLE)('every rule of %s has an example', (kind) => {
    const without = rulesOf(placed, [kind]).filter(({ rule }) => rule.examples.length === 0);
    expect(places(without, 'has no example')).toEqual([]);
  });

  test('a construction has two examples and a counter-example', () => {
    const few = placed.constructions.filter(
      ({ rule }) => rule.examples.length < 2 || rule.counter_examples.length < 1,
    );
    expect(places(few, 'has too few examples')).toEqual([]);
  });

  const expressions = expressionsOf(placed);

  test('there are expressions to look at', () => {
    expect(expressions.length).toBeGreaterThan(50);
  });

  test('no expression repeats a repetition, which would take exponential time', () => {
    const nested = expressions.filter(({ source }) => repetitionOf(source).nested);
    expect(nested.map(({ entry, source }) => `${entry.rule.id}: ${source}`)).toEqual([]);
  });

  test('no expression is long or repeats without end in many places', () => {
    const heavy = expressions.filter(
      ({ source }) => source.length > LONGEST_EXPRESSION || repetitionOf(source).unbounded > MOST_REPETITIONS,
    );
    expect(heavy.map(({ entry, source }) => `${entry.rule.id}: ${source}`)).toEqual([]);
  });
});
