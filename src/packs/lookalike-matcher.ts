import { RANGE_SIGNS } from '../text/numeral-part.js';
import { digitOf, isArabicDigit, powerOf, tensOf } from '../text/numeral-signs.js';
import { firstCharacters, lastCharacters } from './lookalike-edges.js';
import { memoised, type Packs } from './packs.js';
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
}

/** How far left of a number a rule may look. */
const REACH = 64;

export const lookalikeMatcher = memoised(buildLookalikeMatcher);

/** Rules by the character they need left of the number, or right of it; the others are tried on every number. */
interface Index {
  left: ByUnit;
  start: ByUnit;
  digits: ByUnit;
  unit: ByUnit;
  always: Compiled[];
}
type ByUnit = Map<number, Compiled[]>;

function buildLookalikeMatcher(packs: Packs): LookalikeMatcher {
  const index: Index = { left: new Map(), start: new Map(), digits: new Map(), unit: new Map(), always: [] };
  packs.rules.lookalikes.forEach((rule, order) => {
    file(compileRule(rule, order), index);
  });
  return { match: (text, seen) => firstMatch(text, seen, index)?.rule ?? null };
}

const MARK = /\{([nq])\}/;

function compileRule(rule: LookalikeRule, order: number): Compiled & { sources: readonly [string, string] } {
  const mark = MARK.exec(rule.match);
  const before = mark === null ? '' : rule.match.slice(0, mark.index);
  const behind = mark === null ? rule.match : rule.match.slice(mark.index + mark[0].length);
  const rightFrom = mark === null ? 'start' : mark[1] === 'q' ? 'unit' : 'digits';
  return {
    rule,
    order,
    left: before === '' ? null : compileRegex(`(?:${before})$`, rule),
    right: behind === '' ? null : compileRegex(behind, rule),
    rightFrom,
    sources: [before, behind],
  };
}

function file(compiled: Compiled & { sources: readonly [string, string] }, index: Index): void {
  const [before, behind] = compiled.sources;
  const left = before === '' ? null : lastCharacters(before);
  const right = behind === '' ? null : firstCharacters(behind);
  if (left !== null) for (const sign of left) push(index.left, sign, compiled);
  else if (right !== null) for (const sign of right) push(index[compiled.rightFrom], sign, compiled);
  else index.always.push(compiled);
}

function push(map: ByUnit, sign: string, compiled: Compiled): void {
  const unit = sign.charCodeAt(0);
  const list = map.get(unit);
  if (list === undefined) map.set(unit, [compiled]);
  else list.push(compiled);
}

function firstMatch(text: string, seen: Seen, index: Index): Compiled | null {
  const digits = endOfDigits(text, seen);
  const places = { start: seen.start, digits, unit: seen.end };
  const left = text.slice(Math.max(0, seen.start - REACH), seen.start);
  let best: Compiled | null = null;
  const lists = [
    index.always,
    index.left.get(text.charCodeAt(seen.start - 1)),
    index.start.get(text.charCodeAt(seen.start)),
    index.digits.get(text.charCodeAt(digits)),
    index.unit.get(text.charCodeAt(seen.end)),
  ];
  for (const list of lists) {
    for (const compiled of list ?? []) {
      if (best !== null && best.order < compiled.order) continue;
      if (compiled.left !== null && !compiled.left.test(left)) continue;
      if (compiled.right === null || compiled.right.testAt(text, places[compiled.rightFrom])) best = compiled;
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
    isArabicDigit(code) ||
    digitOf(code) >= 0 ||
    powerOf(code) > 0 ||
    tensOf(code) > 0 ||
    SIGNS.includes(text.charAt(at))
  );
}
const SIGNS = `.,${RANGE_SIGNS}`;
