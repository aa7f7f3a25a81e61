import type { Block, Cut, DocumentFacts, Note } from '../model/document.js';

/** What a format's reader makes of a file. */
export interface Reading {
  text: string;
  blocks: Block[];
  facts: DocumentFacts;
  notes: Note[];
  /** Why only a part was read; null when nothing is missing. */
  cut: Cut | null;
}

/** What a file that tells nothing of itself is known by. */
export const NO_FACTS: DocumentFacts = { title: null, date: null, issuer: null, place: null, number: null };
