import { latestDay } from '../diff/follow.js';
import type { Change, Check, PanelRow, TrackedTarget } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import type { DocumentReading } from '../model/reading.js';
import { loadPacks } from '../packs/load.js';
import type { Report } from '../writers/report/report.js';
import { type PageOptions, writePage } from '../writers/report/write-page.js';
import { check } from './check.js';
import { diff } from './diff.js';
import type { DiffOptions } from './diff-options.js';
import { remarksOn } from './diff-remarks.js';
import { domainTitles } from './domain-titles.js';
import { ruleFields } from './explain/rule-fields.js';
import type { ExtractFilesOptions } from './extract.js';
import { filterChanges } from './filter-changes.js';
import { type FigureFilter, filterFigures, isOfMetric } from './filter-figures.js';
import { panel, widePanel } from './panel.js';
import { readPageParts } from './report/page-parts.js';
import { readDocuments } from './report/read-documents.js';
import { targets } from './targets.js';

export interface ReportOptions extends DiffOptions {
  files?: Omit<ExtractFilesOptions, 'filter'>;
  filter?: FigureFilter;
  /** Documents that tell the results of targets. */
  against?: readonly string[];
  /** The ISO day against which deadlines are judged; the latest day that the documents state when absent. */
  asOf?: string;
}

/** Just documents, or the two sides of a comparison. */
export type ReportPaths =
  | { documents: readonly string[] }
  | { old: readonly string[]; new: readonly string[] };

/**
 * Documents with their figures, the targets among them, and what charts are drawn from. Of two sides also what changed from one to
 * the other, and what became of the first one's targets.
 */
export async function reportOfPaths(paths: ReportPaths, options: ReportOptions = {}): Promise<Report> {
  const { files = {}, filter = {}, against, asOf, ...settings } = options;
  const read = (some: readonly string[]): Promise<DocumentReading[]> =>
    readDocuments(some, settings.patterns === undefined ? files : { ...files, patterns: settings.patterns });
  const sides: Report['sides'] =
    'old' in paths
      ? [
          { key: 'old', readings: await read(paths.old) },
          { key: 'new', readings: await read(paths.new) },
        ]
      : [{ key: 'documents', readings: await read(paths.documents) }];
  const results = against === undefined ? [] : await read(against);
  const all = against === undefined ? sides : [...sides, { key: 'against' as const, readings: results }];
  return makeReport(all, { settings, filter, ...(asOf === undefined ? {} : { asOf }) });
}

/** The same as a page: html that stands by itself. */
export async function reportPage(
  paths: ReportPaths,
  { title, language, ...options }: ReportOptions & PageOptions = {},
): Promise<string> {
  const parts = await readPageParts();
  const page = { ...(title === undefined ? {} : { title }), ...(language === undefined ? {} : { language }) };
  return writePage(await reportOfPaths(paths, options), parts, page);
}

interface Making {
  settings: DiffOptions;
  filter: FigureFilter;
  asOf?: string;
}

function makeReport(sides: Report['sides'], { settings, filter, asOf: asked }: Making): Report {
  const figures = sides.flatMap(({ readings }) => figuresOf(readings));
  const changes = compare(sides, settings);
  const asOf = asked ?? latestDay(figures);
  const listed = new Set(filterFigures(figures, filter));
  const shown = changes === null ? null : filterChanges(changes.found, filter);
  const promised = promises(sides, asOf, settings).filter(({ metric }) => isOfMetric(metric, filter));
  const series = seriesOf([...listed], settings);
  const sums = sumsOf(sides, settings).filter((sum) => sum.figures.every((figure) => listed.has(figure)));
  const packs = loadPacks(settings.patterns === undefined ? {} : { directories: settings.patterns });
  return {
    sides: sides.map((side) => ({ ...side, readings: side.readings.map((each) => counted(each, listed)) })),
    listed,
    needed: new Set([...figuresOfChanges(shown ?? []), ...figuresOfTargets(promised)]),
    changes: shown,
    targets: promised,
    asOf,
    tracked: sides.length > 1,
    series,
    sums,
    remarks: changes?.remarks ?? [],
    domainTitles: domainTitles(settings),
    fieldOf: ruleFields(packs.rules),
  };
}

function figuresOf(readings: readonly DocumentReading[]): Figure[] {
  return readings.flatMap(({ result }) => result.figures);
}

/** As everywhere, the record counts the figures that are listed. */
function counted(reading: DocumentReading, listed: ReadonlySet<Figure>): DocumentReading {
  const { document, figures } = reading.result;
  const count = figures.filter((figure) => listed.has(figure)).length;
  return { ...reading, result: { ...reading.result, document: { ...document, figures: count } } };
}

const readingsOf = (sides: Report['sides'], wanted: string): readonly DocumentReading[] | null =>
  sides.find(({ key }) => key === wanted)?.readings ?? null;

function compare(
  sides: Report['sides'],
  settings: DiffOptions,
): { found: Change[]; remarks: string[] } | null {
  const [old, later] = [readingsOf(sides, 'old'), readingsOf(sides, 'new')];
  if (old === null || later === null) return null;
  // A side of which nothing could be read says nothing: what the other has is neither new nor gone.
  const readable = [old, later].every((side) =>
    side.some(({ result }) => result.document.status !== 'failed'),
  );
  const found = readable ? diff(figuresOf(old), figuresOf(later), settings) : [];
  const remarks = remarksOn({
    old: old.map(({ result }) => result),
    new: later.map(({ result }) => result),
    changes: found,
    acrossPlaces: settings.acrossPlaces === true,
  });
  return { found, remarks };
}

/** Targets of the documents, or of the old side; held against the results that were given, else against the new side. */
function promises(sides: Report['sides'], asOf: string | null, settings: DiffOptions): TrackedTarget[] {
  const told = readingsOf(sides, 'against') ?? readingsOf(sides, 'new');
  const made = readingsOf(sides, 'documents') ?? readingsOf(sides, 'old') ?? [];
  const day = asOf === null ? {} : { asOf };
  return targets(figuresOf(made), {
    ...settings,
    ...day,
    ...(told === null ? {} : { against: figuresOf(told) }),
  });
}

/** Metrics of which more than one period is told. */
function seriesOf(figures: readonly Figure[], settings: DiffOptions): PanelRow[] {
  const rows = widePanel(panel(figures, settings)).rows;
  return rows.filter(({ cells }) => cells.filter((cell) => cell !== null).length > 1);
}

function sumsOf(sides: Report['sides'], settings: DiffOptions): Check[] {
  return sides
    .flatMap(({ readings }) => readings.flatMap(({ result }) => check(result.figures, settings)))
    .filter(({ kind, consistent }) => kind === 'sum' && consistent);
}

function figuresOfChanges(changes: readonly Change[]): Figure[] {
  return changes.flatMap(({ old, new: later }) => [old, later].filter((figure) => figure !== null));
}

function figuresOfTargets(tracked: readonly TrackedTarget[]): Figure[] {
  return tracked.flatMap(({ target, result }) => (result === null ? [target] : [target, result]));
}
