import type { DocumentResult } from '../../model/document.js';
import type { Draft, ExtractOptions } from '../../model/draft.js';
import type { DocumentReading } from '../../model/reading.js';
import type { Packs } from '../../packs/packs.js';
import { headedBlocks } from './headed-blocks.js';
import { statementsOf, traceFigures } from './trace-figures.js';

interface Context {
  packs: Packs;
  options: ExtractOptions;
}

/** What a page shows of a document beside its result. */
export function readingOf(
  { figures }: DocumentResult,
  draft: Draft,
  context: Context,
): Omit<DocumentReading, 'result'> {
  return {
    text: draft.source.text,
    blocks: headedBlocks(draft),
    kind: draft.kind,
    statements: statementsOf(draft),
    traces: traceFigures(draft, figures, context),
  };
}

/** The same of a document that was not read. */
export const UNREAD: Omit<DocumentReading, 'result'> = {
  text: '',
  blocks: [],
  kind: '',
  statements: [],
  traces: new Map(),
};

/** Both as one text, to go from thread to thread. */
export function packReading(result: DocumentResult, draft: Draft | undefined, context: Context): string {
  const reading = draft === undefined ? UNREAD : readingOf(result, draft, context);
  return JSON.stringify({ result, ...reading, traces: [...reading.traces] });
}

export function unpackReading(text: string): DocumentReading {
  const { traces, ...reading } = JSON.parse(text);
  return { ...reading, traces: new Map(traces) };
}
