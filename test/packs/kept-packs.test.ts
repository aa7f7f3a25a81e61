import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MADE_AGAIN } from '../../src/packs/image/classes.js';
import { Image } from '../../src/packs/image/read-image.js';
import { writeImage } from '../../src/packs/image/write-image.js';
import { keepPacks, openPacks } from '../../src/packs/kept-packs.js';
import { compilePacks } from '../../src/packs/load.js';
import { findPackSources } from '../../src/packs/load-files.js';
import { keepableMatchers, type Packs } from '../../src/packs/packs.js';
import { extractDocument } from '../../src/pipeline.js';
import { readText } from '../../src/readers/index.js';
import { FormTable } from '../../src/text/form-table.js';
import { Trie } from '../../src/text/trie.js';
import { UnitTable } from '../../src/text/unit-table.js';
import { ValueList } from '../../src/text/value-list.js';

const HASH = '0'.repeat(64);

const MANY_KEYS = { a: 'a', b: 1, c: undefined, d: null, e: [], f: '', g: false, h: [], i: undefined };

function again<T>(value: T): T {
  return Image.open(Buffer.from(writeImage(HASH, { value })))?.root('value') as T;
}

/** What a value holds, through and through, as one short text: the values of tables too, but not what expressions make again. */
function contentOf(value: unknown, known = new Map<unknown, string>()): string {
  if (typeof value !== 'object' || value === null || value instanceof RegExp)
    return `${typeof value} ${value}`;
  let content = known.get(value);
  if (content === undefined) {
    const parts = partsOf(value).map(([key, own]) => `${key}=${contentOf(own, known)}`);
    const whole = `${value.constructor.name} ${parts.join(' ')}`;
    content = whole.length < 100 ? whole : createHash('sha256').update(whole).digest('hex');
    known.set(value, content);
  }
  return content;
}

function partsOf(value: object): [unknown, unknown][] {
  if (ArrayBuffer.isView(value)) return [['numbers', (value as Int32Array).join()]];
  if (value instanceof ValueList) return Array.from({ length: value.length }, (_, i) => [i, value.at(i)]);
  if (value instanceof Map || value instanceof Set) return [...value.entries()];
  return Object.entries(value).filter(([key]) => !MADE_AGAIN.has(key));
}

describe('matchers that are kept', () => {
  const packs = compilePacks(findPackSources());
  const opened = openPacks(Buffer.from(keepPacks(packs))) as Packs;

  test.each(Object.keys(keepableMatchers(packs)))('%s is the same after it was kept', (name) => {
    expect(opened.kept?.has(name)).toBe(true);
    expect(contentOf(opened.kept?.root(name))).toBe(contentOf(keepableMatchers(packs)[name]));
  });

  test('a document is read the same with them', () => {
    const text = readFileSync('seeds/01-press-conference-traditional.txt', 'utf8');
    const read = (own: Packs) => extractDocument(readText(text, 'a.txt', 'txt'), own, {});
    expect(read(packs).figures.length).toBeGreaterThan(30);
    expect(read(opened)).toEqual(read(packs));
  });
});

describe('an image', () => {
  test.each<[string, unknown]>([
    ['what is missing', { a: undefined, b: null }],
    ['numbers', [1.5, Number.POSITIVE_INFINITY, 12n]],
    ['maps and sets', new Map([[1, new Set(['a', 2])]])],
    ['tables', new Uint16Array([1, 65535])],
    ['expressions', /增长(?<value>\d+)/giu],
    [
      'objects of many keys, most of which say nothing',
      [MANY_KEYS, { ...MANY_KEYS, b: undefined, h: ['万'], i: 0 }],
    ],
  ])('keeps %s', (_, value) => {
    expect(again(value)).toEqual(value);
  });

  test('keeps shared what is shared', () => {
    const rule = { id: 'a.b', forms: ['万'] };
    const { first, second } = again({ first: { rule }, second: { rule } });
    expect(first.rule).toEqual(rule);
    expect(first.rule).toBe(second.rule);
  });

  test('refuses what is no data, and says where it is', () => {
    expect(() => writeImage(HASH, { value: { read: () => 0 } })).toThrow(
      'value.read cannot be kept: function',
    );
    expect(() => writeImage(HASH, { value: { when: new Date(0) } })).toThrow(
      'value.when cannot be kept: Date',
    );
    const circle: Record<string, unknown> = { id: 'a' };
    circle.self = circle;
    expect(() => writeImage(HASH, { circle })).toThrow('holds itself');
  });
});

test('a table of units finds what was added for each, and nothing for others', () => {
  const units = Array.from({ length: 3000 }, (_, i) => (i * 21) & 0xffff);
  const table = new UnitTable<string>();
  for (const unit of units) table.add(unit, `unit ${unit}`);
  const kept = again(table);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const wanted = units.includes(unit) ? `unit ${unit}` : undefined;
    if (table.get(unit) !== wanted || kept.get(unit) !== wanted) throw new Error(`unit ${unit}`);
  }
  expect(kept.entries()).toEqual(units.map((unit) => [unit, `unit ${unit}`]));
  expect(kept.get(Number.NaN)).toBeUndefined();
});

describe('tables of wordings', () => {
  // More places than sixteen bits can number, so that places share keys.
  const terms = Array.from({ length: 120_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + (i % 300), 0x5e00 + Math.floor(i / 300), 0x6e00 + (i % 7)),
  );

  test('a trie of a hundred thousand terms finds each and no other', () => {
    const trie = new Trie<number>();
    for (const [i, term] of terms.entries()) trie.add(term, i);
    const kept = again(trie);
    for (const [i, term] of terms.entries()) {
      if (trie.longest(term, 0)?.value !== i || kept.longest(term, 0)?.value !== i) throw new Error(term);
    }
    expect(trie.longest('\u4e00\u5e00\u7fff', 0)).toBeNull();
    expect(trie.longest('\u4e00\u6e00', 0)).toBeNull();
  });

  test('a table finds whole wordings, anywhere in a text', () => {
    const table = again(
      new FormTable<string>([
        ['常住人口', 'a'],
        ['人口', 'b'],
        ['', 'c'],
      ]),
    );
    expect(table.get('常住人口')).toBe('a');
    expect(table.get('年末常住人口', 4)).toBe('b');
    expect(table.get('常住人口', 0, 2)).toBeUndefined();
    expect(table.get('')).toBe('c');
    expect(table.has('口')).toBe(false);
  });
});
