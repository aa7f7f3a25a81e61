import { add, type Decimal, fromDigits, fromInteger, parseDecimal, scale } from '../model/decimal.js';
import { digitOf, isArabicDigit, isPair, powerOf, tensOf } from './numeral-signs.js';
import { unitAt } from './unit-at.js';
import { hasUnit, unitSet } from './unit-set.js';

/** Signs and words between the two ends of a range. */
export const RANGE_SIGNS = '-–—~～至到−－';
const rangeSigns = unitSet(RANGE_SIGNS);
export const joinsRange = (code: number): boolean => hasUnit(rangeSigns, code);
const rangeOpeners = unitSet(`${RANGE_SIGNS}（`);
/** Can a second end of a range follow, or a remark before one: 5—, 75分（含）至? */
export const opensRange = (code: number): boolean => hasUnit(rangeOpeners, code);
/** What stands between the members of a list of numbers. */
const listSigns = unitSet('、和及与');
export const joinsList = (code: number): boolean => hasUnit(listSigns, code);
/** Written for a stroke in a unit: 微克每立方米. */
export const PER = '每';
/** Between a whole and its share: 全国平均值|的|40%. */
export const SHARE_OF = '的';

/** Between a number and its second part: 一年零三个月. */
export const JOINED_BY_ZERO = '零';

/** Between the parts of a fraction: 三|分之|二. */
export const PARTS_OF = '分之';

const DECIMAL_SIGN = '点'.charCodeAt(0);

/** Can a number go on behind one digit with a sign that is none itself: 一点五, 三分之一, 三至五? */
export const goesOn = (code: number): boolean => hasUnit(goingOn, code);
const goingOn = unitSet(`点分${RANGE_SIGNS}（`);

/** 四百六十 is a number by itself, the digits of 九一八 or 三一五 are a name. */
export function hasMagnitude(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = unitAt(text, at);
    if (powerOf(code) > 0 || code === DECIMAL_SIGN) return true;
  }
  return text.startsWith(PARTS_OF, start + 1);
}

/** What may follow a number that is said without a unit at its end; 三块五花肉 goes on with a word. */
const enders = unitSet('，。、；：！？（）《》“”"\n的了就才也还都以左上起吧呢吗多几至到一每');
export const endsNumber = (text: string, at: number): boolean =>
  at >= text.length || hasUnit(enders, unitAt(text, at));

/** Longer runs of digits are identifiers, not numbers. */
const LONGEST_RUN = 500;

export const startsArabic = (text: string, at: number): boolean => isArabicDigit(unitAt(text, at));

/** 1,234.56 with comma groups of three; null for a run too long to be a number. */
export function readArabic(text: string, at: number): { end: number; value: Decimal } | null {
  const whole = endOfGroups(text, endOfDigits(text, at), at);
  const end = endOfDecimals(text, whole);
  if (end - at > LONGEST_RUN) return null;
  const value =
    end - at <= LONGEST_DOUBLE
      ? readDouble(text, at, end)
      : parseDecimal(text.slice(at, end).replaceAll(',', ''));
  return value === null ? null : { end, value };
}

/** So many digits and signs at most are a whole number that a double holds exactly. */
const LONGEST_DOUBLE = 15;

/** Digits, commas and at most one point; most numbers are short, and this takes a fraction of the time of a parse. */
function readDouble(text: string, from: number, to: number): Decimal {
  let digits = 0;
  let decimals = 0;
  let inFraction = false;
  for (let at = from; at < to; at += 1) {
    const code = unitAt(text, at);
    if (code === POINT) inFraction = true;
    else if (code !== COMMA) {
      digits = digits * 10 + code - 48;
      if (inFraction) decimals += 1;
    }
  }
  return fromDigits(digits, -decimals);
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isArabicDigit(unitAt(text, end))) end += 1;
  return end;
}

function endOfGroups(text: string, firstEnd: number, at: number): number {
  if (firstEnd - at > 3) return firstEnd;
  let end = firstEnd;
  while (unitAt(text, end) === COMMA && endOfDigits(text, end + 1) === end + 4) end += 4;
  return unitAt(text, end) === COMMA && startsArabic(text, end + 1) ? firstEnd : end;
}
const COMMA = 44;
const POINT = 46;

