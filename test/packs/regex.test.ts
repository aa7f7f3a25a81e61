import { describe, expect, test } from 'vitest';
import { compileRegex } from '../../src/packs/regex.js';

describe.each([true, false])('a regular expression of a pack (trusted: %s)', (trusted) => {
  const year = compileRegex('(?<year>[0-9]{4})年(?<month>[0-9]+月)?', { trusted });

  test('matches only where it is asked to', () => {
    expect(year.matchAt('在2023年', 1)).toMatchObject({ start: 1, end: 6, text: '2023年' });
    expect(year.matchAt('在2023年', 0)).toBeNull();
    expect(year.matchAt('在2023年', 6)).toBeNull();
  });

  test('finds the first match from a place on', () => {
    expect(year.search('2022年比2021年', 1)).toMatchObject({ start: 6, end: 11 });
    expect(year.search('2022年', 1)).toBeNull();
    expect(year.search('2022年', 9)).toBeNull();
  });

  test('tells what a group holds and where', () => {
    const match = year.matchAt('在2023年', 1);
    expect(match?.group('year')).toBe('2023');
    expect(match?.span('year')).toEqual({ start: 1, end: 5 });
    expect(match?.group('month')).toBeUndefined();
    expect(match?.span('month')).toBeUndefined();
    expect(match?.group('constructor')).toBeUndefined();
  });

  test('keeps no state between calls', () => {
    expect(year.test('到2025年')).toBe(true);
    expect(year.test('到2025年')).toBe(true);
    expect(year.test('到年底')).toBe(false);
  });

  test('takes characters outside the basic plane as one', () => {
    expect(compileRegex('^.年', { trusted }).test('𠀀年')).toBe(true);
  });
});

describe('case 42: an expression of an added pack', () => {
  test('cannot hang', () => {
    expect(compileRegex('(?:a+)+$', { trusted: false }).test(`${'a'.repeat(50_000)}b`)).toBe(false);
  });

  test.each([
    ['(?<=第)[0-9]+', 'lookbehind'],
    ['[0-9]+(?!章)', 'lookahead'],
    ['(?<sign>[+-])[0-9]\\k<sign>', 'backreference \\k'],
    ['([+-])[0-9]\\1', 'backreference \\1'],
    ['\\p{Script=Han}+', '\\p{Script=…}'],
    ['(章', 'missing closing )'],
  ])('%s is refused by name', (source, feature) => {
    expect(() => compileRegex(source, { trusted: false })).toThrow(feature);
  });
});

test('an expression of the package that does not compile is refused', () => {
  expect(() => compileRegex('(章')).toThrow(
    /the regular expression \(章 does not compile: Unterminated group/,
  );
});
