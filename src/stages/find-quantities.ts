import { add, compare, type Decimal, fromInteger, multiply, negate, scale } from '../model/decimal.js';
import type { Quantity } from '../model/draft.js';
import type { Bound, Role } from '../model/figure.js';
import { type ModifierMatcher, type ModifierReading, modifierMatcher } from '../packs/modifier-matcher.js';
import { type NumeralMatcher, numeralMatcher, type WordReading } from '../packs/numeral-matcher.js';
import { memoised, type Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { type UnitMatcher, type UnitReading, unitMatcher } from '../packs/unit-matcher.js';
import { type Numeral, type NumeralContext, readNumeral } from '../text/numeral.js';
import { digitOf, isArabicDigit, powerOf, startsNumeral } from '../text/numeral-signs.js';

/** Every number of the text with its unit and bound, whether it will be a figure or not. */
export const findQuantities: Stage = (draft, context) => ({
  ...draft,
  quantities: scanQuantities(draft.normal.text, context.packs),
});

/** One scan over a normal text. */
export function scanQuantities(text: string, packs: Packs): Quantity[] {
  const grammar = quantityGrammar(packs);
  const found: Quantity[] = [];
  let floor = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (grammar.initial[text.charCodeAt(at)] === 0) continue;
    const quantity = readQuantity(text, at, floor, grammar);
    if (quantity === null) continue;
    found.push(quantity);
    floor = quantity.to;
    at = quantity.end - 1;
  }
  return found;
}

interface Grammar {
  units: UnitMatcher;
  words: NumeralMatcher;
  modifiers: ModifierMatcher;
  context: NumeralContext;
  /** 1 for each character a number can begin with. */
  initial: Uint8Array;
}

const quantityGrammar = memoised(buildGrammar);

function buildGrammar(packs: Packs): Grammar {
  const [units, words, modifiers] = [unitMatcher(packs), numeralMatcher(packs), modifierMatcher(packs)];
  const initial = new Uint8Array(0x10000);
  for (let code = 0; code < initial.length; code += 1) {
    if (startsNumeral(code) || words.initials.has(code)) initial[code] = 1;
  }
  const context: NumeralContext = {
    startsUnit: units.starts,
    approximatorEnd: (text, at) => modifiers.inside(text, at)?.end ?? -1,
  };
  return { units, words, modifiers, context, initial };
}

/** A number with its unit, before ranges are joined and bounds are read. */
interface Atom {
  /** Left of the start where a bound's word is part of the wording: 前30位. */
  from: number;
  start: number;
  end: number;
  value: Decimal;
  upper: Decimal | null;
  unit: UnitReading | null;
  numeral: Numeral | null;
  /** The unit was said before the numeral: 百分之十. */
  framed: boolean;
  role: Role | null;
  bound: Bound;
  rules: readonly string[];
}

function readQuantity(text: string, at: number, floor: number, grammar: Grammar): Quantity | null {
  if (continuesNumber(text, at)) return null;
  const first = readAtom(text, at, grammar);
  if (first === null) return null;
  const before = readBefore(text, first.from, floor, grammar);
  const whole = before.standsAlone ? first : readRange(text, first, grammar);
  const after = readAfter(text, whole.end, before.readings, grammar);
  if (!isNumber(text, whole, before, after)) return null;
  return toQuantity(text, whole, before, after);
}

/** The middle of a run of digits, seen only when the run as a whole was refused. */
function continuesNumber(text: string, at: number): boolean {
  const [code, previous] = [text.charCodeAt(at), text.charCodeAt(at - 1)];
  return isArabicDigit(code) ? isArabicDigit(previous) : digitOf(code) >= 0 && digitOf(previous) >= 0;
}

function readAtom(text: string, at: number, grammar: Grammar): Atom | null {
  const word = readWordAtom(text, at, grammar);
  if (word !== null) return word;
  if (!startsNumeral(text.charCodeAt(at))) return null;
  const numeral = readNumeral(text, at, grammar.context);
  return numeral === null ? null : withUnit(text, numeral, grammar);
}

function readWordAtom(text: string, at: number, grammar: Grammar): Atom | null {
  const word = grammar.words.read(text, at, (inner) => readNumeral(text, inner, grammar.context));
  if (word === null) return null;
  const { value, numeral, role, rule } = word;
  // 前30位 and 上千家: what stands before the number is its bound's word.
  const start = numeral !== null && word.bound !== 'eq' ? numeral.start : at;
  const unit = word.unit === '' ? unitOfWord(text, word, grammar) : grammar.units.named(word.unit);
  const end = Math.max(word.end, unit?.end ?? 0);
  const bound = numeral?.open ? 'gt' : word.bound;
  const upper = numeral?.upper ?? null;
  return { from: at, start, end, value, upper, unit, numeral, framed: true, role, bound, rules: [rule, ...(unit?.rules ?? [])] };
}

