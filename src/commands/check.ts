import { joinAudits } from '../audit/audit-figures.js';
import { checkWithin } from '../diff/check-within.js';
import type { Audit } from '../model/audit.js';
import type { Check } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { auditDocuments } from './audit-documents.js';
import { convertCheck } from './convert-records.js';
import { type DiffOptions, diffSettings, inUnits, readingOptions } from './diff-options.js';
import type { ExtractFilesOptions } from './extract.js';

export interface CheckResult {
  checks: Check[];
  documents: DocumentResult[];
  /** Every figure as it was read, held against the text by a reader of numbers of its own. */
  audit: Audit;
}

/** Statements of the figures held against each other: changes, shares, rates and sums. Pure once the patterns are loaded. */
export function check(figures: readonly Figure[], options: DiffOptions = {}): Check[] {
  return inUnits(checkWithin(figures, diffSettings(options).lexicon), options, convertCheck);
}

/** The same of files, document by document; and whether every figure is what its span says. */
export async function checkPaths(
  paths: readonly string[],
  options: DiffOptions & { files?: ExtractFilesOptions } = {},
): Promise<CheckResult> {
  const { files = {}, ...settings } = options;
  const audited = await auditDocuments(paths, readingOptions(files, options));
  const documents = audited.map(({ result }) => result);
  return {
    checks: documents.flatMap(({ figures }) => check(figures, settings)),
    documents,
    audit: joinAudits(audited.map(({ audit }) => audit)),
  };
}
