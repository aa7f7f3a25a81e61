/** One way a cell shows its number, for numbers of one sign or for those that meet a condition. */
export interface Section {
  tokens: readonly Token[];
  condition: Condition | null;
  /** The parts of a day that it shows; null for a plain number. */
  date: DateParts | null;
  /** Shows the number as it is. */
  general: boolean;
}

export type Token =
  | { type: 'digit'; sign: '0' | '#' | '?' }
  | { type: 'literal'; text: string }
  | { type: 'point' | 'percent' | 'comma' };

export interface DateParts {
  year: boolean;
  month: boolean;
  day: boolean;
  time: boolean;
}

interface Condition {
  sign: string;
  limit: number;
}

const PIECES =
  /"([^"]*)"|[\\!](.)|[_*].|\[([^\]]*)\]|General|G\/[^;"\\[\]]+|E[+-]0+|AM\/PM|A\/P|y+|m+|d+|h+|s+|e+|a+|g+|b+|[^"\\!]/gi;

/** Sections of a format, at most those for positive, negative and zero numbers and for text. */
export function parseFormat(code: string): Section[] {
  const sections: Section[] = [];
  let pieces: RegExpMatchArray[] = [];
  const end = (): void => {
    sections.push(sectionOf(pieces));
    pieces = [];
  };
  for (const piece of code.matchAll(PIECES)) {
    if (piece[0] === ';') end();
    else pieces.push(piece);
  }
  end();
  return sections;
}

function sectionOf(pieces: readonly RegExpMatchArray[]): Section {
  const tokens: Token[] = [];
  const letters: string[] = [];
  const section: Section = { tokens, condition: null, date: null, general: false };
  for (const [text, quoted, escaped, bracket] of pieces) {
    const literal = quoted ?? escaped;
    if (literal !== undefined) tokens.push({ type: 'literal', text: literal });
    else if (bracket !== undefined) {
      section.condition ??= conditionOf(bracket);
      if (/^[hms]+$/i.test(bracket)) letters.push(bracket);
    } else if (/^(?:General|G\/|E[+-]|@|\/)/i.test(text)) section.general ||= text !== '/';
    else if (/^[ymdhseagb]/i.test(text)) letters.push(text);
    else tokens.push(...tokenOf(text));
  }
  section.date = letters.length === 0 ? null : datePartsOf(letters);
  section.general ||= isFraction(pieces) && section.date === null;
  return section;
}

/** # ?/? is shown as the number it stands for. */
const isFraction = (pieces: readonly RegExpMatchArray[]): boolean => pieces.some(([text]) => text === '/');

function tokenOf(text: string): Token[] {
  if (text === '0' || text === '#' || text === '?') return [{ type: 'digit', sign: text }];
  if (text === '.') return [{ type: 'point' }];
  if (text === ',') return [{ type: 'comma' }];
  if (text === '%') return [{ type: 'percent' }];
  return /^[_*]/.test(text) && text.length > 1 ? [] : [{ type: 'literal', text }];
}

function conditionOf(text: string): Condition | null {
  const [, sign, limit] = /^([<>]=?|=|<>)\s*(-?[\d.]+)$/.exec(text) ?? [];
  return sign === undefined ? null : { sign, limit: Number(limit) };
}

/** An m beside hours or seconds is a minute. */
function datePartsOf(letters: readonly string[]): DateParts {
  const kinds = letters.map((text) => text[0]!.toLowerCase());
  const minute = (at: number): boolean => kinds[at - 1] === 'h' || kinds[at + 1] === 's';
  return {
    year: kinds.some((kind) => kind === 'y' || kind === 'e'),
    month: kinds.some((kind, at) => kind === 'm' && !minute(at)),
    day: letters.some((text) => /^d{1,2}$/i.test(text)),
    time: kinds.some((kind, at) => kind === 'h' || kind === 's' || (kind === 'm' && minute(at))),
  };
}

export function meets(value: number, { sign, limit }: Condition): boolean {
  if (sign === '<') return value < limit;
  if (sign === '<=') return value <= limit;
  if (sign === '>') return value > limit;
  if (sign === '>=') return value >= limit;
  return sign === '=' ? value === limit : value !== limit;
}

/** Formats that a file names by number alone; those of dates are of the Chinese edition where editions differ. */
export const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy/m',
  28: 'm/d',
  29: 'm/d',
  30: 'm/d/yy',
  31: 'yyyy/m/d',
  32: 'h:mm',
  33: 'h:mm:ss',
  34: 'h:mm',
  35: 'h:mm:ss',
  36: 'yyyy/m',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;-',
  42: '#,##0;-#,##0;-',
  43: '#,##0.00;-#,##0.00;-',
  44: '#,##0.00;-#,##0.00;-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: 'yyyy/m',
  51: 'm/d',
  52: 'yyyy/m',
  53: 'm/d',
  54: 'm/d',
  55: 'h:mm',
  56: 'h:mm:ss',
  57: 'yyyy/m',
  58: 'm/d',
};
