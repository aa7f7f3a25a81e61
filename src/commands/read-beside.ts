import type { DocumentResult } from '../model/document.js';
import type { Draft } from '../model/draft.js';
import type { DocumentTask } from '../pool/document-task.js';
import { collectTasks } from './collect-tasks.js';
import { correct, extractTasks, packsOf } from './extract.js';
import type { ExtractFilesOptions } from './extract-options.js';
import { finisher } from './finish-result.js';
import { countJobs } from './jobs/count-jobs.js';

/** Something read of each document beside its figures, where its text is at hand: an audit of them, or why they were read so. */
export interface Beside<T extends object> {
  /** Made once for a run, when its packs are wanted. */
  reader: () => (result: DocumentResult, draft: Draft) => T;
  /** Of a document that has no text, or the text of one before it. */
  none: () => T;
  inThreads: (tasks: readonly DocumentTask[], jobs: number) => Promise<AsyncIterable<Told<T>>>;
}

type Told<T> = T & { result: DocumentResult };

/** Every document of some paths with what is read beside its figures, which are corrected and shown as asked. */
export async function readBeside<T extends object>(
  paths: readonly string[],
  options: ExtractFilesOptions,
  beside: Beside<T>,
): Promise<Told<T>[]> {
  const tasks = await collectTasks(paths, options);
  const jobs = await countJobs(options, tasks);
  return jobs === 0 ? readHere(tasks, options, beside) : readThere(tasks, options, { beside, jobs });
}

async function readHere<T extends object>(
  tasks: readonly DocumentTask[],
  options: ExtractFilesOptions,
  { reader, none }: Beside<T>,
): Promise<Told<T>[]> {
  // By their paths: corrections make another result of what was read.
  const told = new Map<string, T>();
  const read = reader();
  const watch = (result: DocumentResult, draft: Draft): void =>
    void told.set(result.document.path, read(result, draft));
  const found: Told<T>[] = [];
  for await (const result of extractTasks(tasks, options, { jobs: 0, watch })) {
    const { path, code } = result.document;
    const isCopy = code === 'W-DUPLICATE';
    found.push({ ...((isCopy ? undefined : told.get(path)) ?? none()), result });
  }
  return found;
}

async function readThere<T extends object>(
  tasks: readonly DocumentTask[],
  options: ExtractFilesOptions,
  { beside, jobs }: { beside: Beside<T>; jobs: number },
): Promise<Told<T>[]> {
  const finish = finisher(options, packsOf(options));
  const found: Told<T>[] = [];
  for await (const told of await beside.inThreads(tasks, jobs)) {
    const right = correct(told.result, options.corrections);
    options.onDocument?.(right);
    found.push({ ...told, result: finish(right) });
  }
  return found;
}
