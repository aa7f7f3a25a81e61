import type { PanelEntry } from '../../model/change.js';
import { describeValue } from '../describe-value.js';
import { VIEW_COLUMN_LABELS as LABELS, NO_RECORDS_LABELS, SIDE_LABELS, VIEW_TITLES } from '../labels.js';
import type { FlatColumn, ShownColumn, View } from '../view.js';
import { citedColumns, fieldColumns, shortPlace, sourcePlace } from './cited.js';
import { groupByDomain } from './group-by-domain.js';
import type { Look } from './look.js';
import type { PanelGiven } from './panel.js';
import {
  conflictNotes,
  conflictText,
  entryNumber,
  entryPeriod,
  entrySources,
  mannerOf,
  rowName,
} from './panel-entry.js';

/** A panel in its long form: one row a number. */
export function panelEntriesView(
  { entries, documents, remarks }: PanelGiven,
  { domainTitles }: Pick<Look, 'domainTitles'>,
): View<PanelEntry> {
  return {
    list: 'entries',
    title: VIEW_TITLES.panel,
    facts: {},
    sides: [{ key: 'documents', label: SIDE_LABELS.documents, documents }],
    remarks,
    records: entries,
    flat: FLAT,
    columns: [...COLUMNS, placeColumn(documents.length > 1)],
    sections: groupByDomain(entries, domainTitles),
    notes: conflictNotes(entries),
    empty: NO_RECORDS_LABELS.panel,
    sources: entrySources,
  };
}

const FLAT: readonly FlatColumn<PanelEntry>[] = [
  ...fieldColumns([
    'metric.name',
    'metric.id',
    'metric.domain',
    'scope',
    'detail',
    'role',
    'status',
    'unit.text',
    'unit.code',
    'period.start',
    'period.end',
    'value',
    'bound',
  ]),
  ...citedColumns('figure'),
  { name: 'conflicts', of: (entry) => (entry.others.length === 0 ? null : conflictText(entry)) },
];

const COLUMNS: readonly ShownColumn<PanelEntry>[] = [
  { label: LABELS.metric, least: 20, cell: (row) => ({ text: rowName(row) }) },
  { label: LABELS.place, least: 6, cell: ({ scope }) => ({ text: scope ?? '' }) },
  { label: LABELS.kind, least: 4, cell: (entry) => ({ text: mannerOf(entry) }) },
  { label: LABELS.period, least: 10, cell: (entry) => ({ text: entryPeriod(entry) }) },
  {
    label: LABELS.value,
    least: 8,
    right: true,
    cell: (entry) =>
      entry.others.length === 0
        ? { text: entryNumber(entry) }
        : { text: `${entryNumber(entry)}*`, tone: 'doubt' },
  },
  { label: LABELS.unit, least: 6, cell: ({ unit }) => ({ text: unit.text, tone: 'dim' }) },
  {
    label: LABELS.others,
    least: 8,
    leaves: 1,
    cell: ({ others }) => ({
      text: others.map((figure) => `${describeValue(figure)} (${sourcePlace(figure)})`).join(', '),
      tone: 'doubt',
    }),
  },
];

function placeColumn(several: boolean): ShownColumn<PanelEntry> {
  return {
    label: LABELS.position,
    place: true,
    least: 8,
    leaves: 2,
    cell: ({ figure }) => ({ text: shortPlace(figure, several), tone: 'dim' }),
  };
}