/** An enumerator glued to a year (1.2022年) is not a decimal. */
function endOfDecimals(text: string, whole: number): number {
  if (unitAt(text, whole) !== POINT) return whole;
  const end = endOfDigits(text, whole + 1);
  if (end === whole + 1) return whole;
  const year = end === whole + 5 && text[end] === '年' && /^(?:19|20)/.test(text.slice(whole + 1, end));
  return year ? whole : end;
}

export interface Section {
  end: number;
  value: Decimal;
  upper: Decimal | null;
  lone: boolean;
}

/** A Chinese number below 万, or a string of digits (二〇二五), with decimals after 点. */
export function readSection(text: string, at: number, { startsUnit, takesTenths }: Around): Section | null {
  const run = digitRun(text, at, startsUnit);
  if (run > LONGEST_RUN) return null;
  const whole = run >= 2 ? readRun(text, at, run, startsUnit, takesTenths) : readPowers(text, at, startsUnit);
  return whole === null || whole.lone ? whole : withDecimals(text, whole, startsUnit);
}
type StartsUnit = (text: string, at: number) => boolean;
interface Around {
  startsUnit: StartsUnit;
  takesTenths: StartsUnit;
}

/** How many digits stand in a row; 两 within them ends the row, unless it makes a pair as in 一两天. */
function digitRun(text: string, at: number, startsUnit: StartsUnit): number {
  let end = at;
  for (;;) {
    const code = unitAt(text, end);
    if (digitOf(code) < 0) return end - at;
    if (end > at && isPair(code)) return pairsUp(text, at, end, startsUnit) ? 2 : end - at;
    end += 1;
  }
}

/** 一两个 and 三两天 count something, 一两茶叶 weighs. */
function pairsUp(text: string, at: number, pair: number, startsUnit: StartsUnit): boolean {
  const first = digitOf(unitAt(text, at));
  const counts = startsUnit(text, pair + 1) || powerOf(unitAt(text, pair + 1)) > 0;
  return pair === at + 1 && (first === 1 || first === 3) && counts;
}

/** 二〇 is 20. */
export const digitsToText = (text: string, from: number, to: number): string => {
  let digits = '';
  for (let i = from; i < to; i += 1) digits += digitOf(unitAt(text, i));
  return digits;
};

/** 二〇二五 is 2025, 五六 is 5 to 6, 八五折 is 8.5; 三五天 and 三两天 are 3 to 5 and 2 to 3, other pairs nothing definite. */
function readRun(
  text: string,
  at: number,
  run: number,
  startsUnit: StartsUnit,
  takesTenths: StartsUnit,
): Section | null {
  const digits = digitsToText(text, at, at + run);
  if (run > 2 || (digits.includes('0') && !digits.startsWith('0'))) {
    return { end: at + run, value: fromInteger(BigInt(digits)), upper: null, lone: false };
  }
  const vague = isVague(text, at);
  const [low, high] = [Number(digits[0]), Number(digits[1])];
  if (low === 0) return null;
  if (high !== low + 1 && takesTenths(text, at + 2))
    return { end: at + 2, value: scale(fromInteger(low * 10 + high), -1), upper: null, lone: false };
  if (high !== low + 1 && !vague) return null;
  const power = powerOf(unitAt(text, at + 2));
  const small = power > 0 && power < 4 && !startsUnit(text, at + 2) ? power : 0;
  const unit = 10 ** small;
  // 三五 without anything that it counts is a name: 三五规划.
  if (vague && power === 0 && !startsUnit(text, at + 2)) return null;
  return {
    end: at + 2 + (small > 0 ? 1 : 0),
    value: fromInteger(Math.min(low, high) * unit),
    upper: fromInteger(Math.max(low, high) * unit),
    lone: false,
  };
}

