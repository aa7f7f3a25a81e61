import type { Packs } from '../../src/packs/packs.js';
import type { draftDocument, extractDocument } from '../../src/pipeline.js';
import type { readBytes, readText } from '../../src/readers/index.js';

/** A text that is read and changed. */
export interface TextDocument {
  path: string;
  text: string;
  format: 'txt' | 'md';
}

/** Ways to read one. */
export type Readings = object;

export function readingsOf(library: {
  readText: typeof readText;
  readBytes: typeof readBytes;
  extractDocument: typeof extractDocument;
  draftDocument: typeof draftDocument;
  packs: Packs;
}): Readings;
