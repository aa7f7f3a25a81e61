import { RANGE_SIGNS } from '../text/numeral-part.js';
import { digitOf, isArabicDigit, isEveryday, powerOf, tensOf } from '../text/numeral-signs.js';
import { unitAt } from '../text/unit-at.js';
import { addUnit, hasUnit, type UnitSet, unitSet } from '../text/unit-set.js';
import { UnitTable } from '../text/unit-table.js';
import { firstCharacters, lastCharacters, neededWords } from './expression-edges.js';
import { NumeralIndex, unitsBeyond } from './numeral-index.js';
import { kept, memoised, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';
import type { LookalikeRule } from './schema.js';

/** A number as the rules see it: where it starts and where its unit ends. */
export interface Seen {
  start: number;
  end: number;
}

export interface LookalikeMatcher {
  /** The first rule by which the number is no figure. */
  match(text: string, seen: Seen): LookalikeRule | null;
}

/**
 * `match` is read round the number: what stands before {n} has to end where the number starts, what stands behind it
 * has to begin where its digits end; {q} is the number with its unit. Without either it begins at the number.
 */
interface Compiled {
  rule: LookalikeRule;
  order: number;
  left: PatternRegex | null;
  right: PatternRegex | null;
  rightFrom: 'start' | 'digits' | 'unit';
  /** Its bit in `leads`; 0 where it is not plain what its left side begins with. */
  lead: number;
  /** Wordings of which a text has to hold one for the rule ever to be true; null where that is not plain. */
  needs: readonly string[] | null;
}

/** How far left of a number a rule may look. */
const REACH = 64;
const LEADS = 8;

const lookalikeIndex = kept('lookalikes', buildIndex);

export const lookalikeMatcher = memoised((packs): LookalikeMatcher => {
  const index = lookalikeIndex(packs);
  let known = everywhere('', []);
  return {
    match(text, seen) {
      if (known.text !== text)
        known = everywhere(
          text,
          index.always.filter((rule) => isPossible(rule, text)),
        );
      // Two copies of one text are told apart sign by sign: once, not for each number of the second.
      else known.text = text;
      return firstMatch(known, seen, index)?.rule ?? null;
    },
  };
});

/** Rules by the character they need left of the number, or right of it; the others are tried on every number. */
interface Index {
  left: ByUnit;
  /** Those read from where the number starts: by what stands behind its numeral where that is plain. */
  counted: NumeralIndex<Compiled>;
  start: ByUnit;
  digits: ByUnit;
  unit: ByUnit;
  always: Compiled[];
  /** By UTF-16 unit, bits of the rules tried on every number whose left side begins with it: 《…, www.…. */
  leads: Map<number, number>;
  /** The units of `leads`: hardly any text holds one. */
  leading: UnitSet;
}
type ByUnit = UnitTable<Filed>;

/** Rules, and one expression that matches where the right side of any does: of most numbers none is true, and one look tells. */
interface Filed {
  rules: Compiled[];
  screen: PatternRegex | null;
}

function buildIndex(packs: Packs): Index {
  const index: Index = {
    left: new UnitTable(),
    counted: new NumeralIndex(),
    start: new UnitTable(),
    digits: new UnitTable(),
    unit: new UnitTable(),
    always: [],
    leads: new Map(),
    leading: unitSet([]),
  };
  packs.rules.lookalikes.forEach((rule, order) => {
    const sources = sourcesOf(rule);
    file(compileRule(rule, order, sources), sources, index);
  });
  const screens = new Map<string, PatternRegex>();
  for (const byUnit of [index.start, index.digits, index.unit]) {
    for (const [, filed] of byUnit.entries()) filed.screen = screenOf(filed.rules, screens);
  }
  return index;
}

/** A text and the rules tried on every number of it. */
interface Everywhere {
  text: string;
  rules: readonly Compiled[];
  /** By lead, where a character stood last with which one of its rules begins; up to where that has been looked for. */
  last: Int32Array;
  looked: number;
}

function everywhere(text: string, rules: readonly Compiled[]): Everywhere {
  return { text, rules, last: new Int32Array(LEADS).fill(-REACH), looked: 0 };
}

/** …圈, …到达: most texts hold no such word, and a rule that needs one is then not tried on each of their numbers. */
function isPossible({ needs }: Compiled, text: string): boolean {
  return needs === null || needs.some((word) => text.includes(word));
}

const MARK = /\{([nq])\}/;

/** What stands in a rule's expression before the number, and behind it. */
interface Sources {
  before: string;
  behind: string;
  rightFrom: Compiled['rightFrom'];
}

function sourcesOf({ match }: LookalikeRule): Sources {
  const mark = MARK.exec(match);
  if (mark === null) return { before: '', behind: match, rightFrom: 'start' };
  return {
    before: match.slice(0, mark.index),
    behind: match.slice(mark.index + mark[0].length),
    rightFrom: mark[1] === 'q' ? 'unit' : 'digits',
  };
}

function compileRule(rule: LookalikeRule, order: number, { before, behind, rightFrom }: Sources): Compiled {
  return {
    rule,
    order,
    left: before === '' ? null : compileRegex(`(?:${before})$`, rule),
    right: behind === '' ? null : compileRegex(behind, rule),
    rightFrom,
    lead: 0,
    needs: behind === '' ? null : neededWords(behind),
  };
}

function file(compiled: Compiled, { before, behind }: Sources, index: Index): void {
  const left = before === '' ? null : lastCharacters(before);
  const right = behind === '' ? null : firstCharacters(behind);
  if (left !== null) for (const sign of left) push(index.left, sign, compiled);
  else if (right !== null) {
    // The expressions of a user are written for another engine; what may end with the numeral is found by its first sign alone.
    const plain = compiled.rightFrom === 'start' && compiled.rule.trusted !== false;
    const beyond = plain ? unitsBeyond(behind) : null;
    for (const sign of right) {
      const unit = sign.charCodeAt(0);
      if (beyond !== null && isEveryday(unit)) index.counted.add(unit, beyond, compiled);
      else push(index[compiled.rightFrom], sign, compiled);
    }
  } else {
    const signs = before === '' ? null : firstCharacters(before);
    // They go round: two rules that share one are tried a little more often than they need be.
    if (signs !== null) compiled.lead = 1 << (index.always.length % LEADS);
    for (const sign of signs ?? []) {
      const unit = sign.charCodeAt(0);
      index.leads.set(unit, (index.leads.get(unit) ?? 0) | compiled.lead);
      addUnit(index.leading, unit);
    }
    index.always.push(compiled);
  }
}

function push(table: ByUnit, sign: string, compiled: Compiled): void {
  const unit = sign.charCodeAt(0);
  const filed = table.get(unit);
  if (filed === undefined) table.add(unit, { rules: [compiled], screen: null });
  else filed.rules.push(compiled);
}

/** Units with the same rules share a screen; the rules of a user run on an engine of their own and have none. */
function screenOf(rules: readonly Compiled[], screens: Map<string, PatternRegex>): PatternRegex | null {
  if (
    rules.length < FEWEST_SCREENED ||
    rules.some(({ rule, right }) => rule.trusted === false || right === null)
  )
    return null;
  const source = rules.map(({ right }) => `(?:${right?.source})`).join('|');
  const screen = screens.get(source) ?? compileRegex(source);
  screens.set(source, screen);
  return screen;
}
const FEWEST_SCREENED = 3;

function firstMatch(known: Everywhere, seen: Seen, index: Index): Compiled | null {
  const { text } = known;
  const digits = endOfDigits(text, seen);
  const asked: Asked = { text, start: seen.start, digits, unit: seen.end, left: null };
  const leads = leadsBefore(known, seen.start, index);
  let best = firstOf(known.rules, asked, null, leads);
  best = firstOf(index.left.get(unitAt(text, seen.start - 1))?.rules, asked, best);
  best = firstOf(index.counted.at(text, seen.start), asked, best);
  best = firstOf(rulesAt(index.start, text, seen.start), asked, best);
  best = firstOf(rulesAt(index.digits, text, digits), asked, best);
  return firstOf(rulesAt(index.unit, text, seen.end), asked, best);
}

/** The rules of which one may be true of what stands at a place. */
function rulesAt(byUnit: ByUnit, text: string, at: number): readonly Compiled[] | undefined {
  const filed = byUnit.get(unitAt(text, at));
  return filed?.screen?.testAt(text, at) === false ? undefined : filed?.rules;
}

/** What stands left of a number within reach, as the rules that could begin there. Numbers come in order, so that little is new. */
function leadsBefore(known: Everywhere, start: number, { leads, leading }: Index): number {
  const { text, last } = known;
  if (start < known.looked) {
    last.fill(-REACH);
    known.looked = Math.max(0, start - REACH);
  }
  for (let at = Math.max(known.looked, start - REACH); at < start; at += 1) {
    const unit = text.charCodeAt(at);
    if (!hasUnit(leading, unit)) continue;
    const bits = leads.get(unit)!;
    for (let lead = 0; lead < LEADS; lead += 1) if ((bits & (1 << lead)) !== 0) last[lead] = at;
  }
  known.looked = start;
  let found = 0;
  for (let lead = 0; lead < LEADS; lead += 1) if (last[lead]! >= start - REACH) found |= 1 << lead;
  return found;
}

/** A number with the places that rules are read from; what stands left of it is cut out when first a rule wants it. */
interface Asked {
  text: string;
  start: number;
  digits: number;
  unit: number;
  left: string | null;
}

function placeOf({ start, digits, unit }: Asked, rightFrom: Compiled['rightFrom']): number {
  if (rightFrom === 'start') return start;
  return rightFrom === 'digits' ? digits : unit;
}

/** The first rule of a list that fits and stands before the one known. */
function firstOf(
  list: readonly Compiled[] | undefined,
  asked: Asked,
  known: Compiled | null,
  leads = 0,
): Compiled | null {
  if (list === undefined) return known;
  let best = known;
  for (const compiled of list) {
    if (best !== null && best.order < compiled.order) continue;
    const { left, right, rightFrom, lead } = compiled;
    if (lead !== 0 && (lead & leads) === 0) continue;
    // What stands right is asked first: it mostly fails at its first character.
    if (right !== null && !right.testAt(asked.text, placeOf(asked, rightFrom))) continue;
    if (left === null) best = compiled;
    else {
      asked.left ??= asked.text.slice(Math.max(0, asked.start - REACH), asked.start);
      if (left.test(asked.left)) best = compiled;
    }
  }
  return best;
}

/** Digits, magnitudes and the signs within a number; a word such as 第一 ends where its unit ends. */
function endOfDigits(text: string, { start, end }: Seen): number {
  let at = start;
  while (at < end && isNumberSign(text, at)) at += 1;
  return at === start ? end : at;
}

function isNumberSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    isArabicDigit(code) || digitOf(code) >= 0 || powerOf(code) > 0 || tensOf(code) > 0 || hasUnit(SIGNS, code)
  );
}
const SIGNS = unitSet(`.,${RANGE_SIGNS}`);
