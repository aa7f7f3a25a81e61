import { expect, test } from 'vitest';
import type { PeriodMention } from '../../../src/model/draft.js';
import { basesOf } from '../../../src/stages/tables/base-column.js';
import type { ColumnKind, Heading } from '../../../src/stages/tables/grid.js';
import { NO_HEADING } from '../../../src/stages/tables/grid.js';
import type { Column } from '../../../src/stages/tables/read-columns.js';
import { packs } from './grids-of.js';
import { against, column, heading, period, units } from './made.js';

const level = (name: string, text?: string): Heading =>
  heading(name, { text: `${name}${text ?? ''}`, period: text === undefined ? null : period(text) });
const growth = heading('', { kinds: ['growth'] });
const of = (...kinds: ColumnKind[]): Heading => heading('', { kinds });

/** The base of the last column but `back`, by its text. */
function baseOf(headings: readonly (Heading | Column)[], back = 0, year: number | null = null): string {
  const columns = headings.map((each, i) =>
    'use' in each ? { ...each, index: i + 1 } : column(i + 1, 'values', each),
  );
  const all = [column(0, 'label', heading('指标')), ...columns];
  return basesOf(all, year, packs)(all.at(-1 - back)!).text;
}

test('the level next on the left', () => {
  expect(baseOf([level('产量'), growth])).toBe('产量');
  expect(baseOf([level('产量'), growth, level('销量'), growth])).toBe('销量');
  expect(baseOf([level('产量'), level('销量'), growth])).toBe('销量');
  expect(baseOf([level('产量'), growth, of('rank')])).toBe('产量');
  expect(baseOf([level('产量'), column(0, 'label', heading('县区')), growth])).toBe('');
  expect(baseOf([growth])).toBe('');
  expect(baseOf([level('产量'), column(0, 'aside', heading('备注')), growth])).toBe('产量');
  expect(baseOf([level('产量'), column(0, 'aside', heading('备注')), level('销量'), growth])).toBe('销量');
});

test('of one thing in several periods the latest', () => {
  expect(baseOf([level('', '2022'), level('', '2023'), growth])).toBe('2023');
  expect(baseOf([level('', '2023'), level('', '2022'), growth])).toBe('2023');
  expect(baseOf([level('产量', '2023'), level('销量', '2022'), growth])).toBe('销量2022');
  expect(baseOf([level('产量', '2023'), level('产量'), growth])).toBe('产量');
  expect(baseOf([level('产量'), level('产量', '2023'), growth])).toBe('产量2023');
  const days = (from: string, to: string) => ({
    ...level('', '2023'),
    text: to,
    period: period(`${from}..${to}`),
  });
  expect(baseOf([days('2023-01-01', '2023-06-30'), days('2023-01-01', '2023-05-31'), growth])).toBe(
    '2023-06-30',
  );
  expect(baseOf([days('2023-01-01', '2023-06-30'), days('2023-01-01', '2023-06-10'), growth])).toBe(
    '2023-06-30',
  );
  expect(baseOf([days('2022-01-01', '2022-12-31'), days('2023-01-01', '2023-01-01'), growth])).toBe(
    '2023-01-01',
  );
  expect(baseOf([days('2023-02-01', '2023-01-31'), days('2023-01-01', '2023-02-01'), growth])).toBe(
    '2023-02-01',
  );
});

test('the run of levels ends where a change stands between', () => {
  expect(baseOf([level('', '2023'), growth, level('', '2022'), growth])).toBe('2022');
});

test('a table may begin with values', () => {
  const points = heading('', { kinds: ['change'], units: units('个百分点') });
  const first = (...headings: Heading[]): string => {
    const columns = headings.map((each, i) => column(i, 'values', each));
    return basesOf(columns, null, packs)(columns.at(-1)!).text;
  };
  expect(first(level('产量'), growth)).toBe('产量');
  expect(first(level('合格率'), points)).toBe('合格率');
  expect(first(points)).toBe('');
  expect(first(growth)).toBe('');
});

