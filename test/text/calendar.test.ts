import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PeriodMention } from '../../src/model/draft.js';
import {
  addDays,
  addYears,
  type CalendarAnchor,
  dayNumber,
  fromDayNumber,
  isIsoDay,
  isoDay,
  lastDayOf,
  planYears,
  resolveMention,
} from '../../src/text/calendar.js';
import { readSmall, readYear } from '../../src/text/calendar-number.js';

const UNKNOWN: CalendarAnchor = { documentDate: null, documentYear: null, frameYear: null };
const MARCH: CalendarAnchor = { documentDate: '2024-03-05', documentYear: 2024, frameYear: null };

function mention(said: Partial<PeriodMention>): PeriodMention {
  const year = { kind: 'stated', year: 2023 } as const;
  return {
    start: 0,
    end: 0,
    mode: 'in',
    from: { year, month: 1, day: 1 },
    to: { year, month: 12, day: 31 },
    years: null,
    counted: null,
    rule: 'test',
    ...said,
  };
}

describe('days', () => {
  const anyDay = fc.integer({ min: -700000, max: 700000 });

  test('counting there and back gives the same day', () => {
    fc.assert(fc.property(anyDay, (number) => dayNumber(fromDayNumber(number)) === number));
  });

  test('every day of the count is a day of the calendar, and later ones sort later', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25000, max: 60000 }), (number) => {
        const [day, next] = [fromDayNumber(number), fromDayNumber(number + 1)];
        return isIsoDay(day) && day < next;
      }),
    );
  });

  test('agrees with the clock-free part of Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60000 }), (number) => {
        return fromDayNumber(number) === new Date(number * 86_400_000).toISOString().slice(0, 10);
      }),
    );
  });

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2000-02-29', 366, '2001-03-01'],
  ])('%s and %d days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  test('29 February has its 28th in other years', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  });

  test.each([
    [2024, 2, 29],
    [2100, 2, 28],
    [2000, 2, 29],
    [2023, 6, 30],
    [2023, 12, 31],
  ])('month %d-%d has %d days', (year, month, days) => {
    expect(lastDayOf(year, month)).toBe(days);
    expect(isoDay(year, month, 31).endsWith(`-${days}`)).toBe(true);
  });

  test.each(['2023-02-29', '2023-13-01', '2023-1-1', '2023-00-10', 'today'])('%s is no day', (text) => {
    expect(isIsoDay(text)).toBe(false);
  });
});

describe('five-year plans', () => {
  test.each([
    [1, 1953, 1957],
    [3, 1966, 1970],
    [10, 2001, 2005],
    [11, 2006, 2010],
    [14, 2021, 2025],
    [15, 2026, 2030],
  ])('plan %d runs from %d to %d', (ordinal, first, last) => {
    expect(planYears(ordinal)).toEqual({ first, last });
  });

  test.each([0, -1, 2.5, 100])('there is no plan %d', (ordinal) => {
    expect(planYears(ordinal)).toBeNull();
  });
});

describe('numbers of dates', () => {
  test.each([
    ['2023', 2023],
    ['二〇二三', 2023],
    ['二○二三', 2023],
    ['二零二三', 2023],
    ['二十', null],
    ['', null],
  ])('year %s is %s', (text, expected) => {
    expect(readYear(text)).toBe(expected);
  });

  test.each([
    ['7', 7],
    ['12', 12],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十七', 27],
    ['两', 2],
    ['九十九', 99],
    ['半', null],
    ['十百', null],
    ['二十一二', null],
    ['一二十', null],
    ['百十', null],
  ])('count %s is %s', (text, expected) => {
    expect(readSmall(text)).toBe(expected);
  });
});

