import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepPacks, openPacks } from './kept-packs.js';
import type { Packs } from './packs.js';

/** Made by the build and shipped with the package. */
const SHIPPED = fileURLToPath(new URL('../packs-cache.bin', import.meta.url));
/** Sizes and times of the files it was made from. */
const STAMP = fileURLToPath(new URL('../packs-cache.stamp', import.meta.url));
const KEPT = 8;
/** Compiled packs of this hash, or null. A cache that is damaged or of another content is as good as none. */
export function readCachedPacks(hash: string): Packs | null {
  return readCache(SHIPPED, hash) ?? readCache(userFile(hash), hash);
}

/** The shipped packs where no file of theirs has changed since; null else, and then their content tells. */
export function readUnchangedPacks(stamp: string): Packs | null {
  try {
    return readFileSync(STAMP, 'utf8') === stamp ? openPacks(readFileSync(SHIPPED)) : null;
  } catch {
    return null;
  }
}

/** Keeps compiled packs for the next run; a folder that cannot be written costs time, never the run. */
export function writeUserCache(packs: Packs): void {
  try {
    const path = userFile(packs.hash);
    writeWhole(path, keepPacks(packs));
    removeOldest(dirname(path));
  } catch {
    // The cache only saves time.
  }
}

/** Writes the cache that is shipped with the package and returns its path. */
export function writeShippedCache(packs: Packs, stamp: string): string {
  writeWhole(SHIPPED, keepPacks(packs));
  writeWhole(STAMP, stamp);
  return SHIPPED;
}

function userFile(hash: string): string {
  const root = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(root, 'zhibiao', `packs-${hash.slice(0, 32)}.bin`);
}

function readCache(path: string, hash: string): Packs | null {
  try {
    const packs = openPacks(readFileSync(path));
    return packs?.hash === hash ? packs : null;
  } catch {
    return null;
  }
}

/** Under another name first, so that no reader ever sees half a file. */
function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

function removeOldest(directory: string): void {
  const files = readdirSync(directory)
    .filter((name) => /^packs-.*\.(?:bin|json)$/.test(name))
    .map((name) => join(directory, name));
  const newestFirst = files
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of newestFirst.slice(KEPT)) rmSync(path, { force: true });
}
