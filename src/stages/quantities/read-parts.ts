import {
  add,
  compare,
  type Decimal,
  divide,
  fromInteger,
  multiply,
  parseDecimal,
} from '../../model/decimal.js';
import type { PatternRegex } from '../../packs/regex.js';
import type { UnitParts, UnitReading } from '../../packs/unit-tables.js';
import type { Numeral } from '../../text/numeral.js';
import { digitsToText, endsNumber, JOINED_BY_ZERO } from '../../text/numeral-part.js';
import { digitOf, isArabicDigit, isPair, powerOf, startsNumeral } from '../../text/numeral-signs.js';
import { unitAt } from '../../text/unit-at.js';
import { type Atom, withFields } from './atom.js';
import type { Grammar } from './grammar.js';

/** 2小时30分, 5元8角, 1米8, 三斤半: a number that goes on behind its unit, told in that unit. */
export function readParts(
  text: string,
  atom: Atom,
  numeral: Numeral,
  unit: UnitReading,
  grammar: Grammar,
): Atom {
  // 三年半|一次: the half is read, and ends the number.
  if (atom.end !== unit.end) return atom;
  const second = grammar.units.second(text, numeral.end);
  if (second !== null && second.reading.end === unit.end) {
    const other = withFields(atom, { unit: second.reading, rules: second.reading.rules });
    const parted = withParts(text, other, numeral, second.parts, grammar);
    if (parted !== null) return parted;
    if (standsBefore(second.before, text, atom.start)) return other;
  }
  const parts = grammar.units.partsOf(unit);
  return parts === null ? atom : (withParts(text, atom, numeral, parts, grammar) ?? atom);
}

/** The unit that what stands before the number tells: 收了百八十块 is money. */
export function toldUnit(text: string, start: number, at: number, grammar: Grammar): UnitReading | null {
  const second = grammar.units.second(text, at);
  return second !== null && standsBefore(second.before, text, start) ? second.reading : null;
}

/** How far left of a number the word that tells its unit may reach. */
const REACH = 12;

const standsBefore = (before: PatternRegex | null, text: string, start: number): boolean =>
  before?.test(text.slice(Math.max(0, start - REACH), start)) === true;

const ZERO_CODE = JOINED_BY_ZERO.charCodeAt(0);
const HALF_CODE = '半'.charCodeAt(0);

/** So many decimals where a part is none of ten, hundred or thousand: 20 minutes of an hour. */
const PLACES = 4;

interface Part {
  end: number;
  /** In units of the part's own. */
  value: Decimal;
  of: number;
  rest: UnitParts | null;
  rules: readonly string[];
}

function withParts(
  text: string,
  atom: Atom,
  { power, lone, chinese }: Numeral,
  parts: UnitParts,
  grammar: Grammar,
): Atom | null {
  if (atom.upper !== null || atom.bound !== 'eq' || power > 0 || lone) return null;
  if (!chinese && atom.value.exponent < 0) return null;
  // Everything in the smallest part named, so that it is divided once.
  let [end, total, of] = [atom.end, atom.value, 1];
  let last: UnitParts | null = parts;
  const rules = [...atom.rules];
  for (
    let part = nextPart(text, end, parts, of, chinese, grammar);
    part !== null;
    part = nextPart(text, end, parts, of, chinese, grammar)
  ) {
    total = add(multiply(total, fromInteger(part.of / of)), part.value);
    [end, of, last] = [part.end, part.of, part.rest];
    rules.push(...part.rules);
  }
  const tail = last === null ? null : readTail(text, end, last, chinese, grammar);
  if (tail !== null) [end, total] = [tail.end, add(total, tail.value)];
  if (end === atom.end) return null;
  const value = of === 1 ? total : divide(total, fromInteger(of), PLACES);
  return withFields(atom, { end, value, rules });
}

/** One smaller unit with its number, which has to be less than what makes one of the unit before: 5分70秒 are two. */
function nextPart(
  text: string,
  from: number,
  { smaller }: UnitParts,
  before: number,
  chinese: boolean,
  grammar: Grammar,
): Part | null {
  const at = unitAt(text, from) === ZERO_CODE && startsNumeral(unitAt(text, from + 1)) ? from + 1 : from;
  const numeral = grammar.numeralAt(text, at);
  if (numeral === null || numeral.chinese !== chinese || numeral.upper !== null || numeral.open) return null;
  const known = smaller.find(([form, of]) => of > before && text.startsWith(form, numeral.end));
  if (known === undefined || known[1] % before !== 0) return null;
  const [form, of] = known;
  if (numeral.lone || compare(numeral.value, fromInteger(of / before)) >= 0) return null;
  const unit = grammar.units.read(text, numeral.end);
  const own = unit?.end === numeral.end + form.length ? unit : null;
  const rest = own === null ? null : grammar.units.partsOf(own);
  return { end: numeral.end + form.length, value: numeral.value, of, rest, rules: own?.rules ?? [] };
}

interface Tail {
  end: number;
  value: Decimal;
}

const HALF: Decimal = { digits: 5n, exponent: -1 };
const MOST_DECIMALS = 3;

/** Decimals or a half without a unit of their own: 1米|8, 三斤|半. */
function readTail(
  text: string,
  at: number,
  { tenths }: UnitParts,
  chinese: boolean,
  grammar: Grammar,
): Tail | null {
  if (unitAt(text, at) === HALF_CODE) return endsNumber(text, at + 1) ? { end: at + 1, value: HALF } : null;
  if (!tenths) return null;
  const end = chinese ? endOfSpoken(text, at, grammar) : endOfDigits(text, at);
  if (end === at || end - at > MOST_DECIMALS || grammar.units.starts(text, end)) return null;
  const value = parseDecimal(`0.${chinese ? digitsToText(text, at, end) : text.slice(at, end)}`);
  return value === null || value.digits === 0n ? null : { end, value };
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isArabicDigit(unitAt(text, end))) end += 1;
  return startsNumeral(unitAt(text, end)) || /[\w.%‰:：/]/.test(text.charAt(end)) ? at : end;
}

/** 五块八|一斤: a last 一 that counts the unit behind it is no decimal. A single digit has to end the number: 三块五花肉. */
function endOfSpoken(text: string, at: number, grammar: Grammar): number {
  let end = at;
  while (digitOf(unitAt(text, end)) >= 0 && !isPair(unitAt(text, end))) end += 1;
  if (digitOf(unitAt(text, end - 1)) === 1 && grammar.units.starts(text, end)) end -= 1;
  if (powerOf(unitAt(text, end)) > 0) return at;
  return end - at >= 2 || endsNumber(text, end) ? end : at;
}
