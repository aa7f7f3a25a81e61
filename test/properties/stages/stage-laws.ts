import { expect } from 'vitest';
import { isDay } from '../../../scripts/fuzz/laws.mjs';
import { compare } from '../../../src/model/decimal.js';
import type { Candidate, Draft, PartialDay, Quantity } from '../../../src/model/draft.js';
import { loadPacks } from '../../../src/packs/load.js';

type Law = (draft: Draft, before: Draft) => void;

const KINDS = loadPacks().rules.kinds.map(({ id }) => id);

interface Stretch {
  start: number;
  end: number;
}

function expectInside({ start, end }: Stretch, length: number): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(length);
}

/** One after the other, none within another. */
function expectApart(stretches: readonly Stretch[], length: number): void {
  let behind = 0;
  for (const stretch of stretches) {
    expectInside(stretch, length);
    expect(stretch.start).toBeGreaterThanOrEqual(behind);
    behind = stretch.end;
  }
}

function expectQuantity({ start, end, from, to, value, min, max }: Quantity, length: number): void {
  expectInside({ start, end }, length);
  expectInside({ start: from, end: to }, length);
  expect(from <= start && end <= to && end > start).toBe(true);
  expect(value !== null || min !== null || max !== null).toBe(true);
  if (min !== null && max !== null) expect(compare(min, max)).toBeLessThanOrEqual(0);
}

function expectPartialDay({ month, day }: PartialDay): void {
  expect(Number.isInteger(month) && month >= 1 && month <= 12).toBe(true);
  expect(Number.isInteger(day) && day >= 1).toBe(true);
}

function expectCandidate(
  { quantity, clause, raw, sentence, confidence }: Candidate,
  { normal, sentences }: Draft,
): void {
  const { length } = normal.text;
  expectQuantity(quantity, length);
  expectInside(clause, length);
  if (raw !== null) expectInside(raw, length);
  expect(sentences[sentence]).toBeDefined();
  expect(confidence >= 0 && confidence <= 1).toBe(true);
}

const lengthOf = ({ normal }: Draft): number => normal.text.length;

const eachCandidate =
  (law: (candidate: Candidate, draft: Draft) => void): Law =>
  (draft) => {
    for (const candidate of draft.candidates) {
      expectCandidate(candidate, draft);
      law(candidate, draft);
    }
  };

/** The candidates of two drafts tell of the same numbers under the same names. */
const sameFigures: Law = ({ candidates }, before) => {
  const told = (all: readonly Candidate[]) => all.map(({ quantity, name }) => `${quantity.start} ${name}`);
  expect(told(candidates)).toEqual(told(before.candidates));
};

/** By stage, in the order they run. */
export const STAGE_LAWS: Readonly<Record<string, Law>> = {
  normalise: ({ normal: { text, map }, paragraphs, source, notes }) => {
    expect(map.length).toBe(text.length);
    for (let at = 0; at < text.length; at += 1) {
      expectInside({ start: map.startOf(at), end: map.endOf(at) }, source.text.length);
      if (at > 0)
        expect(map.startOf(at) >= map.startOf(at - 1) && map.endOf(at) >= map.endOf(at - 1)).toBe(true);
    }
    expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
    for (const { span } of notes) if (span !== null) expectInside(span, source.text.length);
  },
  'read-facts': ({ facts, year }) => {
    if (facts.date !== null) expect(isDay(facts.date)).toBe(true);
    expect(year === null || Number.isInteger(year)).toBe(true);
  },
  classify: ({ kind }) => {
    expect(KINDS).toContain(kind);
  },
  segment: (draft) => {
    expectApart(draft.sentences, lengthOf(draft));
    for (const { paragraph, section, start, end } of draft.sentences) {
      const around = draft.paragraphs[paragraph]!;
      expect(around.start <= start && end <= around.end).toBe(true);
      expect(draft.sections[section]).toBeDefined();
    }
    for (const section of draft.sections) expectInside(section, lengthOf(draft));
  },
  'find-periods': (draft) => {
    for (const period of draft.periods) {
      expectInside(period, lengthOf(draft));
      expect(period.end).toBeGreaterThan(period.start);
      expectPartialDay(period.from);
      expectPartialDay(period.to);
    }
  },
  'find-quantities': (draft) => {
    for (const quantity of draft.quantities) expectQuantity(quantity, lengthOf(draft));
    expectApart(draft.quantities, lengthOf(draft));
  },
  // A number becomes a figure, is dismissed with a reason, or was part of a period: none is lost without a word.
  'settle-candidates': (draft, before) => {
    for (const dismissed of draft.dismissed) {
      expectInside(dismissed, lengthOf(draft));
      expect(dismissed.rule).not.toBe('');
    }
    const told = [...draft.quantities, ...draft.dismissed, ...draft.periods];
    for (const { start, end } of before.quantities)
      expect(
        told.some((one) => one.start < end && start < one.end),
        draft.normal.text.slice(start, end),
      ).toBe(true);
  },
  'cut-sentences': (draft) => {
    expectApart(draft.sentences, lengthOf(draft));
  },
  'attach-metrics': eachCandidate(({ clause, quantity }) => {
    expect(clause.start <= quantity.start && quantity.start < clause.end).toBe(true);
  }),
  'read-tables': eachCandidate(({ name }) => {
    expect(name).not.toMatch(/\n/);
  }),
  'build-frames': (draft, before) => {
    sameFigures(draft, before);
    for (const { from, to, value } of draft.frames) {
      expectInside({ start: from, end: to }, lengthOf(draft));
      if (value.kind === 'period')
        expect(isDay(value.start) && isDay(value.end) && value.start <= value.end).toBe(true);
      if (value.kind === 'deadline') expect(isDay(value.date)).toBe(true);
    }
  },
  'resolve-role': eachCandidate(({ role }) => {
    expect(['level', 'change', 'growth', 'rank']).toContain(role);
  }),
  'resolve-period': eachCandidate(({ period }) => {
    if (period !== null)
      expect(isDay(period.start) && isDay(period.end) && period.start <= period.end).toBe(true);
  }),
  'resolve-status': eachCandidate(({ status }) => {
    expect(['actual', 'target', 'forecast', 'reference']).toContain(status);
  }),
  'resolve-deadline': eachCandidate(({ status, deadline }) => {
    if (deadline !== null) expect([status, isDay(deadline.date)]).toEqual(['target', true]);
  }),
  'resolve-scope': eachCandidate(({ scope }) => {
    if (scope !== null) expect(scope.name).not.toBe('');
  }),
  'match-lexicon': sameFigures,
};
