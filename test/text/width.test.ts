import { describe, expect, test } from 'vitest';
import { buildWidthTable, displayWidth, isDigit, isLetter } from '../../src/text/width.js';

/** By a table of its own. */
function fold(text: string): string {
  const table = buildWidthTable();
  return Array.from(text, (char) => String.fromCharCode(table[char.charCodeAt(0)]!)).join('');
}

describe('shapes are folded one to one', () => {
  test.each([
    ['８．５％ＡＢ', '8.5%AB'],
    ['，：；（）！？', ',:;()!?'],
    ['–—―─', '————'],
    ['－−', '--'],
    ['「」『』', '“”“”'],
    ['～〜', '~~'],
    ['⾼⽔', '高水'],
    ['Ⅱ①㎡℃‰〇', 'Ⅱ①㎡℃‰〇'],
    ['PM₂.₅、CO₂、O₃', 'PM2.5、CO2、O3'],
    ['₀₁₂₃₄₅₆₇₈₉', '0123456789'],
    ['\u3000\u00a0\u2003\t', '    '],
    ['\u200b\ufeff', '\0\0'],
  ])('%s', (text, want) => expect(fold(text)).toBe(want));
});

/** Every unit that is folded: what it is folded to, and all that is. */
test.each([
  [',', '，﹐'],
  ['、', '﹑､'],
  ['.', '．﹒․'],
  [';', '；﹔'],
  [':', '：﹕∶︰'],
  ['?', '？﹖'],
  ['!', '！﹗'],
  ['(', '（﹙'],
  [')', '）﹚'],
  ['%', '％﹪'],
  ['。', '｡'],
  ['¥', '￥'],
  ['-', '－−﹣‐‑'],
  ['—', '–―─━‒﹘'],
  ['~', '～∼〜˜'],
  ['“', '「『｢﹁﹃〝'],
  ['”', '」』｣﹂﹄〞〟'],
  ['·', '‧・･∙•'],
  ['/', '／╱∕⁄'],
  ['μ', 'µ'],
  ['0', '０₀'],
  ['9', '９₉'],
  [' ', '\u0000\u0001\u0009\u001f\u007f\u0085\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000'],
  ['\0', '\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff'],
])('%j stands for %j', (folded, signs) => {
  expect(fold(signs)).toBe(folded.repeat(signs.length));
});

test('what is none of these stays as it is', () => {
  const plain = '甲a7|²³½…×÷≥“”‘’〇ⅡΔ!~\u00a1\u2e7f\u2fd6\uf8ff\ufb00';
  expect(fold(plain)).toBe(plain);
  expect(fold('\uf900\ufa0c\u2e9f')).toBe('豈兀母');
});

test.each([
  ['\u2e7f', 1],
  ['\u2e80', 2],
  ['\ud7ff', 2],
  ['\ud800', 1],
  ['\uff00', 1],
  ['\uff01', 2],
  ['\uff60', 2],
  ['\uff61', 1],
])('%j, at the edge of the wide ones, takes %i', (sign, width) => {
  expect(displayWidth(sign.charCodeAt(0))).toBe(width);
});

test('digits and letters, and their neighbours that are none', () => {
  const asked = '/09:@AZ[`az{\u00bf\u00c0\u024f\u0250甲';
  expect(Array.from(asked).filter((sign) => isDigit(sign.charCodeAt(0)))).toEqual(['0', '9']);
  expect(
    Array.from(asked)
      .filter((sign) => isLetter(sign.charCodeAt(0)))
      .join(''),
  ).toBe('AZaz\u00c0\u024f');
});

test.each([
  ['中', 2],
  ['，', 2],
  ['a', 1],
  ['—', 1],
  ['“', 1],
  // Ideographs that stand twice, and full-width signs beyond those of ASCII.
  ['\uf9dd', 2],
  ['￥', 2],
  ['︰', 2],
])('%s takes %i columns', (char, width) => {
  expect(displayWidth(char.charCodeAt(0))).toBe(width);
});
