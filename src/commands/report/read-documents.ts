import type { DocumentResult } from '../../model/document.js';
import type { DocumentReading } from '../../model/reading.js';
import { loadPacks } from '../../packs/load.js';
import { type ExtractFilesOptions, extractWatched } from '../extract.js';
import { headedBlocks } from './headed-blocks.js';
import { statementsOf, traceFigures } from './trace-figures.js';

/** Documents with their texts and why their figures were read so; all figures, whatever is shown of them. */
export async function readDocuments(
  paths: readonly string[],
  { filter: _, ...options }: ExtractFilesOptions,
): Promise<DocumentReading[]> {
  const { patterns, segmenter } = options;
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const context = { packs, options: segmenter === undefined ? {} : { segmenter } };
  const readings = new Map<DocumentResult, DocumentReading>();
  const results = extractWatched(paths, options, (result, draft) => {
    const { text } = draft.source;
    const blocks = headedBlocks(draft);
    const traces = traceFigures(draft, result.figures, context);
    readings.set(result, { result, text, blocks, kind: draft.kind, statements: statementsOf(draft), traces });
  });
  const found: DocumentReading[] = [];
  for await (const result of results) found.push(readings.get(result) ?? unread(result));
  return found;
}

function unread(result: DocumentResult): DocumentReading {
  return { result, text: '', blocks: [], kind: '', statements: [], traces: new Map() };
}
