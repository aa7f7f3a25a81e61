import type { Change, ChangeKind } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import type { Figure } from '../model/figure.js';
import type { ExtractFilesOptions } from './extract.js';

/** How two sides are compared. */
export interface DiffOptions {
  /** From 0 to 1: pairs that score less stay added and dropped; 0.8 when absent. */
  matchThreshold?: number;
  /** Names that mean one metric, by the name they go under. */
  aliases?: Readonly<Record<string, readonly string[]>>;
  /** Pair metrics of different places. */
  acrossPlaces?: boolean;
  /** Folders of patterns that add to or override the built-in ones. */
  patterns?: string[];
}

/** Which changes are wanted; what is absent does not restrict. */
export interface ChangeFilter {
  only?: readonly ChangeKind[];
  /** Part of the metric's name, or a lexicon id or the head of one. */
  metric?: string;
  domain?: string;
}

/** Two sides side by side. */
export interface DiffResult {
  changes: Change[];
  old: DocumentResult[];
  new: DocumentResult[];
  /** What the reader has to know of the whole: nothing in common, one side not whole, the same file twice. */
  remarks: string[];
}

/** What changed between two lists of figures. Pure once the patterns are loaded. */
export function diff(_old: readonly Figure[], _new: readonly Figure[], _options: DiffOptions = {}): Change[] {
  throw new ZhibiaoError('E-INTERNAL', 'not yet');
}

/** What changed between two documents or folders. A document that cannot be read is a failed record of its side. */
export async function diffPaths(
  _paths: { old: readonly string[]; new: readonly string[] },
  _options: DiffOptions & { files?: ExtractFilesOptions; filter?: ChangeFilter } = {},
): Promise<DiffResult> {
  throw new ZhibiaoError('E-INTERNAL', 'not yet');
}
