import type { SourceDocument } from '../model/document.js';
import type { ExtractOptions } from '../model/draft.js';
import type { Explanation } from '../model/explanation.js';
import { loadPacks } from '../packs/load.js';
import { draftDocument, extractDocument } from '../pipeline.js';
import { readTask } from '../pool/document-task.js';
import { STDIN_PATH } from './collect-inputs.js';
import { gatherEvidence } from './explain/gather-evidence.js';
import { readAll } from './extract.js';

export interface ExplainOptions extends ExtractOptions {
  encoding?: string;
  patterns?: string[];
  stdin?: AsyncIterable<Uint8Array | string>;
  /** Only figures that begin on this line, from 1. */
  line?: number;
}

/** Reads a document and tells for every figure which rules and words made it, and why other numbers were not taken. */
export async function explain(path: string, options: ExplainOptions = {}): Promise<Explanation> {
  const { encoding, patterns, stdin, line, ...facts } = options;
  const source = await readTask({
    path,
    ...(path === STDIN_PATH ? { bytes: await readAll(stdin ?? process.stdin) } : {}),
    ...(encoding === undefined ? {} : { encoding }),
    options: facts,
  });
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const draft = draftDocument(source, packs, facts);
  const result = extractDocument(source, packs, facts);
  const wanted = (at: number): boolean => line === undefined || at === line;
  const evidence = gatherEvidence(draft, packs.rules);
  return {
    document: result.document,
    kind: draft.kind,
    figures: result.figures
      .filter((figure) => wanted(figure.source.line))
      .map((figure) => ({ figure, evidence: evidence(figure) })),
    rejected: result.rejected
      .map((each) => ({ ...each, line: lineOf(source, each.start) }))
      .filter((each) => wanted(each.line)),
  };
}

function lineOf({ text }: SourceDocument, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
