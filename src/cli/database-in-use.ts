import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { refusal, shellWord } from './output-fault.js';

/** What lies beside a database while a program writes to it, or after one broke off, and what takes it away when none does. */
const SIGNS: readonly { ending: string; mend: (file: string) => string }[] = [
  { ending: '-journal', mend: (file) => `sqlite3 ${shellWord(file)} 'PRAGMA schema_version'` },
  { ending: '-wal', mend: (file) => `sqlite3 ${shellWord(file)} 'PRAGMA schema_version'` },
  { ending: '.lock', mend: (file) => `rmdir ${shellWord(`${file}.lock`)}` },
];

/**
 * Refuses a database that another program is writing to: what that has not finished would be lost, or be taken for a part of the
 * new one.
 * @param target where the links lead that the reader named
 */
export async function refuseInUse(file: string, target: string): Promise<void> {
  for (const { ending, mend } of SIGNS) {
    if (!(await holdsSomething(target + ending))) continue;
    throw refusal(
      file,
      `another program is writing to it or broke off, as ${basename(target)}${ending} shows`,
      `finish there; if no program has it open: ${mend(target)}`,
    );
  }
  if (await isLocked(target)) throw refusal(file, 'another program is writing to it', 'finish there first');
}

async function holdsSomething(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && (found.isDirectory() || found.size > 0);
}

/** Where the system tells of its locks (Linux): one for writing, before anything was written. */
async function isLocked(path: string): Promise<boolean> {
  const [found, locks] = await Promise.all([
    stat(path).catch(() => null),
    readFile('/proc/locks', 'utf8').catch(() => ''),
  ]);
  return (
    found !== null &&
    locks.split('\n').some((line) => / WRITE .*:(\d+) /.exec(line)?.[1] === String(found.ino))
  );
}
