import {
  add,
  compare,
  type Decimal,
  divide,
  fromNumber,
  multiply,
  negate,
  parseDecimal,
  toNumber,
  toText,
} from '../model/decimal.js';
import { ZhibiaoError } from '../model/errors.js';
import type { Figure } from '../model/figure.js';
import { loadPacks } from '../packs/load.js';
import type { Packs } from '../packs/packs.js';
import { unitMatcher } from '../packs/unit-matcher.js';
import { readUnit, type ScaledUnit } from './read-unit.js';

type Unit = Pick<Figure['unit'], 'text' | 'code'> & { dimension?: string | null };

/** Turns what is told in one unit into another; null where no unit that was asked for can hold it. */
export type UnitConverter = (unit: Unit) => Conversion | null;

export interface Conversion {
  unit: Figure['unit'];
  /** A number of the new unit; to twelve digits where the factor is no decimal (a 公顷 is 15 亩, but a 亩 two thirtieths of it). */
  number(value: number): number;
  /** The same exactly, as a decimal; null where it is none. */
  exact(value: string): string | null;
}

/**
 * A converter into the units asked for: 亿元, 公顷. Money stays in its currency, and what is counted in its classifier; only
 * the magnitude changes.
 * @throws ZhibiaoError E-USAGE for a unit that the lexicon lacks, and for two that would take the same figures.
 */
export function unitConverter(asked: readonly string[], packs: Packs): UnitConverter {
  const targets = asked.map((text) => readUnit(text, packs));
  refuseRivals(targets);
  const known = new Map<string, Conversion | null>();
  return (unit) => {
    const key = `${unit.text}\n${unit.code ?? ''}`;
    let conversion = known.get(key);
    if (conversion === undefined) {
      conversion = conversionOf(unit, targets, packs);
      known.set(key, conversion);
    }
    return conversion;
  };
}

/** The units asked for, as figures that are told in them have them. */
export function unitTexts(asked: readonly string[], { patterns }: { patterns?: string[] }): string[] {
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  return asked.map((text) => readUnit(text, packs).text);
}

function refuseRivals(targets: readonly ScaledUnit[]): void {
  const seen = new Map<string, string>();
  for (const { text, unit } of targets) {
    const other = seen.get(unit.text);
    if (other !== undefined)
      throw new ZhibiaoError('E-USAGE', `both ${other} and ${text} would take values in ${unit.text}`, {
        hint: 'give one of them',
      });
    seen.set(unit.text, text);
  }
}

/** The unit of the same name goes before one of the same dimension. */
function conversionOf(from: Unit, targets: readonly ScaledUnit[], packs: Packs): Conversion | null {
  const same = targets.find(({ unit }) => unit.text === from.text);
  if (same !== undefined) return converter(from, same, ONE);
  const own = factorOf(from, packs);
  if (own === null) return null;
  const like = targets.find((target) => target.factor !== null && measuresAlike(target, own));
  return like === undefined ? null : converter(from, like, own.factor);
}

interface KnownFactor {
  factor: Decimal;
  unit: Figure['unit'];
}

function factorOf({ text }: Unit, packs: Packs): KnownFactor | null {
  const units = unitMatcher(packs);
  const read = units.named(text) ?? units.read(text, 0);
  return read === null || read.factor === null ? null : { factor: read.factor, unit: read.unit };
}

/** A tonne of CO2 equivalent is a tonne of something else: what the code puts in braces behind the unit has to agree. */
function measuresAlike({ unit }: ScaledUnit, own: KnownFactor): boolean {
  return unit.dimension === own.unit.dimension && annotation(unit.code) === annotation(own.unit.code);
}

function annotation(code: string | null): string {
  return /[^{](\{[^}]*\})$/.exec(code ?? '')?.[1] ?? '';
}

const ONE: Decimal = { digits: 1n, exponent: 0 };

function converter(from: Unit, target: ScaledUnit, factor: Decimal): Conversion {
  const divisor =
    from.text === target.unit.text ? target.magnitude : multiply(target.factor ?? ONE, target.magnitude);
  const isKnown = !isRounded(factor) && !isRounded(divisor);
  const convert = (value: Decimal): Quotient => quotientOf(multiply(value, factor), divisor, isKnown);
  return {
    unit: {
      text: target.text,
      code: codeOf(from.text === target.unit.text ? from.code : target.unit.code, target.magnitude),
      dimension: target.unit.dimension,
    },
    number: (value) => toNumber(convert(fromNumber(value)).rounded),
    exact: (value) => {
      const decimal = parseDecimal(value);
      const told = decimal === null ? null : convert(decimal);
      return told?.isExact ? toText(told.rounded) : null;
    },
  };
}

interface Quotient {
  rounded: Decimal;
  isExact: boolean;
}

/**
 * A factor such as that of 亩 is itself rounded, to eighteen places; what is as near to a number of twelve digits as that
 * allows is that number, since thirds never come so near to one.
 */
function quotientOf(above: Decimal, divisor: Decimal, isKnown: boolean): Quotient {
  const quotient = divide(above, divisor, PLACES);
  const ends = compare(multiply(quotient, divisor), above) === 0;
  if (ends && isKnown) return { rounded: quotient, isExact: true };
  const rounded = fromNumber(Number(toNumber(quotient).toPrecision(12)));
  const rest = toNumber(add(quotient, negate(rounded)));
  return { rounded, isExact: Math.abs(rest) <= 1e-15 * Math.abs(toNumber(quotient)) };
}

function isRounded({ digits }: Decimal): boolean {
  return digits > 10n ** 17n || digits < -(10n ** 17n);
}

/** More than any text has; what does not end there does not end. */
const PLACES = 30;

/** UCUM writes a hundred million of a unit as 10*8.unit. */
function codeOf(code: string | null, magnitude: Decimal): string | null {
  if (code === null || (magnitude.digits === 1n && magnitude.exponent === 0)) return code;
  return magnitude.digits === 1n ? `10*${magnitude.exponent}.${code}` : null;
}
