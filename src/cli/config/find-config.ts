import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Session } from '../session.js';

export const CONFIG_NAME = 'zhibiao.yaml';

/** The configuration of a run: the one named, else the nearest; null when there is none or none is wanted. */
export function chooseConfig(
  { config }: { config?: string | false },
  { cwd, env }: Pick<Session, 'cwd' | 'env'>,
): string | null {
  if (config === false) return null;
  return config ?? findConfig(cwd(), env.HOME ?? env.USERPROFILE);
}

/** Looks in a folder and those above it, up to the home folder or the root. */
function findConfig(from: string, home: string | undefined): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_NAME);
    if (exists(file)) return file;
    if (folder === home || folder === dirname(folder)) return null;
  }
}

// A folder that may not be looked into has none for us.
function exists(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
