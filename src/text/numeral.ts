import { add, compare, type Decimal, fromInteger, negate, scale, share, ZERO } from '../model/decimal.js';
import { PARTS_OF, readArabic, readSection, type Section, startsArabic } from './numeral-part.js';
import { digitOf, isPair, powerOf, tensOf } from './numeral-signs.js';
import { unitAt } from './unit-at.js';

/** What stands around a number and is vocabulary: units beat magnitudes (5千瓦), approximators stand inside (3千多万). */
export interface NumeralContext {
  startsUnit(text: string, at: number): boolean;
  /** Two digits before it are one and its tenths: 八五折. */
  takesTenths(text: string, at: number): boolean;
  /** End of an approximator such as 余 or 多 at `at`, or -1. */
  approximatorEnd(text: string, at: number): number;
}

/** A number as written, without its unit. */
export interface Numeral {
  start: number;
  end: number;
  value: Decimal;
  /** Upper end where the wording is a range of its own: 五六个, 三四百. */
  upper: Decimal | null;
  /** An approximator stands inside: 3千多万, 十余. */
  open: boolean;
  chinese: boolean;
  /** Power of ten said by the last magnitude word, 0 without: it may hold for a number left of it, 5至8亿. */
  power: number;
  /** A magnitude word without a digit before it: 千亿, 百余. */
  lone: boolean;
  /** Number of characters that are digits or magnitudes is one: 三, 十. */
  single: boolean;
}

export const NO_CONTEXT: NumeralContext = {
  startsUnit: () => false,
  takesTenths: () => false,
  approximatorEnd: () => -1,
};

/** Reads the number that begins at `at`, longest first; null when none does. Never throws. */
export function readNumeral(text: string, at: number, context: NumeralContext = NO_CONTEXT): Numeral | null {
  const head = readMagnitudes(text, at, context);
  if (head === null) return null;
  return readFraction(text, head, context) ?? head;
}

const PART_CODE = PARTS_OF.charCodeAt(0);

/** 三分之二: denominator first. */
function readFraction(text: string, denominator: Numeral, context: NumeralContext): Numeral | null {
  if (unitAt(text, denominator.end) !== PART_CODE || !text.startsWith(PARTS_OF, denominator.end)) return null;
  if (denominator.value.digits <= 0n) return null;
  const numerator = readMagnitudes(text, denominator.end + 2, context);
  if (numerator === null) return null;
  const value = share(numerator.value, denominator.value);
  return { ...numerator, start: denominator.start, value, upper: null, lone: false, single: false };
}

/** A number while its parts are added up: its first part, which says `lone` and `chinese`, and what is made of it. */
interface State {
  numeral: Numeral;
  sum: Decimal;
  spread: Decimal;
  /** Power of the last 万, 亿 or 兆; the next has to be smaller. */
  ceiling: number;
}

function readMagnitudes(text: string, at: number, context: NumeralContext): Numeral | null {
  const numeral = readPart(text, at, context);
  if (numeral === null || isWhole(text, numeral, context)) return numeral;
  const state: State = { numeral, sum: ZERO, spread: ZERO, ceiling: Number.POSITIVE_INFINITY };
  let part: Numeral | null = numeral;
  while (part !== null) part = absorb(text, state, part, context);
  numeral.value = state.sum;
  numeral.upper = state.spread.digits === 0n ? null : add(state.sum, state.spread);
  return numeral;
}

/** Are these digits all of the number? Mostly they are, and nothing has to be added up: no magnitude follows, nor 余 or 多. */
function isWhole(text: string, { chinese, end, value }: Numeral, context: NumeralContext): boolean {
  if (chinese || powerOf(unitAt(text, end)) > 0) return false;
  return value.exponent <= 0 || context.approximatorEnd(text, end) < 0;
}

