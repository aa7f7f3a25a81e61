import type { Numeral } from '../../text/numeral.js';
import { goesOn, hasMagnitude, opensRange } from '../../text/numeral-part.js';
import { digitOf, startsNumeral } from '../../text/numeral-signs.js';
import { unitAt } from '../../text/unit-at.js';
import type { Atom } from './atom.js';
import type { Grammar } from './grammar.js';
import type { After, Before } from './read-bounds.js';

/**
 * Arabic digits are always a number. A Chinese numeral is one with a unit, or when more than one character long
 * (四百六十); 百, 千, 万, 亿 alone need a bound beside them (突破亿元, 千余家), since 万元 and 千家 are mostly words.
 */
export function isNumber(text: string, atom: Atom, before: Before | null, after: After | null): boolean {
  const { numeral, unit } = atom;
  if (atom.framed || numeral?.chinese !== true) return true;
  if (numeral.lone) return isLoneNumber(atom, numeral, before, after);
  if (unit !== null) return true;
  return (
    numeral.end - numeral.start > 1 && atom.upper === null && hasMagnitude(text, numeral.start, numeral.end)
  );
}

/**
 * Is it plain from the numeral alone that it is no number, whatever stands round it: the 一 of 统一? Asked first, since most
 * such characters are parts of words. One that a range may follow on is not plain.
 */
export function isIdle(text: string, { numeral, unit, framed, end }: Atom): boolean {
  if (framed || numeral?.chinese !== true || numeral.lone || unit !== null) return false;
  if (numeral.end - numeral.start > 1 && hasMagnitude(text, numeral.start, numeral.end)) return false;
  return !opensRange(text.charCodeAt(end));
}

/**
 * The same of a Chinese digit that no other sign of a number follows and no unit can, before anything is made of it: one
 * place in nine is such a digit, and no number. Words such as 一半 are asked for before.
 */
export function isIdleDigit(text: string, at: number, { units }: Grammar): boolean {
  if (digitOf(unitAt(text, at)) <= 0) return false;
  const next = unitAt(text, at + 1);
  return !startsNumeral(next) && !goesOn(next) && !units.mayStart(next);
}

function isLoneNumber(atom: Atom, numeral: Numeral, before: Before | null, after: After | null): boolean {
  const bounded = (before !== null && before.readings.length > 0) || after !== null || numeral.open;
  if (atom.unit === null) return bounded && !numeral.single;
  return bounded || !numeral.single;
}
