import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAtWork, MAKER_SIGN, makerSign } from './maker-sign.js';

/** With it lies the lock that a database has while it is open. */
const HIDDEN = new RegExp(`^\\.zhibiao-${MAKER_SIGN}\\.tmp(?:\\.lock)?$`);

/** Where a file is made that is to lie at `target`. Not made of its name, which may be as long as names can be. */
export function hiddenName(target: string): string {
  return join(dirname(target), `.zhibiao-${makerSign()}.tmp`);
}

/** Takes away what runs left in a folder that were killed. What cannot be taken away is left to the next run. */
export async function removeStale(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const found = HIDDEN.exec(name);
    if (found === null) continue;
    const path = join(folder, name);
    if (isAtWork(found, await stat(path).catch(() => null))) continue;
    await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
