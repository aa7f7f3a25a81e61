import { diffFigures } from '../diff/diff.js';
import type { Change } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { convertChange } from './convert-records.js';
import {
  type ChangeFilter,
  type DiffOptions,
  diffSettings,
  figuresOf,
  inUnits,
  readAllOf,
  readingOptions,
} from './diff-options.js';
import { remarksOn } from './diff-remarks.js';
import type { ExtractFilesOptions } from './extract.js';
import { filterChanges } from './filter-changes.js';

/** Two sides side by side. */
export interface DiffResult {
  changes: Change[];
  old: DocumentResult[];
  new: DocumentResult[];
  /** What the reader has to know of the whole: nothing in common, one side not whole, the same file twice. */
  remarks: string[];
}

/** What changed between two lists of figures. Pure once the patterns are loaded. */
export function diff(old: readonly Figure[], now: readonly Figure[], options: DiffOptions = {}): Change[] {
  return inUnits(diffFigures(old, now, diffSettings(options)), options, convertChange);
}

/** What changed between two documents or folders. A document that cannot be read is a failed record of its side. */
export async function diffPaths(
  paths: { old: readonly string[]; new: readonly string[] },
  options: DiffOptions & { files?: ExtractFilesOptions; filter?: ChangeFilter } = {},
): Promise<DiffResult> {
  const { files = {}, filter, ...settings } = options;
  const old = await readAllOf(paths.old, readingOptions(files, options));
  const now = await readAllOf(paths.new, readingOptions(files, options));
  // A side of which nothing could be read says nothing: what the other has is neither new nor gone.
  const readable = [old, now].every((side) => side.some(({ document }) => document.status !== 'failed'));
  const changes = readable ? diff(figuresOf(old), figuresOf(now), settings) : [];
  const wanted = filter === undefined ? changes : filterChanges(changes, filter);
  return {
    changes: wanted,
    old,
    new: now,
    remarks: remarksOn({ old, new: now, changes, acrossPlaces: options.acrossPlaces === true }),
  };
}
