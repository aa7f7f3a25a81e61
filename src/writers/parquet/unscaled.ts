/** As many digits as the programs take that read such files; ten of them behind the point, so that two can be multiplied. */
export const DECIMAL_DIGITS = 38;
export const DECIMAL_PLACES = 10;

const LARGEST = 10n ** BigInt(DECIMAL_DIGITS) - 1n;

/** A decimal as a whole number of its smallest places; null where it does not fit without loss. */
export function unscaled(text: string): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d+?)0*)?$/.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', places = ''] = match;
  if (places.length > DECIMAL_PLACES) return null;
  const size = BigInt(whole + places.padEnd(DECIMAL_PLACES, '0'));
  if (size > LARGEST) return null;
  return sign === '' ? size : -size;
}
