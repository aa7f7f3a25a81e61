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

/** Whether most of what is written is Chinese. */
export function isMostlyWide(text: string): boolean {
  const signs = [...text].filter((sign) => sign !== ' ');
  return signs.filter(isWide).length * 2 >= signs.length;
}
