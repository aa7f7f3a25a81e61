import type { RuleKind } from '../../packs/schema.js';

/** A pack with one rule of a kind, every … to be filled in. It passes the check as it stands. */
export function ruleTemplate(kind: RuleKind, id: string): string {
  const keys = [...KEYS[kind], ...(kind === 'pairing' ? PAIR_EXAMPLES : EXAMPLES)].map(
    (line) => `    ${line}`,
  );
  return [`pack: domains.mine`, 'title: …', `${kind}:`, `  - id: ${id}`, ...keys, ''].join('\n');
}

const EXAMPLES = [
  'examples:',
  '  - { text: …, want: { value: 1 } }',
  'counter_examples:',
  '  - { text: …, why: … }',
];

const PAIR_EXAMPLES = [
  'examples:',
  '  - { text: … = …… }',
  'counter_examples:',
  '  - { text: … = ……, why: … }',
];

const KEYS: Record<RuleKind, readonly string[]> = {
  metrics: [
    'name: …',
    'forms: [……]',
    'dimension: count  # a dimension of the units, or count, index, rank',
    'better: null  # higher, lower',
  ],
  units: [
    'name: …',
    'forms: […]',
    'dimension: …',
    'code: null  # UCUM',
    'factor: "1"  # exact, to the base of the dimension',
  ],
  numerals: ['forms: […]', 'value: "0.5"  # exact decimal', 'unit: ""', 'role: null  # level, growth, rank'],
  modifiers: ['forms: […]', 'place: before  # after, inside', 'bound: ge  # eq, gt, le, lt, approx'],
  words: ['class: action  # see docs/patterns.md', 'forms: […]', 'edge: both  # left, right, inside'],
  comparisons: ['match: …', 'kind: other  # yoy, mom, date'],
  periods: [
    'forms: […]',
    'year: document  # frame-1, "2049"',
    'from: "01-01"',
    'to: "12-31"',
    'mode: in  # at, since, by',
  ],
  status: [
    'status: target  # actual, forecast, reference',
    'forms: […]',
    'place: clause  # heading, sentence, before-number',
  ],
  kinds: [
    'name: …',
    'title: […]  # regular expressions',
    'status: actual  # target, forecast, reference',
    'period: document-year  # previous-year, title, none',
    'deadline: none  # year-end, plan-end',
  ],
  constructions: ['form: ^ NP LINK? Q $', 'name: NP', 'role: level  # change, growth, rank, by-unit'],
  lookalikes: ['match: …{n}  # {n} is the number that is no figure', 'why: …'],
  variants: ['from: …', 'to: …'],
  repairs: ['match: (?<fix>…)', 'to: …'],
  furniture: ['match: …  # the whole line'],
  pairing: ['class: same  # weak, contrast, set, partition, done, rate', 'forms: […, ……]'],
  facts: ['fact: issuer  # title, date, place', 'match: (?<value>…)'],
};
