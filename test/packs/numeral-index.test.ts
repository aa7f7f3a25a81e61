import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { NumeralIndex, unitsBeyond } from '../../src/packs/numeral-index.js';
import { periodMatcher } from '../../src/packs/period-matcher.js';
import { isEveryday } from '../../src/text/numeral-signs.js';

const beyond = (source: string): string | null => {
  const units = unitsBeyond(source);
  return units === null ? null : String.fromCharCode(...units);
};

describe('what can stand behind the numeral of an expression', () => {
  test.each([
    ['(?:1[0-2]|0?[1-9])月(?!饼)', '月'],
    ['(?<m1>[一二三]|十[一二]?)(?:月份?|季度)', '月季'],
    ['\\d{4}年?[-至](?:\\d{4})年', '年-至'],
    ['第?[一二三]季', '第季'],
    ['[二三]?次', '次'],
    ['(?<=届)[一二三]{1,3}次', '次'],
    ['\\d{4}(?:年|(?=[、和]\\d{4}年))', '年、和'],
    ['\\d{4}(?:年|(?=[上下一]半年))', '年上下半'],
    ['\\d{4}(?:年|(?=[一二]))', null],
    ['[〇○零]{2}', null],
    ['\\d{4}年?', null],
    ['\\d{4}[^年]', null],
    ['\\d{2}.月', null],
    ['\\d+(?:亿|\\p{Script=Han})', null],
  ])('%s', (source, expected) => {
    expect(beyond(source)).toBe(expected);
  });
});

test('an index gives what may match, in order', () => {
  const index = new NumeralIndex<string>();
  const add = (unit: string, source: string, value: string): void =>
    index.add(unit.charCodeAt(0), unitsBeyond(source), value);
  add('1', '\\d+月', 'month');
  add('1', '\\d{4}', 'anything');
  add('1', '\\d+[月日]', 'month or day');
  expect(index.at('在12月', 1)).toEqual(['month', 'anything', 'month or day']);
  expect(index.at('在12日', 1)).toEqual(['anything', 'month or day']);
  expect(index.at('在12亿', 1)).toEqual(['anything']);
  expect(index.at('1', 0)).toEqual(['anything']);
  expect(index.at('2月', 0)).toEqual([]);
});

test('no period that begins with a numeral is left out anywhere in the texts of the project', () => {
  const { slots } = periodMatcher(loadPacks());
  const text = ['seeds', 'fixtures/documents', 'fixtures/recognise']
    .map((folder) => new URL(`../../${folder}`, import.meta.url).pathname)
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => /\.(?:txt|md|ya?ml|json)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  let matches = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isEveryday(unit)) continue;
    for (const { patterns, counted } of Object.values(slots)) {
      const matching = patterns
        .all()
        .filter(({ begins, regex }) => begins.includes(unit) && regex.testAt(text, at));
      if (matching.length === 0) continue;
      matches += matching.length;
      expect(counted.at(text, at)).toEqual(expect.arrayContaining(matching));
    }
  }
  expect(matches).toBeGreaterThan(500);
});
