import fc from 'fast-check';
import { expect } from 'vitest';
import type { PeriodMention } from '../../../src/model/draft.js';
import * as calendar from '../../../src/text/calendar.js';
import { describePeriod } from '../../../src/text/describe-period.js';
import { daysOf } from '../../../src/text/iso-period.js';
import { anyDay, anyText } from '../any-text.js';
import type { Laws } from './laws.js';

/** Another count of days: the clock's. */
const clock = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const isReal = (iso: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(iso) &&
  !Number.isNaN(clock(iso)) &&
  new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso);

const year = fc.integer({ min: 1000, max: 3000 });
const yearReference = fc.oneof(
  fc.record({ kind: fc.constant('stated' as const), year }),
  fc.record({
    kind: fc.constantFrom('document' as const, 'frame' as const),
    offset: fc.integer({ min: -99, max: 99 }),
  }),
);
const day = fc.record({
  year: yearReference,
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
});
const counted = fc.record({
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  by: fc.integer({ min: -40, max: 40 }),
  weekday: fc.option(fc.integer({ min: 1, max: 7 })),
});
/** What the periods of a text may say. */
const mention: fc.Arbitrary<PeriodMention> = fc.record({
  start: fc.constant(0),
  end: fc.constant(1),
  mode: fc.constantFrom('in', 'at', 'since', 'by'),
  from: day,
  to: day,
  years: fc.option(fc.integer({ min: -99, max: 99 })),
  counted: fc.option(counted),
  rule: fc.constant('any'),
});
const laterDay: fc.Arbitrary<string> = fc
  .integer({ min: -330_000, max: 370_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
/** Known or not. */
const someDay: fc.Arbitrary<string | null> = fc.option(laterDay);
const range = fc
  .tuple(laterDay, laterDay)
  .map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));
const anchor = fc.record({
  documentDate: fc.option(laterDay),
  documentYear: fc.option(year),
  frameYear: fc.option(year),
  frame: fc.option(range),
  plan: fc.option(year.map((first) => ({ first, last: first + 4 }))),
});

export const CALENDAR: Laws = {
  'calendar.ts': {
    resolveMention: fc.property(mention, anchor, fc.boolean(), (one, against, total) => {
      const whole = total && one.years !== null && one.years < 0 ? { ...one, total: true as const } : one;
      const days = calendar.resolveMention(whole, against);
      if (days === null) return;
      expect([days.start, days.end].every(isReal)).toBe(true);
      expect(days.start <= days.end).toBe(true);
    }),
    modeAt: fc.property(mention, laterDay, someDay, (one, end, today) => {
      const mode = calendar.modeAt({ ...one, day: true }, end, today);
      expect(mode).toBe(one.mode === 'by' && today !== null && end < today ? 'at' : one.mode);
    }),
    isMonthOfWriting: fc.property(mention, (one) => {
      expect(calendar.isMonthOfWriting(one)).toBe(one.counted !== null && one.counted.unit === 'month');
    }),
    planYears: fc.property(
      fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 1, max: 98 })),
      (ordinal) => {
        const years = calendar.planYears(ordinal);
        if (years !== null) expect(years.last - years.first).toBe(4);
        // One follows the other, but for the years after the second that belong to none.
        if (years !== null && ordinal !== 2 && ordinal < 99)
          expect(calendar.planYears(ordinal + 1)?.first).toBe(years.last + 1);
      },
    ),
    lastDayOf: fc.property(
      fc.integer({ min: 100, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      (y, month) => {
        expect(calendar.lastDayOf(y, month)).toBe(new Date(Date.UTC(y, month, 0)).getUTCDate());
      },
    ),
    isoDay: fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (y, m, d) => {
        const iso = calendar.isoDay(y, m, d);
        expect(isReal(iso)).toBe(true);
        expect(Number(iso.slice(8))).toBeLessThanOrEqual(d);
      },
    ),
    splitDay: fc.property(anyDay, (iso) => {
      const { year: y, month, day: d } = calendar.splitDay(iso);
      expect(calendar.isoDay(y, month, d)).toBe(iso);
    }),
    isIsoDay: fc.property(fc.oneof(anyText, anyDay, fc.stringMatching(/^\d{4}-\d\d-\d\d$/)), (text) => {
      expect(calendar.isIsoDay(text)).toBe(isReal(text));
    }),
    addDays: fc.property(laterDay, fc.integer({ min: -9999, max: 9999 }), (iso, days) => {
      expect(clock(calendar.addDays(iso, days))).toBe(clock(iso) + days);
    }),
    addYears: fc.property(laterDay, fc.integer({ min: -99, max: 99 }), (iso, years) => {
      const there = calendar.addYears(iso, years);
      expect(isReal(there)).toBe(true);
      expect([Number(there.slice(0, 4)), there.slice(5, 7)]).toEqual([
        Number(iso.slice(0, 4)) + years,
        iso.slice(5, 7),
      ]);
    }),
    dayNumber: fc.property(anyDay, (iso) => {
      expect(calendar.dayNumber(iso)).toBe(clock(iso));
    }),
    fromDayNumber: fc.property(anyDay, (iso) => {
      expect(calendar.fromDayNumber(clock(iso))).toBe(iso);
    }),
    resolveYear: fc.property(yearReference, anchor, (reference, against) => {
      const found = calendar.resolveYear(reference, against);
      if (reference.kind === 'stated') expect(found).toBe(reference.year);
      else if (against.documentYear === null && against.frameYear === null) expect(found).toBeNull();
      else if (found !== null)
        expect([against.documentYear, against.frameYear]).toContain(found - reference.offset);
    }),
  },
  'describe-period.ts': {
    // Two periods that are told alike would be one row of a table.
    describePeriod: fc.property(range, range, (one, other) => {
      const [a, b] = [one, other].map((days) => describePeriod({ ...days, text: null, from: 'stated' }));
      expect(a).not.toBe('');
      expect(a === b).toBe(one.start === other.start && one.end === other.end);
    }),
  },
  'iso-period.ts': {
    daysOf: fc.property(
      fc.oneof(
        anyText,
        fc.stringMatching(/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/),
        range.map(({ start, end }) => `${start}/${end}`),
      ),
      (text) => {
        const days = daysOf(text);
        if (days === null) return;
        expect([days.start, days.end].every(isReal)).toBe(true);
        expect(days.start <= days.end).toBe(true);
        expect(daysOf(`${days.start}/${days.end}`)).toEqual(days);
      },
    ),
  },
};
