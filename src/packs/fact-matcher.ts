import { unitAt } from '../text/unit-at.js';
import { hasUnit, type UnitSet, unitSet } from '../text/unit-set.js';
import { expandMacros } from './compile-period.js';
import {
  alternatives,
  firstCharacters,
  lastCharacters,
  longestMatch,
  neededWords,
} from './expression-edges.js';
import { kept, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';
import type { FactRule } from './schema.js';
import { hasBit, markPossible, type WordScreen, wordScreen } from './word-screen.js';

export interface CompiledFact {
  /** Its number in the screen. */
  number: number;
  rule: FactRule;
  regex: PatternRegex;
  unless: PatternRegex | null;
  /** The units that a line can begin with if the rule, which reads from the line's beginning, finds anything; else null. */
  begins: UnitSet | null;
  /** The same of the units that a line can end with if the rule reads to its end. */
  ends: UnitSet | null;
  /** How long a line can be that the rule reads to its end; of any other rule infinite. */
  longest: number;
}

export interface FactMatcher {
  /** The rules of facts, by fact and in order. */
  byFact: ReadonlyMap<FactRule['fact'], readonly CompiledFact[]>;
  /** Tell of a line which rules may find something in it: in most lines none does. */
  screens: { line: WordScreen; name: WordScreen };
}

export const factMatcher = kept('facts', buildFactMatcher);

/** The lines `from` to `to` of a list, with what the screen says of each. */
export interface FactLines {
  lines: readonly string[];
  from: number;
  to: number;
  /** For each line of the list the rules that may find something in it, behind those that may in any of them. */
  possible: Int32Array;
}

export const NO_LINES: FactLines = { lines: [], from: 0, to: 0, possible: new Int32Array(0) };

/** The paragraphs a fact may be read from. */
export type FactPlaces = (place: FactRule['in']) => FactLines;

export function screenLines(screen: WordScreen, lines: readonly string[]): FactLines {
  const width = screen.always.length;
  const possible = new Int32Array(width * (lines.length + 1));
  for (const [i, line] of lines.entries()) {
    const own = width * (i + 1);
    markPossible(screen, line, possible, own);
    for (let word = 0; word < width; word += 1) possible[word]! |= possible[own + word]!;
  }
  return { lines, from: 0, to: lines.length, possible };
}

/** Other lines of the same list. */
export function linesFrom({ lines, possible }: FactLines, from: number, to: number): FactLines {
  return { lines, from, to, possible };
}

/** What the rules of a fact find, best rule first. A value is kept when `accept` makes something of it. */
export function readFact<T>(
  { byFact }: FactMatcher,
  fact: FactRule['fact'],
  places: FactPlaces,
  accept: (value: string, rule: FactRule) => T | null,
): T | null {
  for (const compiled of byFact.get(fact) ?? []) {
    const { lines, from, to, possible } = places(compiled.rule.in);
    if (from === to || !hasBit(possible, compiled.number)) continue;
    const width = possible.length / (lines.length + 1);
    for (let i = from; i < to; i += 1) {
      if (!hasBit(possible, compiled.number, width * (i + 1))) continue;
      const value = valueIn(lines[i]!, compiled, places);
      const accepted = value === undefined ? null : accept(compiled.rule.means ?? value, compiled.rule);
      if (accepted !== null) return accepted;
    }
  }
  return null;
}

function valueIn(
  line: string,
  { regex, unless, begins, ends, longest }: CompiledFact,
  places: FactPlaces,
): string | undefined {
  if (line.length > longest || !isIn(begins, unitAt(line, 0)) || !isIn(ends, unitAt(line, line.length - 1)))
    return undefined;
  const value = regex.search(line)?.group('value');
  // What speaks against the rule stands in other lines, and few lines get so far.
  if (value === undefined || unless === null) return value;
  const { lines, from, to } = places('head');
  return lines.slice(from, to).some((other) => unless.test(other)) ? undefined : value;
}

function buildFactMatcher(packs: Packs): FactMatcher {
  const byFact = new Map<FactRule['fact'], CompiledFact[]>();
  const needs: (readonly string[] | null)[] = [];
  for (const [number, rule] of packs.rules.facts.entries()) {
    // The name of what is found says nothing of how it is found.
    const plain = expandMacros(rule.match).replaceAll('(?<value>', '(?:');
    const compiled: CompiledFact = {
      number,
      rule,
      regex: compileRegex(expandMacros(rule.match), rule),
      unless: rule.unless === undefined ? null : compileRegex(rule.unless, rule),
      ...edgesOf(plain),
    };
    needs.push(neededWords(plain, MOST_UNFOLDED));
    byFact.set(rule.fact, [...(byFact.get(rule.fact) ?? []), compiled]);
  }
  const isName = packs.rules.facts.map((rule) => rule.in === 'title' || rule.in === 'issuer');
  return {
    byFact,
    screens: {
      line: wordScreen(needs.map((words, i) => (isName[i] ? [] : words))),
      name: wordScreen(needs.map((words, i) => (isName[i] ? words : []))),
    },
  };
}

/** As many as there are digits: 月\d is 月0 to 月9. */
const MOST_UNFOLDED = 10;

function edgesOf(source: string): Pick<CompiledFact, 'begins' | 'ends' | 'longest'> {
  const anchored = source.startsWith('^') && alternatives(source).length === 1;
  const whole = anchored && source.endsWith('$');
  return {
    begins: anchored ? unitsOf(firstCharacters(source)) : null,
    ends: whole ? unitsOf(lastCharacters(source)) : null,
    longest: whole ? longestMatch(source) : Number.POSITIVE_INFINITY,
  };
}

const unitsOf = (signs: Set<string> | null): UnitSet | null => (signs === null ? null : unitSet(signs));

const isIn = (units: UnitSet | null, unit: number): boolean => units === null || hasUnit(units, unit);
