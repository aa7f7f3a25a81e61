// Changes to a text that change nothing of what it says.
import { createRequire } from 'node:module';
import iconv from 'iconv-lite';

const { Converter } = createRequire(import.meta.url)('opencc-js');
const converters = new Map();

/** The text in another script: `t` for the common traditional one, `tw`, `hk`, `cn`. */
export function inScript(text, from, to) {
  const key = `${from} ${to}`;
  if (!converters.has(key)) converters.set(key, Converter({ from, to }));
  return converters.get(key)(text);
}

/** Every other line in traditional script. */
export function inBothScripts(text) {
  return text
    .split('\n')
    .map((line, i) => (i % 2 === 0 ? line : inScript(line, 'cn', 't')))
    .join('\n');
}

const WIDE = 0xfee0;

/** Digits, letters and the sign of percent in full width; Markdown has none of them for signs of its own. */
export function inFullWidth(text) {
  return text.replace(/[0-9A-Za-z%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDE));
}

/** The same and brackets, colons and semicolons in half width: what stands between digits stays, for there a comma means another thing. */
export function inHalfWidth(text) {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％（）：；]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - WIDE),
  );
}

/** Lines that end otherwise; `mixed` has all three, but never CR before LF, which would be one end. */
export function withLineEnds(text, end) {
  if (end !== 'mixed') return text.replace(/\r\n|\r|\n/g, end);
  const ends = ['\n', '\r\n', '\r'];
  let line = 0;
  return text.replace(/\r\n|\r|\n/g, (_, at) => {
    line += 1;
    const isNextEmpty = /[\r\n]/.test(text[at + 1] ?? '');
    return isNextEmpty ? '\n' : ends[line % 3];
  });
}

/** The bytes of a text in an encoding, or null where that has not all of its characters. */
export function inEncoding(text, encoding) {
  const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') });
  return iconv.decode(bytes, encoding) === text ? bytes : null;
}
