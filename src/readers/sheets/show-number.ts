import { type Decimal, divide, fromInteger, parseDecimal, scale, toText, ZERO } from '../../model/decimal.js';
import { meets, type Section, type Token } from './number-format.js';
import { showDate } from './show-date.js';

const ONE = fromInteger(1);
/** Digits that the program itself keeps; what follows is noise: 0.30000000000000004. */
const PRECISION = 15;

/** A number as its cell shows it; dates as 2025年6月30日, with as much of the day as the format shows. */
export function showNumber(raw: string, sections: readonly Section[], from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const exact = decimalOf(value);
  const [section, size] = sectionFor(value, exact, sections);
  if (section === null || section.general) return toText(exact);
  if (section.date !== null) return showDate(value, section.date, from1904) ?? toText(exact);
  return fill(size, section.tokens).replace(MINUS_NOTHING, '');
}

/** -0.0: what was less than nothing before it was rounded. */
const MINUS_NOTHING = /^-(?=0(?:\.0+)?%?$)/;

function decimalOf(value: number): Decimal {
  const [digits = '0', power = '0'] = value.toExponential(PRECISION - 1).split('e');
  const decimal = parseDecimal(digits) ?? ZERO;
  return scale(decimal, Number(power));
}

/** The section for a number, and the number as that section is to show it: one of its own for negative numbers tells the sign. */
function sectionFor(
  value: number,
  exact: Decimal,
  sections: readonly Section[],
): [section: Section | null, size: Decimal] {
  const conditional = sections.find(({ condition }) => condition !== null && meets(value, condition));
  if (conditional !== undefined) return [conditional, exact];
  const rest = sections.filter(({ condition }) => condition === null);
  const [positive = null, negative, zero] = rest;
  if (sections.length > rest.length) return [positive, exact];
  if (value < 0 && negative !== undefined)
    return [
      { ...negative, tokens: withMinus(negative.tokens) },
      { ...exact, digits: -exact.digits },
    ];
  return [value === 0 && zero !== undefined ? zero : positive, exact];
}

/** (12.3), ▼12.3, red ink: however a format marks a negative number, here it has a minus. Words such as 下降 say it themselves. */
function withMinus(tokens: readonly Token[]): Token[] {
  const isWorded = tokens.some((token) => token.type === 'literal' && /\p{Script=Han}/u.test(token.text));
  const first = tokens.findIndex(({ type }) => type === 'digit');
  if (isWorded || first < 0) return [...tokens];
  const plain = tokens.filter((token) => token.type !== 'literal' || !/^[-()（）▼▽↓\s]+$/.test(token.text));
  return [{ type: 'literal', text: '-' }, ...plain];
}

/** Puts digits in the places of a format. */
function fill(value: Decimal, tokens: readonly Token[]): string {
  const point = tokens.findIndex(({ type }) => type === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const fraction = point < 0 ? [] : tokens.slice(point + 1);
  const places = fraction.filter(({ type }) => type === 'digit').length;
  if (!tokens.some(({ type }) => type === 'digit')) return literals(tokens).trim();
  const shown = toText(divide(scale(value, powerOf(tokens)), ONE, places));
  const [, minus = '', integer = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(shown) ?? [];
  const tail = fillFraction(decimals.padEnd(places, '0'), fraction);
  const head = fillWhole(minus, integer === '0' ? '' : integer, whole);
  // `.5` might be taken for 5.
  return (tail.startsWith('.') && !/\d$/.test(head) ? `${head}0${tail}` : head + tail).trim();
}

/** Percent signs and commas behind the last digit move the point. */
function powerOf(tokens: readonly Token[]): number {
  const percents = tokens.filter(({ type }) => type === 'percent').length;
  const last = tokens.findLastIndex(({ type }) => type === 'digit');
  const point = tokens.findIndex(({ type }) => type === 'point');
  const lastWhole = point < 0 ? last : tokens.slice(0, point).findLastIndex(({ type }) => type === 'digit');
  const commas = (at: number): number => {
    let count = 0;
    while (tokens[at + 1 + count]?.type === 'comma') count += 1;
    return count;
  };
  return percents * 2 - 3 * (commas(last) + (lastWhole === last ? 0 : commas(lastWhole)));
}

/** From the last digit backwards; the first place takes all digits that are left. */
function fillWhole(minus: string, digits: string, tokens: readonly Token[]): string {
  const first = tokens.findIndex(({ type }) => type === 'digit');
  if (first < 0) return literals(tokens) + minus + (digits === '' ? '' : digits);
  let text = '';
  let left = digits;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at]!;
    if (token.type !== 'digit') {
      text = literals([token]) + text;
      continue;
    }
    const taken = at === first ? left : left.slice(-1);
    left = at === first ? '' : left.slice(0, -1);
    text = (taken === '' && token.sign === '0' ? '0' : taken) + text;
    if (at === first) text = minus + text;
  }
  return text;
}

function fillFraction(digits: string, tokens: readonly Token[]): string {
  const places = tokens.filter((token) => token.type === 'digit');
  const least = places.findLastIndex((token) => token.type === 'digit' && token.sign === '0') + 1;
  let shown = digits;
  while (shown.length > least && shown.endsWith('0')) shown = shown.slice(0, -1);
  const first = tokens.findIndex(({ type }) => type === 'digit');
  if (first < 0) return literals(tokens);
  return (shown === '' ? '' : `.${shown}`) + literals(tokens);
}

/** Text between the digits; signs of money are left to the unit, which the heading tells. */
function literals(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === 'literal' ? token.text : token.type === 'percent' ? '%' : ''))
    .join('')
    .replace(/[$¥￥€£]/g, '');
}
