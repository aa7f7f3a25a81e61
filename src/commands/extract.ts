import type { DocumentResult } from '../model/document.js';
import { loadPacks } from '../packs/load.js';
import type { Packs } from '../packs/packs.js';
import { extractDocument, type Watch } from '../pipeline.js';
import { beginReader } from '../pool/begin-reader.js';
import type { DocumentTask } from '../pool/document-task.js';
import { Group } from '../pool/group.js';
import { type PoolOptions, runTasks } from '../pool/pool.js';
import { readText } from '../readers/index.js';
import { STDIN_PATH } from './collect-inputs.js';
import { type Choose, collectTasks } from './collect-tasks.js';
import type { Corrections } from './corrections.js';
import type { ExtractFilesOptions, ExtractTextOptions } from './extract-options.js';
import { finisher } from './finish-result.js';
import { countJobs } from './jobs/count-jobs.js';

export type { ExtractFilesOptions, ExtractTextOptions } from './extract-options.js';

/**
 * The figures of files, folders, globs and `-`, document by document in order. A document that cannot be read
 * is a result with status failed; only misuse throws.
 */
export function extract(
  paths: readonly string[],
  options: ExtractFilesOptions = {},
): AsyncGenerator<DocumentResult> {
  return extractChosen(paths, options);
}

/** The same of the inputs that are chosen. */
export async function* extractChosen(
  paths: readonly string[],
  options: ExtractFilesOptions,
  choose?: Choose,
): AsyncGenerator<DocumentResult> {
  const tasks = await collectTasks(paths, options, choose);
  yield* extractTasks(tasks, options, { jobs: await countJobs(options, tasks) });
}

/** The same of tasks, in so many threads; 0: in this one, where `watch` is shown each document before its figures are filtered. */
export async function* extractTasks(
  tasks: readonly DocumentTask[],
  options: ExtractFilesOptions,
  { jobs, watch }: { jobs: number; watch?: Watch | undefined },
): AsyncGenerator<DocumentResult> {
  const { patterns, corrections, onDocument } = options;
  if (jobs === 0) await beginReader(tasks);
  const packs = packsOf(options);
  const finish = finisher(options, packs);
  const plan = { kind: 'results' as const, ...(patterns === undefined ? {} : { patterns }) };
  const results =
    jobs === 0
      ? runTasks(tasks, poolSettings(options, { packs, watch, count: tasks.length }))
      : (await import('./jobs/read-tasks.js')).resultsInThreads(tasks, { jobs, plan }, options);
  for await (const result of results) {
    const right = correct(result, corrections);
    onDocument?.(right);
    yield finish(right);
  }
}

function poolSettings(
  { signal, oneByOne, onBegin, onGroup }: ExtractFilesOptions,
  { packs, watch, count }: { packs: Packs; watch: Watch | undefined; count: number },
): PoolOptions {
  return {
    packs,
    ...(signal === undefined ? {} : { signal }),
    ...(oneByOne === undefined ? {} : { oneByOne }),
    ...(watch === undefined ? {} : { watch }),
    ...(onGroup === undefined ? {} : { onGroup }),
    isAlone: count === 1,
    ...(onBegin === undefined ? {} : { onBegin: (path: string, n: number) => onBegin(path, n, count) }),
  };
}

/** The patterns that are asked for. */
export function packsOf({ patterns }: { patterns?: string[] }): Packs {
  return loadPacks(patterns === undefined ? {} : { directories: patterns });
}

/** The figures of one text. Pure once the patterns are loaded. */
export function extractText(text: string, options: ExtractTextOptions = {}): DocumentResult {
  const { patterns, filter, to, corrections, ...facts } = options;
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const read = extractDocument(readText(text, STDIN_PATH, 'txt', facts.limits), packs, facts);
  return finisher(options, packs)(correct(read, corrections));
}

/**
 * The figures of many texts, text by text in order. Quicker than to ask for one after the other; a text that cannot be read is a result
 * with status failed.
 */
export function* extractTexts(
  texts: Iterable<string>,
  options: ExtractTextOptions = {},
): Generator<DocumentResult> {
  const { patterns, filter, to, corrections, ...facts } = options;
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const finish = finisher(options, packs);
  const group = new Group();
  const extracted = function* (): Generator<DocumentResult> {
    for (const result of group.extract(packs)) yield finish(correct(result, corrections));
  };
  for (const text of texts) {
    group.add(readText(text, STDIN_PATH, 'txt', facts.limits), facts);
    if (group.isFull) yield* extracted();
  }
  yield* extracted();
}

/** A result as its reader put it right. */
export function correct(result: DocumentResult, corrections: Corrections | undefined): DocumentResult {
  return corrections === undefined ? result : corrections.apply(result);
}
