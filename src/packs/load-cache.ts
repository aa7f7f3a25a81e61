import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digitsOf, EMPTY_HASH, hashText } from '../text/hash64.js';
import { keepPacks, openPacks } from './kept-packs.js';
import { seal, unseal } from './load-sealed.js';
import { isUnchanged } from './load-stamp.js';
import type { Packs } from './packs.js';

/** Made by the build and shipped with the package. */
const SHIPPED = fileURLToPath(new URL('../packs-cache.bin', import.meta.url));
/** The hash of the packs, and the stamp of the files they were made from. */
const STAMP = fileURLToPath(new URL('../packs-cache.stamp', import.meta.url));
const KEPT = 8;
/** Compiled packs of this hash, or null. A cache that is damaged or of another content is as good as none. */
export function readCachedPacks(hash: string): Packs | null {
  return readCache(SHIPPED, hash) ?? readCache(userFile(hash), hash);
}

/** The package's own packs where no file of theirs has changed since; null else, and then their content tells. */
export function readUnchangedPacks(): Packs | null {
  const hash = unchangedHash(STAMP) ?? unchangedHash(userStamp());
  return hash === null ? null : readCachedPacks(hash);
}

function unchangedHash(path: string): string | null {
  try {
    const content = readFileSync(path, 'utf8');
    const end = content.indexOf('\n');
    return isUnchanged(content.slice(end + 1)) ? content.slice(0, end) : null;
  } catch {
    return null;
  }
}

/** For the next run: the files have other times than at the build, as they have where the package was installed, but the same content. */
export function writeUserStamp(hash: string, stamp: string): void {
  try {
    writeWhole(userStamp(), `${hash}\n${stamp}`);
  } catch {
    // The cache only saves time.
  }
}

/** Keeps compiled packs for the next run; a folder that cannot be written costs time, never the run. */
export function writeUserCache(packs: Packs): void {
  try {
    const path = userFile(packs.hash);
    writeWhole(path, seal(keepPacks(packs)));
    removeOldest(dirname(path));
  } catch {
    // The cache only saves time.
  }
}

/** Writes the cache that is shipped with the package and returns its path. */
export function writeShippedCache(packs: Packs, stamp: string): string {
  writeWhole(SHIPPED, seal(keepPacks(packs)));
  writeWhole(STAMP, `${packs.hash}\n${stamp}`);
  return SHIPPED;
}

function userFile(hash: string): string {
  return join(userFolder(), `packs-${hash.slice(0, 32)}.bin`);
}

/** One for each place that the package is installed in. */
function userStamp(): string {
  return join(userFolder(), `packs-${digitsOf(hashText(EMPTY_HASH, SHIPPED))}.stamp`);
}

function userFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhibiao');
}

function readCache(path: string, hash: string): Packs | null {
  try {
    const image = unseal(readFileSync(path));
    const packs = image === null ? null : openPacks(image);
    return packs?.hash === hash ? packs : null;
  } catch {
    return null;
  }
}

/** Under another name first, so that no reader ever sees half a file. */
function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (fault) {
    rmSync(draft, { force: true });
    throw fault;
  }
}

/** Drafts of runs that were killed among them. */
function removeOldest(directory: string): void {
  const files = readdirSync(directory)
    .filter((name) => /^packs-.*\.(?:bin|json|stamp|tmp)$/.test(name))
    .map((name) => join(directory, name));
  const newestFirst = files
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of newestFirst.slice(KEPT)) rmSync(path, { force: true });
}
