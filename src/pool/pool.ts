import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentResult } from '../model/document.js';
import type { Packs } from '../packs/packs.js';
import { type DocumentTask, readTask } from './document-task.js';
import { failedResult } from './failed-result.js';
import { Group } from './group.js';

export interface PoolOptions {
  packs: Packs;
  /** Ends the run after the documents at hand. */
  signal?: AbortSignal;
}

/**
 * Runs the tasks, a few documents together, and gives their results in the order of the tasks. A fault becomes a failed record, so that
 * one document never costs another.
 */
export async function* runTasks(
  tasks: Iterable<DocumentTask>,
  { packs, signal }: PoolOptions,
): AsyncGenerator<DocumentResult> {
  const group = new Group();
  for (const task of tasks) {
    if (signal?.aborted) return;
    await read(task, group);
    if (!group.isFull) continue;
    yield* group.extract(packs);
    // A signal of the system is only heard between two turns of the event loop.
    if (signal !== undefined) await nextTurn();
  }
  yield* group.extract(packs);
}

async function read(task: DocumentTask, group: Group): Promise<void> {
  try {
    group.add(await readTask(task), task.options);
  } catch (fault) {
    group.addFailed(failedResult(task.path, fault));
  }
}
