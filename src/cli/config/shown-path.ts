import { relative } from 'node:path';

/** A file below the folder of the run is told by its path from there. */
export function shownPath(file: string): string {
  const path = relative('', file);
  return path === '' || path.startsWith('..') ? file : path;
}
