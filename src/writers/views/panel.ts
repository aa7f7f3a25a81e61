import type { PanelEntry, PanelRow, PanelTable } from '../../model/change.js';
import type { DocumentRecord } from '../../model/document.js';
import { describePeriod } from '../../text/describe-period.js';
import { VIEW_COLUMN_LABELS as LABELS, NO_RECORDS_LABELS, SIDE_LABELS, VIEW_TITLES } from '../labels.js';
import type { FlatColumn, ShownColumn, View } from '../view.js';
import { fieldColumns } from './cited.js';
import { groupByDomain } from './group-by-domain.js';
import type { Look } from './look.js';
import { conflictNotes, conflictText, entryNumber, entrySources, mannerOf, rowName } from './panel-entry.js';
import { sparkline } from './sparkline.js';

export interface PanelGiven {
  table: PanelTable;
  entries: readonly PanelEntry[];
  documents: readonly DocumentRecord[];
  remarks: readonly string[];
}

type Period = PanelTable['periods'][number];

/**
 * A panel as one wide table. Lines of ndjson are its entries all the same: they have no heading that could hold the periods.
 */
export function panelView(
  { table, entries, documents, remarks }: PanelGiven,
  { domainTitles }: Pick<Look, 'domainTitles'>,
): View<PanelRow> {
  return {
    list: 'rows',
    title: VIEW_TITLES.panel,
    facts: { periods: table.periods },
    sides: [{ key: 'documents', label: SIDE_LABELS.documents, documents }],
    remarks,
    records: table.rows,
    lines: entries,
    flat: [...HEAD, ...table.periods.map(valueColumn), CONFLICTS],
    columns: [...ROW_HEAD, trendColumn(table.periods), ...table.periods.map(periodColumn)],
    sections: groupByDomain(table.rows, domainTitles),
    notes: conflictNotes(entries),
    empty: NO_RECORDS_LABELS.panel,
    sources: ({ cells }) => cells.flatMap((entry) => (entry === null ? [] : entrySources(entry))),
  };
}

const HEAD = fieldColumns([
  'metric.name',
  'metric.id',
  'metric.domain',
  'scope',
  'detail',
  'role',
  'status',
  'unit.text',
  'unit.code',
]);

const CONFLICTS: FlatColumn<PanelRow> = {
  name: 'conflicts',
  of: ({ cells }) =>
    cells
      .filter((entry) => entry !== null)
      .filter(({ others }) => others.length > 0)
      .map(conflictText)
      .join('; ') || null,
};

/** Headed as programs write a time, and with the value alone: bounds and sources stand in the long form. */
function valueColumn(period: Period, at: number): FlatColumn<PanelRow> {
  return {
    name: isoPeriod(period),
    kind: 'number',
    of: ({ cells }) => cells[at]?.value,
    cites: ({ cells }) => cells[at]?.figure,
  };
}

function isoPeriod({ start, end }: Period): string {
  if (start === end) return start;
  return start.slice(0, 4) === end.slice(0, 4) && start.endsWith('-01-01') && end.endsWith('-12-31')
    ? start.slice(0, 4)
    : `${start}/${end}`;
}

const ROW_HEAD: readonly ShownColumn<PanelRow>[] = [
  { label: LABELS.metric, least: 20, cell: (row) => ({ text: rowName(row) }) },
  { label: LABELS.place, least: 6, cell: ({ scope }) => ({ text: scope ?? '' }) },
  { label: LABELS.kind, least: 4, cell: (row) => ({ text: mannerOf(row) }) },
  { label: LABELS.unit, least: 6, cell: ({ unit }) => ({ text: unit.text, tone: 'dim' }) },
];

// Old periods leave a narrow terminal first: what is new is what one looks for.
function periodColumn(period: Period, at: number): ShownColumn<PanelRow> {
  return {
    label: describePeriod({ ...period, text: null, from: 'stated' }),
    least: 8,
    leaves: at,
    told: true,
    right: true,
    cell: ({ cells }) => {
      const entry = cells[at] ?? null;
      if (entry === null) return { text: '' };
      const text = entryNumber(entry);
      return entry.others.length === 0 ? { text } : { text: `${text}*`, tone: 'doubt' };
    },
  };
}

function trendColumn(periods: readonly Period[]): ShownColumn<PanelRow> {
  return { label: LABELS.trend, least: 16, cell: ({ cells }) => ({ text: trend(cells, periods) }) };
}

/** Only periods of one length make a line: a half-year's sum beside a year's would look like a fall. */
function trend(cells: PanelRow['cells'], periods: readonly Period[]): string {
  const byLength = new Map<number, (number | null)[]>();
  periods.forEach((period, at) => {
    const values = byLength.get(monthsOf(period)) ?? [];
    byLength.set(monthsOf(period), [...values, cells[at]?.value ?? null]);
  });
  const count = (values: readonly (number | null)[]): number =>
    values.filter((value) => value !== null).length;
  const [best = []] = [...byLength]
    .sort(([a, x], [b, y]) => count(y) - count(x) || b - a)
    .map(([, values]) => values);
  return sparkline(best);
}

function monthsOf({ start, end }: Period): number {
  const [from, to] = [start, end].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return start === end ? 0 : (to ?? 0) - (from ?? 0) + 1;
}
