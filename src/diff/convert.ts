import {
  add,
  type Decimal,
  divide,
  fromInteger,
  fromNumber,
  multiply,
  negate,
  parseFactor,
  toNumber,
} from '../model/decimal.js';
import type { Figure } from '../model/figure.js';
import type { PairingLexicon } from '../model/pairing.js';

type Unit = Figure['unit'];

/** Turns numbers of one unit into another; the number itself where both are counted things (家 and 个). */
export class Converter {
  private readonly factor: Decimal | null;

  constructor(from: Unit, to: Unit, lexicon: PairingLexicon) {
    this.factor = from.text === to.text ? null : factorBetween(from, to, lexicon);
  }

  /** To twelve digits, which is more than a text has: a 亩 is no whole number of anything. */
  number(value: number): number {
    return this.factor === null ? value : tidy(toNumber(multiply(fromNumber(value), this.factor)));
  }
}

/** to - from, without the noise of binary fractions. */
export function difference(from: number, to: number): number {
  return tidy(toNumber(add(fromNumber(to), negate(fromNumber(from)))));
}

/** Twelve digits: what a conversion by a fraction adds behind them is not in the text. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function factorBetween(from: Unit, to: Unit, lexicon: PairingLexicon): Decimal | null {
  if (from.dimension === 'multiple' && to.dimension === 'percent') return HUNDRED;
  if (from.dimension === 'percent' && to.dimension === 'multiple') return HUNDREDTH;
  const [a, b] = [from, to].map(({ text }) => parseFactor(lexicon.factor(text) ?? ''));
  return !a || !b || b.digits === 0n ? null : divide(a, b, 18);
}
const HUNDRED = fromInteger(100);
const HUNDREDTH: Decimal = { digits: 1n, exponent: -2 };