/** Adds one part with its magnitude, and returns the next part or null at the end: 1兆|6,306亿, 一亿|二千万. */
function absorb(text: string, state: State, part: Numeral, context: NumeralContext): Numeral | null {
  const tail = readTail(text, part, context);
  const value = scale(part.value, tail.power);
  const { numeral } = state;
  state.spread = part.upper === null ? ZERO : scale(add(part.upper, negate(part.value)), tail.power);
  state.sum = state.sum === ZERO ? value : add(state.sum, value);
  numeral.end = tail.end;
  numeral.open = part.open || tail.open;
  numeral.power = tail.power > 0 ? tail.power : part.power;
  numeral.single = tail.end - numeral.start === 1;
  if (tail.power < 4 || tail.open || part.upper !== null) return null;
  state.ceiling = tail.power;
  return readRest(text, tail.end, state, context);
}

/** What may follow 亿 or 万 within the same number: a smaller magnitude, four digits, or the short 一亿二. */
function readRest(text: string, at: number, state: State, context: NumeralContext): Numeral | null {
  const zero = digitOf(unitAt(text, at)) === 0;
  const next = readPart(text, zero ? at + 1 : at, context);
  if (next === null || next.lone || next.upper !== null) return null;
  const tail = readTail(text, next, context);
  const limit: Decimal = { digits: 1n, exponent: state.ceiling };
  if (compare(scale(next.value, tail.power), limit) >= 0) return null;
  if (!next.chinese) return tail.power > 0 || next.end - at >= 4 ? next : null;
  // 五万十 is 50010, 三万两 weighs: only a digit that may stand last is short for the next power.
  if (tail.power === 0 && next.single && isPair(unitAt(text, next.start))) return null;
  if (zero || !next.single || next.value.exponent > 0 || tail.power > 0) return next;
  const short = scale(next.value, state.ceiling - 1);
  return state.numeral.lone ? null : { ...next, value: short };
}

/** Magnitudes and approximators after a part: 千多万 gives 7 and open. */
function readTail(
  text: string,
  part: Numeral,
  context: NumeralContext,
): { end: number; power: number; open: boolean } {
  const round = part.lone || (part.chinese ? endsRound(text, part.end) : part.value.exponent > 0);
  // Most numbers are followed by a unit.
  if (!round && powerOf(unitAt(text, part.end)) === 0) return { end: part.end, power: 0, open: false };
  const before = readPowers(text, part.end, context, part.chinese);
  const rounded = before.power > 0 || round;
  const approximator = rounded ? context.approximatorEnd(text, before.end) : -1;
  if (approximator < 0) return { end: before.end, power: before.power, open: false };
  const after = readPowers(text, approximator, context, part.chinese);
  return { end: after.end, power: before.power + after.power, open: true };
}

/** 余 and 多 follow round numbers: 三十余 is one, 三余 is none. */
const endsRound = (text: string, end: number): boolean =>
  powerOf(unitAt(text, end - 1)) > 0 || tensOf(unitAt(text, end - 1)) > 0;

/** After Arabic digits any magnitude counts (3千万); after Chinese ones 十百千 are read already. */
function readPowers(
  text: string,
  at: number,
  context: NumeralContext,
  bigOnly: boolean,
): { end: number; power: number } {
  let end = at;
  let power = 0;
  for (;;) {
    const step = powerOf(unitAt(text, end));
    if (step < (bigOnly ? 4 : 1) || power + step > 16 || context.startsUnit(text, end)) break;
    power += step;
    end += 1;
  }
  return { end, power };
}

function readPart(text: string, at: number, context: NumeralContext): Numeral | null {
  if (startsArabic(text, at)) {
    const arabic = readArabic(text, at);
    return arabic === null ? null : arabicNumeral(at, arabic.end, arabic.value);
  }
  const section = readSection(text, at, context);
  if (section !== null) return numeralOf(at, section);
  const big = powerOf(unitAt(text, at)) >= 4 && !context.startsUnit(text, at);
  return big ? numeralOf(at, { end: at, value: fromInteger(1), upper: null, lone: true }) : null;
}

function numeralOf(start: number, { end, value, upper, lone }: Section): Numeral {
  return { start, end, value, upper, open: false, chinese: true, power: 0, lone, single: end - start === 1 };
}

function arabicNumeral(start: number, end: number, value: Decimal): Numeral {
  return {
    start,
    end,
    value,
    upper: null,
    open: false,
    chinese: false,
    power: 0,
    lone: false,
    single: end - start === 1,
  };
}