/** Two digits that are no neighbours, or stand the wrong way round, and are said for a few: 三五天, 三两天. */
function isVague(text: string, at: number): boolean {
  const [first, second] = [unitAt(text, at), unitAt(text, at + 1)];
  return digitOf(first) === 3 && (digitOf(second) === 5 || isPair(second));
}

interface Walk {
  total: number;
  /** Power of the last 千, 百 or 十; the next has to be smaller. */
  ceiling: number;
  zero: boolean;
  upper: number;
}

function readPowers(text: string, at: number, startsUnit: StartsUnit): Section | null {
  const walk: Walk = { total: 0, ceiling: 4, zero: false, upper: 0 };
  let end = at;
  for (let next = step(text, at, walk, startsUnit); next > end; next = step(text, end, walk, startsUnit))
    end = next;
  if (end === at) return null;
  const first = unitAt(text, at);
  const lone = powerOf(first) > 1;
  const upper = walk.upper > 0 ? fromInteger(walk.upper) : null;
  return { end, value: fromInteger(walk.total), upper, lone };
}

/** One digit with its power, a bare 十, 廿, or 零 in between; returns where it ends, or `at` when nothing more belongs. */
function step(text: string, at: number, walk: Walk, startsUnit: StartsUnit): number {
  if (walk.ceiling === 0) return at;
  const code = unitAt(text, at);
  const digit = digitOf(code);
  const bare = powerAt(text, at, walk.ceiling, startsUnit);
  if (bare > 0 && (walk.total === 0 || bare === 1)) return take(walk, 1, bare, at + 1);
  const tens = tensOf(code);
  if (tens > 0 && walk.ceiling > 1) return take(walk, tens, 1, at + 1);
  if (digit === 0) return stepZero(text, at, walk);
  if (digit < 0) return at;
  const power = powerAt(text, at + 1, walk.ceiling, startsUnit);
  if (power > 0) return take(walk, digit, power, at + 2);
  if (isPair(code) && walk.total > 0) return at;
  return stepOnes(text, at, digit, walk);
}

const powerAt = (text: string, at: number, ceiling: number, startsUnit: StartsUnit): number => {
  const power = powerOf(unitAt(text, at));
  return power > 0 && power < ceiling && power < 4 && !startsUnit(text, at) ? power : 0;
};

function take(walk: Walk, digit: number, power: number, end: number): number {
  walk.total += digit * 10 ** power;
  walk.ceiling = power;
  walk.zero = false;
  return end;
}

function stepZero(text: string, at: number, walk: Walk): number {
  const next = unitAt(text, at + 1);
  if (walk.ceiling < 4 && digitOf(next) <= 0 && tensOf(next) === 0) return at;
  if (walk.ceiling === 4) walk.ceiling = walk.total === 0 ? 0 : 4;
  walk.zero = true;
  return at + 1;
}

/** The last digit: 十五, 一百二 (120), 十五六 (15 to 16). */
function stepOnes(text: string, at: number, digit: number, walk: Walk): number {
  const next = digitOf(unitAt(text, at + 1));
  const short = walk.ceiling > 1 && walk.ceiling < 4 && !walk.zero;
  const unit = short ? 10 ** (walk.ceiling - 1) : 1;
  walk.ceiling = 0;
  walk.total += digit * unit;
  if (unit > 1 || next !== digit + 1 || isPair(unitAt(text, at + 1))) return at + 1;
  walk.upper = walk.total + 1;
  return at + 2;
}

/** 一点五亿; 八点三十分 is a time of day. */
function withDecimals(text: string, whole: Section, startsUnit: StartsUnit): Section {
  if (unitAt(text, whole.end) !== DECIMAL_SIGN || whole.upper !== null) return whole;
  const run = digitRun(text, whole.end + 1, startsUnit);
  const end = whole.end + 1 + run;
  if (run === 0 || run > LONGEST_RUN || powerOf(unitAt(text, end)) === 1) return whole;
  const fraction = parseDecimal(`0.${digitsToText(text, whole.end + 1, end)}`);
  return fraction === null ? whole : { ...whole, end, value: add(whole.value, fraction) };
}
