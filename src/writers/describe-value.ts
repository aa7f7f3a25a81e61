import { type Decimal, parseDecimal, scale, toText } from '../model/decimal.js';
import type { Bound, Figure } from '../model/figure.js';
import { MAGNITUDES } from '../text/amount-words.js';
import { VALUE_WORDS, type ValueWords } from './labels.js';

export const BOUND_SIGNS: Record<Bound, string> = {
  eq: '',
  ge: '≥ ',
  gt: '> ',
  le: '≤ ',
  lt: '< ',
  approx: '≈ ',
};

/** Value, unit, bound and direction in one piece, as an analyst writes it: ≥ 84 %, 5.2万辆, ↓ 6.3 % 同比, 第2位. */
export function describeValue(figure: Figure, words: ValueWords = VALUE_WORDS): string {
  const bound = BOUND_SIGNS[figure.bound];
  if (figure.role === 'rank') return bound + words.rank(sizeOf(figure));
  const amount = `${bound}${withUnit(sizeOf(figure), figure.unit.text)}`;
  if (figure.role === 'level') return amount;
  return [
    figure.annualised ? words.annualised : '',
    arrow(figure) + amount,
    describeBasis(figure.basis, words),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The size as written: a decrease is told by its arrow, not by a sign. */
function sizeOf(figure: Figure): string {
  const moves = figure.role === 'change' || figure.role === 'growth';
  const show = (value: number | null, exact: string | null): string => {
    if (value === null) return '…';
    const text = exact ?? plain(value);
    return shorten(moves ? text.replace(/^-/, '') : text);
  };
  // What no double holds has its decimals only.
  if (figure.value !== null || figure.exact !== null) return show(figure.value ?? 0, figure.exact);
  const ends = [show(figure.min, null), show(figure.max, null)];
  return joinRange(moves && (figure.max ?? 0) <= 0 ? ends.reverse() : ends);
}

// 3000万–5000万 reads better as 3000–5000万.
function joinRange([from = '', to = '']: string[]): string {
  const shared = MAGNITUDES.find(
    ({ label }) => from.endsWith(label) && to.endsWith(label) && /\d$/.test(from.slice(0, -label.length)),
  );
  return `${shared === undefined ? from : from.slice(0, -shared.label.length)}–${to}`;
}

function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

// The largest magnitude that leaves at most three decimals: 267600000 is 2.676亿, but 12345 stays 12,345.
function shorten(text: string): string {
  const exact = parseDecimal(text);
  if (exact === null) return text;
  const fitting = MAGNITUDES.find(({ power }) => integerDigits(exact) > power && exact.exponent >= power - 3);
  return fitting === undefined ? grouped(text) : toText(scale(exact, -fitting.power)) + fitting.label;
}

function integerDigits({ digits, exponent }: Decimal): number {
  return String(digits < 0n ? -digits : digits).length + exponent;
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** A number with its unit, shortened as values are: 2.3万亩, 5.9个百分点. */
export function describeAmount(value: number, unit: string): string {
  return withUnit(describeNumber(value), unit);
}

/** A number without its unit, as a column of one unit has it; sums of doubles do not show their last digits. */
export function describeNumber(value: number): string {
  return shorten(plain(Number(value.toPrecision(12))));
}

// Chinese units stand close to the number, signs such as % apart from it.
function withUnit(size: string, unit: string): string {
  return /^\p{Script=Han}/u.test(unit) || unit === '' ? size + unit : `${size} ${unit}`;
}

function arrow({ value, min, max }: Figure): string {
  const direction = value ?? (min ?? 0) + (max ?? 0);
  return direction > 0 ? '↑ ' : direction < 0 ? '↓ ' : '';
}

export function describeBasis(basis: Figure['basis'], words: ValueWords): string {
  if (basis === null) return '';
  if (basis.kind === 'yoy' || basis.kind === 'mom') return words[basis.kind];
  return basis.kind === 'date' && basis.date !== null ? words.against + basis.date : basis.text;
}
