/**
 * The UTF-16 unit at a place, 0 outside the text. To be asked where a place may lie outside: once the engine has been asked
 * for a unit that is not there, it takes the slow way for every one that is.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** Does the sign, one character long, stand there? Makes no string of what does. */
export function isAt(text: string, at: number, sign: string): boolean {
  return unitAt(text, at) === sign.charCodeAt(0);
}
