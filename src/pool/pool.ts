import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentResult } from '../model/document.js';
import type { Packs } from '../packs/packs.js';
import { type DocumentTask, runTask } from './document-task.js';

export interface PoolOptions {
  packs: Packs;
  /** Ends the run after the document at hand. */
  signal?: AbortSignal;
}

/** Runs the tasks and gives their results in the order of the tasks. */
export async function* runTasks(
  tasks: Iterable<DocumentTask>,
  options: PoolOptions,
): AsyncGenerator<DocumentResult> {
  for (const task of tasks) {
    if (options.signal?.aborted) return;
    yield await runTask(task, options.packs);
    // A signal of the system is only heard between two turns of the event loop.
    if (options.signal !== undefined) await nextTurn();
  }
}
