import fc from 'fast-check';
import { expect } from 'vitest';
import { toText } from '../../../src/model/decimal.js';
import { afterNumber } from '../../../src/text/list-number.js';
import { type NumeralContext, readNumeral } from '../../../src/text/numeral.js';
import * as parts from '../../../src/text/numeral-part.js';
import * as signs from '../../../src/text/numeral-signs.js';
import { anyUnit, textAndPlace } from '../any-text.js';
import type { Laws } from './laws.js';

/** Words around numbers, as a lexicon may have them: by chance, but the same each time. */
const context: fc.Arbitrary<NumeralContext> = fc
  .tuple(fc.nat(7), fc.nat(7), fc.nat(7))
  .map(([unit, tenth, more]) => {
    const falls = (text: string, at: number, chance: number): boolean =>
      at < text.length && text.charCodeAt(at) % 8 === chance;
    return {
      startsUnit: (text, at) => falls(text, at, unit),
      takesTenths: (text, at) => falls(text, at, tenth),
      approximatorEnd: (text, at) => (falls(text, at, more) ? at + 1 : -1),
    };
  });
const MAGNITUDES = /^[0-9.,]+$/;

export const NUMERALS: Laws = {
  'list-number.ts': {
    afterNumber: fc.property(textAndPlace, ([text, at]) => {
      const end = afterNumber(text, at);
      expect(end).toBeGreaterThanOrEqual(at);
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  },
  'numeral.ts': {
    readNumeral: fc.property(textAndPlace, context, ([text, at], around) => {
      const numeral = readNumeral(text, at, around);
      if (numeral === null) return;
      expect(numeral.start).toBe(at);
      expect(numeral.end).toBeGreaterThan(at);
      expect(numeral.end).toBeLessThanOrEqual(text.length);
      expect(toText(numeral.value)).toMatch(/^\d+(?:\.\d+)?$/);
      if (numeral.upper !== null) expect(toText(numeral.upper)).toMatch(/^\d+(?:\.\d+)?$/);
    }),
  },
  'numeral-part.ts': {
    joinsRange: fc.property(
      anyUnit,
      (code) =>
        void expect(parts.joinsRange(code)).toBe(parts.RANGE_SIGNS.includes(String.fromCharCode(code))),
    ),
    opensRange: fc.property(
      anyUnit,
      (code) =>
        void expect(parts.opensRange(code)).toBe(parts.joinsRange(code) || code === '（'.charCodeAt(0)),
    ),
    joinsList: fc.property(
      anyUnit,
      (code) => void expect(parts.joinsList(code)).toBe('、和及与'.includes(String.fromCharCode(code))),
    ),
    goesOn: fc.property(anyUnit, (code) => {
      if (parts.opensRange(code)) expect(parts.goesOn(code)).toBe(true);
    }),
    hasMagnitude: fc.property(textAndPlace, fc.nat(9), ([text, at], length) => {
      const found = parts.hasMagnitude(text, at, at + length);
      const stretch = text.slice(at, at + length);
      if (/[十百千万亿点]/.test(stretch)) expect(found).toBe(true);
    }),
    endsNumber: fc.property(textAndPlace, ([text, at]) => {
      if (at === text.length) expect(parts.endsNumber(text, at)).toBe(true);
      if (/^[0-9零〇○]/.test(text.slice(at))) expect(parts.endsNumber(text, at)).toBe(false);
    }),
    startsArabic: fc.property(
      textAndPlace,
      ([text, at]) => void expect(parts.startsArabic(text, at)).toBe(/^[0-9]/.test(text.slice(at))),
    ),
    readArabic: fc.property(textAndPlace, ([text, at]) => {
      if (!parts.startsArabic(text, at)) return;
      const read = parts.readArabic(text, at);
      if (read === null) return;
      const written = text.slice(at, read.end);
      expect(written).toMatch(MAGNITUDES);
      const [whole = '', fraction = ''] = written.replaceAll(',', '').split('.');
      const [told = '', decimals = ''] = toText(read.value).split('.');
      expect(told).toBe(whole.replace(/^0+(?=.)/, ''));
      expect(decimals).toBe(fraction.replace(/0+$/, ''));
    }),
    readSection: fc.property(textAndPlace, context, ([text, at], around) => {
      const section = parts.readSection(text, at, around);
      if (section === null) return;
      expect(section.end).toBeGreaterThan(at);
      expect(section.end).toBeLessThanOrEqual(text.length);
      expect(section.value.digits).toBeGreaterThanOrEqual(0n);
    }),
    digitsToText: fc.property(fc.array(fc.nat(9), { maxLength: 30 }), (digits) => {
      const words = digits.map((digit) => '零一二三四五六七八九'[digit]).join('');
      expect(parts.digitsToText(words, 0, words.length)).toBe(digits.join(''));
    }),
  },
  'numeral-signs.ts': {
    digitOf: fc.property(anyUnit, (code) => {
      const digit = signs.digitOf(code);
      expect(digit >= -1 && digit <= 9).toBe(true);
      if (digit >= 0)
        expect([signs.startsNumeral(code), signs.powerOf(code), signs.tensOf(code)]).toEqual([true, 0, 0]);
    }),
    powerOf: fc.property(
      anyUnit,
      (code) => void expect([0, 1, 2, 3, 4, 8, 12]).toContain(signs.powerOf(code)),
    ),
    isPair: fc.property(
      anyUnit,
      (code) => void expect(signs.isPair(code)).toBe(String.fromCharCode(code) === '两'),
    ),
    tensOf: fc.property(anyUnit, (code) => void expect([0, 2, 3]).toContain(signs.tensOf(code))),
    isMinus: fc.property(
      anyUnit,
      (code) => void expect(signs.isMinus(code)).toBe('-−'.includes(String.fromCharCode(code))),
    ),
    isArabicDigit: fc.property(
      anyUnit,
      (code) => void expect(signs.isArabicDigit(code)).toBe(/^[0-9]$/.test(String.fromCharCode(code))),
    ),
    // What a number may begin with is what one of the others knows.
    startsNumeral: fc.property(
      anyUnit,
      (code) =>
        void expect(signs.startsNumeral(code)).toBe(
          signs.isArabicDigit(code) ||
            signs.digitOf(code) >= 0 ||
            signs.powerOf(code) > 0 ||
            signs.tensOf(code) > 0,
        ),
    ),
    isEveryday: fc.property(anyUnit, (code) => {
      if (signs.isEveryday(code)) expect(signs.startsNumeral(code)).toBe(true);
    }),
    endOfEveryday: fc.property(textAndPlace, ([text, at]) => {
      const end = signs.endOfEveryday(text, at);
      expect([...text.slice(at, end)].every((sign) => signs.isEveryday(sign.charCodeAt(0)))).toBe(true);
      expect(end === text.length || !signs.isEveryday(text.charCodeAt(end))).toBe(true);
    }),
  },
};
