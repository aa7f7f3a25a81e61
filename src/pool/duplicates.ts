import { createHash } from 'node:crypto';
import type { DocumentResult } from '../model/document.js';
import { blankRecord } from './blank-record.js';

/** What was read, to know the same content under another path. */
export class Duplicates {
  private readonly paths = new Map<string, string>();
  /** The first document, until there is another: of one alone no hash is needed, and what makes hashes takes long to load. */
  private first: { bytes: Uint8Array; path: string } | null = null;

  /** The path that brought these bytes before; null where none did. */
  firstPath(bytes: Uint8Array): string | null {
    this.hashFirst();
    return this.paths.size === 0 ? null : (this.paths.get(keyOf(bytes)) ?? null);
  }

  /** A document that was read. Nothing is no content. */
  add(bytes: Uint8Array, path: string): void {
    if (bytes.length === 0) return;
    this.hashFirst();
    if (this.paths.size === 0) this.first = { bytes, path };
    else this.paths.set(keyOf(bytes), path);
  }

  private hashFirst(): void {
    if (this.first === null) return;
    this.paths.set(keyOf(this.first.bytes), this.first.path);
    this.first = null;
  }
}

const keyOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

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
