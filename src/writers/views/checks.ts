import type { Audit } from '../../model/audit.js';
import type { Check } from '../../model/change.js';
import type { DocumentRecord } from '../../model/document.js';
import { describeAmount } from '../describe-value.js';
import {
  CHECK_KIND_LABELS,
  consistentLabel,
  VIEW_COLUMN_LABELS as LABELS,
  NO_RECORDS_LABELS,
  SIDE_LABELS,
  VIEW_TITLES,
} from '../labels.js';
import type { Cell, FlatColumn, ShownColumn, View } from '../view.js';
import { fieldColumns, shortPlace, sourcePlace } from './cited.js';
import { groupByDomain } from './group-by-domain.js';
import type { Look } from './look.js';

export interface ChecksGiven {
  checks: readonly Check[];
  documents: readonly DocumentRecord[];
  audit: Audit;
}

/** Checks, the failed ones of a domain first; where it has to be brief, those that hold are counted instead of listed. */
export function checksView(
  { checks, documents, audit }: ChecksGiven,
  { domainTitles, brief, narrow }: Look,
): View<Check> {
  const listed = brief ? checks.filter(({ consistent }) => !consistent) : checks;
  const consistent = checks.length - listed.length;
  return {
    list: 'checks',
    title: VIEW_TITLES.checks,
    facts: { audit },
    sides: [{ key: 'documents', label: SIDE_LABELS.documents, documents }],
    remarks: audit.disagreements.map(({ message }) => message),
    records: checks,
    flat: FLAT,
    columns: [...COLUMNS, ...(narrow ? [] : [ARITHMETIC]), placeColumn(documents.length > 1)],
    sections: groupByDomain(listed, domainTitles).map((section) => ({
      ...section,
      records: [...section.records].sort((a, b) => Number(a.consistent) - Number(b.consistent)),
    })),
    notes: [
      ...(consistent === 0 ? [] : [consistentLabel(consistent)]),
      // Below the rows, where nothing is cut: a sum that lacks its end proves nothing.
      ...(narrow ? listed.map(arithmeticNote) : []),
    ],
    empty: consistent === 0 ? NO_RECORDS_LABELS.checks : '',
    sources: ({ figures }) =>
      figures.map((figure, i) => ({ label: i === 0 ? LABELS.claimed : LABELS.computed, figure })),
  };
}

const FLAT: readonly FlatColumn<Check>[] = [
  ...fieldColumns([
    'kind',
    'consistent',
    'metric.name',
    'metric.id',
    'metric.domain',
    'stated.value',
    'stated.unit',
    'computed',
    'arithmetic',
    'message',
  ]),
  { name: 'figures', kind: 'list', of: ({ figures }) => figures.map(({ id }) => id) },
  { name: 'sources', kind: 'list', of: ({ figures }) => figures.map(sourcePlace) },
  { name: 'sentence', of: ({ figures }) => figures[0]?.source.sentence, cites: ({ figures }) => figures[0] },
];

const COLUMNS: readonly ShownColumn<Check>[] = [
  { label: LABELS.metric, least: 20, cell: ({ metric }) => ({ text: metric.name }) },
  { label: LABELS.kind, least: 4, leaves: 2, cell: ({ kind }) => ({ text: CHECK_KIND_LABELS[kind] }) },
  { label: LABELS.stated, least: 2, cell: verdictCell },
  {
    label: LABELS.claimed,
    least: 8,
    cell: ({ stated }) => ({ text: describeAmount(stated.value, stated.unit) }),
  },
  { label: LABELS.computed, least: 8, cell: computedCell },
];

const ARITHMETIC: ShownColumn<Check> = {
  label: LABELS.arithmetic,
  least: 20,
  cell: ({ arithmetic }) => ({ text: arithmetic, tone: 'dim' }),
};

function arithmeticNote({ consistent, metric, arithmetic }: Check): string {
  return `${consistent ? '✓' : '✗'} ${metric.name}: ${arithmetic}`;
}

function placeColumn(several: boolean): ShownColumn<Check> {
  return {
    label: LABELS.position,
    place: true,
    least: 8,
    leaves: 1,
    cell: ({ figures: [statement] }) => ({
      text: statement === undefined ? '' : shortPlace(statement, several),
      tone: 'dim',
    }),
  };
}

function verdictCell({ consistent }: Check): Cell {
  return consistent ? { text: '✓' } : { text: '✗', tone: 'doubt' };
}

// Rounded for the eye; the whole number stands in the arithmetic and in the other formats.
function computedCell({ computed, stated, consistent }: Check): Cell {
  const text = describeAmount(
    Number(Math.abs(computed) < 1000 ? computed.toFixed(2) : computed.toPrecision(6)),
    stated.unit,
  );
  return consistent ? { text } : { text, tone: 'doubt' };
}
