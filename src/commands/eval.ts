import { loadPacks } from '../packs/load.js';
import { extractDocument } from '../pipeline.js';
import { readTask } from '../pool/document-task.js';
import type { ReadingLimits } from '../pool/reading-limits.js';
import { placeGold, readGold } from './eval/gold.js';
import { type DocumentScore, scoreDocument } from './eval/score.js';

export interface EvaluateOptions extends Omit<ReadingLimits, 'maxMemory'> {
  /** Folder of the annotated documents. */
  documents: string;
  patterns?: string[];
}

/** Reads annotated documents and scores the figures against the annotation. */
export async function evaluate(
  gold: string,
  { documents, patterns, ...reading }: EvaluateOptions,
): Promise<DocumentScore[]> {
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const scores: DocumentScore[] = [];
  for (const annotated of await readGold(gold, documents)) {
    const source = await readTask({ path: annotated.file, reading, options: {} });
    const { figures } = extractDocument(source, packs, {});
    scores.push(scoreDocument(annotated.name, placeGold(annotated, source.text), figures));
  }
  return scores;
}
