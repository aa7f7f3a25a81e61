import type { Readings, TextDocument } from './readings.mjs';

/** How many figures of a document were compared under a relation, and which differ, one line a figure. */
export function compareUnder(
  name: string,
  document: TextDocument,
  readings: Readings,
): Promise<{ pairs: number; figures: number; differing: number; shown: string[] }>;
