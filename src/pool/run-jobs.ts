import { batchesOf, type Tasks } from './batches.js';
import { Duplicates, duplicateResult } from './duplicates.js';
import { Line } from './line.js';
import type { Outcome } from './outcome.js';
import { type ThreadOptions, Threads } from './threads.js';

export interface JobOptions extends ThreadOptions {
  /** Ends the run after the documents that were begun. */
  signal?: AbortSignal;
  /** Reads each document by itself, so that its time can be told. */
  oneByOne?: boolean;
  /** Reads the same content as often as it comes. */
  copies?: boolean;
  /** Bytes of documents that are looked at before their turn, where they are in memory. */
  seen?: number;
  onBegin?: (path: string, n: number) => void;
}

/** Bytes of documents that may be read before their turn: what they come to is ten times as much, where they are full of figures. */
const AHEAD = 16 * 1024 * 1024;
/** Of what the process may take, where that is bounded. */
const AHEAD_SHARE = 128;

/**
 * Runs the tasks in threads, a few documents together, and gives their outcomes in the order of the tasks, as `runTasks` does in this
 * one. Content that came before is decided on here, where the order is known.
 */
export async function* runJobs(
  tasks: Tasks,
  { signal, oneByOne = false, copies = false, seen, onBegin, ...settings }: JobOptions,
): AsyncGenerator<Outcome> {
  const threads = new Threads(settings);
  const duplicates = new Duplicates();
  const line = new Line({
    batches: batchesOf(tasks, { oneByOne }),
    read: (batch) => threads.read(batch),
    jobs: settings.jobs,
    ahead: Math.min(AHEAD, (settings.maxMemory ?? Number.POSITIVE_INFINITY) / AHEAD_SHARE),
    signal,
    ...(seen === undefined ? {} : { seen }),
  });
  let n = 0;
  try {
    for (let batch = await line.next(); batch !== null; batch = await line.next()) {
      for (const outcome of batch) {
        n += 1;
        onBegin?.(outcome.path, n);
        yield copies ? outcome : settle(outcome, duplicates);
      }
    }
  } finally {
    await threads.close();
  }
}

function settle(outcome: Outcome, duplicates: Duplicates): Outcome {
  if ('result' in outcome) return outcome;
  const { path, content, isRead } = outcome;
  const first = duplicates.firstPath(content);
  if (first !== null) return { path, result: duplicateResult(path, first) };
  if (isRead) duplicates.add(content, path);
  return outcome;
}
