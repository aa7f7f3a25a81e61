import { describe, expect, test } from 'vitest';
import { constructionMatcher } from '../../../src/packs/construction-matcher.js';
import { loadPacks } from '../../../src/packs/load.js';
import { wordMatcher } from '../../../src/packs/word-matcher.js';
import {
  chooseForm,
  chooseNextForm,
  isCounting,
  isThreshold,
  numberLetter,
  spell,
} from '../../../src/stages/attach/form-letters.js';
import type { Token } from '../../../src/stages/attach/left-reading.js';
import { boundedOf, quantityOf, unitOf } from './quantity-of.js';

const packs = loadPacks();
const { value: word } = wordMatcher(packs).byClass.action.longest('完成', 0)!;

/** Findings of these types, one behind the other. */
function tokens(...types: Token['type'][]): Token[] {
  return types.map((type, at) =>
    type === 'NP' || type === 'DE'
      ? { type, start: at, end: at + 1, word: null }
      : { type, start: at, end: at + 1, word },
  );
}

describe('what counts', () => {
  test.each([
    ['家', 'count'],
    ['人', 'person'],
    ['户', 'household'],
    ['辆', 'vehicle'],
    ['次', 'event'],
  ])('%s', (text, dimension) => {
    expect(isCounting(quantityOf({ unit: unitOf(text, dimension) }))).toBe(true);
    expect(isCounting(quantityOf({ unit: unitOf(text, dimension), kind: 'number' }))).toBe(false);
  });

  test.each([
    ['公里', 'length'],
    ['', null],
  ])('not %s', (text, dimension) => {
    expect(isCounting(quantityOf({ unit: unitOf(text, dimension) }))).toBe(false);
  });
});

const size = boundedOf({ unit: unitOf('兆瓦', 'power') });

describe('the size of a class before its noun', () => {
  test.each([
    ['300兆瓦以上机组', size, [], tokens('NP')],
    ['300兆瓦以上的机组', size, [], tokens('DE', 'NP')],
    ['产值5000万元以上的企业', size, tokens('NP'), tokens('DE', 'NP')],
    ['实现400总吨以下船舶', { ...size, bound: 'le' }, tokens('LINK'), tokens('NP')],
    ['300至600兆瓦机组', { ...size, bound: 'eq', min: { digits: 3n, exponent: 2 } }, [], tokens('NP')],
    ['500人以上的学校', boundedOf({}), [], tokens('DE', 'NP')],
    ['班额在56人以上的大班', boundedOf({}), tokens('NP', 'LINK'), tokens('DE', 'NP')],
    ['增加300兆瓦以上的机组', size, tokens('DIR'), tokens('DE', 'NP')],
  ] as const)('%s', (_, quantity, left, right) => {
    expect(isThreshold(quantity, left, right)).toBe(true);
    expect(numberLetter(quantity, left, right)).toBe('t');
  });

  test.each([
    ['300兆瓦机组, without a bound', { ...size, to: size.end }, [], tokens('NP')],
    ['近300兆瓦机组', { ...size, bound: 'approx' }, [], tokens('NP')],
    ['300兆瓦以上', size, [], []],
    ['300兆瓦以上的', size, [], tokens('DE')],
    ['300兆瓦以上已投产', size, [], tokens('PRED')],
    ['增加300兆瓦以上机组', size, tokens('DIR'), tokens('NP')],
    ['容量达到300兆瓦以上机组', size, tokens('NP', 'LINK'), tokens('NP')],
    ['新建达300兆瓦以上机组', size, tokens('ACT', 'LINK'), tokens('NP')],
    ['500人以上学校', boundedOf({}), [], tokens('NP')],
    ['培训500人以上的学校', boundedOf({}), tokens('ACT'), tokens('DE', 'NP')],
    ['增加500人以上的学校', boundedOf({}), tokens('DIR'), tokens('DE', 'NP')],
    ['500人以上的学校为优秀', boundedOf({}), [], tokens('DE', 'NP', 'VERDICT')],
    ['500人以上的', boundedOf({}), [], tokens('DE')],
    ['95%以上的学校', boundedOf({ kind: 'percent' }), [], tokens('DE', 'NP')],
    ['5个百分点以上的降幅', boundedOf({ kind: 'percent-point' }), [], tokens('DE', 'NP')],
  ] as const)('not %s', (_, quantity, left, right) => {
    expect(isThreshold(quantity, left, right)).toBe(false);
  });
});

test.each([
  ['o', quantityOf({ kind: 'rank' })],
  ['c', quantityOf({})],
  ['f', quantityOf({ kind: 'percent' })],
  ['f', quantityOf({ kind: 'percent-point' })],
  ['m', quantityOf({ kind: 'money' })],
  ['m', quantityOf({ unit: unitOf('公里', 'length') })],
])('the forms see %s', (letter, quantity) => expect(numberLetter(quantity, [], [])).toBe(letter));

test('a clause is spelled with its number where it stands', () => {
  const [left, right] = [tokens('NP', 'LINK'), tokens('DE', 'NP')];
  expect(spell(left, 'm', right)).toEqual({ text: 'nlmxn', tokens: [...left, ...right], numberAt: 2 });
  expect(spell([], 'c', [])).toEqual({ text: 'c', tokens: [], numberAt: 0 });
});

describe('the form of a clause', () => {
  const forms = constructionMatcher(packs);
  const chosen = (left: Token[], number: string, right: Token[]) => {
    const choice = chooseForm(forms, spell(left, number, right));
    return choice === null ? null : [choice.form.rule.id, ...choice.matched.map(({ type }) => type)];
  };

  test.each([
    [['level.subject', 'NP', 'LINK'], tokens('NP', 'LINK'), 'm', []],
    [['level.subject', 'NP', 'LINK'], tokens('BASE', 'NP', 'LINK'), 'm', []],
    [['count.object', 'ACT', 'NP'], tokens('ACT'), 'c', tokens('NP')],
    [['limit.elided', 'DE', 'LIMIT'], tokens('DIR', 'NP', 'PRED'), 'f', tokens('DE', 'LIMIT')],
    [['level.bare'], [], 'f', []],
    [null, tokens('PRED'), 'm', []],
  ] as const)('%s', (form, left, number, right) => {
    expect(chosen([...left], number, [...right])).toEqual(form);
    // The second time it is known.
    expect(chosen([...left], number, [...right])).toEqual(form);
  });

  test('the next that would fit, or none', () => {
    const letters = spell(tokens('ACT', 'NP'), 'm', []);
    const first = chooseForm(forms, letters)!;
    const next = chooseNextForm(forms, letters, first.form)!;
    expect([first.form.rule.id, next.form.rule.id]).toEqual(['level.action', 'level.subject']);
    expect(next.matched.map(({ type }) => type)).toEqual(['NP']);
    expect(chooseNextForm(forms, letters, next.form)).toBeNull();
  });
});
