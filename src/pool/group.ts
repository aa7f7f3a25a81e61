import type { DocumentResult, SourceDocument } from '../model/document.js';
import type { ExtractOptions } from '../model/draft.js';
import type { Packs } from '../packs/packs.js';
import { extractDocuments, type Pending, type Watch } from '../pipeline.js';
import { failedResult } from './failed-result.js';

/**
 * Characters of the documents that are read together. With fewer, the code and words of a stage are fetched for too little text; with
 * more, what one stage leaves for the next has gone from the cache (measured on reports: a twelfth faster than one by one).
 */
export const CHARACTERS_TOGETHER = 20_000;
const MOST_DOCUMENTS = 64;

/** Documents at hand, to be read together. */
export class Group {
  private pending: Pending[] = [];
  /** Each document in its place: what became of it, null as long as it is to be read. */
  private results: (DocumentResult | null)[] = [];
  /** Of all documents at hand. */
  characters = 0;

  get isFull(): boolean {
    return this.characters >= CHARACTERS_TOGETHER || this.results.length >= MOST_DOCUMENTS;
  }

  add(source: SourceDocument, options: ExtractOptions): void {
    this.pending.push({ source, options });
    this.results.push(null);
    this.characters += source.text.length;
  }

  /** A document that is not read, because it cannot be or was before, keeps its place. */
  addResult(result: DocumentResult): void {
    this.results.push(result);
  }

  /** The results of all documents at hand, in order; there are none at hand after it. */
  *extract(packs: Packs, watch?: Watch): Generator<DocumentResult> {
    const { pending, results } = this;
    this.pending = [];
    this.results = [];
    this.characters = 0;
    const extracted = extractDocuments(pending, packs, ({ path }, fault) => failedResult(path, fault), watch);
    let next = 0;
    for (const result of results) yield result ?? extracted[next++]!;
  }
}