/** 上百家 counts; 一半 and 过半 do not. */
function unitOfWord(text: string, word: WordReading, grammar: Grammar): UnitReading | null {
  return word.value.exponent > 0 ? grammar.units.read(text, word.end) : null;
}

function withUnit(text: string, numeral: Numeral, grammar: Grammar): Atom {
  const { start, value, upper, open } = numeral;
  const unit = grammar.units.read(text, numeral.end) ?? null;
  const split = unit === null ? null : readSplitUnit(text, numeral.end, unit, grammar);
  const atom: Atom = {
    from: start,
    start,
    end: numeral.end,
    value,
    upper,
    unit: null,
    numeral,
    framed: false,
    role: null,
    bound: open ? 'gt' : 'eq',
    rules: [],
  };
  if (split !== null) return { ...atom, ...split, value: add(value, split.extra) };
  return unit === null ? atom : convertAtom(text, { ...atom, unit, end: unit.end, rules: unit.rules });
}

const HALF: Decimal = { digits: 5n, exponent: -1 };
const NOTHING = fromInteger(0);

interface SplitUnit {
  unit: UnitReading;
  end: number;
  bound: Bound;
  extra: Decimal;
  rules: readonly string[];
}

/** 3个多月, 一个半小时: what belongs to the number stands inside the unit. */
function readSplitUnit(text: string, at: number, short: UnitReading, grammar: Grammar): SplitUnit | null {
  const half = text[short.end] === '半';
  const end = half ? short.end + 1 : (grammar.modifiers.inside(text, short.end)?.end ?? -1);
  if (end < 0 || short.end !== at + 1) return null;
  const joined = text.charAt(at) + text.slice(end, end + 4);
  const unit = grammar.units.read(joined, 0);
  if (unit === null || unit.end < 2 || unit.unit.dimension !== 'time') return null;
  const extra = half ? HALF : NOTHING;
  return { unit, end: end + unit.end - 1, bound: half ? 'eq' : 'gt', extra, rules: unit.rules };
}

/** 三成五 is 35 %, 两年半 2.5 years. */
function convertAtom(text: string, atom: Atom): Atom {
  const conversion = atom.unit?.conversion ?? null;
  if (conversion !== null) {
    const digit = digitOf(text.charCodeAt(atom.end));
    const tenths = atom.numeral?.chinese && digit > 0 ? digit : 0;
    const exact = (value: Decimal): Decimal => multiply(add(value, { digits: BigInt(tenths), exponent: -1 }), conversion);
    const upper = atom.upper === null ? null : exact(atom.upper);
    return { ...atom, value: exact(atom.value), upper, end: atom.end + (tenths > 0 ? 1 : 0) };
  }
  const dimension = atom.unit?.unit.dimension;
  const halves = dimension === 'time' || dimension === 'multiple';
  if (!halves || text[atom.end] !== '半') return atom;
  return { ...atom, value: add(atom.value, HALF), end: atom.end + 1 };
}

const RANGE_SIGNS = '-–—~～至到−－';

/** 3000万至5000万立方米, 5%-6%, 5至8亿元: one quantity with two ends. */
function readRange(text: string, low: Atom, grammar: Grammar): Atom {
  if (low.upper !== null || low.bound !== 'eq' || low.role === 'growth') return low;
  let at = low.end;
  while (at < low.end + 2 && at < text.length && RANGE_SIGNS.includes(text.charAt(at))) at += 1;
  if (at === low.end) return low;
  const high = readAtom(text, at, grammar);
  if (high === null || high.upper !== null || high.bound !== 'eq') return low;
  return joinRange(low, high) ?? low;
}

function joinRange(low: Atom, high: Atom): Atom | null {
  const inherits = high.unit === null && low.framed && low.unit !== null && !high.framed;
  if (low.unit !== null && low.unit.unit.text !== high.unit?.unit.text && !inherits) return null;
  const value = low.unit === null ? spreadPower(low, high) : low.value;
  if (compare(value, high.value) >= 0) return null;
  const unit = high.unit ?? low.unit;
  return { ...high, from: low.from, start: low.start, value, upper: high.value, unit, rules: inherits ? low.rules : high.rules, role: low.role ?? high.role };
}

/** The magnitude of the second end also holds for the first, and so does a conversion: 5至8亿元, 七至八成. */
function spreadPower(low: Atom, high: Atom): Decimal {
  const conversion = high.unit?.conversion ?? null;
  const value = conversion === null ? low.value : multiply(low.value, conversion);
  const power = high.numeral?.power ?? 0;
  if (low.numeral === null || low.numeral.power > 0 || power === 0) return value;
  const lifted = scale(value, power);
  return compare(lifted, high.value) < 0 ? lifted : value;
}

