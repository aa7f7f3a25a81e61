import type { Check } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import type { Figure } from '../model/figure.js';
import type { DiffOptions } from './diff.js';
import type { ExtractFilesOptions } from './extract.js';

export interface CheckResult {
  checks: Check[];
  documents: DocumentResult[];
}

/** Statements of the figures held against each other: changes, shares, rates and sums. Pure once the patterns are loaded. */
export function check(_figures: readonly Figure[], _options: DiffOptions = {}): Check[] {
  throw new ZhibiaoError('E-INTERNAL', 'not yet');
}

/** The same of files, document by document. */
export async function checkPaths(
  _paths: readonly string[],
  _options: DiffOptions & { files?: ExtractFilesOptions } = {},
): Promise<CheckResult> {
  throw new ZhibiaoError('E-INTERNAL', 'not yet');
}
