import type { DocumentRecord } from '../model/document.js';
import type { ErrorCode } from '../model/errors.js';

/** What the exit status says. */
export const EXIT = {
  ok: 0,
  /** Differences or failed checks, where they were asked for. */
  found: 1,
  usage: 2,
  someFailed: 3,
  allFailed: 4,
  internal: 5,
  interrupted: 130,
  terminated: 143,
} as const;

const USAGE: readonly ErrorCode[] = [
  'E-USAGE',
  'E-NO-DOCUMENTS',
  'E-CONFIG',
  'E-PACK',
  'E-META',
  'E-ALIASES',
  'E-CORRECTIONS',
  'E-MERGE',
  'E-SEGMENTER',
  'E-PACKAGE',
];
const INTERNAL: readonly ErrorCode[] = ['E-OUTPUT', 'E-LIMIT-SHEET', 'E-INTERNAL'];

/** The exit status for an error that ended the run. */
export function exitCodeOfError(code: ErrorCode): number {
  if (USAGE.includes(code)) return EXIT.usage;
  return INTERNAL.includes(code) ? EXIT.internal : EXIT.allFailed;
}

/** Counts of a run over documents. */
export interface Tally {
  documents: number;
  failed: number;
  internal: number;
  partial: number;
  duplicates: number;
  figures: number;
  targets: number;
  /** Documents that were read, by format. */
  formats: ReadonlyMap<string, number>;
  /** Documents that could not be read, by what was wrong. */
  codes: ReadonlyMap<string, number>;
}

export const EMPTY_TALLY: Tally = {
  documents: 0,
  failed: 0,
  internal: 0,
  partial: 0,
  duplicates: 0,
  figures: 0,
  targets: 0,
  formats: new Map(),
  codes: new Map(),
};

const oneMore = (counts: ReadonlyMap<string, number>, key: string | null): ReadonlyMap<string, number> =>
  key === null ? counts : new Map(counts).set(key, (counts.get(key) ?? 0) + 1);

export function addToTally(tally: Tally, document: DocumentRecord, targets: number): Tally {
  const failed = document.status === 'failed';
  return {
    documents: tally.documents + 1,
    failed: tally.failed + (failed ? 1 : 0),
    partial: tally.partial + (document.status === 'partial' ? 1 : 0),
    duplicates: tally.duplicates + (document.code === 'W-DUPLICATE' ? 1 : 0),
    internal: tally.internal + (document.code === 'E-INTERNAL' ? 1 : 0),
    figures: tally.figures + document.figures,
    targets: tally.targets + targets,
    formats: oneMore(tally.formats, document.format),
    codes: oneMore(tally.codes, failed ? document.code : null),
  };
}

/** The counts of documents that are all known at once. */
export function tallyOf(documents: readonly DocumentRecord[]): Tally {
  return documents.reduce((tally, document) => addToTally(tally, document, 0), EMPTY_TALLY);
}

/** The exit status for a run that reached its end. */
export function exitCodeOfRun({ documents, failed, internal }: Tally): number {
  if (internal > 0) return EXIT.internal;
  if (failed === 0) return EXIT.ok;
  return failed === documents ? EXIT.allFailed : EXIT.someFailed;
}
