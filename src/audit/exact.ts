/** An exact number, as a fraction of two integers. Plain and slow, and of no common code with the decimals of the first reader. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

export const exactOf = (over: bigint | number, under: bigint | number = 1): Exact => ({
  over: BigInt(over),
  under: BigInt(under),
});

/** Reads `-12.50` and what a double is written as, 1.5e-7; null when it is neither. */
export function exactFromText(text: string): Exact | null {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (parts === null) return null;
  const [, sign = '', whole = '', decimals = '', power = '0'] = parts;
  const digits = BigInt(whole + decimals);
  return timesTen(exactOf(sign === '-' ? -digits : digits), Number(power) - decimals.length);
}

export const exactFromNumber = (value: number): Exact | null => exactFromText(String(value));

export const plus = (a: Exact, b: Exact): Exact =>
  exactOf(a.over * b.under + b.over * a.under, a.under * b.under);

export const times = (a: Exact, b: Exact): Exact => exactOf(a.over * b.over, a.under * b.under);

export const dividedBy = (a: Exact, b: Exact): Exact =>
  b.over < 0n ? exactOf(-a.over * b.under, a.under * -b.over) : exactOf(a.over * b.under, a.under * b.over);

export const minus = ({ over, under }: Exact): Exact => exactOf(-over, under);

export const timesTen = (a: Exact, power: number): Exact =>
  power < 0
    ? exactOf(a.over, a.under * 10n ** BigInt(-power))
    : exactOf(a.over * 10n ** BigInt(power), a.under);

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compareExact(a: Exact, b: Exact): number {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isSame = (a: Exact, b: Exact): boolean => compareExact(a, b) === 0;

/** To so many decimals, half up as the records have it: 三分之二 is 0.6667. */
export function rounded(a: Exact, decimals: number): Exact {
  const negative = a.over < 0n;
  const size = negative ? -a.over : a.over;
  const scaled = (2n * size * 10n ** BigInt(decimals) + a.under) / (2n * a.under);
  return timesTen(exactOf(negative ? -scaled : scaled), -decimals);
}

/** A share as the records have it: to four decimals, or to three digits where that is finer, so that 5万分之一 is not 0. */
export function roundedShare(a: Exact): Exact {
  const size = a.over < 0n ? minus(a) : a;
  let decimals = 4;
  while (size.over > 0n && size.over * 10n ** BigInt(decimals - 2) < size.under) decimals += 1;
  return rounded(a, decimals);
}

/** For people: 1640000000, -0.05, and a fraction that has no end as 2/3. */
export function describeExact({ over, under }: Exact): string {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const scaled = over * 10n ** BigInt(decimals);
    if (scaled % under !== 0n) continue;
    const digits = String(scaled / under)
      .replace('-', '')
      .padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    return `${over < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
  }
  return `${over}/${under}`;
}
const MOST_DECIMALS = 30;
