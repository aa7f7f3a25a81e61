import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/model/draft.js';
import { evidenceOf, rateConfidence } from '../../src/stages/rate-confidence.js';
import { draftOf, type Known } from './draft-of.js';

const period = { text: null, start: '2024-01-01', end: '2024-12-31', from: 'inferred' } as const;
/** Nothing is to be said for or against it. */
const plain: Known = { name: '粮食总产量', period, metricId: null, confidence: 0.95 };

function candidateOf(known: Known): Candidate {
  return draftOf('共⟨3个⟩。', [{ ...plain, ...known }]).candidates[0]!;
}

describe('what speaks for and against a record', () => {
  test.each<[string, Known, string, readonly string[]]>([
    ['nothing', {}, 'kind.plan', []],
    ['a form that is poor', { confidence: 0.3 }, 'kind.plan', ['form.0.3']],
    ['a form that is weak', { confidence: 0.5 }, 'kind.plan', ['form.0.5']],
    ['a form that is fair', { confidence: 0.7 }, 'kind.plan', ['form.0.7']],
    ['a form that is good', { confidence: 0.85 }, 'kind.plan', []],
    [
      'a table, whatever its form',
      { confidence: 0.3, table: { row: '产量', column: '' } },
      'kind.plan',
      ['table'],
    ],
    ['a name of one character', { name: '税' }, 'kind.plan', ['name.short']],
    ['a name of two', { name: '产量' }, 'kind.plan', ['name.short']],
    ['a name of three', { name: '总产量' }, 'kind.plan', ['name.brief']],
    ['a name of four', { name: '粮食产量' }, 'kind.plan', ['name.brief']],
    ['a known metric', { metricId: 'agriculture.grain.output' }, 'kind.plan', ['lexicon']],
    ['no period', { period: null }, 'kind.plan', ['period.none']],
    ['no period of a standard', { period: null, status: 'reference' }, 'kind.plan', []],
    ['an unknown kind of document', {}, 'kind.other', ['kind.unknown']],
    ['a change against nothing', { role: 'change' }, 'kind.plan', ['change.unbased']],
    ['a growth against nothing', { role: 'growth' }, 'kind.plan', []],
    [
      'a change against a year',
      { role: 'change', basis: { kind: 'yoy', date: null, text: '同比' } },
      'kind.plan',
      [],
    ],
  ])('%s', (_, known, kind, said) => {
    expect(evidenceOf(candidateOf(known), kind).map(({ name }) => name)).toEqual(['base', ...said]);
  });

  test('all of it together', () => {
    const known: Known = { confidence: 0.3, name: '税', period: null, role: 'change' };
    expect(evidenceOf(candidateOf(known), 'kind.other')).toEqual([
      { name: 'base', weight: 2 },
      { name: 'form.0.3', weight: -1.8 },
      { name: 'name.short', weight: -1 },
      { name: 'period.none', weight: -0.3 },
      { name: 'kind.unknown', weight: -0.3 },
      { name: 'change.unbased', weight: -0.8 },
    ]);
  });
});

test.each<[Known, string, number]>([
  [{ metricId: 'agriculture.grain.output' }, 'kind.plan', 0.95],
  [{}, 'kind.plan', 0.85],
  [{ name: '产量' }, 'kind.plan', 0.7],
  [{ confidence: 0.3 }, 'kind.plan', 0.5],
  [{ confidence: 0.3, name: '产量' }, 'kind.plan', 0.3],
  [{ confidence: 0.3, name: '产量', metricId: 'agriculture.grain.output' }, 'kind.plan', 0.7],
])('the level nearest to the odds of %j', (known, kind, level) => {
  expect(rateConfidence(candidateOf(known), kind)).toBe(level);
});
