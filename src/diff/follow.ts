import type { TrackedTarget } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import { compareText } from '../text/compare-text.js';
import { metricOf } from './compare.js';
import type { DiffSettings } from './diff.js';
import { type Finding, findResults } from './find-results.js';
import { say } from './message.js';
import { type Comparable, makeSide } from './sides.js';
import { describeVerdict, verdictOf } from './track.js';
import { MESSAGES } from './wording.js';

export interface FollowOptions {
  settings: DiffSettings;
  /** Figures of later documents; null where none are given. */
  results: readonly Figure[] | null;
  /** ISO day against which deadlines are judged; null leaves every deadline open. */
  asOf: string | null;
}

/**
 * Every target, once however often it is said, with what became of it. By when it falls due, then by deadline and domain, then
 * as the documents have it.
 */
export function followTargets(
  figures: readonly Figure[],
  { settings, results, asOf }: FollowOptions,
): TrackedTarget[] {
  const targets = makeSide(figures, settings).items.filter(({ figure }) => figure.status === 'target');
  const told = results === null ? [] : makeSide(results, settings).items;
  const findings = findResults(
    targets,
    told.filter(({ figure }) => figure.status === 'actual'),
    settings,
  );
  const tracked = findings.map((finding) =>
    toRecord(finding, { settings, asOf, hasResults: results !== null }),
  );
  return tracked
    .map((record, at) => ({ record, at }))
    .sort((a, b) => order(a.record, b.record) || a.at - b.at)
    .map(({ record }) => record);
}

interface Judging {
  settings: DiffSettings;
  asOf: string | null;
  hasResults: boolean;
}

function toRecord(finding: Finding, { settings, asOf, hasResults }: Judging): TrackedTarget {
  const { target } = finding;
  const { figure } = target;
  const due = dueOf(figure, asOf);
  const verdict = finding.result === null ? null : verdictOf(target, finding.result.item, settings.lexicon);
  const judged = verdict === null ? null : finding.result;
  const shown = judged ?? finding.progress;
  const outcome = !hasResults
    ? null
    : verdict !== null
      ? verdict.met
        ? 'met'
        : 'missed'
      : isOpen(due, finding)
        ? 'pending'
        : 'silent';
  return {
    due,
    outcome,
    metric: metricOf(target),
    unit: { text: figure.unit.text, code: figure.unit.code },
    target: figure,
    result: shown?.item.figure ?? null,
    gap: verdict?.gap ?? null,
    match: shown?.match ?? finding.near,
    message: describe(target, { outcome, due, shown: shown?.item ?? null, verdict }),
  };
}

/** Not yet due, or without a deadline and on its way. */
function isOpen(due: TrackedTarget['due'], { progress }: Finding): boolean {
  return due === 'this-year' || due === 'later' || (due === 'undated' && progress !== null);
}

function dueOf({ deadline }: Figure, asOf: string | null): TrackedTarget['due'] {
  if (deadline === null || asOf === null) return 'undated';
  if (deadline.date < asOf) return 'overdue';
  return deadline.date.slice(0, 4) === asOf.slice(0, 4) ? 'this-year' : 'later';
}

function describe(
  target: Comparable,
  {
    outcome,
    due,
    shown,
    verdict,
  }: {
    outcome: TrackedTarget['outcome'];
    due: TrackedTarget['due'];
    shown: Comparable | null;
    verdict: ReturnType<typeof verdictOf>;
  },
): string {
  if (verdict !== null && shown !== null) return describeVerdict(target, shown, verdict);
  const subject = `${target.figure.metric.name}${MESSAGES.roles[target.figure.role]}`;
  const promised = say(target.figure);
  if (outcome === 'silent') return `${subject}：${MESSAGES.silent(promised)}`;
  if (shown !== null) return `${subject}：${MESSAGES.pendingAt(promised, say(shown.figure))}`;
  if (due === 'overdue') return `${subject}：${MESSAGES.overdue(promised)}`;
  return `${subject}：${due === 'undated' ? MESSAGES.open(promised) : MESSAGES.pending(promised)}`;
}

const DUE_ORDER = ['overdue', 'this-year', 'later', 'undated'] as const;

function order(a: TrackedTarget, b: TrackedTarget): number {
  return (
    DUE_ORDER.indexOf(a.due) - DUE_ORDER.indexOf(b.due) ||
    compareText(a.target.deadline?.date ?? '', b.target.deadline?.date ?? '') ||
    compareText(a.metric.domain ?? LAST, b.metric.domain ?? LAST)
  );
}
/** Behind every name of a domain. */
const LAST = '\uffff';

/** The latest day that figures or their documents state: the day of the document, else the end of a result's period. */
export function latestDay(figures: readonly Figure[]): string | null {
  let latest: string | null = null;
  for (const { document, status, period } of figures) {
    const day = document.date ?? (status === 'actual' ? (period?.end ?? null) : null);
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return latest;
}
