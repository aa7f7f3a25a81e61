import type { DocumentTask } from '../../pool/document-task.js';
import { contentOf, isOfShard } from './content.js';
import type { Shard } from './manifest.js';

/** The inputs of one shard, in their order. */
export async function chooseShard(tasks: readonly DocumentTask[], shard: Shard): Promise<DocumentTask[]> {
  const chosen: DocumentTask[] = [];
  for (const task of tasks) if (isOfShard(await contentOf(task), task.path, shard)) chosen.push(task);
  return chosen;
}
