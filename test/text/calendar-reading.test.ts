import { describe, expect, test } from 'vitest';
import {
  EMPTY_READING,
  mergeReadings,
  type PeriodReading,
  readGroups,
  spanReadings,
} from '../../src/text/calendar-reading.js';

type Groups = Record<string, string>;

function read(groups: Groups): PeriodReading | null {
  return readGroups((name) => groups[name]);
}

function yearsOf(groups: Groups): unknown {
  const reading = read(groups);
  if (reading === null) return null;
  const { fromYear, toYear } = reading;
  return [fromYear, toYear].map((year) => (year?.kind === 'stated' ? year.year : year));
}

describe('the groups of a match', () => {
  test.each<[Groups, unknown]>([
    [{ y: '2023' }, [2023, 2023]],
    [{ y1: '2021', y2: '2025' }, [2021, 2025]],
    [{ y1: '2013', yy: '14' }, [2013, 2014]],
    [{ y1: '2013', yy: '12' }, null],
    [{ y1: '2025', y2: '2021' }, null],
    [{ y1: '2025', y2: '2025' }, null],
    [{ roc: '113' }, [2024, 2024]],
    [{ roc: '113', roc2: '116' }, [2024, 2027]],
    [{ roc: '116', roc2: '113' }, null],
    [{ decade: '九' }, [1990, 1999]],
    [{ decade: '七', decade2: '八' }, [1970, 1989]],
    [{ decade: '一', century: '21' }, [2010, 2019]],
    [{ decade: '十' }, null],
    [{ plan: '十四' }, [2021, 2025]],
    [{ plan: '十', tail: '三' }, [2003, 2005]],
    [{ plan: '十四', head: '三' }, [2021, 2023]],
    [{ plan: '十四', head: '九' }, [2021, 2025]],
    [{ plan: '十四', tail: '九' }, [2021, 2025]],
    [{ plan: '百' }, null],
    [{}, [null, null]],
  ])('%j: years %j', (groups, years) => expect(yearsOf(groups)).toEqual(years));

  test.each<[Groups, unknown]>([
    [{ nm: '十' }, { from: 1, to: 10 }],
    [{ nm: '12' }, { from: 1, to: 12 }],
    [{ nm: '13' }, undefined],
    [{ nq: '三' }, { from: 1, to: 9 }],
    [{ nq: '4' }, { from: 1, to: 12 }],
    [{ nq: '5' }, undefined],
    [{ q: '二' }, { from: 4, to: 6 }],
    [
      { q: '1', q2: '3' },
      { from: 1, to: 9 },
    ],
    [{ q: '3', q2: '1' }, undefined],
    [{ q: '4', q2: '5' }, undefined],
    [{ m1: '6' }, { from: 6, to: 6 }],
    [
      { m1: '1', m2: '10' },
      { from: 1, to: 10 },
    ],
    [{ m1: '13' }, undefined],
    [{ m1: '12', m2: '13' }, undefined],
    [
      { m1: '12', m2: '12' },
      { from: 12, to: 12 },
    ],
    [{}, null],
  ])('%j: months %j', (groups, months) => expect(read(groups)?.months).toEqual(months));

  test.each<[Groups, Partial<PeriodReading>]>([
    [{ past: '五' }, { years: -5, total: false }],
    [{ total: '五' }, { years: -5, total: true }],
    [{ future: '三' }, { years: 3 }],
    [{ wd: '三' }, { counted: { unit: 'week', by: 0, weekday: 3 } }],
    [{ wd: '日' }, { counted: { unit: 'week', by: 0, weekday: 7 } }],
    [{ plan: '十四' }, { plan: true }],
    [{ y: '2023' }, { plan: false, counted: null, years: null, back: null, days: null }],
    [{ d1: '5', d2: '8' }, { days: { from: 5, to: 8 } }],
    [{ d1: '5' }, { days: { from: 5, to: 5 } }],
    [{ back: '三' }, { back: 3 }],
  ])('%j: %j', (groups, said) => expect(read(groups)).toMatchObject(said));
});

describe('two pieces of one expression', () => {
  const may = { ...EMPTY_READING, months: { from: 5, to: 5 } };
  const days = { ...EMPTY_READING, days: { from: 8, to: 8 } };

  test.each([
    [3, { from: 3, to: 5 }],
    [5, { from: 1, to: 5 }],
    [9, { from: 1, to: 5 }],
  ])('so many months (%i) that end with the one before', (back, months) => {
    expect(mergeReadings(may, { ...EMPTY_READING, back }).months).toEqual(months);
  });

  test('the later one adds what the earlier one left open', () => {
    const year = { ...EMPTY_READING, fromYear: { kind: 'stated', year: 2023 } as const, total: true };
    const merged = mergeReadings(year, { ...may, years: -3, plan: true, days: days.days });
    expect(merged).toMatchObject({
      fromYear: { year: 2023 },
      months: { from: 5, to: 5 },
      days: { from: 8, to: 8 },
      years: -3,
      total: true,
      plan: true,
    });
    expect(mergeReadings(may, EMPTY_READING).months).toEqual({ from: 5, to: 5 });
  });

  test('a week said before its day', () => {
    const week = { ...EMPTY_READING, counted: { unit: 'week', by: -1, weekday: null } as const };
    const day = { ...EMPTY_READING, counted: { unit: 'week', by: 0, weekday: 3 } as const };
    expect(mergeReadings(week, day).counted).toEqual({ unit: 'week', by: -1, weekday: 3 });
    expect(mergeReadings(EMPTY_READING, day).counted).toEqual(day.counted);
  });

  test('from one to the other', () => {
    const to = { ...days, months: { from: 6, to: 6 } };
    expect(spanReadings({ ...may, days: { from: 3, to: 3 } }, to)).toMatchObject({
      months: { from: 5, to: 6 },
      days: { from: 3, to: 8 },
    });
    // 6日至10日: the month is said once.
    expect(spanReadings(may, days).months).toEqual({ from: 5, to: 5 });
    expect(spanReadings(may, may).days).toBeNull();
    expect(spanReadings(may, days).days).toEqual({ from: 1, to: 8 });
  });
});
