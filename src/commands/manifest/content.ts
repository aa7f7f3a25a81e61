import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { bytesOfTask, type DocumentTask } from '../../pool/document-task.js';
import { bytesOfPath } from '../../text/path-bytes.js';
import type { Shard } from './manifest.js';

/** The hash that manifests name contents by, in hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Hash of an input's bytes; null where they cannot be read. */
export async function contentOf(task: DocumentTask): Promise<string | null> {
  try {
    return hashOf(await bytesOfTask(task));
  } catch {
    return null;
  }
}

/** Signs of the file that an input is read from, which change when it is written to; null where there is none. */
export async function stampOf({ path, member, bytes }: DocumentTask): Promise<string | null> {
  if (bytes !== undefined) return null;
  const file = member === undefined ? path : path.slice(0, -member.name.length - 1);
  const found = await stat(bytesOfPath(file)).catch(() => null);
  return found === null ? null : [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ');
}

/**
 * Is an input of this shard? By its content, so that it is told the same way on every machine and copies fall together; by its path
 * where it cannot be read, so that one shard tells of it.
 */
export function isOfShard(content: string | null, path: string, { index, count }: Shard): boolean {
  const digits = (content ?? hashOf(path)).slice(0, DIGITS);
  return Number.parseInt(digits, 16) % count === index - 1;
}

/** As many as a number holds exactly. */
const DIGITS = 13;
