import { memoised, type Packs } from './packs.js';
import { expandMacros } from './period-matcher.js';
import { compileRegex, type PatternRegex } from './regex.js';
import type { FactRule } from './schema.js';

export interface CompiledFact {
  rule: FactRule;
  regex: PatternRegex;
  unless: PatternRegex | null;
}

/** The paragraphs a fact may be read from. */
export type FactLines = Record<FactRule['in'], readonly string[]>;

/** The rules of facts, by fact and in order. */
export const factMatcher = memoised(buildFactMatcher);

/** What the rules of a fact find, best rule first. A value is kept when `accept` makes something of it. */
export function readFact<T>(
  rules: readonly CompiledFact[],
  lines: FactLines,
  accept: (value: string, rule: FactRule) => T | null,
): T | null {
  for (const { rule, regex, unless } of rules) {
    if (unless !== null && lines.head.some((line) => unless.test(line))) continue;
    for (const line of lines[rule.in]) {
      const value = regex.search(line)?.group('value');
      const accepted = value === undefined ? null : accept(rule.means ?? value, rule);
      if (accepted !== null) return accepted;
    }
  }
  return null;
}

function buildFactMatcher(packs: Packs): ReadonlyMap<FactRule['fact'], readonly CompiledFact[]> {
  const byFact = new Map<FactRule['fact'], CompiledFact[]>();
  for (const rule of packs.rules.facts) {
    const compiled: CompiledFact = {
      rule,
      regex: compileRegex(expandMacros(rule.match), rule),
      unless: rule.unless === undefined ? null : compileRegex(rule.unless, rule),
    };
    byFact.set(rule.fact, [...(byFact.get(rule.fact) ?? []), compiled]);
  }
  return byFact;
}
