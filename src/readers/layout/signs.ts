/** What kind of signs these are, as far as joining lines and words depends on it. */

const WIDE =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2e80-\u2fdf\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const DIGIT = /\d/;
const CLOSED = /[。！？；!?;…：:.][”’」』）)》\]】]*$/u;
const OPENING = /[“‘「『（(《〈【[｢]$/u;

/** Set in a square, without blanks between. */
export const isWide = (sign: string): boolean => WIDE.test(sign);
export const isLetter = (sign: string): boolean => LETTER.test(sign);
export const isDigit = (sign: string): boolean => DIGIT.test(sign);

/** A sentence or a point of a list ends here. */
export const isClosed = (text: string): boolean => CLOSED.test(text.trimEnd());

/** Something begins here that the next line has to end. */
export const isOpen = (text: string): boolean => OPENING.test(text.trimEnd());

/** How many signs are written, and how many of them are Chinese. */
export interface SignCount {
  all: number;
  wide: number;
}

/** Adds the signs of a text to a count. */
export function countSigns(count: SignCount, text: string): SignCount {
  let { all, wide } = count;
  for (const sign of text) {
    if (sign === ' ') continue;
    all += 1;
    if (isWide(sign)) wide += 1;
  }
  return { all, wide };
}
