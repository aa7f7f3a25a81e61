import type { DocumentResult, SourceDocument } from '../model/document.js';
import type { ExtractOptions } from '../model/draft.js';
import { ZhibiaoError } from '../model/errors.js';
import type { Packs } from '../packs/packs.js';
import { extractDocument } from '../pipeline.js';
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

/** One input to its result; a fault becomes a failed record, so that one document never costs another. */
export async function runTask(task: DocumentTask, packs: Packs): Promise<DocumentResult> {
  try {
    return extractDocument(await readTask(task), packs, task.options);
  } catch (fault) {
    return failedResult(task.path, fault);
  }
}

/** The result of a document that could not be read. */
export function failedResult(path: string, fault: unknown): DocumentResult {
  const known = fault instanceof ZhibiaoError ? fault : null;
  const message = known === null ? `reading the figures failed: ${nameOf(fault)}` : known.message;
  return {
    document: {
      path,
      status: 'failed',
      code: known?.code ?? 'E-INTERNAL',
      message: known?.hint ? `${message} (${known.hint})` : message,
      format: null,
      encoding: null,
      title: null,
      date: null,
      place: null,
      figures: 0,
    },
    figures: [],
    rejected: [],
    notes: [],
  };
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
}
