import { statfsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';

/** Why a file cannot be written, in words, and what mends it. */
interface Reason {
  why: string;
  hint: string;
}

const OTHER_FILE = 'choose another file for -o';

/** By the system's name of the fault: of the file that is to be written, and the one that the fault was found at. */
const REASONS: Readonly<Record<string, (file: string, found: string) => Reason>> = {
  ENOENT: (_, found) => ({
    why: `there is no folder ${dirname(found)}`,
    hint: `mkdir -p ${shellWord(dirname(found))}`,
  }),
  ENOTDIR: (file) => ({ why: `${dirname(file)} is not a folder`, hint: OTHER_FILE }),
  EISDIR: (file) => ({
    why: 'it is a folder',
    hint: `name a file in it, such as ${join(file, `figures${extname(file) || '.csv'}`)}`,
  }),
  EACCES: () => ({
    why: 'it or its folder may not be written',
    hint: 'change the permissions, or write elsewhere',
  }),
  EPERM: () => ({ why: 'the system does not permit it', hint: 'change the permissions, or write elsewhere' }),
  EROFS: () => ({ why: 'the disk is read-only', hint: 'write to another disk' }),
  ENOSPC: () => ({ why: 'no space is left on the disk', hint: 'make room, or write to another disk' }),
  EDQUOT: () => ({ why: 'no space is left to you on the disk', hint: 'make room, or write to another disk' }),
  EFBIG: () => ({ why: 'it grows larger than a file may be', hint: 'write fewer documents to one file' }),
  ENAMETOOLONG: () => ({ why: 'the name is too long', hint: 'give it a shorter name' }),
  ELOOP: () => ({ why: 'it is a link that leads back to itself', hint: OTHER_FILE }),
  EBUSY: () => ({ why: 'another program uses it', hint: 'close it there, or write to another file' }),
  EMFILE: () => ({ why: 'too many files are open', hint: 'raise the limit with ulimit -n' }),
  EIO: () => ({ why: 'the disk reports a fault', hint: 'write to another disk' }),
};

/** The fault of writing a file as the reader is told of it. */
export function outputFault(path: string, fault: unknown): ZhibiaoError {
  if (fault instanceof ZhibiaoError) return fault;
  const { code = '', message, path: found = path } = fault as NodeJS.ErrnoException;
  const { why, hint } = REASONS[code]?.(path, found) ?? { why: code || message, hint: OTHER_FILE };
  return refusal(path, why, hint, fault);
}

/** The same for a reason that no system has a name for. */
export function refusal(path: string, why: string, hint: string, cause?: unknown): ZhibiaoError {
  return new ZhibiaoError('E-OUTPUT', `the file cannot be written: ${why}`, { where: { path }, hint, cause });
}

/** A name as a shell takes it for one word. */
export function shellWord(name: string): string {
  return /^[\p{L}\p{N}@%+=:,./_-]+$/u.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}

/** Does the disk of this folder have no room? What a package reports of it may be no more than that writing failed. */
export function isFull(folder: string): boolean {
  try {
    return statfsSync(folder).bavail === 0;
  } catch {
    return false;
  }
}
