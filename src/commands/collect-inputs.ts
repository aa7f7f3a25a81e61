import { stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { DOCUMENT_ENDINGS } from '../readers/sniff.js';

/** One input as it was found: a path to read, standard input, or a path with the fault that keeps it from being read. */
export interface Input {
  path: string;
  fault?: ZhibiaoError;
}

export const STDIN_PATH = '-';

/**
 * Files, folders, globs and `-` to single documents, each once, folders and globs in the order of code points.
 * `exclude` holds absolute paths that a folder may hold and that are no input.
 */
export async function collectInputs(
  paths: readonly string[],
  exclude: readonly string[] = [],
): Promise<Input[]> {
  const found = new Map<string, Input>();
  for (const path of paths) {
    for (const input of await expand(path))
      if (!exclude.includes(resolve(input.path)) && !found.has(input.path)) found.set(input.path, input);
  }
  const inputs = [...found.values()];
  if (inputs.every((input) => input.fault?.code === 'E-NO-DOCUMENTS')) throw noDocuments(paths.join(', '));
  return inputs;
}

async function expand(path: string): Promise<Input[]> {
  if (path === STDIN_PATH) return [{ path }];
  const kind = await kindOf(path);
  if (kind === 'folder')
    return expandGlob(path, {
      cwd: path,
      prefix: folderPrefix(path),
      pattern: `**/*.{${DOCUMENT_ENDINGS.join(',')}}`,
    });
  if (kind === 'missing' && GLOB_SIGNS.test(path))
    return expandGlob(path, { cwd: '.', prefix: '', pattern: path });
  return [{ path: slashes(path) }];
}

const GLOB_SIGNS = /[*?]|\[.+\]|\{.+\}/;

async function kindOf(path: string): Promise<'folder' | 'file' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

async function expandGlob(
  asked: string,
  search: { cwd: string; prefix: string; pattern: string },
): Promise<Input[]> {
  const { cwd, prefix, pattern } = search;
  // Loaded only for folders and globs: single files are the common case, and start faster without.
  const { glob } = await import('tinyglobby');
  const files = await glob(slashes(pattern), {
    cwd,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    onlyFiles: true,
    absolute: isAbsolute(pattern),
  });
  if (files.length === 0) return [{ path: slashes(asked), fault: noDocuments(asked) }];
  return files.map((file) => ({ path: prefix + slashes(file) })).sort((a, b) => byCodePoint(a.path, b.path));
}

function folderPrefix(path: string): string {
  const folder = slashes(path);
  if (folder === '.' || folder === './') return '';
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

// Not localeCompare: the order must not depend on the machine. UTF-16 order differs from code points only above U+FFFF.
function byCodePoint(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const difference = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

function noDocuments(where: string): ZhibiaoError {
  return new ZhibiaoError('E-NO-DOCUMENTS', `no document in ${where}`, {
    hint: 'give files, folders or globs, or - for standard input',
  });
}
