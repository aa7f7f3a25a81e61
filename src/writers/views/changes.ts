import type { Change } from '../../model/change.js';
import { KINDS_BY_URGENCY } from '../../model/change-kinds.js';
import type { DocumentRecord } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import { describePeriod } from '../../text/describe-period.js';
import { describeValue } from '../describe-value.js';
import {
  INCONSISTENT_LABEL,
  JUDGEMENT_LABELS,
  VIEW_COLUMN_LABELS as LABELS,
  NO_RECORDS_LABELS,
  SIDE_LABELS,
  unchangedLabel,
  VIEW_TITLES,
} from '../labels.js';
import type { Cell, FlatColumn, ShownColumn, Source, View } from '../view.js';
import { citedColumns, fieldColumns, shortPlace } from './cited.js';
import { describeChange } from './describe-change.js';
import { groupByDomain } from './group-by-domain.js';
import { type Look, SURE } from './look.js';

export interface ChangesGiven {
  changes: readonly Change[];
  old: readonly DocumentRecord[];
  new: readonly DocumentRecord[];
  remarks: readonly string[];
}

/** Changes; where it has to be brief, those that are none are counted instead of listed, lest they bury the others. */
export function changesView(given: ChangesGiven, { domainTitles, brief, narrow }: Look): View<Change> {
  const listed = brief ? given.changes.filter(({ kind }) => kind !== 'unchanged') : given.changes;
  const unchanged = given.changes.length - listed.length;
  const several = { old: given.old.length > 1, new: given.new.length > 1 };
  return {
    list: 'changes',
    title: VIEW_TITLES.changes,
    facts: {},
    sides: [
      { key: 'old', label: SIDE_LABELS.old, documents: given.old },
      { key: 'new', label: SIDE_LABELS.new, documents: given.new },
    ],
    remarks: given.remarks,
    records: given.changes,
    flat: FLAT,
    columns: [...COLUMNS, remarkColumn(narrow), placesColumn(several)],
    sections: groupByDomain(listed, domainTitles).map((section) => ({
      ...section,
      records: [...section.records].sort((a, b) => rankOf(a) - rankOf(b)),
    })),
    notes: [
      ...(unchanged === 0 ? [] : [unchangedLabel(unchanged)]),
      ...(narrow ? arithmeticNotes(listed) : []),
    ],
    empty: unchanged === 0 ? NO_RECORDS_LABELS.changes : '',
    sources,
  };
}

function rankOf({ kind }: Change): number {
  return KINDS_BY_URGENCY.indexOf(kind);
}

const FLAT: readonly FlatColumn<unknown>[] = [
  ...fieldColumns([
    'kind',
    'metric.name',
    'metric.id',
    'metric.domain',
    'unit.text',
    'unit.code',
    'from',
    'to',
    'delta',
    'ratio',
    'better',
    'stated.value',
    'stated.unit',
    'stated.consistent',
    'stated.arithmetic',
    'match.score',
    'match.reason',
    'message',
  ]),
  ...citedColumns('old'),
  ...citedColumns('new'),
];

const COLUMNS: readonly ShownColumn<Change>[] = [
  { label: LABELS.metric, least: 20, cell: (change) => toned(shownName(change), change) },
  { label: LABELS.place, least: 6, leaves: 4, cell: (change) => ({ text: placeOf(change) }) },
  { label: LABELS.old, least: 14, cell: (change) => toned(shownValue(change.old), change) },
  { label: LABELS.new, least: 14, cell: (change) => toned(shownValue(change.new), change) },
  { label: LABELS.change, least: 22, cell: (change) => toned(describeChange(change), change) },
  { label: LABELS.judgement, least: 4, leaves: 5, cell: judgement },
  { label: LABELS.stated, least: 2, leaves: 6, cell: statedCell },
  {
    label: LABELS.period,
    least: 11,
    leaves: 2,
    cell: (change) => ({ text: periodsOf(change), tone: 'dim' }),
  },
];

function placesColumn(several: { old: boolean; new: boolean }): ShownColumn<Change> {
  const place = (figure: Figure | null, many: boolean): string =>
    figure === null ? '' : shortPlace(figure, many);
  return {
    label: LABELS.position,
    place: true,
    least: 11,
    leaves: 1,
    cell: (change) => ({
      text: [place(change.old, several.old), place(change.new, several.new)].filter(Boolean).join(' → '),
      tone: 'dim',
    }),
  };
}

/** Better and worse are the lexicon's word; what has a record on one side only, or says the same, steps back. */
function toned(text: string, { kind, better }: Change): Cell {
  if (['added', 'dropped', 'restated', 'unchanged'].includes(kind)) return { text, tone: 'dim' };
  if (kind === 'target-missed') return { text, tone: 'worse' };
  if (kind === 'target-met') return { text, tone: 'better' };
  if (kind === 'target-silent' || kind === 'redefined') return { text, tone: 'doubt' };
  return better === null ? { text } : { text, tone: better };
}

function judgement({ better }: Change): Cell {
  return better === null ? { text: '' } : { text: JUDGEMENT_LABELS[better], tone: better };
}

function statedCell({ stated }: Change): Cell {
  if (stated === null) return { text: '' };
  return stated.consistent ? { text: '✓' } : { text: '✗', tone: 'doubt' };
}

function remarkColumn(narrow: boolean): ShownColumn<Change> {
  return {
    label: LABELS.remark,
    least: 20,
    leaves: 3,
    cell: ({ kind, stated, match }) => {
      if (stated !== null && !stated.consistent && !narrow) return { text: stated.arithmetic, tone: 'doubt' };
      if (match === null || match.score >= SURE) return { text: '' };
      const apart = kind === 'added' || kind === 'dropped';
      return { text: `${apart ? '≠' : '≈'} ${match.reason}`, tone: 'dim' };
    },
  };
}

/** Below the rows, where nothing is cut: a sum that lacks its end proves nothing. */
function arithmeticNotes(changes: readonly Change[]): string[] {
  const lines = changes.flatMap(({ metric, stated }) =>
    stated === null || stated.consistent ? [] : [`✗ ${metric.name}: ${stated.arithmetic}`],
  );
  return lines.length === 0 ? [] : [INCONSISTENT_LABEL, ...lines];
}

// A pair that is not sure has to look so even where its reason finds no room.
function shownName({ metric, old, new: later, match }: Change): string {
  const unsure = old !== null && later !== null && match !== null && match.score < SURE;
  return unsure ? `≈ ${metric.name}` : metric.name;
}

function shownValue(figure: Figure | null): string {
  return figure === null ? '' : describeValue(figure);
}

// The document's own place stands above the rows.
function placeOf({ old, new: later }: Change): string {
  const figure = later ?? old;
  const name = figure?.scope?.name ?? '';
  return name === figure?.document.place ? '' : name;
}

/** 2022 → 2023年; one where both sides speak of the same. */
function periodsOf({ old, new: later }: Change): string {
  const [from, to] = [describePeriod(old?.period ?? null), describePeriod(later?.period ?? null)];
  if (from === to || from === '' || to === '') return to || from;
  const years = [from, to].every((text) => /^\d{4}年$/.test(text));
  return `${years ? from.slice(0, 4) : from} → ${to}`;
}

function sources({ old, new: later }: Change): Source[] {
  return [
    ...(old === null ? [] : [{ label: SIDE_LABELS.old, figure: old }]),
    ...(later === null ? [] : [{ label: SIDE_LABELS.new, figure: later }]),
  ];
}
