import { kept, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';
import type { ComparisonRule } from './schema.js';

export interface CompiledComparison {
  rule: ComparisonRule;
  regex: PatternRegex;
}

/** What the words after 比 or 较 mean, in file order: the first that fits wins. */
export const comparisonMatcher = kept('comparisons', (packs: Packs): CompiledComparison[] =>
  packs.rules.comparisons.map((rule) => ({ rule, regex: compileRegex(rule.match, rule) })),
);
