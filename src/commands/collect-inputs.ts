import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { fileError, systemCode } from '../model/file-error.js';
import type { FileChoice } from './choose-files.js';
import type { Input } from './input.js';

export const STDIN_PATH = '-';

/** What of folders is taken. */
export interface InputChoice extends FileChoice {
  /** Absolute paths that a folder may hold and that are no input: what the run itself writes. */
  written?: readonly string[];
}

/** Files, folders, archives, globs and `-` to single documents, each once, those of one folder, archive or glob in the order of code points. */
export async function collectInputs(paths: readonly string[], choice: InputChoice = {}): Promise<Input[]> {
  const { written = [], ...files } = choice;
  const found = new Map<string, Input>();
  for (const path of paths) {
    for (const input of await expand(path, files))
      if (!written.includes(resolve(input.path)) && !found.has(input.path)) found.set(input.path, input);
  }
  const inputs = [...found.values()];
  if (inputs.every((input) => input.fault?.code === 'E-NO-DOCUMENTS')) throw noDocuments(paths.join(', '));
  return inputs;
}

async function expand(path: string, files: FileChoice): Promise<Input[]> {
  if (path === STDIN_PATH) return [{ path }];
  const kind = kindOf(path);
  if (kind instanceof ZhibiaoError) return [{ path: slashes(path), fault: kind }];
  if (kind === 'folder') return expandFolder(path, files);
  if (kind === 'missing') return expandMissing(path, files);
  return isArchive(path) ? expandArchive(path, files) : [{ path: slashes(path) }];
}

/** A path that names no file may be a glob, or lead into an archive. */
async function expandMissing(path: string, files: FileChoice): Promise<Input[]> {
  const [archive, inner] = intoArchive(path);
  if (archive !== null && kindOf(archive) === 'file')
    return expandArchive(archive, { include: [`/${inner}`] });
  if (GLOB_SIGNS.test(path)) return expandGlob(path, files);
  return [{ path: slashes(path) }];
}

const GLOB_SIGNS = /[*?]|\[.+\]|\{.+\}/;

const isArchive = (path: string): boolean => /\.zip$/i.test(path);

/** a/b.zip/c/d.docx: the archive, and the path in it. */
function intoArchive(path: string): [archive: string, inner: string] | [null, null] {
  const found = /^(.+?\.zip)\/(.+)$/i.exec(slashes(path));
  return found === null ? [null, null] : [found[1]!, found[2]!];
}

/** Or why the system does not tell what it is. */
function kindOf(path: string): 'folder' | 'file' | 'missing' | ZhibiaoError {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    const fault = fileError(path, cause);
    if (!(fault instanceof ZhibiaoError) || fault.code === 'E-NOT-FOUND') return 'missing';
    // As a glob can be.
    return systemCode(cause) === 'ENAMETOOLONG' ? 'missing' : fault;
  }
}

// What folders and archives need is loaded only for them: single files are the common case, and start faster without.
async function expandFolder(path: string, files: FileChoice): Promise<Input[]> {
  const [{ walkFolder }, { fileTest }] = await Promise.all([
    import('./walk-folder.js'),
    import('./choose-files.js'),
  ]);
  const found = inOrder(await walkFolder(path, folderPrefix(path), fileTest(files)));
  const inputs: Input[] = [];
  for (const input of found)
    inputs.push(...(isArchive(input.path) ? await expandArchive(input.path, files) : [input]));
  return inputs.length === 0 ? [{ path: slashes(path), fault: noDocuments(path) }] : inputs;
}

/** The documents of an archive, as a folder's. An office document that is named .zip stays one document. */
async function expandArchive(path: string, files: FileChoice): Promise<Input[]> {
  const [{ listArchive }, { fileTest }, { isOfficeFile }] = await Promise.all([
    import('../readers/archive-folder.js'),
    import('./choose-files.js'),
    import('../readers/sniff.js'),
  ]);
  try {
    const members = await listArchive(path);
    if (isOfficeFile(members.map(({ name }) => name))) return [{ path: slashes(path) }];
    const wants = fileTest(files);
    const wanted = members.filter(({ name }) => wants(name, false));
    if (wanted.length === 0) return [{ path: slashes(path), fault: noDocuments(path) }];
    return inOrder(wanted.map((member) => ({ path: `${slashes(path)}/${member.name}`, member })));
  } catch (fault) {
    if (fault instanceof ZhibiaoError) return [{ path: slashes(path), fault }];
    throw fault;
  }
}

async function expandGlob(path: string, choice: FileChoice): Promise<Input[]> {
  const [{ glob }, { fileTest }] = await Promise.all([import('tinyglobby'), import('./choose-files.js')]);
  const files = await glob(slashes(path), {
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    onlyFiles: true,
    absolute: isAbsolute(path),
  });
  // The glob itself says which endings are wanted.
  const wants = fileTest({ ...choice, include: choice.include ?? ['*'] });
  const wanted = files.map(slashes).filter((file) => wants(belowRoot(file), false));
  if (wanted.length === 0) return [{ path: slashes(path), fault: noDocuments(path) }];
  return inOrder(wanted.map((file) => ({ path: file })));
}

/** Patterns are matched against paths without a root and without steps upwards. */
function belowRoot(path: string): string {
  return path.replace(/^(?:\.{0,2}\/)+/, '');
}

function inOrder(inputs: Input[]): Input[] {
  return inputs.sort((a, b) => byCodePoint(a.path, b.path));
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
