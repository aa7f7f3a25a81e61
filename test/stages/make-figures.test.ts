import { describe, expect, test } from 'vitest';
import { parseDecimal } from '../../src/model/decimal.js';
import type { Draft } from '../../src/model/draft.js';
import type { Figure } from '../../src/model/figure.js';
import { loadPacks } from '../../src/packs/load.js';
import { makeFigures } from '../../src/stages/make-figures.js';
import { draftOf, type Known } from './draft-of.js';

const packs = loadPacks();

function figuresOf(text: string, known: readonly Known[] = [], document: Partial<Draft> = {}): Figure[] {
  return makeFigures(draftOf(text, known, document), packs);
}
const figureOf = (known: Known): Figure => figuresOf('共⟨3个⟩。', [known])[0]!;

const decimal = (text: string) => parseDecimal(text)!;
const between = (min: string, max: string) => ({ value: null, min: decimal(min), max: decimal(max) });

describe('the size of a figure', () => {
  test.each<[string, Known, readonly (number | string | null)[]]>([
    ['a level', { quantity: { value: decimal('1.50') } }, [1.5, null, null, '1.5']],
    ['a fall', { quantity: { value: decimal('1.5') }, sign: -1 }, [-1.5, null, null, '-1.5']],
    ['a fall told twice', { quantity: { value: decimal('-1.5') }, sign: -1 }, [-1.5, null, null, '-1.5']],
    ['no fall at all', { quantity: { value: decimal('0') }, sign: -1 }, [0, null, null, '0']],
    ['between two', { quantity: between('3', '5') }, [null, 3, 5, null]],
    ['a fall between two', { quantity: between('3', '5'), sign: -1 }, [null, -5, -3, null]],
    ['a fall between none and some', { quantity: between('0', '5'), sign: -1 }, [null, -5, 0, null]],
    ['a fall between two told twice', { quantity: between('-5', '-3'), sign: -1 }, [null, -5, -3, null]],
    ['a rise between two', { quantity: between('-3', '5') }, [null, -3, 5, null]],
    [
      'more than a number can say',
      { quantity: { value: decimal(`1${'0'.repeat(400)}`) } },
      [null, null, null, `1${'0'.repeat(400)}`],
    ],
  ])('%s', (_, known, expected) => {
    const { value, min, max, exact } = figureOf(known);
    expect([value, min, max, exact]).toEqual(expected);
  });
});

test('all of a record but its evidence', () => {
  const period = { text: '今年', start: '2024-01-01', end: '2024-12-31', from: 'stated' } as const;
  const known: Known = {
    quantity: {
      value: decimal('2'),
      unit: { text: '公里', code: 'km', dimension: 'length' },
      factor: decimal('1000'),
      bound: 'ge',
    },
    name: '道路',
    raw: { start: 0, end: 2 },
    metricId: 'transport.road.length',
    domain: 'transport',
    role: 'growth',
    annualised: true,
    status: 'target',
    force: 'binding',
    period,
    deadline: { text: '今年', date: '2024-12-31', from: 'stated' },
    basis: { kind: 'yoy', date: null, text: '同比' },
    scope: { text: '全市', name: '云河市', code: null, from: 'stated' },
    table: { row: '道路', column: '2024年' },
    rules: ['a', 'b', 'a', 'c', 'b'],
  };
  const facts = { title: '题', date: '2024-02-01', issuer: '某局', place: null, number: '1号' };
  const sections = [{ start: 0, end: 9, headings: ['一、道路'], level: 1 }];
  const [figure] = figuresOf('首行。\n马路共⟨2公里⟩左右。', [known], { facts, sections, kind: 'kind.plan' });
  expect(figure).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    metric: { name: '道路', raw: '首行', id: 'transport.road.length', domain: 'transport' },
    value: 2,
    min: null,
    max: null,
    exact: '2',
    bound: 'ge',
    unit: { text: '公里', code: 'km', dimension: 'length' },
    base: { value: 2000, unit: 'm' },
    role: 'growth',
    annualised: true,
    status: 'target',
    force: 'binding',
    period,
    deadline: known.deadline,
    basis: known.basis,
    scope: known.scope,
    source: {
      path: 'input.txt',
      line: 2,
      column: 4,
      start: 7,
      end: 10,
      text: '2公里',
      sentence: '马路共2公里左右。',
      headings: ['一、道路'],
      table: { row: '道路', column: '2024年' },
    },
    document: { title: '题', date: '2024-02-01', issuer: '某局', place: null },
    confidence: expect.any(Number),
    rules: ['a', 'b', 'c'],
  });
});

test('what nobody has said is null', () => {
  const { metric, base, rules } = figureOf({ name: '项目', rules: ['a', 'b'] });
  expect(metric).toEqual({ name: '项目', raw: '项目', id: null, domain: null });
  expect([base, rules]).toEqual([null, ['a', 'b']]);
});

describe('an id', () => {
  const idOf = (known: Known, text = '共⟨3个⟩。') => figuresOf(text, [known])[0]!.id;
  test('is told by text, place, role and name alone', () => {
    const id = idOf({});
    expect(idOf({ status: 'target', quantity: { value: decimal('5') }, rules: ['a'] })).toBe(id);
    const others = [
      idOf({ name: '工程' }),
      idOf({ role: 'change' }),
      idOf({}, '总⟨3个⟩。'),
      idOf({}, '共⟨3⟩个。'),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });

  test('is given once, also to what is told twice', () => {
    const draft = draftOf('共⟨3个⟩。');
    const [candidate] = draft.candidates;
    const ids = makeFigures({ ...draft, candidates: [candidate!, candidate!, candidate!] }, packs).map(
      ({ id }) => id,
    );
    expect(ids[0]).toBe(idOf({}));
    expect(new Set(ids).size).toBe(3);
    expect(
      makeFigures({ ...draft, candidates: [candidate!, candidate!] }, packs).map(({ id }) => id),
    ).toEqual(ids.slice(0, 2));
  });
});

test('元 is of the place of the document', () => {
  const yuan = { quantity: { unit: { text: '元', code: '{yuan}', dimension: 'money' } } };
  const facts = (place: string | null) => ({ title: null, date: null, issuer: null, place, number: null });
  const codeOf = (place: string | null) =>
    figuresOf('共⟨3元⟩。', [yuan], { facts: facts(place) })[0]!.unit.code;
  expect([codeOf('泸州市'), codeOf('香港'), codeOf(null)]).toEqual(['CNY', 'HKD', null]);
});
