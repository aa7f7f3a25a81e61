import type { Block, DocumentFacts } from '../model/document.js';

/** What a format's reader makes of the decoded characters. */
export interface Reading {
  text: string;
  blocks: Block[];
  facts: DocumentFacts;
}
