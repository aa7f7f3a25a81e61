import type { TrackedTarget } from '../../model/change.js';
import { POINT_UNITS } from '../../text/amount-words.js';
import { describeAmount, describeValue } from '../../writers/describe-value.js';
import { countOptions, inOrder, mostFirst } from '../list/count-options.js';
import type { Column, Facet, List } from '../list/list.js';
import type { Cited, Page } from '../state.js';

const DUES = ['overdue', 'this-year', 'later', 'undated'] as const;
const OUTCOMES = ['met', 'missed', 'pending', 'silent'] as const;

/** Targets by when they fall due, with what became of them where results were given. */
export function targetList(page: Page): List<TrackedTarget> {
  const { words, report } = page;
  return {
    key: 'targets',
    label: words.tabs.targets,
    rows: report.targets,
    columns: columnsOf(page),
    facets: facetsOf(page),
    cited: (target) => citedOf(target, page),
    searched: ({ metric, target, result, message }) => [
      metric.name,
      metric.id ?? '',
      message,
      target.source.sentence,
      target.scope?.name ?? '',
      result?.source.sentence ?? '',
    ],
    empty: words.noTargets,
  };
}

function columnsOf({ words, report }: Page): Column<TrackedTarget>[] {
  const labels = words.columnsOf;
  const whereTracked = report.tracked ? {} : { optional: true as const };
  const columns: (Column<TrackedTarget> | false)[] = [
    { key: 'metric', label: labels.metric, width: 170, grows: true, text: ({ metric }) => metric.name },
    {
      key: 'target',
      label: labels.target,
      width: 116,
      right: true,
      text: ({ target }) => describeValue(target, words.values),
      order: ({ target }) => target.base?.value ?? target.value,
    },
    { key: 'deadline', label: labels.deadline, width: 92, text: ({ target }) => target.deadline?.date ?? '' },
    {
      key: 'due',
      label: labels.due,
      width: 76,
      // Of a target that was judged, what matters is that its day has come.
      text: ({ due, outcome }) => (due === 'overdue' && outcome !== null ? words.past : words.dues[due]),
      order: ({ due }) => DUES.indexOf(due),
      tone: ({ due, outcome }) => (due === 'overdue' && outcome === null ? 'doubt' : ''),
    },
    {
      key: 'outcome',
      label: labels.outcome,
      width: 76,
      ...whereTracked,
      text: ({ outcome }) => (outcome === null ? '' : words.outcomes[outcome]),
      tone: toneOf,
    },
    {
      key: 'result',
      label: labels.result,
      width: 116,
      right: true,
      ...whereTracked,
      text: ({ result }) => (result === null ? '' : describeValue(result, words.values)),
      tone: toneOf,
    },
    {
      key: 'gap',
      label: labels.gap,
      width: 104,
      right: true,
      ...whereTracked,
      text: gapOf,
      order: ({ gap }) => gap,
    },
    {
      key: 'force',
      label: labels.force,
      width: 74,
      ...(report.tracked ? { optional: true as const } : {}),
      text: ({ target }) => (target.force === null ? '' : words.forces[target.force]),
    },
    {
      key: 'place',
      label: labels.place,
      width: 76,
      optional: true,
      text: ({ target }) => target.scope?.name ?? '',
    },
    {
      key: 'domain',
      label: labels.domain,
      width: 90,
      optional: true,
      text: ({ metric }) => words.domain(metric.domain),
    },
    {
      key: 'match',
      label: labels.match,
      width: 200,
      optional: true,
      text: ({ match }) => (match === null ? '' : `${match.score} ${match.reason}`),
    },
    { key: 'message', label: labels.remark, width: 260, optional: true, text: ({ message }) => message },
  ];
  return columns.filter((column) => column !== false);
}

const TONES = { met: 'better', missed: 'worse', silent: 'doubt', pending: 'dim' } as const;
const toneOf = ({ outcome }: TrackedTarget): string => (outcome === null ? '' : TONES[outcome]);

/** With its sign: what lacks to a floor is below, what lacks to a ceiling above. */
function gapOf({ gap, unit }: TrackedTarget): string {
  if (gap === null || gap === 0) return '';
  return (gap > 0 ? '+' : '-') + describeAmount(Math.abs(gap), POINT_UNITS[unit.text] ?? unit.text);
}

function citedOf({ target, result }: TrackedTarget, { words }: Page): Cited[] {
  return [
    { label: words.columnsOf.target, figure: target },
    ...(result === null ? [] : [{ label: words.columnsOf.result, figure: result }]),
  ];
}

function facetsOf({ words, report }: Page): Facet<TrackedTarget>[] {
  const rows = report.targets;
  const outcome: Facet<TrackedTarget> = {
    key: 'outcome',
    label: words.columnsOf.outcome,
    kind: 'some',
    options: countOptions(
      rows,
      (row) => (row.outcome === null ? [] : [row.outcome]),
      (value) => words.outcomes[value as (typeof OUTCOMES)[number]],
      inOrder(OUTCOMES),
    ),
    passes: (row, chosen) => row.outcome !== null && chosen.includes(row.outcome),
  };
  return [
    ...(report.tracked ? [outcome] : []),
    {
      key: 'due',
      label: words.columnsOf.due,
      kind: 'one',
      options: countOptions(
        rows,
        ({ due }) => [due],
        (value) => words.dues[value as TrackedTarget['due']],
        inOrder(DUES),
      ),
      passes: ({ due }, chosen) => chosen.includes(due),
    },
    {
      key: 'domain',
      label: words.columnsOf.domain,
      kind: 'one',
      options: countOptions(rows, ({ metric }) => [metric.domain ?? ''], words.domainOrOther, mostFirst),
      passes: ({ metric }, chosen) => chosen.includes(metric.domain ?? ''),
    },
  ];
}
