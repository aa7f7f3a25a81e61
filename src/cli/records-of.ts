import type { DocumentRecord, DocumentResult } from '../model/document.js';

/** What became of the documents, without their figures. */
export function recordsOf(results: readonly DocumentResult[]): DocumentRecord[] {
  return results.map(({ document }) => document);
}
