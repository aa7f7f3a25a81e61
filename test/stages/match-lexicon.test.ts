import { describe, expect, test } from 'vitest';
import { parseDecimal } from '../../src/model/decimal.js';
import type { Candidate, Draft, Quantity } from '../../src/model/draft.js';
import type { Packs, RuleSet } from '../../src/packs/packs.js';
import { type MetricRule, RULE_KINDS, type UnitRule } from '../../src/packs/schema.js';
import { matchLexicon, toBase } from '../../src/stages/match-lexicon.js';

const common = { examples: [], counter_examples: [], known_gaps: [] };

function unit(name: string, dimension: string, code: string, factor: string | null): UnitRule {
  return {
    ...common,
    id: 'unit',
    name,
    forms: [name],
    dimension,
    code,
    factor,
    except: [],
    compound: 'both',
    parts: {},
    tenths: false,
    tenths_before: false,
    second: false,
  };
}

const coverage: MetricRule & { domain: string } = {
  ...common,
  id: 'ecology.nature.forest-coverage',
  name: '森林覆盖率',
  forms: ['林木覆盖率'],
  dimension: 'percent',
  better: 'higher',
  except: [],
  domain: 'ecology',
};

const packs: Packs = {
  hash: 'test',
  rules: {
    ...(Object.fromEntries(RULE_KINDS.map((kind) => [kind, []])) as unknown as RuleSet),
    metrics: [coverage],
    units: [
      unit('亩', 'area', '{mu}', '666.6'),
      unit('平方米', 'area', 'm2', '1'),
      unit('吨', 'mass', 't', '1000'),
    ],
  },
  script: { traditional: '', simplified: '' },
  regions: [],
};

function quantity(dimension: string | null, factor: string | null): Quantity {
  return {
    start: 0,
    end: 1,
    from: 0,
    to: 1,
    kind: 'quantity',
    value: null,
    min: null,
    max: null,
    bound: 'eq',
    unit: { text: '', code: null, dimension },
    factor: factor === null ? null : parseDecimal(factor),
    role: null,
    per: null,
    chinese: false,
    rules: [],
  };
}

function draftOf(name: string, dimension: string): Draft {
  const candidate = { name, quantity: quantity(dimension, null), rules: ['level.subject'] };
  return { candidates: [candidate as unknown as Candidate] } as unknown as Draft;
}

function identified(
  name: string,
  dimension: string,
): Pick<Candidate, 'name' | 'metricId' | 'domain' | 'rules'> {
  const [candidate] = matchLexicon(draftOf(name, dimension), { packs, options: {} }).candidates;
  const { name: kept, metricId, domain, rules } = candidate!;
  return { name: kept, metricId: metricId!, domain: domain!, rules };
}

describe('matchLexicon', () => {
  test('gives a known metric its id and domain, and keeps its name', () => {
    expect(identified('全区林木覆盖率', 'percent')).toEqual({
      name: '全区林木覆盖率',
      metricId: 'ecology.nature.forest-coverage',
      domain: 'ecology',
      rules: ['level.subject', 'ecology.nature.forest-coverage'],
    });
  });

  test('leaves an unknown metric without', () => {
    expect(identified('林木种类', 'count')).toEqual({
      name: '林木种类',
      metricId: null,
      domain: null,
      rules: ['level.subject'],
    });
  });

  test('changes nothing it was given', () => {
    const draft = draftOf('森林覆盖率', 'percent');
    matchLexicon(draft, { packs, options: {} });
    expect(draft.candidates[0]).not.toHaveProperty('metricId');
  });
});

describe('toBase', () => {
  test.each([
    ['3.5', 'area', '666.6', { value: 2333.1, unit: 'm2' }],
    ['-0.1', 'area', '3', { value: -0.3, unit: 'm2' }],
    ['5', 'mass', '1000', null],
    ['5', 'area', null, null],
    ['5', null, '1', null],
    [null, 'area', '1', null],
  ])('%s of a unit of %s with the factor %s is %o', (value, dimension, factor, base) => {
    const decimal = value === null ? null : parseDecimal(value);
    expect(toBase(decimal, quantity(dimension, factor), packs)).toEqual(base);
  });
});
