import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { fileError } from '../model/file-error.js';
import type { Input } from './input.js';

/**
 * Every regular file below a folder that is wanted, as `prefix` and its path in it. Links are not followed, so nothing is met twice and
 * nothing outside is read; a folder that may not be listed is an input with that fault. A walk of our own: the globbing libraries pass
 * over such a folder in silence.
 */
export async function walkFolder(
  folder: string,
  prefix: string,
  wants: (path: string, isFolder: boolean) => boolean,
): Promise<Input[]> {
  const found: Input[] = [];
  const waiting = [''];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    try {
      for (const entry of await readdir(join(folder, at), { withFileTypes: true })) {
        const path = at + entry.name;
        if (entry.isDirectory() && wants(path, true)) waiting.push(`${path}/`);
        else if (entry.isFile() && wants(path, false)) found.push({ path: prefix + path });
      }
    } catch (cause) {
      found.push({ path: prefix + at, fault: cannotList(prefix + at, cause) });
    }
  }
  return found;
}

function cannotList(path: string, cause: unknown): ZhibiaoError {
  const fault = fileError(path, cause);
  if (fault instanceof ZhibiaoError && fault.code === 'E-READ') return fault;
  return new ZhibiaoError('E-PERMISSION', 'the folder may not be listed', {
    where: { path },
    cause,
    hint: 'change its permissions, or leave it out with --exclude',
  });
}
