import type { SourceDocument } from '../model/document.js';
import type { ZhibiaoError } from '../model/errors.js';
import type { Limits } from '../model/limits.js';
import { loadPacks } from '../packs/load.js';
import type { Packs } from '../packs/packs.js';
import { draftDocument } from '../pipeline.js';
import { readTask } from '../pool/document-task.js';
import { asZhibiaoError } from '../pool/failed-result.js';
import { type ReadingLimits, readingLimits } from '../pool/reading-limits.js';
import { collectInputs, STDIN_PATH } from './collect-inputs.js';
import { readStdin } from './read-stdin.js';

export interface NormaliseOptions extends Omit<ReadingLimits, 'maxMemory'> {
  patterns?: string[];
  encoding?: string;
  stdin?: AsyncIterable<Uint8Array | string>;
  /** What that is called; its ending tells the type. */
  stdinName?: string;
  /** Absolute paths that a folder may hold and that are no input: what the run itself writes. */
  written?: readonly string[];
  limits?: Partial<Limits>;
}

/** The cleaned, simplified text of a document, or the fault that kept it from being read. */
export interface NormalisedDocument {
  path: string;
  text: string;
  fault: ZhibiaoError | null;
}

/** The cleaned, simplified text of files, folders, globs and `-`, in order. */
export async function* normalise(
  paths: readonly string[],
  options: NormaliseOptions = {},
): AsyncGenerator<NormalisedDocument> {
  const { patterns, encoding, stdin, stdinName = STDIN_PATH, limits } = options;
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const reading = readingLimits(options);
  for (const input of await collectInputs(paths, options)) {
    const given = input.path === STDIN_PATH ? await readStdin({ stdin, path: stdinName, limits }) : {};
    const task = {
      ...input,
      ...given,
      ...(encoding === undefined ? {} : { encoding }),
      reading,
      options: limits === undefined ? {} : { limits },
    };
    try {
      yield { path: task.path, text: normaliseSource(await readTask(task), packs), fault: null };
    } catch (fault) {
      yield { path: task.path, text: '', fault: asZhibiaoError(task.path, fault) };
    }
  }
}

function normaliseSource(source: SourceDocument, packs: Packs): string {
  return draftDocument(source, packs, {}).normal.text;
}
