import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormTable } from '../../src/text/form-table.js';
import { PlaceIndex } from '../../src/text/place-index.js';
import { Trie } from '../../src/text/trie.js';
import { UnitTable } from '../../src/text/unit-table.js';
import { ValueList } from '../../src/text/value-list.js';

/** Few signs, so that wordings begin, end and repeat one another. 丁 and 吁 share the low half of their units with others. */
const sign = fc.constantFrom(...'甲乙丙吨一a');
const wording = fc.string({ unit: sign, minLength: 1, maxLength: 4 });
const wordings = fc.uniqueArray(wording, { maxLength: 60 });
const text = fc.string({ unit: sign, maxLength: 12 });

function trieOf(forms: readonly string[], direction: 'forward' | 'backward'): Trie<string> {
  const trie = new Trie<string>(direction);
  for (const form of forms) trie.add(form, `<${form}>`);
  return trie;
}

/** The longest of them that a test picks, by looking at each. */
const longestOf = (forms: readonly string[], fits: (form: string) => boolean): string | null =>
  forms
    .filter(fits)
    .reduce<string | null>((best, form) => (form.length > (best?.length ?? 0) ? form : best), null);

describe('a trie finds the longest wording', () => {
  test('that begins at a place, and ends before the limit', () => {
    fc.assert(
      fc.property(wordings, text, fc.nat(13), fc.nat(13), (forms, line, at, limit) => {
        const best = longestOf(forms, (form) => line.startsWith(form, at) && at + form.length <= limit);
        const hit = best === null ? null : { start: at, end: at + best.length, value: `<${best}>` };
        expect(trieOf(forms, 'forward').longest(line, at, limit)).toEqual(hit);
      }),
    );
  });

  test('that ends at a place, and begins behind the limit', () => {
    fc.assert(
      fc.property(wordings, text, fc.nat(13), fc.nat(13), (forms, line, at, limit) => {
        const fits = (form: string): boolean =>
          at <= line.length && line.slice(0, at).endsWith(form) && at - form.length >= limit;
        const best = longestOf(forms, fits);
        const hit = best === null ? null : { start: at - best.length, end: at, value: `<${best}>` };
        expect(trieOf(forms, 'backward').longest(line, at, limit)).toEqual(hit);
      }),
    );
  });

  test('of a whole line where no limit is given', () => {
    expect(trieOf(['甲', '甲乙'], 'forward').longest('丙甲乙', 1)?.end).toBe(3);
    expect(trieOf(['甲', '乙甲'], 'backward').longest('乙甲丙', 2)?.start).toBe(0);
    expect(trieOf(['甲'], 'forward').longest('甲', 1)).toBeNull();
    expect(trieOf(['甲'], 'backward').longest('甲', 0)).toBeNull();
    expect(trieOf(['甲'], 'backward').longest('甲', 2)).toBeNull();
  });

  test('the first value added for a wording stays', () => {
    const trie = new Trie<number>();
    trie.add('甲乙', 1);
    trie.add('甲乙', 2);
    trie.add('甲', 3);
    expect(trie.longest('甲乙', 0)?.value).toBe(1);
    expect(trie.longest('甲丙', 0)?.value).toBe(3);
  });

  test('says of every sign that begins a wording, or ends one leftwards, that it may', () => {
    fc.assert(
      fc.property(wordings, (forms) => {
        const [right, left] = [trieOf(forms, 'forward'), trieOf(forms, 'backward')];
        for (const form of forms) {
          expect(right.mayBegin(form.charCodeAt(0))).toBe(true);
          expect(left.mayBegin(form.charCodeAt(form.length - 1))).toBe(true);
        }
      }),
    );
    expect(trieOf(['甲'], 'forward').mayBegin('乙'.charCodeAt(0))).toBe(false);
    // Told apart by the low half of the unit alone.
    expect(trieOf(['\u4e41'], 'forward').mayBegin(0x4e40)).toBe(false);
    expect(trieOf(['\u4e41'], 'forward').mayBegin(0x4e61)).toBe(false);
    expect(trieOf(['\u4e00'], 'forward').longest('\u5e00', 0)).toBeNull();
  });
});

describe('wordings and units by table', () => {
  test('a table of wordings is a map', () => {
    fc.assert(
      fc.property(wordings, text, fc.nat(12), fc.nat(12), (forms, line, a, b) => {
        const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), line.length)];
        const table = new FormTable(forms.map((form, number) => [form, number] as const));
        for (const [number, form] of forms.entries()) expect(table.get(form)).toBe(number);
        const at = forms.indexOf(line.slice(start, end));
        if (start <= end) expect(table.get(line, start, end)).toBe(at < 0 ? undefined : at);
        expect(table.has(line)).toBe(forms.includes(line));
      }),
    );
    expect(new FormTable([]).get('甲')).toBeUndefined();
  });

  test('a table of units is a map that keeps its order', () => {
    const unit = fc.integer({ min: 1, max: 0xffff });
    fc.assert(
      fc.property(fc.uniqueArray(unit, { maxLength: 40 }), unit, (units, other) => {
        const table = new UnitTable<string>();
        for (const each of units) table.add(each, `<${each}>`);
        for (const each of units) expect(table.get(each)).toBe(`<${each}>`);
        expect(table.get(other)).toBe(units.includes(other) ? `<${other}>` : undefined);
        expect(table.entries()).toEqual(units.map((each) => [each, `<${each}>`]));
      }),
    );
  });

  test('a list of values makes each once, and only when it is asked for', () => {
    const made: number[] = [];
    const list = new ValueList<string>(3, (number) => {
      made.push(number);
      return `<${number}>`;
    });
    list.push('<3>');
    expect(list).toHaveLength(4);
    expect([list.at(1), list.at(1), list.at(3)]).toEqual(['<1>', '<1>', '<3>']);
    expect(made).toEqual([1]);
    expect(list.all()).toEqual(['<0>', '<1>', '<2>', '<3>']);
    expect(() => new ValueList<string>().at(0)).toThrow('there is no value 0');
  });

  test('an index of places says what stands at each, and nothing beside', () => {
    const places = fc.array(fc.nat(130), { maxLength: 20 });
    fc.assert(
      fc.property(places, (taken) => {
        const index = new PlaceIndex(131, taken, (place) => place);
        const asked = Array.from({ length: 240 }, (_, i) => i - 40);
        expect(asked.filter((at) => index.has(at))).toEqual(asked.filter((at) => taken.includes(at)));
        expect(asked.map((at) => index.get(at))).toEqual(
          asked.map((at) => (taken.includes(at) ? at : undefined)),
        );
      }),
    );
    const twice = new PlaceIndex(4, ['甲', '乙'], () => 3);
    expect(twice.get(3)).toBe('乙');
  });
});
