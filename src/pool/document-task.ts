import type { SourceDocument } from '../model/document.js';
import type { ExtractOptions } from '../model/draft.js';
import type { ZhibiaoError } from '../model/errors.js';
import { readBytes, readDocument } from '../readers/index.js';

/** One input: a path, or bytes that came from elsewhere under that name, or the fault that kept it from being read. */
export interface DocumentTask {
  path: string;
  bytes?: Uint8Array;
  fault?: ZhibiaoError;
  encoding?: string;
  options: ExtractOptions;
}

/** Reads one input, whatever it is made of. */
export async function readTask(task: DocumentTask): Promise<SourceDocument> {
  if (task.fault !== undefined) throw task.fault;
  const options = task.encoding === undefined ? {} : { encoding: task.encoding };
  return task.bytes === undefined
    ? readDocument(task.path, options)
    : readBytes(task.bytes, task.path, options);
}
