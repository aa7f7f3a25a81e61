import { sizeOfFile } from '../readers/index.js';
import type { DocumentTask } from './document-task.js';

/** What a run is to read. */
export type Tasks = Iterable<DocumentTask> | AsyncIterable<DocumentTask>;

/** Documents that are sent to a thread together. */
export interface Batch {
  tasks: readonly DocumentTask[];
  bytes: number;
}

/** About as much as is read together (`group.ts`): a message costs little beside it, and no thread waits long for the last one. */
const BATCH_BYTES = 60_000;
const MOST_DOCUMENTS = 64;

/** The tasks in their order: small documents together, a large one by itself. */
export async function* batchesOf(tasks: Tasks, { oneByOne }: { oneByOne: boolean }): AsyncGenerator<Batch> {
  let batch: DocumentTask[] = [];
  let bytes = 0;
  for await (const task of tasks) {
    const size = await sizeOfTask(task);
    if (batch.length > 0 && bytes + size > BATCH_BYTES) {
      yield { tasks: batch, bytes };
      [batch, bytes] = [[], 0];
    }
    batch.push(task);
    bytes += size;
    if (!oneByOne && bytes < BATCH_BYTES && batch.length < MOST_DOCUMENTS) continue;
    yield { tasks: batch, bytes };
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield { tasks: batch, bytes };
}

/** Bytes of an input; none where they cannot be told without reading it. */
export async function sizeOfTask({ path, bytes, text, member, fault }: DocumentTask): Promise<number> {
  if (fault !== undefined) return 0;
  return bytes?.length ?? text?.length ?? member?.size ?? sizeOfFile(path);
}
