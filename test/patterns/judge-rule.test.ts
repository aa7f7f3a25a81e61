import { describe, expect, test } from 'vitest';
import { judgeRule } from '../../src/commands/patterns/judge-rule.js';
import type { DocumentResult, Rejected } from '../../src/model/document.js';
import type { Figure } from '../../src/model/figure.js';
import { checkPackFiles } from '../../src/packs/load.js';
import type { PlacedRule } from '../../src/packs/merge.js';

const FIGURE: Figure = {
  id: 'f',
  metric: { name: '牛存栏', raw: '牛存栏', id: 'farming.cattle', domain: 'farming' },
  value: 5.2,
  min: null,
  max: null,
  exact: '5.2',
  bound: 'ge',
  unit: { text: '头', code: null, dimension: null },
  base: null,
  role: 'level',
  annualised: false,
  status: 'target',
  force: null,
  period: { text: null, start: '2024-01-01', end: '2024-12-31', from: 'inferred' },
  deadline: { text: null, date: '2025-12-31', from: 'stated' },
  basis: { kind: 'date', date: '2020', text: '比2020年' },
  scope: null,
  source: {
    path: 'x',
    line: 1,
    column: 1,
    start: 0,
    end: 4,
    text: '5.2头',
    sentence: '',
    headings: [],
    table: null,
  },
  document: { title: null, date: null, issuer: null, place: null },
  confidence: 1,
  rules: ['modifier.least'],
};

function resultOf({
  figures = [],
  rejected = [],
}: {
  figures?: Figure[];
  rejected?: Rejected[];
}): DocumentResult {
  const document = {
    path: 'x',
    status: 'ok',
    code: null,
    message: null,
    format: 'txt',
    encoding: null,
  } as const;
  const facts = { title: null, date: null, place: null, issuer: null, number: null, figures: figures.length };
  return { document: { ...document, ...facts }, figures, rejected, notes: [] };
}

function ruleWith(examples: string): PlacedRule {
  const rule = `  - { id: modifier.least, forms: [至少], place: before, bound: ge, ${examples} }`;
  const { placed, problems } = checkPackFiles([
    { path: 'p.yaml', text: `pack: p\ntitle: p\nmodifiers:\n${rule}\n`, layer: 1 },
  ]);
  expect(problems).toEqual([]);
  return placed.modifiers[0]!;
}

function verdictOf(examples: string, result: DocumentResult): string {
  return judgeRule(ruleWith(examples), () => result)
    .map(({ verdict }) => verdict)
    .join(' ');
}

describe('an example', () => {
  const found = resultOf({ figures: [FIGURE] });

  test.each([
    ['{ text: 至少5.2头 }', 'ok'],
    ['{ text: 至少5.2头, want: { value: 5.2, bound: ge, unit: 头, metric: 牛存栏, text: 5.2头 } }', 'ok'],
    [
      '{ text: 至少5.2头, want: { period: 2024-01-01/2024-12-31, deadline: "2025-12-31", basis: "2020", scope: null } }',
      'ok',
    ],
    ['{ text: 至少5.2头, want: [{ value: 5.2 }, { text: 5.2头 }] }', 'ok'],
    ['{ text: 至少5.2头, want: { value: 5.2, bound: gt } }', 'wrong'],
    ['{ text: 至少5.2头, want: { scope: 河西 } }', 'wrong'],
    ['{ text: 至少5.2头, want: { text: 6头 } }', 'missing'],
    ['{ text: 至少5.2头, want: [{ value: 5.2 }, { value: 6 }] }', 'wrong'],
  ])('%s is %s', (example, verdict) => {
    expect(verdictOf(`examples: [${example}]`, found)).toBe(verdict);
  });

  test('is missing where there is no figure, and where the rule had no part in it', () => {
    expect(verdictOf('examples: [{ text: 至少5头, want: { value: 5 } }]', resultOf({}))).toBe('missing');
    const without = resultOf({ figures: [{ ...FIGURE, rules: ['modifier.other'] }] });
    expect(verdictOf('examples: [{ text: 至少5.2头, want: { value: 5.2 } }]', without)).toBe('missing');
  });

  test('tells what was expected and what came', () => {
    const [outcome] = judgeRule(
      ruleWith('examples: [{ text: 至少5.2头, want: { value: 5.2, bound: gt } }]'),
      () => found,
    );
    expect(outcome).toMatchObject({ expected: 'value 5.2, bound "gt"', got: 'text "5.2头", bound "ge"' });
  });

  test('tells which rule dismissed the number', () => {
    const dismissed = { text: '5', rule: 'lookalike.room', why: '', start: 0, end: 1 };
    const [outcome] = judgeRule(ruleWith('examples: [{ text: 有5间, want: { value: 5 } }]'), () =>
      resultOf({ rejected: [dismissed] }),
    );
    expect(outcome?.got).toBe('no figure; 5 dismissed by lookalike.room');
  });
});

describe('a counter-example', () => {
  test('is noisy where the rule fires and ok where it does not', () => {
    expect(verdictOf('counter_examples: [{ text: 至少5头 }]', resultOf({ figures: [FIGURE] }))).toBe('noisy');
    expect(verdictOf('counter_examples: [{ text: 至少不差 }]', resultOf({}))).toBe('ok');
  });

  test('may say what is right instead', () => {
    const other = resultOf({ figures: [{ ...FIGURE, rules: [], bound: 'eq' }] });
    expect(verdictOf('counter_examples: [{ text: 5.2头, want: { bound: eq } }]', other)).toBe('ok');
    expect(verdictOf('counter_examples: [{ text: 5.2头, want: { bound: le } }]', other)).toBe('wrong');
  });
});

describe('a known gap', () => {
  test('is ok as long as it fails and has to be promoted when it works', () => {
    const gap = 'known_gaps: [{ text: 至少5.2头, want: { value: 5.2 } }]';
    expect(verdictOf(gap, resultOf({}))).toBe('ok');
    expect(verdictOf(gap, resultOf({ figures: [FIGURE] }))).toBe('promoted');
  });
});

describe('rules that leave no trace in a figure are tried on the text', () => {
  test.each([
    ['furniture', 'match: "第[0-9]+页"', '正文。\n第3页', 'ok'],
    ['furniture', 'match: "第[0-9]+页"', '见第3页', 'missing'],
    ['facts', 'fact: issuer, match: "发布单位:(?<value>.+)"', '发布单位:统计局', 'ok'],
    ['variants', 'from: 稭, to: 秸', '稭秆', 'ok'],
    ['repairs', 'match: "[0-9](?<fix>O)", to: "0"', '1O天', 'ok'],
    ['kinds', 'name: 公报, title: [公报$], status: actual, period: title, deadline: none', '某市公报', 'ok'],
    [
      'kinds',
      'name: 公报, title: [公报$], status: actual, period: title, deadline: none',
      '某市通知',
      'missing',
    ],
  ] as const)('%s %s on %s', (kind, keys, text, verdict) => {
    const file = `pack: p\ntitle: p\n${kind}:\n  - { id: sample.rule, ${keys}, examples: [{ text: ${JSON.stringify(text)} }] }\n`;
    const { placed, problems } = checkPackFiles([{ path: 'p.yaml', text: file, layer: 1 }]);
    expect(problems).toEqual([]);
    expect(
      judgeRule(placed[kind][0]! as PlacedRule, () => resultOf({})).map((outcome) => outcome.verdict),
    ).toEqual([verdict]);
  });
});
