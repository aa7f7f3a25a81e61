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
  /** It was found in a folder, and not named. */
  isListed?: true;
  fault?: ZhibiaoError;
  encoding?: string;
  /** Where and within what it is read. */
  reading?: ReadingLimits;
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

/** The document that an input's bytes hold. What reads formats that are no text can be given. */
export function readTaskBytes(
  { path, encoding, reading = {}, options: { limits } }: DocumentTask,
  bytes: Uint8Array,
  readFormat = readerOf(reading),
): Promise<SourceDocument> {
  const { timeout } = reading;
  return readBytes(bytes, path, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(limits === undefined ? {} : { limits }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(readFormat === undefined ? {} : { readFormat }),
  });
}

/** What reads formats that are no text: a process of its own, whose handling is loaded only when there is one to read. */
function readerOf(reading: ReadingLimits): ReadFormat | undefined {
  if (reading.isolate === false) return undefined;
  return async (file) =>
    (await import('./isolation/isolated-readers.js')).isolated(readerLimits(reading))(file);
}