describe('what a mention means', () => {
  const documentYear = { kind: 'document', offset: 0 } as const;
  const frameYear = { kind: 'frame', offset: -1 } as const;
  const endOf2023 = { year: { kind: 'stated', year: 2023 }, month: 12, day: 31 } as const;

  test('a stated year needs no anchor', () => {
    expect(resolveMention(mention({}), UNKNOWN)).toEqual({ start: '2023-01-01', end: '2023-12-31' });
  });

  test('a snapshot is its last day', () => {
    expect(resolveMention(mention({ mode: 'at' }), UNKNOWN)).toEqual({
      start: '2023-12-31',
      end: '2023-12-31',
    });
  });

  test('今年 of a document without a day is not guessed', () => {
    const thisYear = mention({
      from: { ...endOf2023, year: documentYear },
      to: { ...endOf2023, year: documentYear },
    });
    expect(resolveMention(thisYear, UNKNOWN)).toBeNull();
  });

  test('上年 counts from the frame, and from the document where no frame is', () => {
    const lastYear = mention({
      from: { year: frameYear, month: 1, day: 1 },
      to: { ...endOf2023, year: frameYear },
    });
    expect(resolveMention(lastYear, { ...MARCH, frameYear: 2023 })?.start).toBe('2022-01-01');
    expect(resolveMention(lastYear, MARCH)?.start).toBe('2023-01-01');
  });

  test('a month ends with its last day, whatever the year', () => {
    const february = { year: documentYear, month: 2, day: 31 };
    const mentioned = mention({ from: { ...february, day: 1 }, to: february });
    expect(resolveMention(mentioned, MARCH)).toEqual({ start: '2024-02-01', end: '2024-02-29' });
  });

  test.each([
    ['the day of the document', MARCH, '2024-03-05'],
    ['the end of the year reported on', { ...MARCH, frameYear: 2023 }, '2023-12-31'],
    ['the end of the frame of an undated document', { ...UNKNOWN, frameYear: 2023 }, '2023-12-31'],
  ])('…以来 ends with %s', (_what, anchor, end) => {
    expect(resolveMention(mention({ mode: 'since' }), anchor)).toEqual({ start: '2023-01-01', end });
  });

  test('…以来 of an undated document has no end', () => {
    expect(resolveMention(mention({ mode: 'since' }), UNKNOWN)).toBeNull();
  });

  test.each([
    [4, MARCH, { start: '2024-01-01', end: '2027-12-31' }],
    [4, { ...MARCH, documentDate: '2024-06-18' }, { start: '2024-06-18', end: '2028-06-17' }],
    [4, { ...MARCH, documentDate: '2024-12-20' }, { start: '2025-01-01', end: '2028-12-31' }],
    [0, MARCH, { start: '2024-03-05', end: '2024-03-05' }],
    [-5, MARCH, { start: '2019-01-01', end: '2023-12-31' }],
    [-1, { ...MARCH, documentDate: '2024-12-20' }, { start: '2024-01-01', end: '2024-12-31' }],
    [-5, { ...UNKNOWN, frameYear: 2023 }, { start: '2019-01-01', end: '2023-12-31' }],
    [4, UNKNOWN, null],
    [-5, UNKNOWN, null],
  ])('%d years counted from the document', (years, anchor, expected) => {
    expect(resolveMention(mention({ years }), anchor)).toEqual(expected);
  });

  test('a period that would end before it begins is none', () => {
    const backwards = mention({ from: endOf2023, to: { ...endOf2023, month: 1, day: 1 } });
    expect(resolveMention(backwards, UNKNOWN)).toBeNull();
  });

  test('no period ends before it begins', () => {
    const year = fc.oneof(
      fc.record({ kind: fc.constant('stated' as const), year: fc.integer({ min: 1950, max: 2060 }) }),
      fc.record({
        kind: fc.constantFrom('document' as const, 'frame' as const),
        offset: fc.integer({ min: -2, max: 2 }),
      }),
    );
    const day = fc.record({
      year,
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    const mode = fc.constantFrom('in' as const, 'at' as const, 'since' as const, 'by' as const);
    fc.assert(
      fc.property(day, day, mode, (from, to, how) => {
        const range = resolveMention(mention({ from, to, mode: how }), { ...MARCH, frameYear: 2023 });
        return range === null || (isIsoDay(range.start) && isIsoDay(range.end) && range.start <= range.end);
      }),
    );
  });
});
