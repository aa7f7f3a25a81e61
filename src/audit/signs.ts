/**
 * The characters that numbers are written with, everyday, of bank notes and traditional, each as the one that the plain reader knows.
 * Written down anew: a slip in the tables of the first reader has to show.
 */
const SAME: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  壹: '一',
  弌: '一',
  贰: '二',
  貳: '二',
  弐: '二',
  叁: '三',
  參: '三',
  叄: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  兩: '两',
  點: '点',
  負: '负',
  餘: '余',
  幾: '几',
  來: '来',
};

/** As it stands, but in half width, with one form of each sign, and without blanks and marks that nobody sees. */
export function plainSigns(text: string): string {
  return Array.from(text, plainSign).join('');
}

/** Soft hyphens, joiners and marks of direction. */
const INVISIBLE = /\p{Cf}|\ufe0e|\ufe0f/u;

function plainSign(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (/\s/u.test(char) || INVISIBLE.test(char)) return '';
  if (code >= 0xff01 && code <= 0xff5e) return plainSign(String.fromCodePoint(code - 0xfee0));
  return SAME[char] ?? SIGNS[char] ?? char;
}

const SIGNS: Readonly<Record<string, string>> = {
  '−': '-',
  '﹣': '-',
  '‐': '-',
  '‑': '-',
  '–': '—',
  '―': '—',
  '─': '—',
  '━': '—',
  '‒': '—',
  '∼': '~',
  '〜': '~',
  '﹐': ',',
  '﹪': '%',
  '∶': ':',
  '﹕': ':',
  '╱': '/',
  '⁄': '/',
  '∕': '/',
  µ: 'μ',
};

export const CHINESE_DIGITS = '零一二三四五六七八九';

/** Powers of ten by their signs. */
export const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 };

/** 万千升 counts ten thousand thousands. */
export const powerOfSigns = (signs: string): number =>
  Array.from(signs).reduce((power, sign) => power + (POWERS[sign] ?? 0), 0);

/** Value of a digit, half width or Chinese; null for any other sign. */
export function digitValue(char: string | undefined): number | null {
  if (char === undefined) return null;
  if (/^\d$/.test(char)) return Number(char);
  if (char === '两') return 2;
  const digit = char === '' ? -1 : CHINESE_DIGITS.indexOf(char);
  return digit < 0 ? null : digit;
}
