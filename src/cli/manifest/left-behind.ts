import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { EarlierRun } from '../../commands/manifest/earlier-run.js';
import { isAtWork } from '../maker-sign.js';
import { endOfLinks } from '../new-file.js';
import { type FilePair, PARTIAL_ENDING } from './partial-files.js';

/** What runs left behind that were broken off, in the order of their names. Of one that had but begun it may be the output alone. */
export async function findLeftBehind(files: FilePair): Promise<FilePair[]> {
  const [output, manifest] = await Promise.all([endOfLinks(files.output), endOfLinks(files.manifest)]);
  const endings = new Set([...(await endingsBeside(manifest)), ...(await endingsBeside(output))]);
  return [...endings].sort().map((ending) => ({ output: output + ending, manifest: manifest + ending }));
}

async function endingsBeside(file: string): Promise<string[]> {
  const name = basename(file);
  const names = await readdir(dirname(file)).catch(() => []);
  return names
    .filter((other) => other.startsWith(name) && PARTIAL_ENDING.exec(other)?.index === name.length)
    .map((other) => other.slice(name.length));
}

/** One of them to take from. Where its output is gone it came as far as to its place. */
export async function openLeftBehind(left: FilePair, { output }: FilePair): Promise<EarlierRun | null> {
  const isThere = (await stat(left.output).catch(() => null)) !== null;
  return EarlierRun.open(left.manifest, isThere ? left.output : output, { isBrokenOff: true });
}

/**
 * Once the output is whole they are worth nothing. What a process still writes is its own. What cannot be removed is found by the next
 * run again.
 */
export async function removeLeftBehind(left: readonly FilePair[]): Promise<void> {
  for (const { output, manifest } of left) {
    if (await isWritten(manifest)) continue;
    for (const file of [output, manifest]) await rm(file, { force: true }).catch(() => {});
  }
}

async function isWritten(file: string): Promise<boolean> {
  const found = PARTIAL_ENDING.exec(file);
  if (found === null || Number(found[1]) === process.pid) return false;
  return isAtWork(found, await stat(file).catch(() => null));
}
