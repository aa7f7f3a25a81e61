import { toText } from '../../../src/model/decimal.js';
import type { Candidate, PartialDay, PeriodMention, Quantity } from '../../../src/model/draft.js';
import { type Cell, type ColumnKind, type Heading, NO_HEADING } from '../../../src/stages/tables/grid.js';
import type { Labels } from '../../../src/stages/tables/name-figure.js';
import type { PlanYears } from '../../../src/stages/tables/plan-years.js';
import type { Column } from '../../../src/stages/tables/read-columns.js';
import type { Row } from '../../../src/stages/tables/read-rows.js';
import { type ApartUnit, readUnits } from '../../../src/stages/tables/read-unit.js';
import { bareValue } from '../../../src/stages/tables/read-value.js';
import type { Value } from '../../../src/stages/tables/value.js';
import { packs } from './grids-of.js';

type More<T, K extends keyof T = never> = Partial<Omit<T, K>>;

/** A heading of that name, which says what `more` says. */
export function heading(
  name: string,
  { kinds, ...more }: More<Heading, 'kinds'> & { kinds?: ColumnKind[] } = {},
): Heading {
  return { ...NO_HEADING, text: name, name, ...more, kinds: new Set(kinds) };
}

/** 万吨, 亩: units as a heading holds them. */
export const units = (text: string): ApartUnit[] => readUnits(text, packs)!;

/** A span of the days of stated years: 2020, 2021-2025, 2024-01-01..2024-09-30. */
export function period(text: string, more: Partial<PeriodMention> = {}): PeriodMention {
  const [first, last] = text.includes('..') ? text.split('..') : text.split('-').map((year) => `${year}-`);
  const from = `${first}${first!.endsWith('-') ? '01-01' : ''}`;
  const end = last ?? first!;
  const to = `${end}${end.endsWith('-') ? '12-31' : ''}`;
  const spans = { start: 3, end: 8, years: null, counted: null };
  return { ...spans, mode: 'in', from: dayOf(from), to: dayOf(to), rule: 'period.test', ...more };
}

function dayOf(text: string): PartialDay {
  const [year, month, day] = text.split('-').map(Number);
  return { year: { kind: 'stated', year: year! }, month: month!, day: day! };
}

/** 2021-01-01..2025-12-31, with its mode where it is not in them; +0 and frame+0 are years that are not stated. */
export function tellPeriod(mention: PeriodMention | null): string | null {
  if (mention === null) return null;
  return `${mention.mode === 'in' ? '' : `${mention.mode} `}${tellDay(mention.from)}..${tellDay(mention.to)}`;
}

function tellDay({ year, month, day }: PartialDay): string {
  const counted = year.kind === 'stated' ? '' : `${year.kind}${year.offset < 0 ? '' : '+'}${year.offset}`;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year.kind === 'stated' ? year.year : counted}-${two(month)}-${two(day)}`;
}

export function plan(first: number, last: number): PlanYears {
  return { first, last, mention: period(`${first}-${last}`, { start: 1, end: 7, rule: 'period.plan' }) };
}

/** What a change is against, as 同比 or 比2025年 say. */
export function against(kind: 'yoy' | null, base: PeriodMention | null = null): Candidate['comparison'] {
  return { kind, period: base, span: { start: 0, end: 2 }, rule: 'comparison.test', sentence: 7 };
}

export function row(more: Partial<Row> = {}): Row {
  const above = { group: NO_HEADING, parent: NO_HEADING, whole: NO_HEADING, previous: NO_HEADING };
  const none = { labels: () => [], unit: () => null, repeated: new Set<string>(), parted: false };
  return { index: 1, ...none, ...above, ...more };
}

export function labelled(labels: Heading[], own: Heading, more: More<Labels> = {}): Labels {
  return { row: row(), labels, own, base: NO_HEADING, caption: NO_HEADING, ...more };
}

/** A cell of a table, in its second row and second column. */
export function cell(text: string, more: Partial<Cell> = {}): Cell {
  const { quantity, bracket, starred } = bareValue(text, 100, packs);
  const place = { start: 100, end: 100 + text.length, row: 1, column: 1, rowSpan: 1, columnSpan: 1 };
  const content = quantity === null ? 'text' : 'value';
  return {
    ...place,
    text,
    sentence: 5,
    header: false,
    content,
    quantity,
    bracket,
    starred,
    periods: [],
    ...more,
  };
}

/** A value of a row that is called 水泥, under a header that says nothing. */
export function valued(text: string, more: Partial<Value> = {}): Value {
  const its = cell(text);
  const none = { said: null, period: null, tableUnits: [], listed: null, force: null, year: null };
  const plain = { years: [], plan: null, told: null, explained: [], levels: [] };
  return {
    ...labelled([heading('水泥')], NO_HEADING),
    ...{ cell: its, quantity: its.quantity!, ...none, ...plain, ...more },
  };
}

export function column(index: number, use: Column['use'], its: Heading = NO_HEADING): Column {
  return { index, use, heading: its };
}

/** 50000 吨 quantity; a span as 5~8, a bound that is not eq behind it. */
export function tellQuantity({ value, min, max, unit, kind, bound }: Quantity): string {
  const size = value === null ? `${toText(min!)}~${toText(max!)}` : toText(value);
  return [size, unit.text, kind, bound === 'eq' ? '' : bound].filter((part) => part !== '').join(' ');
}
