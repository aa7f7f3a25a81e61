import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit, extractText, type Figure } from '../../src/index.js';

const TEXT = readFileSync('fixtures/documents/first-three-quarters-analysis/input.txt', 'utf8');
const RESULT = extractText(TEXT);

/** The kinds of disagreement when one figure is changed. */
function kindsOf(figure: Figure): string[] {
  return audit(TEXT, { figures: [figure], notes: RESULT.notes }).disagreements.map(({ kind }) => kind);
}

const anyFigure = fc.constantFrom(...RESULT.figures);

test('an honest report has nothing to disagree with', () => {
  const { figures, alone, disagreements } = audit(TEXT, RESULT);
  expect(disagreements).toEqual([]);
  expect(figures).toBe(RESULT.figures.length);
  expect(alone).toBeGreaterThan(10);
});

test('a value that was changed is told of', () => {
  fc.assert(
    fc.property(anyFigure, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (figure, value) => {
      fc.pre(value !== figure.value && value !== 0 && value !== -(figure.value ?? 0));
      const exact = String(value);
      expect(kindsOf({ ...figure, value, exact, min: null, max: null })).toContain('value');
      if (figure.value !== null) expect(kindsOf({ ...figure, value })).toContain('value');
      if (figure.max !== null) expect(kindsOf({ ...figure, max: value })).toContain('value');
    }),
  );
});

test('a value of another power of ten is told of', () => {
  fc.assert(
    fc.property(anyFigure, fc.constantFrom(-8, -4, -3, -1, 1, 3, 4, 8), (figure, power) => {
      fc.pre(figure.value !== null && figure.value !== 0);
      const value = Number(`${figure.value}e${power}`);
      expect(kindsOf({ ...figure, value, exact: String(value) })).toContain('value');
    }),
  );
});

test('a fall told as a rise is told of', () => {
  // Further in a list (回落0.8个和3.9个百分点) nothing but the sentence tells of it.
  const falls = RESULT.figures.filter(
    ({ value, source }) => (value ?? 0) < 0 && /(?:下降|回落|减少)$/.test(TEXT.slice(0, source.start)),
  );
  expect(falls.length).toBeGreaterThan(0);
  for (const figure of falls) {
    const turned = { ...figure, value: -figure.value!, exact: String(-figure.value!) };
    expect(kindsOf(turned), figure.source.sentence).toContain('value');
  }
});

test('a span, line or column that was shifted is told of', () => {
  const field = fc.constantFrom('start', 'end', 'line', 'column');
  fc.assert(
    fc.property(anyFigure, field, fc.integer({ min: -9, max: 9 }), (figure, name, by) => {
      fc.pre(by !== 0);
      const source = { ...figure.source, [name]: figure.source[name as 'start'] + by };
      expect(kindsOf({ ...figure, source })).toContain('span');
    }),
  );
});

test('a number cut at either end is told of, though its text was cut with it', () => {
  for (const figure of RESULT.figures.filter(({ source }) => /^\d{2}/.test(source.text))) {
    const { start, text } = figure.source;
    const source = { ...figure.source, start: start + 1, text: text.slice(1) };
    expect(kindsOf({ ...figure, source })).toContain('span');
  }
});

test('a unit that was swapped for any other of the report is told of', () => {
  const units = [...new Map(RESULT.figures.map(({ unit }) => [unit.text, unit])).values()];
  for (const figure of RESULT.figures) {
    for (const unit of units) {
      if (unit.text === figure.unit.text) continue;
      const swap = `${figure.source.text}: ${figure.unit.text} → ${unit.text}`;
      expect(kindsOf({ ...figure, unit }), swap).toContain('value');
    }
  }
});

test('a code that is not of the unit is told of', () => {
  for (const figure of RESULT.figures) {
    expect(kindsOf({ ...figure, unit: { ...figure.unit, code: '{none}' } })).toContain('unit');
  }
});

test('days that are none, and headings and sentences from elsewhere, are told of', () => {
  const dated = RESULT.figures.find(({ period }) => period !== null)!;
  const period = { ...dated.period!, end: '2023-02-29' };
  expect(kindsOf({ ...dated, period })).toEqual(['time']);
  expect(kindsOf({ ...dated, period: { ...period, start: '2024-05-01', end: '2024-04-30' } })).toEqual([
    'time',
  ]);
  expect(kindsOf({ ...dated, source: { ...dated.source, headings: ['别处的标题'] } })).toEqual(['span']);
  expect(kindsOf({ ...dated, source: { ...dated.source, sentence: '别处的一句。' } })).toEqual(['span']);
});
