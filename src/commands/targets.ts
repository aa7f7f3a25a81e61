import type { TrackedTarget } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import type { Figure } from '../model/figure.js';
import type { ChangeFilter, DiffOptions } from './diff.js';
import type { ExtractFilesOptions } from './extract.js';

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
  _figures: readonly Figure[],
  _options: TargetsOptions & { against?: readonly Figure[] } = {},
): TrackedTarget[] {
  throw new ZhibiaoError('E-INTERNAL', 'not yet');
}

/** The same of files. */
export async function targetsOfPaths(
  _paths: { targets: readonly string[]; against?: readonly string[] },
  _options: TargetsOptions & { files?: ExtractFilesOptions; filter?: Omit<ChangeFilter, 'only'> } = {},
): Promise<TargetsResult> {
  throw new ZhibiaoError('E-INTERNAL', 'not yet');
}
