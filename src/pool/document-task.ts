import type { SourceDocument } from '../model/document.js';
import type { ExtractOptions } from '../model/draft.js';
import type { ZhibiaoError } from '../model/errors.js';
import type { ArchiveMember } from '../readers/archive-folder.js';
import { bytesOfFile, readBytes, readText } from '../readers/index.js';
import type { ReadFormat } from '../readers/read-format.js';
import { type ReadingLimits, readerLimits } from './reading-limits.js';

/** One input: a path, or bytes that came from elsewhere under that name, or the fault that kept it from being read. */
export interface DocumentTask {
  path: string;
  bytes?: Uint8Array;
  /** A text that is decoded already; it has no bytes then. */
  text?: string;
  /** The document in an archive that the path leads into. */
  member?: ArchiveMember;
  fault?: ZhibiaoError;
  encoding?: string;
  /** Where and within what it is read. */
  limits?: ReadingLimits;
  options: ExtractOptions;
}

/** Reads one input, whatever it is made of. */
export async function readTask(task: DocumentTask): Promise<SourceDocument> {
  if (task.text !== undefined) return readText(task.text, task.path, 'txt');
  return readTaskBytes(task, await bytesOfTask(task));
}

/** The bytes of an input; throws the fault that keeps them from being read. */
export async function bytesOfTask({ path, bytes, member, fault }: DocumentTask): Promise<Uint8Array> {
  if (fault !== undefined) throw fault;
  return bytes ?? (await member?.read()) ?? bytesOfFile(path);
}

/** The document that an input's bytes hold. What reads formats that are no text can be given. */
export function readTaskBytes(
  { path, encoding, limits = {} }: DocumentTask,
  bytes: Uint8Array,
  readFormat = readerOf(limits),
): Promise<SourceDocument> {
  const { timeout } = limits;
  return readBytes(bytes, path, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(readFormat === undefined ? {} : { readFormat }),
  });
}

/** What reads formats that are no text: a process of its own, whose handling is loaded only when there is one to read. */
function readerOf(limits: ReadingLimits): ReadFormat | undefined {
  if (limits.isolate === false) return undefined;
  return async (file) =>
    (await import('./isolation/isolated-readers.js')).isolated(readerLimits(limits))(file);
}