interface Before {
  from: number;
  readings: readonly ModifierReading[];
  /** 从5%到8% are two numbers: a word of bound eq ties the number to itself. */
  standsAlone: boolean;
}

/** Bounds in front, at most three, nearest first: 不超过约. */
function readBefore(text: string, start: number, floor: number, grammar: Grammar): Before {
  const readings: ModifierReading[] = [];
  let from = start;
  for (let round = 0; round < 3; round += 1) {
    const reading = grammar.modifiers.before(text, from);
    if (reading === null || reading.start < floor) break;
    if (reading.bound === 'eq') return { from, readings, standsAlone: true };
    readings.push(reading);
    from = reading.start;
  }
  return { from, readings, standsAlone: false };
}

interface After {
  to: number;
  reading: ModifierReading | null;
}

function readAfter(text: string, end: number, before: readonly ModifierReading[], grammar: Grammar): After {
  for (const { closes } of before) {
    const close = closes.find((word) => text.startsWith(word, end));
    if (close !== undefined) return { to: end + close.length, reading: null };
  }
  const reading = grammar.modifiers.after(text, end);
  return { to: reading?.end ?? end, reading };
}

/**
 * Arabic digits are always a number. A Chinese numeral is one with a unit, or when more than one character long
 * (四百六十); 百, 千, 万, 亿 alone need a bound beside them (突破亿元, 千余家), since 万元 and 千家 are mostly words.
 */
function isNumber(text: string, atom: Atom, before: Before, after: After): boolean {
  const { numeral, unit } = atom;
  if (numeral === null || atom.framed || !numeral.chinese) return true;
  if (numeral.lone) return isLoneNumber(atom, numeral, before, after);
  if (unit !== null) return true;
  return numeral.end - numeral.start > 1 && atom.upper === null && hasMagnitude(text, numeral);
}

/** 四百六十 is a number by itself, the digits of 九一八 or 三一五 are a name. */
function hasMagnitude(text: string, { start, end }: Numeral): boolean {
  for (let at = start; at < end; at += 1) if (powerOf(text.charCodeAt(at)) > 0 || text[at] === '点') return true;
  return text.startsWith('分之', start + 1);
}

function isLoneNumber(atom: Atom, numeral: Numeral, before: Before, after: After): boolean {
  const bounded = before.readings.length > 0 || after.reading !== null || numeral.open;
  if (atom.unit === null) return bounded && !numeral.single;
  return bounded || !numeral.single;
}

function toQuantity(text: string, atom: Atom, before: Before, after: After): Quantity {
  const sign = signLength(text, atom, before.from);
  const start = atom.start - sign;
  const signed = (value: Decimal): Decimal => (sign > 0 ? negate(value) : value);
  const isRange = atom.upper !== null;
  const modifiers = [...before.readings.map((reading) => reading.rule), ...(after.reading === null ? [] : [after.reading.rule])];
  return {
    start,
    end: atom.end,
    from: Math.min(before.from, start),
    to: after.to,
    kind: kindOf(atom),
    value: isRange ? null : signed(atom.value),
    min: isRange ? atom.value : null,
    max: isRange ? atom.upper : null,
    bound: boundOf(atom, before, after),
    unit: atom.unit === null ? { text: '', code: null, dimension: null } : { ...atom.unit.unit },
    factor: atom.unit?.factor ?? null,
    role: atom.role,
    chinese: atom.numeral?.chinese ?? true,
    rules: [...atom.rules, ...modifiers],
  };
}

/** A minus sign, where it is no dash between two things. */
function signLength(text: string, atom: Atom, from: number): number {
  const previous = text.charAt(atom.start - 1);
  if (from !== atom.start || atom.framed || atom.upper !== null || (previous !== '-' && previous !== '−')) return 0;
  return /[\w%)）\-—~]/.test(text.charAt(atom.start - 2)) ? 0 : 1;
}

/** 余 and 多 inside beat what stands outside; a bound in front beats one behind; 约 and 左右 yield to any other. */
function boundOf(atom: Atom, before: Before, after: After): Bound {
  if (atom.bound !== 'eq') return atom.bound;
  const bounds = [...before.readings.map((reading) => reading.bound), ...(after.reading === null ? [] : [after.reading.bound])];
  return bounds.find((bound) => bound !== 'approx') ?? bounds[0] ?? 'eq';
}

function kindOf(atom: Atom): Quantity['kind'] {
  if (atom.role === 'rank') return 'rank';
  const dimension = atom.unit?.unit.dimension;
  if (dimension === undefined || dimension === null) return 'number';
  return KINDS.get(dimension.split('/')[0] ?? '') ?? 'quantity';
}
const KINDS = new Map<string, Quantity['kind']>([
  ['percent', 'percent'],
  ['percent-point', 'percent-point'],
  ['money', 'money'],
  ['multiple', 'multiple'],
]);
