/** A number as a list shows it; as digits in formats that no Chinese document uses. */
export function formatNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value);
}

type Formatter = (value: number) => string | null;

const DIGITS = '〇一二三四五六七八九';
const FINANCIAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const PLACES = ['', '十', '百', '千'] as const;
const FINANCIAL_PLACES = ['', '拾', '佰', '仟'] as const;

const counting: Formatter = (value) => {
  const text = withPlaces(value, DIGITS, PLACES)?.replaceAll('〇', '零') ?? null;
  return text?.replace(/^一十/, '十') ?? null;
};

const FORMATS: Readonly<Record<string, Formatter>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => shifted('０', Number(digit))),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]!),
  chineseLegalSimplified: (value) => withPlaces(value, FINANCIAL, FINANCIAL_PLACES),
  ideographTraditional: (value) => STEMS[value - 1] ?? null,
  ideographZodiac: (value) => BRANCHES[value - 1] ?? null,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => within(value, 20, '⑴'),
  decimalEnclosedFullstop: (value) => within(value, 20, '⒈'),
  ideographEnclosedCircle: (value) => within(value, 10, '㊀'),
  ideographParenthesis: (value) => within(value, 10, '㈠'),
};

const shifted = (first: string, by: number): string => String.fromCodePoint(first.codePointAt(0)! + by);

function within(value: number, last: number, first: string): string | null {
  return value >= 1 && value <= last ? shifted(first, value - 1) : null;
}

function circled(value: number): string | null {
  return within(value, 20, '①') ?? within(value - 20, 15, '㉑') ?? within(value - 35, 15, '㊱');
}

/** A to Z, then AA to ZZ. */
function letters(value: number, first: string): string | null {
  if (value < 1 || value > MOST_LETTERED) return null;
  return shifted(first, (value - 1) % 26).repeat(Math.floor((value - 1) / 26) + 1);
}

/** Thirty times around the alphabet, as Word has it. */
const MOST_LETTERED = 780;

const ROMANS = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null;
  let [text, left] = ['', value];
  for (const [sign, worth] of ROMANS) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}

/** 105 → 一百〇五: digits with the names of their places, zeros in a row once and never last. */
function withPlaces(value: number, digits: string, places: readonly string[]): string | null {
  if (value < 1 || value > 9999) return null;
  const text = [...String(value)]
    .map((digit, i, all) => digits[Number(digit)]! + (digit === '0' ? '' : places[all.length - 1 - i]!))
    .join('');
  const zero = digits[0]!;
  return text.replace(new RegExp(`${zero}+`, 'g'), zero).replace(new RegExp(`${zero}$`), '');
}
