import { checkWithin } from '../diff/check-within.js';
import type { Check } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { convertCheck } from './convert-records.js';
import { type DiffOptions, diffSettings, inUnits, readAllOf, readingOptions } from './diff-options.js';
import type { ExtractFilesOptions } from './extract.js';

export interface CheckResult {
  checks: Check[];
  documents: DocumentResult[];
}

/** Statements of the figures held against each other: changes, shares, rates and sums. Pure once the patterns are loaded. */
export function check(figures: readonly Figure[], options: DiffOptions = {}): Check[] {
  return inUnits(checkWithin(figures, diffSettings(options).lexicon), options, convertCheck);
}

/** The same of files, document by document. */
export async function checkPaths(
  paths: readonly string[],
  options: DiffOptions & { files?: ExtractFilesOptions } = {},
): Promise<CheckResult> {
  const { files = {}, ...settings } = options;
  const documents = await readAllOf(paths, readingOptions(files, options));
  return { checks: documents.flatMap(({ figures }) => check(figures, settings)), documents };
}
