import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';

/**
 * The absolute paths that a run writes, as they were given and as links lead to them. A file named outright may not be overwritten,
 * under whatever name; one that a folder holds is last time's result and passed over.
 */
export async function writtenFiles(
  paths: readonly string[],
  outputs: readonly (string | undefined)[],
): Promise<string[]> {
  const named = outputs.filter((file) => file !== undefined);
  if (named.length === 0) return [];
  const written = await Promise.all(named.map(identify));
  const read = await Promise.all(paths.map(identify));
  const clash = read.find((input) =>
    written.some((output) => isSame(input, output) || isWithin(input, output)),
  );
  if (clash !== undefined) throw refusal(`${clash.path} is both read and written`);
  const twice = written.find((one, at) =>
    written.slice(0, at).some((other) => isSame(one, other) && one.isFile),
  );
  if (twice !== undefined) throw refusal(`${twice.path} is written twice`);
  return [...new Set(written.flatMap(({ given, real }) => [given, real]))];
}

interface Identity {
  path: string;
  given: string;
  real: string;
  /** Device and number where there is something. */
  inode: string | null;
  /** A file, or nothing yet. */
  isFile: boolean;
}

async function identify(path: string): Promise<Identity> {
  const given = resolve(path);
  const found = await stat(given).catch(() => null);
  return {
    path,
    given,
    real: await realpath(given).catch(async () => join(await realFolder(given), basename(given))),
    inode: found === null ? null : `${found.dev}:${found.ino}`,
    isFile: found === null || found.isFile(),
  };
}

const realFolder = (path: string): Promise<string> => realpath(dirname(path)).catch(() => dirname(path));

function isSame(one: Identity, other: Identity): boolean {
  return one.real === other.real || (one.inode !== null && one.inode === other.inode);
}

/** A document of an archive. */
function isWithin(inner: Identity, outer: Identity): boolean {
  return outer.isFile && inner.given.startsWith(`${outer.given}${sep}`);
}

function refusal(message: string): ZhibiaoError {
  return new ZhibiaoError('E-USAGE', message, { hint: 'write to another file' });
}
