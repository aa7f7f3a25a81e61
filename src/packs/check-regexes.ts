import { ZhibiaoError } from '../model/errors.js';
import type { Problem } from './check-problem.js';
import { expandMacros } from './compile-period.js';
import { type PlacedRule, type PlacedRules, ruleProblem } from './merge.js';
import { compileRegex } from './regex.js';

interface Expression {
  entry: PlacedRule;
  at: readonly (string | number)[];
  source: string;
  /** Named groups it has to have. */
  groups: readonly string[];
}

/** Every regular expression of the rules compiles in the engine it will run in, and has the groups it needs. */
export function checkRegexes(placed: PlacedRules): Problem[] {
  return expressionsOf(placed).flatMap(checkExpression);
}

/** Placeholders that the matchers fill in; any group stands for them while checking. */
export function fillPlaceholders(source: string): string {
  return expandMacros(source).replace(/(?<!\\[pP])\{[a-z]+\}/g, '(?:0)');
}

/** Every regular expression of the rules, with its place. */
export function expressionsOf(placed: PlacedRules): Expression[] {
  const one = (entry: PlacedRule, key: string, source: string | undefined, groups: readonly string[] = []) =>
    source === undefined ? [] : [{ entry, at: [key], source, groups }];
  const many = (entry: PlacedRule, key: string, sources: readonly string[]) =>
    sources.map((source, i) => ({ entry, at: [key, i], source, groups: [] }));
  return [
    ...placed.numerals.flatMap((entry) =>
      (['after', 'not_after', 'before', 'not_before'] as const).flatMap((key) =>
        one(entry, key, entry.rule[key]),
      ),
    ),
    ...placed.units.flatMap((entry) => one(entry, 'before', entry.rule.before)),
    ...[...placed.comparisons, ...placed.periods, ...placed.lookalikes, ...placed.furniture].flatMap(
      (entry) => one(entry, 'match', entry.rule.match),
    ),
    ...placed.repairs.flatMap((entry) => one(entry, 'match', entry.rule.match, ['fix'])),
    ...placed.facts.flatMap((entry) => [
      ...one(entry, 'match', entry.rule.match, ['value']),
      ...one(entry, 'unless', entry.rule.unless),
    ]),
    ...placed.kinds.flatMap((entry) => [
      ...many(entry, 'title', entry.rule.title),
      ...many(entry, 'decides', entry.rule.decides),
      ...many(entry, 'body', entry.rule.body),
    ]),
  ];
}

function checkExpression({ entry, at, source, groups }: Expression): Problem[] {
  const key = String(at[0]);
  try {
    compileRegex(fillPlaceholders(source), entry.rule);
  } catch (error) {
    if (!(error instanceof ZhibiaoError)) throw error;
    return [
      ruleProblem(
        entry,
        at,
        error.message.replace(fillPlaceholders(source), () => source),
        error.hint ?? 'mend the expression',
      ),
    ];
  }
  const missing = groups.filter((name) => !source.includes(`(?<${name}>`));
  return missing.map((name) =>
    ruleProblem(
      entry,
      at,
      `${key} has no group named ${name}`,
      `write the part that is meant as (?<${name}>…)`,
    ),
  );
}
