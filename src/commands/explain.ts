import type { SourceDocument } from '../model/document.js';
import type { ExtractOptions } from '../model/draft.js';
import { ZhibiaoError } from '../model/errors.js';
import type { Explanation } from '../model/explanation.js';
import { loadPacks } from '../packs/load.js';
import { draftDocument, extractDocument } from '../pipeline.js';
import { readTask } from '../pool/document-task.js';
import { type ReadingLimits, readingLimits } from '../pool/reading-limits.js';
import { lineStarts, placeOf } from '../text/line-starts.js';
import { STDIN_PATH } from './collect-inputs.js';
import { findAlternatives } from './explain/find-alternatives.js';
import { gatherEvidence } from './explain/gather-evidence.js';
import { readStdin } from './read-stdin.js';

export interface ExplainOptions extends ExtractOptions, Omit<ReadingLimits, 'maxMemory'> {
  encoding?: string;
  patterns?: string[];
  stdin?: AsyncIterable<Uint8Array | string>;
  /** What that is called; its ending tells the type. */
  stdinName?: string;
  /** Only figures that begin on this line, from 1. */
  line?: number;
}

/** Reads a document and tells for every figure which rules and words made it, and why other numbers were not taken. */
export async function explain(path: string, options: ExplainOptions = {}): Promise<Explanation> {
  const { encoding, patterns, stdin, stdinName = path, line, isolate, timeout, ...facts } = options;
  const source = await readTask({
    path,
    ...(path === STDIN_PATH ? await readStdin({ stdin, path: stdinName, limits: facts.limits }) : {}),
    ...(encoding === undefined ? {} : { encoding }),
    reading: readingLimits({ isolate, timeout }),
    options: facts,
  });
  const lines = lineStarts(source.text);
  if (line !== undefined) refuseMissingLine(source, line, lines);
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const draft = draftDocument(source, packs, facts);
  const result = extractDocument(source, packs, facts);
  const wanted = (at: number): boolean => line === undefined || at === line;
  const evidence = gatherEvidence(draft, packs.rules);
  const second = findAlternatives(draft, { packs, options: facts });
  return {
    document: result.document,
    kind: draft.kind,
    figures: result.figures
      .filter((figure) => wanted(figure.source.line))
      .map((figure) => ({ figure, evidence: evidence(figure), second: second(figure) })),
    rejected: result.rejected
      .map((each) => ({ ...each, line: placeOf(lines, each.start).line }))
      .filter((each) => wanted(each.line)),
  };
}

/** A line that is not there would look like one without figures. */
function refuseMissingLine({ path, text }: SourceDocument, line: number, starts: readonly number[]): void {
  const count = /(?:^|[\r\n])$/.test(text) ? starts.length - 1 : starts.length;
  if (line >= 1 && line <= count) return;
  const what = `${path} has ${count === 0 ? 'no line' : `only ${count} line${count === 1 ? '' : 's'}`}`;
  throw new ZhibiaoError('E-USAGE', line < 1 ? `there is no line ${line}` : what, {
    hint: 'lines are counted from 1, in the text that `zhibiao text` prints',
  });
}
