import { countSigns, isDigit, isLetter, isWide, type SignCount } from './signs.js';

const NONE: SignCount = { all: 0, wide: 0 };

/**
 * Two lines of one paragraph as one text: nothing between Chinese signs, a blank between words, a hyphen that only parts a word
 * gone. `written` tells that the first line ends with a blank, `earlier` counts the signs of the same paragraph that stand before it.
 */
export function joinText(before: string, after: string, written: boolean, earlier = NONE): string {
  const last = lastSign(before);
  const first = [...after][0] ?? '';
  if (last === '' || first === '') return before + after;
  if (isWide(last) && isWide(first)) return before + after;
  if (isHyphen(before, last, first)) return before.slice(0, -1) + after;
  return before + (isBlankBetween(before, after, written, earlier) ? ' ' : '') + after;
}

const lastSign = (text: string): string => [...text.slice(-2)].at(-1) ?? '';

function isHyphen(before: string, last: string, first: string): boolean {
  if (last === '\u00ad') return true;
  return (last === '-' || last === '\u2010') && /\p{Ll}{2}[-\u2010]$/u.test(before) && /\p{Ll}/u.test(first);
}

function isBlankBetween(before: string, after: string, written: boolean, earlier: SignCount): boolean {
  const [last, first] = [lastSign(before), [...after][0]!];
  if (written || (isLetter(last) && isLetter(first))) return !isWide(first) || !isWide(last);
  if (isWide(last) || isWide(first)) return false;
  // A number that the end of a Chinese line cuts has no blank inside.
  if (isDigit(last) && isDigit(first)) return isThousands(before, after);
  // Among Chinese a blank stands between words, but not beside a number.
  const { all, wide } = countSigns(earlier, before);
  if (wide * 2 >= all) return !(isDigit(last) || isDigit(first));
  return last !== '-' && last !== '/';
}

/** 421 573: a number whose groups of three stand apart, at one of its blanks. */
function isThousands(before: string, after: string): boolean {
  return /(?:^|[^\d.])\d{1,3}(?: \d{3})*$/.test(before) && /^\d{3}(?!\d)/.test(after);
}
