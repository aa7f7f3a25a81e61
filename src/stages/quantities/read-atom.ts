import { add, type Decimal, fromInteger, multiply, negate } from '../../model/decimal.js';
import type { Bound } from '../../model/figure.js';
import { UNIT_BEHIND, type WordReading } from '../../packs/numeral-matcher.js';
import type { UnitReading } from '../../packs/unit-tables.js';
import type { Numeral } from '../../text/numeral.js';
import { digitOf } from '../../text/numeral-signs.js';
import { unitAt } from '../../text/unit-at.js';
import { type Atom, withFields } from './atom.js';
import type { Grammar } from './grammar.js';
import { readParts, toldUnit } from './read-parts.js';

/** The number that begins at `at`, in digits or in words, with its unit. */
export function readAtom(text: string, at: number, grammar: Grammar): Atom | null {
  return readWordAtom(text, at, grammar) ?? readNumeralAtom(text, at, grammar);
}

/** The same in digits only, Chinese ones included. */
export function readNumeralAtom(text: string, at: number, grammar: Grammar): Atom | null {
  const numeral = grammar.numeralAt(text, at);
  return numeral === null ? null : withUnit(text, numeral, grammar);
}

/** The same in words only: 一半, 百分之五. */
export function readWordAtom(text: string, at: number, grammar: Grammar): Atom | null {
  const word = grammar.words.read(text, at, grammar.numeralAt);
  if (word === null) return null;
  const { value, numeral, role, rule } = word;
  // 前30位 and 上千家: what stands before the number is its bound's word.
  const start = numeral !== null && word.bound !== 'eq' ? numeral.start : at;
  const unit = unitOfWord(text, at, word, grammar);
  const end = Math.max(word.end, unit?.end ?? 0);
  const bound = numeral?.open ? 'gt' : word.bound;
  const upper = numeral?.upper ?? null;
  // 零下三四度 is -4 to -3.
  const below = upper !== null && value.digits < 0n;
  return {
    from: at,
    start,
    end,
    value: below ? negate(upper) : value,
    upper: below ? value : upper,
    unit,
    numeral,
    framed: true,
    role,
    bound,
    rules: [rule, ...(unit?.rules ?? [])],
  };
}

/** 上百家, 半公里 and 零下5度 count; 一半 and 过半 do not. */
function unitOfWord(text: string, at: number, word: WordReading, grammar: Grammar): UnitReading | null {
  if (word.unit !== '' && word.unit !== UNIT_BEHIND) return grammar.units.named(word.unit);
  if (word.unit === '' && word.value.exponent <= 0) return null;
  const unit = grammar.units.read(text, word.end);
  const told = toldUnit(text, at, word.end, grammar);
  return told !== null && told.end === unit?.end ? told : unit;
}

function withUnit(text: string, numeral: Numeral, grammar: Grammar): Atom {
  const { start, end, value, upper, open } = numeral;
  const unit = grammar.units.read(text, end);
  const atom: Atom = {
    from: start,
    start,
    end: unit?.end ?? end,
    value,
    upper,
    unit,
    numeral,
    framed: false,
    role: null,
    bound: open ? 'gt' : 'eq',
    rules: rulesOf(text, numeral, unit, grammar),
  };
  if (unit === null) return atom;
  const split = readSplitUnit(text, end, unit, grammar);
  if (split === null) return readParts(text, convertAtom(text, atom, unit), numeral, unit, grammar);
  const { extra, ...told } = split;
  return withFields(atom, { ...told, value: add(value, extra) });
}

/** The rules of the unit and of what stands inside the number. */
function rulesOf(
  text: string,
  numeral: Numeral,
  unit: UnitReading | null,
  grammar: Grammar,
): readonly string[] {
  const told = unit?.rules ?? [];
  return numeral.open ? [...told, ...approximatorRule(text, numeral, grammar)] : told;
}

/** The rule of the 余 or 多 that stands inside a number. */
function approximatorRule(text: string, { start, end }: Numeral, grammar: Grammar): string[] {
  for (let at = end - 1; at > start; at -= 1) {
    const reading = grammar.modifiers.inside(text, at);
    if (reading !== null) return [reading.rule];
  }
  return [];
}

const HALF: Decimal = { digits: 5n, exponent: -1 };
const HALF_SIGN = '半'.charCodeAt(0);
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
  if (short.end !== at + 1) return null;
  const half = unitAt(text, short.end) === HALF_SIGN;
  const end = half ? short.end + 1 : (grammar.modifiers.inside(text, short.end)?.end ?? -1);
  if (end < 0) return null;
  const joined = text.charAt(at) + text.slice(end, end + 4);
  const unit = grammar.units.read(joined, 0);
  if (unit === null || unit.end < 2 || unit.unit.dimension !== 'time') return null;
  const extra = half ? HALF : NOTHING;
  return { unit, end: end + unit.end - 1, bound: half ? 'eq' : 'gt', extra, rules: unit.rules };
}

/** 三成五 is 35 %, 四成半 45, 两年半 2.5 years. */
function convertAtom(text: string, atom: Atom, { conversion, unit: { dimension } }: UnitReading): Atom {
  if (conversion !== null) {
    const digit = digitOf(unitAt(text, atom.end));
    const half = unitAt(text, atom.end) === HALF_SIGN ? 5 : 0;
    const tenths = atom.numeral?.chinese && digit > 0 ? digit : half;
    const exact = (value: Decimal): Decimal =>
      multiply(add(value, { digits: BigInt(tenths), exponent: -1 }), conversion);
    const upper = atom.upper === null ? null : exact(atom.upper);
    return withFields(atom, { value: exact(atom.value), upper, end: atom.end + (tenths > 0 ? 1 : 0) });
  }
  const halves = dimension === 'time' || dimension === 'multiple';
  if (!halves || unitAt(text, atom.end) !== HALF_SIGN) return atom;
  return withFields(atom, { value: add(atom.value, HALF), end: atom.end + 1 });
}
