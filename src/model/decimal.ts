/**
 * An exact decimal: digits × 10^exponent, so that 16.4亿 is 1640000000 and not 1639999999.9999998.
 * Normal form: no trailing zero in `digits` unless the value is zero.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { digits: 0n, exponent: 0 };

function normal(digits: bigint, exponent: number): Decimal {
  if (digits === 0n) return ZERO;
  let d = digits;
  let e = exponent;
  while (d % 10n === 0n) {
    d /= 10n;
    e += 1;
  }
  return { digits: d, exponent: e };
}

/** Reads an ASCII decimal such as `-12.50`; commas must be gone. Null when it is none. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const fraction = match[3] ?? '';
  return normal(BigInt(`${match[1]}${match[2]}${fraction}`), -fraction.length);
}

/** The decimal that a finite double is written as, also where that takes a power of ten: 1.5e-7. */
export function fromNumber(value: number): Decimal {
  const [digits = '', power = '0'] = String(value).split('e');
  return scale(parseDecimal(digits) ?? ZERO, Number(power));
}

/** Reads a factor: a decimal, or two of them as a fraction where no decimal is exact (a 亩 is 2000/3 m²). */
export function parseFactor(text: string): Decimal | null {
  const [above = '', below] = text.split('/');
  const numerator = parseDecimal(above);
  if (below === undefined || numerator === null) return numerator;
  const denominator = parseDecimal(below);
  return denominator === null || denominator.digits === 0n ? null : divide(numerator, denominator, 18);
}

export function fromInteger(value: number | bigint): Decimal {
  return typeof value === 'bigint' ? normal(value, 0) : fromDigits(value, 0);
}

/** digits × 10^exponent, where the digits are a whole number that a double holds exactly. */
export function fromDigits(value: number, power: number): Decimal {
  if (value === 0) return ZERO;
  // Doubles lose their zeros much faster than a BigInt does.
  let digits = value;
  let exponent = power;
  while (digits % 10 === 0) {
    digits /= 10;
    exponent += 1;
  }
  return { digits: bigOf(digits), exponent };
}

/** Most numbers have few digits, and what has few is kept at hand: the engine takes long to make a BigInt of a double. */
function bigOf(digits: number): bigint {
  if (digits < 0 || digits >= small.length) return BigInt(digits);
  small[digits] ??= BigInt(digits);
  return small[digits];
}
const small: (bigint | undefined)[] = Array.from({ length: 1000 });

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const align = (d: Decimal): bigint => d.digits * 10n ** BigInt(d.exponent - exponent);
  return normal(align(a) + align(b), exponent);
}

export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, exponent: a.exponent };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return normal(a.digits * b.digits, a.exponent + b.exponent);
}

/** a × 10^power. */
export function scale(a: Decimal, power: number): Decimal {
  return a.digits === 0n ? a : { digits: a.digits, exponent: a.exponent + power };
}

/** a / b rounded half up to `places` decimals; for fractions such as 三分之二. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const shift = a.exponent - b.exponent + places;
  const numerator = shift >= 0 ? a.digits * 10n ** BigInt(shift) : a.digits;
  const denominator = shift >= 0 ? b.digits : b.digits * 10n ** BigInt(-shift);
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * n + d) / (2n * d);
  return normal(negative ? -rounded : rounded, -places);
}

/** a / b for a share: four decimals, 三分之二 as 0.6667, and more where they would leave fewer than three digits, 5万分之一 as 0.00002. */
export function share(a: Decimal, b: Decimal): Decimal {
  if (a.digits === 0n) return ZERO;
  const [part, whole] = [size(a), size(b)];
  let places = 4;
  while (compare(scale(part, places - 2), whole) < 0) places += 1;
  return divide(a, b, places);
}

const size = (a: Decimal): Decimal => (a.digits < 0n ? negate(a) : a);

export function compare(a: Decimal, b: Decimal): number {
  const difference = add(a, negate(b)).digits;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Plain notation, never an exponent: `1640000000`, `-0.05`. */
export function toText(a: Decimal): string {
  const written = digitsText(a.digits);
  const sign = written.startsWith('-') ? '-' : '';
  const digits = sign === '' ? written : written.slice(1);
  if (a.exponent >= 0) return sign + digits + '0'.repeat(a.exponent);
  const padded = digits.padStart(1 - a.exponent, '0');
  return `${sign}${padded.slice(0, a.exponent)}.${padded.slice(a.exponent)}`;
}

/** Doubles are written out much faster than a BigInt is, and nearly all digits fit one. */
function digitsText(digits: bigint): string {
  const double = Number(digits);
  return Number.isSafeInteger(double) ? double.toString() : digits.toString();
}

/**
 * The nearest double, the one that JSON would read from the decimal text. Digits and power that are both exact as doubles
 * give it in one operation, which rounds once; others go by way of the text.
 */
export function toNumber(a: Decimal): number {
  const digits = Number(a.digits);
  const power = POWERS_OF_TEN[Math.abs(a.exponent)];
  if (power === undefined || !Number.isSafeInteger(digits)) return Number(toText(a));
  return a.exponent < 0 ? digits / power : digits * power;
}

/** Up to 10^22, the largest that a double holds exactly. */
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
