import { describe, expect, test } from 'vitest';
import { buildWidthTable, displayWidth } from '../../src/text/width.js';

const table = buildWidthTable();
const fold = (text: string): string =>
  Array.from(text, (char) => String.fromCharCode(table[char.charCodeAt(0)]!)).join('');

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
    ['\u3000\u00a0\u2003\t', '    '],
    ['\u200b\ufeff', '\0\0'],
  ])('%s', (text, want) => expect(fold(text)).toBe(want));
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
