import { compare, fromInteger, share } from '../../model/decimal.js';
import { readArabic, startsArabic } from '../../text/numeral-part.js';
import { isArabicDigit } from '../../text/numeral-signs.js';
import { unitAt } from '../../text/unit-at.js';
import { type Atom, withFields } from './atom.js';

const ONE = fromInteger(1);
const COLON = ':'.charCodeAt(0);
const WIDE_COLON = '：'.charCodeAt(0);
const isColon = (code: number): boolean => code === COLON || code === WIDE_COLON;

/**
 * 16.1:1, 1:1.23, 105:100: one number, told as how many there are to one of the other. 5:40:55 are the shares of
 * three things, 9:30 is a time of day, 得分3：100家 are two numbers, and so are those of 按6:4分担.
 */
export function readRatio(
  text: string,
  first: Atom,
  parts: (text: string, at: number) => boolean,
): Atom | null {
  const at = first.end;
  if (first.unit !== null || first.numeral === null || first.numeral.chinese || first.numeral.power > 0)
    return null;
  if (!isColon(unitAt(text, at)) || !startsArabic(text, at + 1)) return null;
  const second = readArabic(text, at + 1);
  if (second === null || isPartOfMore(text, first.start, second.end) || parts(text, second.end)) return null;
  if (second.value.digits <= 0n) return null;
  const value =
    compare(second.value, ONE) === 0
      ? first.value
      : compare(first.value, ONE) === 0
        ? second.value
        : share(first.value, second.value);
  const numeral = { ...first.numeral, end: second.end };
  return withFields(first, { end: second.end, value, framed: true, numeral });
}

/** 1/3: a part in digits, with nothing beside it that makes it a date or a page. */
export function readPart(
  text: string,
  first: Atom,
  startsUnit: (text: string, at: number) => boolean,
): Atom | null {
  if (first.unit !== null || first.numeral === null || first.framed) return null;
  const part = PART.exec(text.slice(first.start, first.start + 6));
  if (part === null) return null;
  const end = first.start + part[0].length;
  const [above, below] = [BigInt(part[1]!), BigInt(part[2]!)];
  if (above >= below || /[\w./-]/.test(text.charAt(first.start - 1)) || startsUnit(text, end)) return null;
  const value = share(fromInteger(above), fromInteger(below));
  return withFields(first, { end, value, framed: true, numeral: { ...first.numeral, end, chinese: true } });
}

const PART = /^(\d)\/([2-9]|10)(?![\w./:：-])/;

/** A third member, a unit or an enumerator's point behind, another member in front. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  if (isColon(unitAt(text, start - 1)) && isArabicDigit(unitAt(text, start - 2))) return true;
  return /^(?:[\w.:：/%‰+-]|、\d)/.test(text.slice(end, end + 2));
}
