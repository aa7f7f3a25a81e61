/**
 * Folding of shapes, one unit to one unit: full-width Latin to half width, the many dashes to two, the many quotes to one pair,
 * every white space to a blank. Which of ，, ：: —- is meant is decided later, where the neighbours are known.
 */

const BLANK = 0x20;
const ZERO_WIDTH = 0;
const LOWERED_ZERO = '₀'.charCodeAt(0);

/** Each sign of `from` is folded to the one of `to`. */
function rows(table: Uint16Array, from: string, to: string): void {
  for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0);
}

function foldFullWidth(table: Uint16Array): void {
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
  rows(table, '﹐', ',');
  rows(table, '﹑､', '、');
  rows(table, '﹒․', '.');
  rows(table, '﹔', ';');
  rows(table, '﹕∶︰', ':');
  rows(table, '﹖', '?');
  rows(table, '﹗', '!');
  rows(table, '﹙', '(');
  rows(table, '﹚', ')');
  rows(table, '﹪', '%');
  rows(table, '｡', '。');
  rows(table, '￥', '¥');
  // PM₂.₅, CO₂; raised digits stay, for m² is no m2 and 8%² has a note.
  for (const digit of '0123456789') rows(table, String.fromCharCode(LOWERED_ZERO + Number(digit)), digit);
}

function foldSigns(table: Uint16Array): void {
  rows(table, '−﹣‐‑', '-');
  rows(table, '–—―─━‒﹘', '—');
  rows(table, '～∼〜˜', '~');
  rows(table, '「『｢﹁﹃〝', '“');
  rows(table, '」』｣﹂﹄〞〟', '”');
  rows(table, '‧・･∙•', '·');
  rows(table, '╱∕⁄', '/');
  rows(table, 'µ', 'μ');
}

function foldSpaces(table: Uint16Array): void {
  for (let code = 0; code <= 0xa0; code += 1) {
    if (code <= 0x20 || code >= 0x7f) table[code] = BLANK;
  }
  for (let code = 0x2000; code <= 0x200a; code += 1) table[code] = BLANK;
  for (const code of [0x0085, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) table[code] = BLANK;
  for (const code of [
    0x00ad, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfe0e, 0xfe0f, 0xfeff,
  ]) {
    table[code] = ZERO_WIDTH;
  }
}

/** Kangxi radicals and compatibility ideographs look like the ordinary character and are what PDF text often holds. */
function foldLookalikeIdeographs(table: Uint16Array): void {
  for (const [first, last] of [
    [0x2e80, 0x2fd5],
    [0xf900, 0xfaff],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const plain = String.fromCharCode(code).normalize('NFKC');
      if (plain.length === 1) table[code] = plain.charCodeAt(0);
    }
  }
}

/** Unit → folded unit; 0 means that the unit is invisible, 0x20 that it is white space of any kind. */
export function buildWidthTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code += 1) table[code] = code;
  foldFullWidth(table);
  foldSigns(table);
  foldSpaces(table);
  foldLookalikeIdeographs(table);
  return table;
}

/**
 * Columns a unit takes on a page: ideographs and full-width signs two, the rest one; of a pair of surrogates each half one. Asked for
 * every sign of a text, so no list is gone through.
 */
export function displayWidth(code: number): number {
  if (code < 0x2e80) return 1;
  return code < 0xd800 || isWideBeyond(code) ? 2 : 1;
}

/** Beyond the surrogates: full-width signs, ideographs that stand twice, signs of upright text and small ones. */
function isWideBeyond(code: number): boolean {
  if (code >= 0xff01) return code <= 0xff60 || (code >= 0xffe0 && code <= 0xffe6);
  return (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
}
