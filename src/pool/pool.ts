import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentResult } from '../model/document.js';
import type { Packs } from '../packs/packs.js';
import type { Watch } from '../pipeline.js';
import { bytesOfTask, type DocumentTask, readTaskBytes } from './document-task.js';
import { contentName, Duplicates, duplicateResult } from './duplicates.js';
import { failedResult } from './failed-result.js';
import { Group } from './group.js';
import { isOwnResult, ownResult } from './own-result.js';

export interface PoolOptions {
  packs: Packs;
  /** Ends the run after the documents at hand. */
  signal?: AbortSignal;
  /** Gives each document as soon as it is read, instead of reading a few together. */
  oneByOne?: boolean;
  watch?: Watch;
  /** Told before each task is begun; it is the n-th, from 1. */
  onBegin?: (path: string, n: number) => void;
  /** Told before documents are read together: how many characters they have. */
  onGroup?: (characters: number) => void;
  /** There is one task: nothing can come again, so that its content needs no name. */
  isAlone?: boolean;
}

/**
 * Runs the tasks, a few documents together, and gives their results in the order of the tasks. A fault becomes a failed record, so that
 * one document never costs another; content that came before is told of and not read again.
 */
export async function* runTasks(
  tasks: Iterable<DocumentTask>,
  { packs, signal, oneByOne = false, onBegin, onGroup, watch, isAlone = false }: PoolOptions,
): AsyncGenerator<DocumentResult> {
  const group = new Group();
  const duplicates = isAlone ? null : new Duplicates();
  let n = 0;
  for (const task of tasks) {
    if (signal?.aborted) return;
    n += 1;
    onBegin?.(task.path, n);
    await read(task, group, duplicates);
    if (!group.isFull && !oneByOne) continue;
    onGroup?.(group.characters);
    yield* group.extract(packs, watch);
    // A signal of the system is only heard between two turns of the event loop.
    if (signal !== undefined) await nextTurn();
  }
  onGroup?.(group.characters);
  yield* group.extract(packs, watch);
}

async function read(task: DocumentTask, group: Group, duplicates: Duplicates | null): Promise<void> {
  try {
    const bytes = await bytesOfTask(task);
    const content = duplicates === null ? null : contentName(bytes);
    const first = duplicates?.firstPath(content) ?? null;
    if (first !== null) return group.addResult(duplicateResult(task.path, first));
    const source = await readTaskBytes(task, bytes);
    if (isOwnResult(source)) return group.addResult(ownResult(task.path, source));
    group.add(source, task.options);
    duplicates?.add(content, task.path);
  } catch (fault) {
    group.addResult(failedResult(task.path, fault));
  }
}
