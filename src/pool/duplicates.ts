import { createHash } from 'node:crypto';
import type { DocumentResult } from '../model/document.js';
import { blankRecord } from './blank-record.js';

/** What was read, to know the same content under another path. All that a run keeps of a document: a short name and the path. */
export class Duplicates {
  private readonly paths = new Map<string, string>();

  /** The path that brought this content before; null where none did. */
  firstPath(content: string | null): string | null {
    return content === null ? null : (this.paths.get(content) ?? null);
  }

  /** A document that was read. */
  add(content: string | null, path: string): void {
    if (content !== null) this.paths.set(content, path);
  }
}

/** Names bytes, whatever path they come by; null for none, since nothing is no content. One character a byte, as lists of them are kept. */
export function contentName(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return null;
  return createHash('sha256').update(bytes).digest().toString('latin1', 0, NAME_BYTES);
}

/** Two different contents of a trillion would share a name once in a hundred million runs. */
const NAME_BYTES = 14;

/** The result of a document whose figures another path has given. */
export function duplicateResult(path: string, first: string): DocumentResult {
  const message = `the same content as ${first}, whose figures stand for both`;
  return {
    document: { ...blankRecord(path), code: 'W-DUPLICATE', message },
    figures: [],
    rejected: [],
    notes: [{ code: 'W-DUPLICATE', message, span: null }],
  };
}
