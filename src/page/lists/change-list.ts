import type { Change } from '../../model/change.js';
import { CHANGE_KINDS, KINDS_BY_URGENCY } from '../../model/change-kinds.js';
import { describePeriod } from '../../text/describe-period.js';
import { describeValue } from '../../writers/describe-value.js';
import { describeChange } from '../../writers/views/describe-change.js';
import { countOptions, mostFirst } from '../list/count-options.js';
import type { Column, Facet, List } from '../list/list.js';
import type { Cited, Page } from '../state.js';

/** What changed from one side to the other. */
export function changeList(page: Page, changes: readonly Change[]): List<Change> {
  const { words } = page;
  return {
    key: 'changes',
    label: words.tabs.changes,
    rows: inOrderOfKinds(changes),
    columns: columnsOf(page),
    facets: facetsOf(changes, page),
    cited: (change) => citedOf(change, page),
    searched: ({ metric, old, new: later, message }) => [
      metric.name,
      metric.id ?? '',
      message,
      ...[old, later].flatMap((figure) =>
        figure === null ? [] : [figure.source.sentence, figure.scope?.name ?? ''],
      ),
    ],
    empty: words.noChanges,
  };
}

/** The kind has a column of its own. */
const NO_KINDS = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, ''])) as Record<Change['kind'], string>;

function inOrderOfKinds(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => KINDS_BY_URGENCY.indexOf(a.kind) - KINDS_BY_URGENCY.indexOf(b.kind));
}

function columnsOf({ words }: Page): Column<Change>[] {
  const labels = words.columnsOf;
  return [
    {
      key: 'metric',
      label: labels.metric,
      width: 160,
      grows: true,
      text: ({ metric }) => metric.name,
      tone: toneOf,
    },
    {
      key: 'kind',
      label: labels.kind,
      width: 80,
      text: ({ kind }) => words.changeKinds[kind],
      order: ({ kind }) => KINDS_BY_URGENCY.indexOf(kind),
      tone: toneOf,
    },
    {
      key: 'old',
      label: labels.old,
      width: 112,
      right: true,
      text: ({ old }) => (old === null ? '' : describeValue(old, words.values)),
      order: ({ from }) => from,
    },
    {
      key: 'new',
      label: labels.new,
      width: 112,
      right: true,
      text: ({ new: later }) => (later === null ? '' : describeValue(later, words.values)),
      order: ({ to }) => to,
    },
    {
      key: 'change',
      label: labels.change,
      width: 184,
      right: true,
      text: (change) => describeChange(change, NO_KINDS),
      order: ({ ratio }) => ratio,
      tone: toneOf,
    },
    {
      key: 'judgement',
      label: labels.judgement,
      width: 68,
      text: ({ better }) => (better === null ? '' : words.judgements[better]),
      tone: ({ better }) => better ?? '',
    },
    ...optionalColumns(words),
  ];
}

/** What the reader may ask for beyond what is shown at first. */
function optionalColumns(words: Page['words']): Column<Change>[] {
  const labels = words.columnsOf;
  return [
    {
      key: 'place',
      label: labels.place,
      width: 84,
      optional: true,
      text: ({ old, new: later }) => (later ?? old)?.scope?.name ?? '',
    },
    {
      key: 'period',
      label: labels.period,
      width: 130,
      optional: true,
      text: (change) => periodsOf(change, words),
    },
    {
      key: 'domain',
      label: labels.domain,
      width: 90,
      optional: true,
      text: ({ metric }) => words.domain(metric.domain),
    },
    {
      key: 'stated',
      label: labels.stated,
      width: 220,
      optional: true,
      text: ({ stated }) => (stated === null ? '' : `${stated.consistent ? '✓' : '✗'} ${stated.arithmetic}`),
    },
    {
      key: 'match',
      label: labels.match,
      width: 200,
      optional: true,
      text: ({ match }) => (match === null ? '' : `${match.score} ${match.reason}`),
      order: ({ match }) => match?.score ?? null,
    },
    { key: 'message', label: labels.remark, width: 260, optional: true, text: ({ message }) => message },
  ];
}

function toneOf({ kind, better }: Change): string {
  if (['added', 'dropped', 'restated', 'unchanged'].includes(kind)) return 'dim';
  if (kind === 'target-missed') return 'worse';
  if (kind === 'target-met') return 'better';
  return kind === 'target-silent' || kind === 'redefined' ? 'doubt' : (better ?? '');
}

function periodsOf({ old, new: later }: Change, words: Page['words']): string {
  const [from = '', to = ''] = [old, later].map((figure) =>
    describePeriod(figure?.period ?? null, words.periods),
  );
  return from === to || from === '' || to === '' ? to || from : `${from} → ${to}`;
}

function citedOf({ old, new: later }: Change, { words }: Page): Cited[] {
  return [
    ...(later === null ? [] : [{ label: words.sides.new, figure: later }]),
    ...(old === null ? [] : [{ label: words.sides.old, figure: old }]),
  ];
}

function facetsOf(changes: readonly Change[], { words }: Page): Facet<Change>[] {
  const kinds = countOptions(
    changes,
    ({ kind }) => [kind],
    (value) => words.changeKinds[value as Change['kind']],
  );
  return [
    {
      key: 'kind',
      label: words.columnsOf.kind,
      kind: 'one',
      options: CHANGE_KINDS.flatMap((kind) => kinds.filter(({ value }) => value === kind)),
      passes: ({ kind }, chosen) => chosen.includes(kind),
    },
    {
      key: 'judgement',
      label: words.columnsOf.judgement,
      kind: 'some',
      options: countOptions(
        changes,
        ({ better }) => (better === null ? [] : [better]),
        (value) => words.judgements[value as 'better' | 'worse'],
      ),
      passes: ({ better }, chosen) => better !== null && chosen.includes(better),
    },
    {
      key: 'domain',
      label: words.columnsOf.domain,
      kind: 'one',
      options: countOptions(changes, ({ metric }) => [metric.domain ?? ''], words.domainOrOther, mostFirst),
      passes: ({ metric }, chosen) => chosen.includes(metric.domain ?? ''),
    },
  ];
}
