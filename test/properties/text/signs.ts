import fc from 'fast-check';
import { expect } from 'vitest';
import { loadPacks } from '../../../src/packs/load.js';
import { buildScriptPairs } from '../../../src/text/script.js';
import { addScript } from '../../../src/text/script-table.js';
import { SignScan } from '../../../src/text/sign-scan.js';
import { signTable, TRAIT, UNIT_BITS } from '../../../src/text/sign-traits.js';
import { indexWithin, isAt, lastIndexWithin, unitAt } from '../../../src/text/unit-at.js';
import { addUnit, hasUnit, unitSet } from '../../../src/text/unit-set.js';
import { buildWidthTable, displayWidth, isDigit, isLetter } from '../../../src/text/width.js';
import { anyText, anyUnit, textAndPlace } from '../any-text.js';
import type { Laws } from './laws.js';

const pairs = buildScriptPairs();
const width = buildWidthTable();
const folded = buildWidthTable();
addScript(folded, loadPacks().script);
const fold = (text: string, table: Uint16Array): string =>
  Array.from({ length: text.length }, (_, i) => String.fromCharCode(table[text.charCodeAt(i)]!)).join('');
const traits = signTable(folded, [['，甲％', TRAIT.furniture]]);
const sign = fc.constantFrom('，', '。', '1', 'a', '中', '\n', ' ', '\ud800');
const stretch = textAndPlace.chain(([text, from]) =>
  fc.tuple(fc.constant(text), fc.constant(from), fc.nat(text.length + 3)),
);

export const SIGNS: Laws = {
  'width.ts': {
    // What is folded is its own fold: a text that was folded once is not changed by it again.
    buildWidthTable: fc.property(anyText, (text) => {
      const once = fold(text, width);
      expect(once).toHaveLength(text.length);
      expect(fold(once.replaceAll('\0', ''), width)).toBe(once.replaceAll('\0', ''));
    }),
    displayWidth: fc.property(anyUnit, (unit) => {
      expect([1, 2]).toContain(displayWidth(unit));
      if (/\p{Script=Han}/u.test(String.fromCharCode(unit)))
        expect(displayWidth(unit)).toBe(unit >= 0x2e80 ? 2 : 1);
    }),
    isDigit: fc.property(
      anyUnit,
      (unit) => void expect(isDigit(unit)).toBe(/^[0-9]$/.test(String.fromCharCode(unit))),
    ),
    isLetter: fc.property(anyUnit, (unit) => {
      if (isLetter(unit)) expect(unit).toBeLessThan(0x250);
      if (/^[A-Za-z]$/.test(String.fromCharCode(unit))) expect(isLetter(unit)).toBe(true);
    }),
  },
  'script.ts': {
    buildScriptPairs: fc.property(fc.nat(pairs.traditional.length - 1), (at) => {
      expect(pairs.simplified).toHaveLength(pairs.traditional.length);
      // One way only, and one step: what is simplified is nowhere traditional.
      expect(pairs.traditional.indexOf(pairs.traditional[at]!)).toBe(at);
      expect(pairs.traditional).not.toContain(pairs.simplified[at]);
    }),
  },
  'script-table.ts': {
    addScript: fc.property(anyText, (text) => {
      const once = fold(text, folded).replaceAll('\0', '');
      expect(fold(once, folded)).toBe(once);
    }),
  },
  'sign-scan.ts': {
    SignScan: fc.property(anyText, fc.array(fc.nat(60)), (text, places) => {
      const scan = new SignScan(/[，。1中]/g, text);
      for (const at of places) {
        if (at > text.length) continue;
        const found = text.slice(at).search(/[，。1中]/);
        expect(scan.from(at)).toBe(found < 0 ? text.length : at + found);
      }
    }),
  },
  'sign-traits.ts': {
    signTable: fc.property(anyUnit, (unit) => {
      const entry = traits[unit]!;
      expect(entry & ((1 << UNIT_BITS) - 1)).toBe(folded[unit]);
      expect((entry & TRAIT.wide) !== 0).toBe(displayWidth(unit) === 2);
      expect((entry & TRAIT.furniture) !== 0).toBe(
        '，甲％,%'.includes(String.fromCharCode(unit)) ||
          [',', '%'].includes(String.fromCharCode(folded[unit]!)),
      );
    }),
  },
  'unit-at.ts': {
    unitAt: fc.property(anyText, fc.integer({ min: -3, max: 60 }), (text, at) => {
      expect(unitAt(text, at)).toBe(at >= 0 && at < text.length ? text.charCodeAt(at) : 0);
    }),
    isAt: fc.property(
      textAndPlace,
      sign,
      ([text, at], one) => void expect(isAt(text, at, one)).toBe(text[at] === one),
    ),
    indexWithin: fc.property(stretch, sign, ([text, from, to], one) => {
      const found = text.slice(from, Math.max(from, to)).indexOf(one);
      expect(indexWithin(text, one, from, to)).toBe(found < 0 ? -1 : from + found);
    }),
    lastIndexWithin: fc.property(stretch, sign, ([text, from, to], one) => {
      const found = text.slice(from, Math.max(from, to)).lastIndexOf(one);
      expect(lastIndexWithin(text, one, from, to)).toBe(found < 0 ? -1 : from + found);
    }),
  },
  'unit-set.ts': {
    unitSet: fc.property(fc.array(anyUnit), anyUnit, (units, one) => {
      const set = unitSet(units.map((unit) => String.fromCharCode(unit)));
      expect(hasUnit(set, one)).toBe(units.includes(one));
      for (const unit of units) expect(hasUnit(set, unit)).toBe(true);
    }),
    addUnit: fc.property(fc.array(anyUnit), anyUnit, (units, one) => {
      const set = unitSet([]);
      for (const unit of units) addUnit(set, unit);
      expect(hasUnit(set, one)).toBe(units.includes(one));
    }),
    // Past the end of a text stands NaN.
    hasUnit: fc.property(fc.array(anyUnit.filter((unit) => unit > 0)), (units) => {
      expect(hasUnit(unitSet(units.map((unit) => String.fromCharCode(unit))), Number.NaN)).toBe(false);
    }),
  },
};
