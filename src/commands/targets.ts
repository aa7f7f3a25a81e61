import { followTargets, latestDay } from '../diff/follow.js';
import type { TrackedTarget } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { convertTarget } from './convert-records.js';
import {
  type ChangeFilter,
  type DiffOptions,
  diffSettings,
  figuresOf,
  inUnits,
  readAllOf,
  readingOptions,
} from './diff-options.js';
import type { ExtractFilesOptions } from './extract.js';
import { isOfMetric } from './filter-figures.js';

export interface TargetsOptions extends DiffOptions {
  /** The ISO day against which deadlines are judged; the latest day that the documents state when absent. */
  asOf?: string;
}

export interface TargetsResult {
  /** By deadline, then domain. */
  targets: TrackedTarget[];
  /** The day that was judged by; null when no document states any. */
  asOf: string | null;
  documents: DocumentResult[];
  /** Documents of results; empty without any. */
  against: DocumentResult[];
  remarks: string[];
}

/** Every target of a list of figures, and with results what became of it. Pure once the patterns are loaded. */
export function targets(
  figures: readonly Figure[],
  options: TargetsOptions & { against?: readonly Figure[] } = {},
): TrackedTarget[] {
  const results = options.against ?? null;
  const asOf = options.asOf ?? latestDay([...figures, ...(results ?? [])]);
  const found = followTargets(figures, { settings: diffSettings(options), results, asOf });
  return inUnits(found, options, convertTarget);
}

/** The same of files. */
export async function targetsOfPaths(
  paths: { targets: readonly string[]; against?: readonly string[] },
  options: TargetsOptions & { files?: ExtractFilesOptions; filter?: Omit<ChangeFilter, 'only'> } = {},
): Promise<TargetsResult> {
  const { files = {}, filter = {}, ...settings } = options;
  const reading = readingOptions(files, options);
  const documents = await readAllOf(paths.targets, reading);
  const against = paths.against === undefined ? [] : await readAllOf(paths.against, reading);
  const told = paths.against === undefined ? undefined : figuresOf(against);
  const asOf = options.asOf ?? latestDay([...figuresOf(documents), ...(told ?? [])]);
  const all = targets(figuresOf(documents), {
    ...settings,
    ...(asOf === null ? {} : { asOf }),
    ...(told === undefined ? {} : { against: told }),
  });
  const wanted = all.filter(({ metric }) => isOfMetric(metric, filter));
  return {
    targets: wanted,
    asOf,
    documents,
    against,
    remarks: remarksOn(documents, against, options.asOf ?? null, asOf),
  };
}

function remarksOn(
  documents: readonly DocumentResult[],
  against: readonly DocumentResult[],
  asked: string | null,
  asOf: string | null,
): string[] {
  const failed = against.filter(({ document }) => document.status === 'failed').length;
  return [
    ...(figuresOf(documents).some(({ status }) => status === 'target')
      ? []
      : ['the documents state no target']),
    ...(failed === 0
      ? []
      : [
          `${failed} of ${against.length} documents of results could not be read: what is silent may stand in them`,
        ]),
    ...(asked === null && asOf !== null
      ? [`deadlines are judged on ${asOf}, the latest day that the documents state`]
      : []),
  ];
}
