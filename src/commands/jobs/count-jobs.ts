import { availableParallelism } from 'node:os';
import { sizeOfTask } from '../../pool/batches.js';
import type { DocumentTask } from '../../pool/document-task.js';
import { harmlessSize, threadsWithin } from '../../pool/memory.js';
import type { ExtractFilesOptions } from '../extract-options.js';

/** Bytes that one thread has read by the time that others are ready to help. */
const LITTLE = 2_000_000;

/**
 * How many threads are to read the tasks; 0: they are read in this one. With `auto` as many as the machine has cores, where there is
 * enough to read for them. One document never starts a thread, but where memory is bounded one does that could go beyond: only a thread
 * can be given up.
 */
export async function countJobs(
  { jobs: asked = 1, maxMemory }: Pick<ExtractFilesOptions, 'jobs' | 'maxMemory'>,
  tasks: readonly DocumentTask[],
): Promise<number> {
  const wanted = Math.min(asked === 'auto' ? availableParallelism() : asked, tasks.length);
  const most = maxMemory === undefined ? wanted : threadsWithin(maxMemory, wanted);
  const isEnough = most > 1 && (asked !== 'auto' || !(await isLittle(tasks)));
  if (isEnough) return most;
  if (maxMemory === undefined) return 0;
  return (await hasLarger(tasks, harmlessSize(maxMemory))) ? 1 : 0;
}

async function isLittle(tasks: readonly DocumentTask[]): Promise<boolean> {
  let bytes = 0;
  for (const task of tasks) {
    bytes += await sizeOfTask(task);
    if (bytes > LITTLE) return false;
  }
  return true;
}

async function hasLarger(tasks: readonly DocumentTask[], size: number): Promise<boolean> {
  for (const task of tasks) if ((await sizeOfTask(task)) > size) return true;
  return false;
}
