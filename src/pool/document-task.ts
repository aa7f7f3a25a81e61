import type { SourceDocument } from '../model/document.js';
import type { ExtractOptions } from '../model/draft.js';
import type { ZhibiaoError } from '../model/errors.js';
import type { ArchiveMember } from '../readers/archive-folder.js';
import { bytesOfFile, readBytes, readText } from '../readers/index.js';

/** One input: a path, or bytes that came from elsewhere under that name, or the fault that kept it from being read. */
export interface DocumentTask {
  path: string;
  bytes?: Uint8Array;
  /** A text that is decoded already; it has no bytes then. */
  text?: string;
  /** The document in an archive that the path leads into. */
  member?: ArchiveMember;
  /** It was found in a folder, and not named. */
  isListed?: true;
  fault?: ZhibiaoError;
  encoding?: string;
  options: ExtractOptions;
}

/** Reads one input, whatever it is made of. */
export async function readTask(task: DocumentTask): Promise<SourceDocument> {
  if (task.text !== undefined) return readText(task.text, task.path, 'txt', task.options.limits);
  return readTaskBytes(task, await bytesOfTask(task));
}

/** The bytes of an input; throws the fault that keeps them from being read. */
export async function bytesOfTask({
  path,
  bytes,
  member,
  isListed,
  fault,
  options,
}: DocumentTask): Promise<Uint8Array> {
  if (fault !== undefined) throw fault;
  return bytes ?? (await member?.read()) ?? bytesOfFile(path, { limits: options.limits, isListed });
}

/** The document that an input's bytes hold. */
export function readTaskBytes(
  { path, encoding, options: { limits } }: DocumentTask,
  bytes: Uint8Array,
): Promise<SourceDocument> {
  return readBytes(bytes, path, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(limits === undefined ? {} : { limits }),
  });
}
