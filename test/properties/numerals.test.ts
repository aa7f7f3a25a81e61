import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toText } from '../../src/model/decimal.js';
import { readNumeral } from '../../src/text/numeral.js';

const DIGITS = '零一二三四五六七八九';

/** An independent writer: 12345 → 一万二千三百四十五. */
function writeNumeral(value: number): string {
  if (value === 0) return '零';
  const groups = ['', '万', '亿', '万亿'];
  let text = '';
  let gap = false;
  for (let i = groups.length - 1; i >= 0; i -= 1) {
    const group = Math.floor(value / 10000 ** i) % 10000;
    if (group === 0) {
      gap = text !== '';
      continue;
    }
    const zero = text !== '' && (gap || group < 1000) ? '零' : '';
    text += zero + writeGroup(group) + groups[i];
    gap = false;
  }
  return text;
}

function writeGroup(group: number): string {
  let text = '';
  let gap = false;
  for (const [power, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(group / power) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + DIGITS[digit] + sign;
      gap = false;
    }
  }
  return text;
}

describe('numerals', () => {
  test('what is written in Chinese is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        const text = writeNumeral(value);
        const numeral = readNumeral(text, 0);
        expect(numeral?.end).toBe(text.length);
        expect(numeral === null ? null : toText(numeral.value)).toBe(String(value));
      }),
    );
  });

  test('what is written in digits with separators is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 99 }), (whole, cents) => {
        const text = `${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;
        const numeral = readNumeral(text, 0);
        expect(numeral && toText(numeral.value)).toBe(
          `${whole}.${String(cents).padStart(2, '0')}`.replace(/0$/, ''),
        );
      }),
    );
  });

  test('any mixture of signs gives a number or nothing', () => {
    const sign = fc.constantFrom(...'0123456789.,零〇一二两三九十百千万亿兆点分之半廿几余多年元-至');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const text = signs.join('');
        for (let at = 0; at <= text.length; at += 1) {
          const numeral = readNumeral(text, at);
          if (numeral === null) continue;
          expect(numeral.end).toBeGreaterThan(at);
          expect(numeral.end).toBeLessThanOrEqual(text.length);
          expect(toText(numeral.value)).toMatch(/^\d+(?:\.\d+)?$/);
        }
      }),
    );
  });
});