test('years that are counted from that of the document', () => {
  const counted = (offset: number): PeriodMention => {
    const year = { kind: 'document', offset } as const;
    return { ...period('2024'), from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } };
  };
  const last = heading('', { text: '去年', period: counted(-1) });
  const stated = level('', '2023');
  expect(baseOf([last, stated, growth], 0, 2025)).toBe('去年');
  expect(baseOf([last, stated, growth], 0, 2023)).toBe('2023');
  expect(baseOf([stated, last, growth], 0, 2023)).toBe('2023');
  expect(baseOf([last, stated, growth], 0, null)).toBe('去年');
});

test('shares and changes are no base, but for points', () => {
  const points = heading('', { kinds: ['change'], units: units('个百分点') });
  expect(baseOf([level('用电量'), level('比重'), growth])).toBe('用电量');
  expect(baseOf([level('用电量'), level('比重'), points])).toBe('比重');
  expect(baseOf([level('用电量'), growth, points])).toBe('用电量');
  expect(baseOf([level('合格率'), column(0, 'label', heading('县区')), points])).toBe('');
  expect(baseOf([growth, points])).toBe('');
  expect(baseOf([level('用电量'), of('same-period'), growth])).toBe('用电量');
});

test('a rank or the same period a year before may stand left of its level', () => {
  expect(baseOf([of('rank'), level('指数')], 1)).toBe('指数');
  expect(baseOf([of('same-period'), level('', '2024')], 1)).toBe('2024');
  expect(baseOf([growth, level('指数')], 1)).toBe('');
  expect(baseOf([level('产量'), of('rank'), level('指数')], 1)).toBe('产量');
  expect(baseOf([of('rank'), growth, level('指数')], 2)).toBe('');
  expect(baseOf([of('rank'), column(0, 'label', heading('县区')), level('指数')], 2)).toBe('指数');
  expect(baseOf([of('rank')])).toBe('');
});

test('what falls against the year of the one level that has it', () => {
  const since = (name: string, year: string): Heading =>
    heading(name, { kinds: ['by-unit'], comparison: against(null, period(year)) });
  const emitted = level('排放量', '2025');
  const growthOf2026 = heading('', { kinds: ['growth'], period: period('2026') });
  const headings = [emitted, level('减排量'), since('', '2025')];
  const columns = [column(0, 'label'), ...headings.map((each, i) => column(i + 1, 'values', each))];
  expect(basesOf(columns, null, packs)(columns[3]!)).toEqual({ ...emitted, period: null });
  const alone = [column(0, 'label'), column(1, 'values', emitted), column(2, 'values', since('', '2025'))];
  expect(basesOf(alone, null, packs)(alone[2]!)).toBe(emitted);
  expect(baseOf([emitted, level('减排量'), since('', '2025')])).toBe('排放量2025');
  expect(baseOf([emitted, level('减排量'), since('', '2024')])).toBe('减排量');
  expect(baseOf([emitted, level('减排量'), since('浓度', '2025')])).toBe('减排量');
  expect(baseOf([emitted, level('减排量', '2030'), since('', '2025')])).toBe('减排量2030');
  expect(baseOf([emitted, growthOf2026, level('减排量'), since('', '2025')])).toBe('排放量2025');
  expect(baseOf([level('', '2025'), level('减排量'), since('', '2025')])).toBe('减排量');
  expect(baseOf([emitted, level('治理量', '2025'), level('减排量'), since('', '2025')])).toBe('减排量');
  expect(baseOf([emitted, column(0, 'aside', heading('备注')), level('减排量'), since('', '2025')])).toBe(
    '排放量2025',
  );
});

test('a base is found once for a column', () => {
  const columns = [column(0, 'label'), column(1, 'values', level('产量')), column(2, 'values', growth)];
  const find = basesOf(columns, null, packs);
  expect(find(columns[2]!)).toBe(columns[1]!.heading);
  expect(find(columns[2]!)).toBe(find(columns[2]!));
  expect(find(columns[1]!)).toBe(NO_HEADING);
});
