import { availableParallelism } from 'node:os';
import { sizeOfTask } from '../../pool/batches.js';
import type { DocumentTask } from '../../pool/document-task.js';

/** Bytes that one thread has read by the time that others are ready to help. */
const LITTLE = 2_000_000;

/**
 * How many threads are to read the tasks; 0: they are read in this one. With `auto` as many as the machine has cores, where there is
 * enough to read for them. One document never starts a thread.
 */
export async function countJobs(asked: number | 'auto', tasks: readonly DocumentTask[]): Promise<number> {
  const most = Math.min(asked === 'auto' ? availableParallelism() : asked, tasks.length);
  if (most < 2 || (asked === 'auto' && (await isLittle(tasks)))) return 0;
  return most;
}

async function isLittle(tasks: readonly DocumentTask[]): Promise<boolean> {
  let bytes = 0;
  for (const task of tasks) {
    bytes += await sizeOfTask(task);
    if (bytes > LITTLE) return false;
  }
  return true;
}
