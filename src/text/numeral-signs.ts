import { hasUnit, unitSet } from './unit-set.js';

/** Digits and magnitude characters, everyday and of bank notes. */
const DIGITS: readonly string[] = [
  '零〇○',
  '一壹',
  '二两贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
];
const POWERS: readonly (readonly [string, number])[] = [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
];
/** Tens written in one character; read as 二十 and 三十. */
const TENS: readonly string[] = ['', '', '廿', '卅'];

/** Every sign that a number may begin with. */
export const NUMERAL_SIGNS = ['0123456789', ...DIGITS, ...POWERS.map(([signs]) => signs), ...TENS].join('');
const numeralUnits = unitSet(NUMERAL_SIGNS);

const digitTable = new Int8Array(0x10000).fill(-1);
const powerTable = new Int8Array(0x10000);
const tensTable = new Int8Array(0x10000);
DIGITS.forEach((signs, digit) => {
  for (const sign of signs) digitTable[sign.charCodeAt(0)] = digit;
});
for (const [signs, power] of POWERS) for (const sign of signs) powerTable[sign.charCodeAt(0)] = power;
TENS.forEach((sign, tens) => {
  if (sign !== '') tensTable[sign.charCodeAt(0)] = tens;
});

/** 0–9 for a Chinese digit, else -1. NaN (past the end) is none. */
export const digitOf = (code: number): number => (hasUnit(numeralUnits, code) ? digitTable[code]! : -1);
/** Power of ten of a magnitude character, 0 for others. */
export const powerOf = (code: number): number => (hasUnit(numeralUnits, code) ? powerTable[code]! : 0);
/** 两 counts and is never the last digit of a number: 两百, 两个; 三十两 is a weight. */
export const isPair = (code: number): boolean => code === PAIR_CODE;
/** 2 for 廿, 3 for 卅, else 0. */
export const tensOf = (code: number): number => (hasUnit(numeralUnits, code) ? tensTable[code]! : 0);

const HYPHEN = '-'.charCodeAt(0);
const MINUS = '−'.charCodeAt(0);
export const isMinus = (code: number): boolean => code === HYPHEN || code === MINUS;

/** Behind a unit or a measure: 两年半. */
export const HALF_SIGN = '半';

export const isArabicDigit = (code: number): boolean => code >= 48 && code <= 57;

/** May a number begin with this character? */
export const startsNumeral = (code: number): boolean => hasUnit(numeralUnits, code);

const PAIR_CODE = '两'.charCodeAt(0);

/** The signs in which years, months and small counts are written. */
export const EVERYDAY_SIGNS = {
  zeros: '〇零○',
  digits: '一二三四五六七八九',
  ten: '十',
  pair: '两',
} as const;

const everydayUnits = unitSet(
  [EVERYDAY_SIGNS.zeros, EVERYDAY_SIGNS.digits, EVERYDAY_SIGNS.ten, EVERYDAY_SIGNS.pair, '0123456789'].join(
    '',
  ),
);

/** A sign in which years, months and small counts are written, in Arabic digits or in Chinese ones? */
export const isEveryday = (code: number): boolean => hasUnit(everydayUnits, code);

/** Where such signs end that stand at a place. */
export function endOfEveryday(text: string, at: number): number {
  let end = at;
  while (end < text.length && isEveryday(text.charCodeAt(end))) end += 1;
  return end;
}
