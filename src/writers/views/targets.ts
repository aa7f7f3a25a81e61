import type { TrackedTarget } from '../../model/change.js';
import type { DocumentRecord } from '../../model/document.js';
import { POINT_UNITS } from '../../text/amount-words.js';
import { describeAmount, describeValue } from '../describe-value.js';
import {
  asOfLabel,
  DUE_LABELS,
  FORCE_LABELS,
  VIEW_COLUMN_LABELS as LABELS,
  NO_RECORDS_LABELS,
  OUTCOME_LABELS,
  SIDE_LABELS,
  VIEW_TITLES,
} from '../labels.js';
import type { Cell, FlatColumn, Section, ShownColumn, Source, View } from '../view.js';
import { citedColumns, fieldColumns, shortPlace } from './cited.js';
import { type DomainTitles, groupByDomain } from './group-by-domain.js';
import { type Look, SURE } from './look.js';

export interface TargetsGiven {
  targets: readonly TrackedTarget[];
  asOf: string | null;
  documents: readonly DocumentRecord[];
  against: readonly DocumentRecord[];
  remarks: readonly string[];
}

/** Targets by when they fall due, and then by domain. */
export function targetsView(
  given: TargetsGiven,
  { domainTitles }: Pick<Look, 'domainTitles'>,
): View<TrackedTarget> {
  return {
    list: 'targets',
    title: VIEW_TITLES.targets,
    facts: { asOf: given.asOf },
    sides: [
      { key: 'targets', label: SIDE_LABELS.targets, documents: given.documents },
      { key: 'against', label: SIDE_LABELS.against, documents: given.against },
    ],
    remarks: given.remarks,
    records: given.targets,
    flat: FLAT,
    columns: [...COLUMNS, placeColumn(given.documents.length > 1)],
    sections: sectionsOf(given.targets, domainTitles),
    notes: given.asOf === null ? [] : [asOfLabel(given.asOf)],
    empty: NO_RECORDS_LABELS.targets,
    sources,
  };
}

/** What should have been reached first, since that is what can be asked about today. */
const DUE_ORDER: readonly TrackedTarget['due'][] = ['overdue', 'this-year', 'later', 'undated'];

function sectionsOf(targets: readonly TrackedTarget[], titles: DomainTitles): Section<TrackedTarget>[] {
  return DUE_ORDER.flatMap((due) =>
    groupByDomain(
      targets.filter((target) => target.due === due),
      titles,
    ).map((section) => ({
      titles: [DUE_LABELS[due], ...section.titles],
      records: [...section.records].sort((a, b) => rankOf(a) - rankOf(b)),
    })),
  );
}

/** Within a domain, what was missed or fell silent before what needs no question. */
const OUTCOME_ORDER: readonly TrackedTarget['outcome'][] = ['missed', 'silent', null, 'pending', 'met'];

function rankOf({ outcome }: TrackedTarget): number {
  return OUTCOME_ORDER.indexOf(outcome);
}

const FLAT: readonly FlatColumn<unknown>[] = [
  ...fieldColumns([
    'due',
    'outcome',
    'metric.name',
    'metric.id',
    'metric.domain',
    'unit.text',
    'unit.code',
    'gap',
    'match.score',
    'match.reason',
    'message',
    'target.force',
  ]),
  ...citedColumns('target'),
  ...citedColumns('result'),
];

const COLUMNS: readonly ShownColumn<TrackedTarget>[] = [
  { label: LABELS.metric, least: 20, cell: ({ metric }) => ({ text: metric.name }) },
  { label: LABELS.place, least: 6, leaves: 3, cell: (target) => ({ text: placeOf(target) }) },
  { label: LABELS.target, least: 10, cell: ({ target }) => ({ text: describeValue(target) }) },
  { label: LABELS.result, least: 10, cell: resultCell },
  { label: LABELS.outcome, least: 8, cell: outcomeCell },
  { label: LABELS.gap, least: 10, leaves: 5, cell: gapCell },
  {
    label: LABELS.deadline,
    least: 10,
    leaves: 6,
    cell: ({ target }) => ({ text: target.deadline?.date ?? '' }),
  },
  { label: LABELS.force, least: 6, leaves: 4, cell: forceCell },
  { label: LABELS.remark, least: 16, leaves: 1, cell: remarkCell },
];

function placeColumn(several: boolean): ShownColumn<TrackedTarget> {
  return {
    label: LABELS.position,
    place: true,
    least: 8,
    leaves: 2,
    cell: ({ target }) => ({ text: shortPlace(target, several), tone: 'dim' }),
  };
}

const OUTCOME_TONES = { met: 'better', missed: 'worse', silent: 'doubt', pending: 'dim' } as const;

function outcomeCell({ outcome }: TrackedTarget): Cell {
  return outcome === null ? { text: '' } : { text: OUTCOME_LABELS[outcome], tone: OUTCOME_TONES[outcome] };
}

function resultCell({ result, outcome }: TrackedTarget): Cell {
  if (result === null) return { text: '' };
  const text = describeValue(result);
  return outcome === null ? { text } : { text, tone: OUTCOME_TONES[outcome] };
}

// With its sign: what lacks to a floor is below, what lacks to a ceiling above.
function gapCell({ gap, unit }: TrackedTarget): Cell {
  if (gap === null || gap === 0) return { text: '' };
  const sign = gap > 0 ? '+' : '-';
  return { text: sign + describeAmount(Math.abs(gap), POINT_UNITS[unit.text] ?? unit.text) };
}

function forceCell({ target }: TrackedTarget): Cell {
  return { text: target.force === null ? '' : FORCE_LABELS[target.force] };
}

function remarkCell({ match, result }: TrackedTarget): Cell {
  return match === null || (result !== null && match.score >= SURE)
    ? { text: '' }
    : { text: `≈ ${match.reason}`, tone: 'dim' };
}

// The document's own place stands above the rows.
function placeOf({ target }: TrackedTarget): string {
  const name = target.scope?.name ?? '';
  return name === target.document.place ? '' : name;
}

function sources({ target, result }: TrackedTarget): Source[] {
  return [
    { label: LABELS.target, figure: target },
    ...(result === null ? [] : [{ label: LABELS.result, figure: result }]),
  ];
}
