import { describe, expect, test } from 'vitest';
import type { PeriodMention } from '../../../src/model/draft.js';
import { loadPacks } from '../../../src/packs/load.js';
import { draftDocument } from '../../../src/pipeline.js';
import { readText } from '../../../src/readers/index.js';
import { type Heading, NO_HEADING } from '../../../src/stages/tables/grid.js';
import { asPeriod, planYears, statedYear, titlePeriod } from '../../../src/stages/tables/plan-years.js';
import { cell, column, heading, period, plan, tellPeriod } from './made.js';

const draft = (title: string) =>
  draftDocument(readText(`${title}\n\n正文。`, 'input.txt', 'txt'), loadPacks(), {});
const untitled = draft('无题');
const dated = (text: string): Heading => heading('', { period: period(text) });
const captioned = (...texts: string[]): Heading =>
  heading('主要指标', { cell: cell('主要指标', { periods: texts.map((text) => period(text)) }) });
const counted: PeriodMention = {
  ...period('2024'),
  from: { year: { kind: 'document', offset: 0 }, month: 1, day: 1 },
};

describe('the years of a plan', () => {
  const years = (title: string, caption: Heading, columns: string[], start = 500): string | null => {
    const headed = columns.map((text, i) => column(i + 1, 'values', dated(text)));
    const found = planYears(draft(title), caption, [column(0, 'label'), ...headed], start);
    return found === null ? null : `${found.first}-${found.last}`;
  };

  test('by the columns: behind the first up to the last', () => {
    expect(years('无题', NO_HEADING, ['2020', '2025'])).toBe('2021-2025');
    expect(years('无题', NO_HEADING, ['2025', '2020', '2023'])).toBe('2021-2025');
    expect(years('无题', NO_HEADING, ['2020'])).toBeNull();
    expect(years('无题', NO_HEADING, ['2020', '2020'])).toBeNull();
    expect(years('无题', NO_HEADING, [])).toBeNull();
    expect(years('无题', NO_HEADING, ['2016-2020', '2025'])).toBeNull();
  });

  test('by the title or the caption', () => {
    expect(years('云河市“十四五”发展规划', NO_HEADING, [])).toBe('2021-2025');
    expect(years('云河市“十四五”发展规划', NO_HEADING, [], 3)).toBeNull();
    expect(years('云河市“十四五”发展规划', NO_HEADING, [], 4)).toBe('2021-2025');
    expect(years('云河市“十四五”发展规划', captioned('2016-2020'), [])).toBe('2016-2020');
    expect(years('无题', captioned('2016-2020'), [])).toBe('2016-2020');
    expect(years('无题', captioned('2020', '2016-2020'), [])).toBe('2016-2020');
    expect(years('无题', captioned('2020'), [])).toBeNull();
    expect(years('无题', NO_HEADING, [])).toBeNull();
  });

  test('a title whose years the columns do not go with is not of the table', () => {
    const title = captioned('2021-2025');
    expect(years('无题', title, ['2020', '2025'])).toBe('2021-2025');
    expect(years('无题', title, ['2020', '2022', '2025'])).toBe('2021-2025');
    expect(years('无题', title, ['2020', '2030'])).toBe('2021-2025');
    expect(years('无题', title, ['2021', '2025'])).toBe('2022-2025');
    expect(years('无题', title, ['2021', '2026'])).toBe('2021-2025');
    expect(years('无题', title, ['2025', '2030'])).toBe('2026-2030');
    expect(years('无题', title, ['2024', '2030'])).toBe('2021-2025');
    expect(years('无题', title, ['2026', '2030'])).toBe('2027-2030');
    expect(years('无题', title, ['2021'])).toBeNull();
  });

  test('where they are told', () => {
    const columns = [
      column(0, 'label'),
      column(1, 'values', dated('2020')),
      column(2, 'values', dated('2025')),
    ];
    expect(planYears(untitled, NO_HEADING, columns, 500)?.mention).toBe(columns[1]!.heading.period);
    const title = captioned('2021-2025');
    expect(planYears(untitled, title, columns, 500)?.mention).toBe(title.cell!.periods[0]);
  });

  test('a span that is not stated is none of a caption', () => {
    const caption = (mention: PeriodMention): Heading =>
      heading('', { cell: cell('', { periods: [mention] }) });
    expect(planYears(untitled, caption({ ...period('2021-2025'), from: counted.from }), [], 500)).toBeNull();
    expect(planYears(untitled, caption({ ...period('2021-2025'), to: counted.from }), [], 500)).toBeNull();
  });
});

test('the period within a year that a document reports on', () => {
  const days = (title: string): string | null => tellPeriod(titlePeriod(draft(title)));
  expect(days('2024年1—9月主要指标')).toBe('2024-01-01..2024-09-31');
  expect(days('2024年主要指标')).toBe('2024-01-01..2024-12-31');
  expect(days('2021—2025年主要指标')).toBeNull();
  expect(days('“十四五”主要指标')).toBeNull();
  expect(days('主要指标')).toBeNull();
  expect(titlePeriod({ ...untitled, periods: [period('2024', { start: 120 })] })).not.toBeNull();
  expect(titlePeriod({ ...untitled, periods: [period('2024', { start: 121 })] })).toBeNull();
  expect(titlePeriod({ ...untitled, periods: [period('2024', { named: true })] })).toBeNull();
  expect(titlePeriod({ ...untitled, periods: [counted] })).toBeNull();
  expect(titlePeriod({ ...untitled, periods: [{ ...period('2024'), to: counted.from }] })).toBeNull();
  expect(titlePeriod({ ...untitled, periods: [period('2021-2025'), period('2024')] })).toBeNull();
});

test('the year a column is headed by', () => {
  const year = (mention: PeriodMention | null): number | null => statedYear(heading('', { period: mention }));
  expect(year(period('2020'))).toBe(2020);
  expect(year(period('2020-03-01..2020-05-31'))).toBe(2020);
  expect(year(period('2016-2020'))).toBeNull();
  expect(year(period('2016-2020', { mode: 'at' }))).toBe(2020);
  expect(year(counted)).toBeNull();
  expect(year({ ...period('2024'), to: counted.from })).toBeNull();
  expect(year({ ...counted, mode: 'at' })).toBeNull();
  expect(year({ ...period('2024', { mode: 'at' }), to: counted.from })).toBeNull();
  expect(year(null)).toBeNull();
});

test('the years of a plan as a period', () => {
  expect(asPeriod(plan(2021, 2025))).toEqual({
    ...{ start: 1, end: 7, rule: 'period.plan', mode: 'in', years: null, counted: null },
    from: { year: { kind: 'stated', year: 2021 }, month: 1, day: 1 },
    to: { year: { kind: 'stated', year: 2025 }, month: 12, day: 31 },
  });
});
