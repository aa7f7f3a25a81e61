import fc from 'fast-check';
import type { Figure } from '../../src/model/figure.js';

/** Any text that Unicode has: line ends, quotes, U+0000, characters beyond U+FFFF; no halves of pairs. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '"',
    '""',
    ',',
    ' a ',
    'a\tb',
    'a\nb',
    'a\r\nb',
    '\\',
    '\\n',
    '\\e',
    '\\N',
    'NULL',
    '=1',
    '5.20',
    '2022',
  ),
);
const maybeText = fc.option(text);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 0.1, 1e15),
);
const maybeNumber = fc.option(number);
const count = fc.nat();
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const exact = fc.oneof(
  fc.constantFrom('5.20', '-0.05', '0', '1640000000', '0.333333333333333333', '9'.repeat(40)),
  fc.bigInt().map(String),
);
const from = fc.constantFrom('stated', 'inferred');
const list = fc.array(text, { maxLength: 3 });

/** A figure of any values that the schema allows, though no document would give it. */
export const anyFigure: fc.Arbitrary<Figure> = fc.record({
  id: text,
  metric: fc.record({ name: text, raw: text, id: maybeText, domain: maybeText }),
  value: maybeNumber,
  min: maybeNumber,
  max: maybeNumber,
  exact: fc.option(exact),
  bound: fc.constantFrom('eq', 'ge', 'gt', 'le', 'lt', 'approx'),
  unit: fc.record({ text, code: maybeText, dimension: maybeText }),
  base: fc.option(fc.record({ value: number, unit: text })),
  role: fc.constantFrom('level', 'change', 'growth', 'rank'),
  annualised: fc.boolean(),
  status: fc.constantFrom('actual', 'target', 'forecast', 'reference'),
  force: fc.option(fc.constantFrom('binding', 'expected')),
  period: fc.option(fc.record({ text: maybeText, start: day, end: day, from })),
  deadline: fc.option(fc.record({ text: maybeText, date: day, from })),
  basis: fc.option(
    fc.record({ kind: fc.constantFrom('yoy', 'mom', 'date', 'other'), date: maybeText, text }),
  ),
  scope: fc.option(fc.record({ text: maybeText, name: text, code: maybeText, from })),
  source: fc.record({
    path: text,
    line: count,
    column: count,
    start: count,
    end: count,
    text,
    sentence: text,
    headings: list,
    table: fc.option(fc.record({ row: text, column: text })),
  }),
  document: fc.record({ title: maybeText, date: fc.option(day), issuer: maybeText, place: maybeText }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  rules: list,
}) as fc.Arbitrary<Figure>;
