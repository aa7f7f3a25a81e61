const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits as what they are: 米<sup>2</sup> is a square metre, and 6.5%<sup>2</sup> has a note and is not 6.5%2. */
export function raise(text: string): string {
  return text.replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
}
