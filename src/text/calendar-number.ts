import { digitOf, isArabicDigit, powerOf } from './numeral-signs.js';

/** A year written digit by digit, in either script: 2023, 二〇二三, 二○二三. Null when it is none. */
export function readYear(text: string): number | null {
  let year = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = readDigit(text.charCodeAt(i));
    if (digit < 0) return null;
    year = year * 10 + digit;
  }
  return text.length === 0 ? null : year;
}

/** A number below a hundred: 12, 十二, 二十, 两. Null when it is none. */
export function readSmall(text: string): number | null {
  const ten = [...text].findIndex((sign) => powerOf(sign.charCodeAt(0)) === 1);
  if (ten < 0) return readYear(text);
  const tens = ten === 0 ? 1 : readYear(text.slice(0, ten));
  const ones = ten === text.length - 1 ? 0 : readYear(text.slice(ten + 1));
  return tens === null || ones === null || tens > 9 || ones > 9 ? null : tens * 10 + ones;
}

function readDigit(unit: number): number {
  return isArabicDigit(unit) ? unit - 48 : digitOf(unit);
}
