import type { Stats } from 'node:fs';
import {
  access,
  chmod,
  constants,
  lstat,
  open,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { hiddenName, removeStale } from './hidden-file.js';
import { outputFault } from './output-fault.js';

/** A file in the making beside the one that it is to replace, which stays whole until then. */
export interface NewFile {
  /** Where it is made. */
  temporary: string;
  /** What it replaces: where a link leads, since the link is to stay. */
  target: string;
  /** Null where there is none yet. */
  replaced: Stats | null;
  /** Puts it in its place, once it is closed. */
  replace(): Promise<void>;
  /** Leaves nothing behind; harmless after `replace`. Never fails: what stays is taken away by the next run. */
  discard(): Promise<void>;
}

/** What lies at a path: nothing, a file, or what is no file and must be written to and never replaced, such as /dev/null. */
export async function statOutput(file: string): Promise<Stats | null> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    return found;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw outputFault(file, fault);
  }
}

/**
 * Begins a file. All that can keep it from being written in the end is found out now, but for a disk that fills up.
 * @param nameOf path of the file in the making, by what it is to replace
 */
export async function beginFile(file: string, nameOf = hiddenName): Promise<NewFile> {
  const replaced = await statOutput(file);
  try {
    if (replaced !== null) await access(file, constants.W_OK);
    const target = await endOfLinks(file);
    await removeStale(dirname(target));
    const temporary = nameOf(target);
    const discard = (): Promise<void> => unlink(temporary).catch(() => {});
    await makeEmpty(temporary, replaced).catch(async (fault: unknown) => {
      // What lies there under the same name is another's.
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') await discard();
      throw fault;
    });
    return { temporary, target, replaced, replace: () => rename(temporary, target), discard };
  } catch (fault) {
    throw outputFault(file, fault);
  }
}

async function makeEmpty(path: string, replaced: Stats | null): Promise<void> {
  await (await open(path, 'wx')).close();
  if (replaced !== null) await chmod(path, replaced.mode & 0o777);
}

/** The file that a name stands for, be it there yet or not. */
export async function endOfLinks(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    const entry = await lstat(file).catch(() => null);
    // The link of a file that is not there yet.
    return entry?.isSymbolicLink() ? endOfLinks(resolve(dirname(file), await readlink(file))) : file;
  }
}
