/** Signs of the font Symbol by code, the top byte left out; bounds and degrees among them bear meaning. */
const SYMBOL: Readonly<Record<number, string>> = {
  37: '%',
  43: '+',
  45: '-',
  60: '<',
  61: '=',
  62: '>',
  109: 'μ',
  163: '≤',
  165: '∞',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  184: '÷',
  185: '≠',
  187: '≈',
};

const WINGDINGS_CIRCLED = 0x81;
const WINGDINGS_DARK = 0x8c;
const PRIVATE = 0xf000;

/** The character that a symbol of a font of signs stands for; nothing where it is mere ornament. */
export function symbolOf(font: string, code: number): string {
  if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return '';
  if (font === 'Symbol') return SYMBOL[code & 0xff] ?? '';
  if (font === 'Wingdings') return circled(code & 0xff);
  return code >= PRIVATE && code < PRIVATE + 256 ? '' : String.fromCharCode(code);
}

/** ① to ⑩ on a light or a dark ground. */
function circled(code: number): string {
  const at = code >= WINGDINGS_DARK ? code - WINGDINGS_DARK : code - WINGDINGS_CIRCLED;
  return at >= 0 && at < 10 ? String.fromCodePoint('①'.codePointAt(0)! + at) : '';
}
