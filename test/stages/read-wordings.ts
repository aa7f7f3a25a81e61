import { readFileSync } from 'node:fs';
import type { Told } from './tell-figures.js';

/** The texts of a file, each with the lines of what is read in it. A text stands in one line: ⏎ is the end of one of its own. */
export function readWordings(file: string): Told[] {
  const told: Told[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('  ')) told.at(-1)![1].push(line.trim());
    else if (line !== '' && !line.startsWith('#')) told.push([line.replaceAll('⏎', '\n'), []]);
  }
  return told;
}
