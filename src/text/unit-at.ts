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

/** The first place of a sign, one character long, in `from..to`; -1 where it is not. `indexOf` would search on to the end of the text. */
export function indexWithin(text: string, sign: string, from: number, to: number): number {
  const code = sign.charCodeAt(0);
  const end = Math.min(to, text.length);
  for (let at = from; at < end; at += 1) if (text.charCodeAt(at) === code) return at;
  return -1;
}

/** The last place of a sign, one character long, in `from..to`; -1 where it is not. */
export function lastIndexWithin(text: string, sign: string, from: number, to: number): number {
  const code = sign.charCodeAt(0);
  for (let at = Math.min(to, text.length) - 1; at >= from; at -= 1)
    if (text.charCodeAt(at) === code) return at;
  return -1;
}
