import fc from 'fast-check';
import { expect } from 'vitest';
import { compareText } from '../../../src/text/compare-text.js';
import { FormTable } from '../../../src/text/form-table.js';
import { digitsOf, EMPTY_HASH, hashDocument, hashNumber, hashText, keyOf } from '../../../src/text/hash64.js';
import { PlaceIndex } from '../../../src/text/place-index.js';
import { Scratch, textIn, writeText } from '../../../src/text/scratch.js';
import { Trie } from '../../../src/text/trie.js';
import { UnitTable } from '../../../src/text/unit-table.js';
import { ValueList } from '../../../src/text/value-list.js';
import { anyText, anyUnit, textAndPlace } from '../any-text.js';
import type { Laws } from './laws.js';

/** Short, of few signs, so that one is often the beginning of another. */
const form = fc.oneof(
  fc
    .array(fc.constantFrom(...'年月日度万亿元1'), { minLength: 1, maxLength: 5 })
    .map((signs) => signs.join('')),
  anyText.filter((text) => text !== ''),
);
const forms = fc.uniqueArray(form, { maxLength: 30 });
const sameHash = fc.tuple(anyText, anyText);

/** The longest of the forms at a place, or that ends there, by trying each. */
function longestOf(
  among: readonly string[],
  text: string,
  at: number,
  way: 'forward' | 'backward',
): string | null {
  const fits = among.filter((one) =>
    way === 'forward' ? text.startsWith(one, at) : text.slice(0, at).endsWith(one),
  );
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}

const scratch = new Scratch();

export const TABLES: Laws = {
  'compare-text.ts': {
    compareText: fc.property(anyText, anyText, anyText, (a, b, c) => {
      expect(compareText(a, b) + compareText(b, a)).toBe(0);
      expect(compareText(a, b) === 0).toBe(a === b);
      if (compareText(a, b) < 0 && compareText(b, c) < 0) expect(compareText(a, c)).toBe(-1);
    }),
  },
  'form-table.ts': {
    FormTable: fc.property(forms, textAndPlace, (all, [text, at]) => {
      const table = new FormTable(all.map((one, i) => [one, i] as const));
      for (const [i, one] of all.entries())
        expect([table.has(one), table.get(`x${one}y`, 1, one.length + 1)]).toEqual([true, i]);
      const found = all.indexOf(text.slice(at));
      expect(table.get(text, at)).toBe(found < 0 ? undefined : found);
    }),
  },
  'trie.ts': {
    Trie: fc.property(forms, textAndPlace, fc.constantFrom('forward', 'backward'), (all, [some, at], way) => {
      const text = some + all.join('');
      const trie = new Trie<string>(way);
      for (const one of all) trie.add(one, one);
      const hit = trie.longest(text, at);
      const longest = longestOf(all, text, at, way);
      expect(hit?.value ?? null).toBe(longest);
      if (hit !== null) expect(text.slice(hit.start, hit.end)).toBe(longest);
      for (const one of all)
        expect(trie.mayBegin(one.charCodeAt(way === 'forward' ? 0 : one.length - 1))).toBe(true);
    }),
  },
  'hash64.ts': {
    hashText: fc.property(sameHash, ([a, b]) => {
      // Where one ends and the next begins is told.
      const of = (...texts: string[]): string => digitsOf(texts.reduce(hashText, EMPTY_HASH));
      expect(of(a, b) === of(a + b, '')).toBe(b === '');
      expect(of(a) === of(b)).toBe(a === b);
    }),
    hashDocument: fc.property(sameHash, ([a, b]) => {
      const of = (text: string): string => digitsOf(hashDocument(EMPTY_HASH, text));
      expect(of(a) === of(b)).toBe(a === b);
    }),
    hashNumber: fc.property(fc.integer(), fc.integer(), (a, b) => {
      const of = (number: number): string => digitsOf(hashNumber(EMPTY_HASH, number));
      expect(of(a) === of(b)).toBe(a === b);
    }),
    keyOf: fc.property(anyText, (text) => {
      const key = keyOf(hashText(EMPTY_HASH, text));
      expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
    }),
    digitsOf: fc.property(
      fc.integer(),
      fc.integer(),
      (first, second) => void expect(digitsOf({ first, second })).toMatch(/^[0-9a-f]{16}$/),
    ),
  },
  'place-index.ts': {
    PlaceIndex: fc.property(fc.array(fc.nat(200)), fc.integer({ min: -5, max: 400 }), (places, at) => {
      const index = new PlaceIndex(
        200,
        places.map((place, i) => ({ place, i })),
        ({ place }) => place,
      );
      expect(index.get(at)?.i).toBe(places.includes(at) ? places.lastIndexOf(at) : undefined);
      expect(index.has(at)).toBe(places.includes(at));
    }),
  },
  'scratch.ts': {
    Scratch: fc.property(fc.nat(1000), (length) => {
      const { units, pairs } = scratch.take(length);
      expect(units.length).toBeGreaterThanOrEqual(length);
      expect(pairs.length * 2).toBeGreaterThanOrEqual(length);
    }),
    writeText: fc.property(anyText, (text) => {
      const room = scratch.take(text.length);
      writeText(text, room);
      expect(Array.from(room.units.subarray(0, text.length))).toEqual(
        Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
      );
    }),
    textIn: fc.property(anyText, (text) => {
      const room = scratch.take(text.length);
      writeText(text, room);
      expect(textIn(room, text.length)).toBe(text);
    }),
  },
  'unit-table.ts': {
    UnitTable: fc.property(fc.uniqueArray(anyUnit), anyUnit, (units, one) => {
      const table = new UnitTable<number>();
      for (const unit of units) table.add(unit, unit * 2);
      expect(table.get(one)).toBe(units.includes(one) ? one * 2 : undefined);
      expect(table.entries()).toEqual(units.map((unit) => [unit, unit * 2]));
    }),
  },
  'value-list.ts': {
    ValueList: fc.property(fc.nat(50), fc.array(fc.nat()), (made, pushed) => {
      const list = new ValueList<number>(made, (number) => -number);
      for (const value of pushed) list.push(value);
      expect(list.length).toBe(made + pushed.length);
      expect(list.all()).toEqual([...Array.from({ length: made }, (_, i) => -i), ...pushed]);
    }),
  },
};
