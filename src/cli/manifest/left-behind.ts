import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EarlierRun } from '../../commands/manifest/earlier-run.js';
import { endOfLinks } from '../new-file.js';
import { type FilePair, PARTIAL_ENDING } from './partial-files.js';

/** What runs left behind that were broken off, in the order of their names. */
export async function findLeftBehind(files: FilePair): Promise<FilePair[]> {
  const [output, manifest] = await Promise.all([files.output, files.manifest].map(endOfLinks));
  const [folder, name] = [dirname(manifest!), basename(manifest!)];
  const names = await readdir(folder).catch(() => []);
  const endings = names
    .filter((other) => other.startsWith(name) && PARTIAL_ENDING.exec(other)?.index === name.length)
    .map((other) => other.slice(name.length))
    .sort();
  return endings.map((ending) => ({ output: output! + ending, manifest: join(folder, name + ending) }));
}

/** One of them to take from. Where its output is gone it came as far as to its place. */
export async function openLeftBehind(left: FilePair, { output }: FilePair): Promise<EarlierRun | null> {
  const isThere = (await stat(left.output).catch(() => null)) !== null;
  return EarlierRun.open(left.manifest, isThere ? left.output : output, { isBrokenOff: true });
}

/** Once the output is whole they are worth nothing. What a process still writes is its own. */
export async function removeLeftBehind(left: readonly FilePair[]): Promise<void> {
  for (const { output, manifest } of left) {
    if (isAtWork(manifest)) continue;
    await rm(output, { force: true });
    await rm(manifest, { force: true });
  }
}

function isAtWork(file: string): boolean {
  const writer = Number(PARTIAL_ENDING.exec(file)?.[1]);
  if (writer === process.pid) return false;
  try {
    return process.kill(writer, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
