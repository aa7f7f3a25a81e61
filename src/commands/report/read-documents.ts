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
  // By their paths: corrections make another result of what was read.
  const readings = new Map<string, Omit<DocumentReading, 'result'>>();
  const results = extractWatched(paths, options, ({ document, figures }, draft) => {
    const { text } = draft.source;
    const blocks = headedBlocks(draft);
    const traces = traceFigures(draft, figures, context);
    readings.set(document.path, { text, blocks, kind: draft.kind, statements: statementsOf(draft), traces });
  });
  const found: DocumentReading[] = [];
  for await (const result of results) {
    const { path, code } = result.document;
    const read = code === 'W-DUPLICATE' ? undefined : readings.get(path);
    found.push({ result, ...(read ?? UNREAD) });
  }
  return found;
}

const UNREAD: Omit<DocumentReading, 'result'> = {
  text: '',
  blocks: [],
  kind: '',
  statements: [],
  traces: new Map(),
};
