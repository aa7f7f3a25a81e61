import type { PanelEntry, PanelTable } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import { compareText } from '../text/compare-text.js';
import { Converter, tidy } from './convert.js';
import type { DiffSettings } from './diff.js';
import { rowsOfPanel } from './row-keys.js';
import { type Comparable, makeSide } from './sides.js';
import { roundingOf } from './written.js';

/**
 * Figures of many documents as one number for each metric, place, manner and period. What two documents tell of one cell is one
 * number where one is the other rounded, and a conflict where it is not. Ranges have no one number and are left out.
 */
export function panelOf(figures: readonly Figure[], settings: DiffSettings): PanelEntry[] {
  const items = makeSide(figures, { ...settings, eachDocument: true }).items.filter(
    ({ figure }) => figure.value !== null && figure.period !== null,
  );
  const groups = new Map<string, { items: Comparable[]; detail: string | null }>();
  const rows = rowsOfPanel(items);
  items.forEach((item, at) => {
    const { key, detail } = rows[at]!;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { items: [item], detail });
    else group.items.push(item);
  });
  return [...groups.values()].flatMap((group) => rowOf(group, settings));
}

function rowOf(
  { items, detail }: { items: readonly Comparable[]; detail: string | null },
  { lexicon }: DiffSettings,
): PanelEntry[] {
  const latest = items.reduce((best, each) => (dateOf(each.figure) > dateOf(best.figure) ? each : best));
  const unit = commonestUnit(items);
  const cells = new Map<string, Comparable[]>();
  for (const item of items) {
    const { start, end } = cellPeriod(item.figure);
    const key = `${start}/${end}`;
    cells.set(key, [...(cells.get(key) ?? []), item]);
  }
  return [...cells].sort(byPeriod).map(([key, told]) => {
    const values = told.map(({ figure }): Told => {
      const converter = new Converter(figure.unit, unit, lexicon);
      return {
        figure,
        value: tidy(converter.number(figure.value!)),
        off: converter.number(roundingOf(figure)),
      };
    });
    const [best, ...rest] = [...values].sort((a, b) => preferred(a, b, values));
    const [start = '', end = ''] = key.split('/');
    return {
      metric: {
        name: latest.figure.metric.name,
        id: latest.figure.metric.id ?? latest.name.id,
        domain: latest.figure.metric.domain,
      },
      scope: latest.place,
      detail,
      role: latest.figure.role,
      status: latest.figure.status,
      unit: { text: unit.text, code: unit.code },
      period: { start, end },
      value: best!.value,
      bound: best!.figure.bound,
      figure: best!.figure,
      others: rest.filter((other) => !agree(best!, other)).map(({ figure }) => figure),
    };
  });
}

interface Told {
  figure: Figure;
  value: number;
  off: number;
}

/** Within what either was rounded to; 近, 超 and 约 contradict nobody. */
function agree(a: Told, b: Told): boolean {
  if (a.figure.bound !== 'eq' || b.figure.bound !== 'eq') return true;
  return Math.abs(a.value - b.value) <= Math.max(a.off, b.off) * (1 + 1e-9) + Math.abs(a.value) * 1e-12;
}

/** A plain number before 超过 and 约, what more documents say, the later document (figures are revised), the finer number. */
function preferred(a: Told, b: Told, all: readonly Told[]): number {
  const support = (told: Told): number =>
    new Set(all.filter((other) => agree(told, other)).map(({ figure }) => figure.source.path)).size;
  const plain = ({ figure }: Told): number => (figure.bound === 'eq' ? 0 : 1);
  return (
    plain(a) - plain(b) ||
    support(b) - support(a) ||
    compareText(dateOf(b.figure), dateOf(a.figure)) ||
    a.off - b.off ||
    b.figure.confidence - a.figure.confidence
  );
}

/** Day of the document, else the end of what it tells. */
function dateOf({ document, period }: Figure): string {
  return document.date ?? period?.end ?? '';
}

function commonestUnit(items: readonly Comparable[]): Figure['unit'] {
  const counts = new Map<string, { unit: Figure['unit']; count: number }>();
  for (const { figure } of items) {
    const known = counts.get(figure.unit.text) ?? { unit: figure.unit, count: 0 };
    known.count += 1;
    counts.set(figure.unit.text, known);
  }
  return [...counts.values()].reduce((best, each) => (each.count > best.count ? each : best)).unit;
}

/** 年末 stands in the column of its year. */
function cellPeriod({ period }: Figure): { start: string; end: string } {
  const { start, end } = period!;
  return start === end && end.endsWith('-12-31')
    ? { start: `${end.slice(0, 4)}-01-01`, end }
    : { start, end };
}

function byPeriod([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return comparePeriods(a.split('/'), b.split('/'));
}

/** By the last day, the longer period first. */
function comparePeriods(
  [startA = '', endA = '']: readonly string[],
  [startB = '', endB = '']: readonly string[],
): number {
  return compareText(endA, endB) || compareText(startA, startB);
}

/** Entries as a wide table; rows as the entries have them, periods by their last day. */
export function widen(entries: readonly PanelEntry[]): PanelTable {
  const periods = new Map<string, PanelEntry['period']>();
  for (const { period } of entries) periods.set(`${period.start}/${period.end}`, period);
  const columns = [...periods].sort(byPeriod);
  const places = new Map(columns.map(([key], at) => [key, at]));
  const rows = new Map<string, PanelTable['rows'][number]>();
  for (const entry of entries) {
    const { metric, scope, detail, role, status, unit, period } = entry;
    const key = JSON.stringify([metric, scope, detail, role, status, unit]);
    let row = rows.get(key);
    if (row === undefined) {
      row = { metric, scope, detail, role, status, unit, cells: columns.map(() => null) };
      rows.set(key, row);
    }
    row.cells[places.get(`${period.start}/${period.end}`)!] = entry;
  }
  return { periods: columns.map(([, period]) => period), rows: [...rows.values()] };
}
