import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CODE, isCode, isPack, PATTERNS, ROOT } from './load-places.js';

const FOLDERS = [PATTERNS, ...CODE.map((folder) => join(ROOT, folder))];

/**
 * Sizes and times of the package's patterns and of the code that compiles them, as make would tell whether one has changed: to read and
 * hash them all takes longer than to find that none has. Folders are among them, whose times tell of files that came and went.
 */
export function ownStamp(): string {
  const files = FOLDERS.flatMap((folder) => [folder, ...partsOf(folder)]);
  return files.map((file) => `${file}\t${stateOf(file)}`).join('\n');
}

/** Is all as that stamp says? */
export function isUnchanged(stamp: string): boolean {
  return stamp.split('\n').every((line) => {
    const [file = '', state] = line.split('\t');
    return stateOf(file) === state;
  });
}

/** The size of a folder is another on every disk. */
function stateOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return 'gone';
  return `${stats.isDirectory() ? 'folder' : stats.size} ${stats.mtimeMs}`;
}

function partsOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(isPart)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const isPart = (entry: Dirent): boolean =>
  entry.isDirectory() || isPack(entry.name) || isCode(entry.name) || entry.name.endsWith('.tsv');
