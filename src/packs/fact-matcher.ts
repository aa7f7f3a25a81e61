import { unitAt } from '../text/unit-at.js';
import { hasUnit, type UnitSet, unitSet } from '../text/unit-set.js';
import { expandMacros } from './compile-period.js';
import { alternatives, firstCharacters, longestMatch, neededWords } from './expression-edges.js';
import { kept, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';
import type { FactRule } from './schema.js';

export interface CompiledFact {
  rule: FactRule;
  regex: PatternRegex;
  unless: PatternRegex | null;
  /** Wordings of which a line holds one if the rule finds anything; null where that is not plain. Most lines hold none. */
  needs: readonly string[] | null;
  /** Is it quicker to look for them than to ask the expression? Else they only spare a document to compile it. */
  isQuick: boolean;
  /** The units that a line can begin with if the rule, which reads from the line's beginning, finds anything; else null. */
  begins: UnitSet | null;
  /** How long a line can be that the rule reads to its end; of any other rule infinite. */
  longest: number;
}

/** The paragraphs a fact may be read from. */
export type FactLines = Record<FactRule['in'], readonly string[]>;

/** The rules of facts, by fact and in order. */
export const factMatcher = kept('facts', buildFactMatcher);

/** What the rules of a fact find, best rule first. A value is kept when `accept` makes something of it. */
export function readFact<T>(
  rules: readonly CompiledFact[],
  lines: FactLines,
  accept: (value: string, rule: FactRule) => T | null,
): T | null {
  for (const { rule, regex, unless, needs, isQuick, begins, longest } of rules) {
    if (unless !== null && lines.head.some((line) => unless.test(line))) continue;
    for (const line of lines[rule.in]) {
      if (line.length > longest || (begins !== null && !hasUnit(begins, unitAt(line, 0)))) continue;
      const isAsked = needs !== null && (isQuick || !regex.hasSearched);
      if (isAsked && !needs.some((word) => line.includes(word))) continue;
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
    // The name of what is found says nothing of how it is found.
    const plain = expandMacros(rule.match).replaceAll('(?<value>', '(?:');
    const compiled: CompiledFact = {
      rule,
      regex: compileRegex(expandMacros(rule.match), rule),
      unless: rule.unless === undefined ? null : compileRegex(rule.unless, rule),
      ...screenOf(plain),
      ...edgesOf(plain),
    };
    byFact.set(rule.fact, [...(byFact.get(rule.fact) ?? []), compiled]);
  }
  return byFact;
}

/** An expression that is tried at every character; one that begins at the line's, or needs many wordings, is as fast without. */
function screenOf(source: string): Pick<CompiledFact, 'needs' | 'isQuick'> {
  const words = neededWords(source);
  if (words === null || words.length > MOST_WORDS) return { needs: null, isQuick: false };
  return { needs: [...new Set(words)], isQuick: !source.startsWith('^') && words.length <= FEW_WORDS };
}
const FEW_WORDS = 5;
const MOST_WORDS = 16;

function edgesOf(source: string): Pick<CompiledFact, 'begins' | 'longest'> {
  const anchored = source.startsWith('^') && alternatives(source).length === 1;
  if (!anchored) return { begins: null, longest: Number.POSITIVE_INFINITY };
  const signs = firstCharacters(source);
  return {
    begins: signs === null ? null : unitSet(signs),
    longest: source.endsWith('$') ? longestMatch(source) : Number.POSITIVE_INFINITY,
  };
}
