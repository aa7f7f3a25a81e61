import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { fileError, systemCode } from '../model/file-error.js';
import { type Limits, limitsOf } from '../model/limits.js';
import { bytesOfPath } from '../text/path-bytes.js';
import { byCodePoint } from './by-code-point.js';
import type { FileChoice } from './choose-files.js';
import type { Input } from './input.js';

export const STDIN_PATH = '-';

/** What of folders is taken. */
export interface InputChoice extends FileChoice {
  /** Absolute paths that a folder may hold and that are no input: what the run itself writes. */
  written?: readonly string[];
  limits?: Partial<Limits>;
  /** Of folders and globs also what links lead to, each file once. */
  follow?: boolean;
  /** A folder without documents is no fault. */
  allowEmpty?: boolean;
}

/** Files, folders, archives, globs and `-` to single documents, each once, those of one folder, archive or glob in the order of code points. */
export async function collectInputs(paths: readonly string[], choice: InputChoice = {}): Promise<Input[]> {
  const { written = [], allowEmpty = false } = choice;
  const found = new Map<string, Input>();
  for (const path of paths) {
    for (const input of await expand(path, choice))
      if (!written.includes(resolve(input.path)) && !found.has(input.path)) found.set(input.path, input);
  }
  const inputs = [...found.values()].filter(({ fault }) => !allowEmpty || fault?.code !== 'E-NO-DOCUMENTS');
  if (inputs.length === 0 && allowEmpty) return inputs;
  if (inputs.every((input) => input.fault?.code === 'E-NO-DOCUMENTS')) throw noDocuments(paths.join(', '));
  return inputs;
}

async function expand(path: string, files: InputChoice): Promise<Input[]> {
  if (path === STDIN_PATH) return [{ path }];
  const kind = kindOf(path);
  if (kind instanceof ZhibiaoError) return [{ path: slashes(path), fault: kind }];
  if (kind === 'folder') return expandFolder(path, files);
  if (kind === 'missing') return expandMissing(path, files);
  return isArchive(path) ? expandArchive(path, files) : [{ path: slashes(path) }];
}

/** A path that names no file may be a glob, or lead into an archive. */
async function expandMissing(path: string, files: InputChoice): Promise<Input[]> {
  const [archive, inner] = intoArchive(path);
  if (archive !== null && kindOf(archive) === 'file')
    return expandArchive(archive, { ...files, include: [`/${inner}`] });
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
    return statSync(bytesOfPath(path)).isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    const fault = fileError(path, cause);
    if (!(fault instanceof ZhibiaoError) || fault.code === 'E-NOT-FOUND') return 'missing';
    // As a glob can be.
    return systemCode(cause) === 'ENAMETOOLONG' ? 'missing' : fault;
  }
}

// What folders and archives need is loaded only for them: single files are the common case, and start faster without.
async function expandFolder(path: string, files: InputChoice): Promise<Input[]> {
  const [{ walkFolder }, { fileTest }] = await Promise.all([
    import('./walk-folder.js'),
    import('./choose-files.js'),
  ]);
  const walk = { prefix: folderPrefix(path), wants: fileTest(files), follow: files.follow === true };
  const found = await walkFolder(path, walk);
  const inputs: Input[] = [];
  for (const input of found)
    inputs.push(...(isArchive(input.path) ? await expandArchive(input.path, files) : [input]));
  return inputs.length === 0 ? [{ path: slashes(path), fault: noDocuments(path) }] : inputs;
}

/** The documents of an archive, as a folder's. An office document that is named .zip stays one document. */
async function expandArchive(path: string, files: InputChoice): Promise<Input[]> {
  const [{ listArchive }, { fileTest }, { isOfficeFile }] = await Promise.all([
    import('../readers/archive-folder.js'),
    import('./choose-files.js'),
    import('../readers/sniff.js'),
  ]);
  try {
    const members = await listArchive(path, limitsOf(files.limits));
    if (isOfficeFile(members.map(({ name }) => name))) return [{ path: slashes(path) }];
    const wants = fileTest(files);
    const wanted = members.filter(({ name, isOutside }) => isOutside || wants(name, false));
    if (wanted.length === 0) return [{ path: slashes(path), fault: noDocuments(path) }];
    return inOrder(wanted.map((member) => ({ path: `${slashes(path)}/${member.name}`, member })));
  } catch (fault) {
    if (fault instanceof ZhibiaoError) return [{ path: slashes(path), fault }];
    throw fault;
  }
}

async function expandGlob(path: string, choice: InputChoice): Promise<Input[]> {
  const [{ glob }, { fileTest }] = await Promise.all([import('tinyglobby'), import('./choose-files.js')]);
  const { follow = false } = choice;
  const files = await glob(slashes(path), {
    followSymbolicLinks: follow,
    caseSensitiveMatch: false,
    onlyFiles: true,
    absolute: isAbsolute(path),
  });
  // The glob itself says which endings are wanted.
  const wants = fileTest({ ...choice, include: choice.include ?? ['*'] });
  const wanted = files.map(slashes).filter((file) => wants(belowRoot(file), false));
  if (wanted.length === 0) return [{ path: slashes(path), fault: noDocuments(path) }];
  const inputs = inOrder(wanted.map((file) => ({ path: file, isListed: true })));
  return follow ? eachFileOnce(inputs) : inputs;
}

/** By what they lead to: under its own path where that is among them, else under that of the fewest folders, for a loop of links makes ever longer ones. */
function eachFileOnce(inputs: readonly Input[]): Input[] {
  const ways = inputs.map((input) => ({
    input,
    real: realPath(input.path),
    steps: input.path.split('/').length,
  }));
  const detour = ({ input, real, steps }: (typeof ways)[number]): number =>
    real === resolve(input.path) ? 0 : steps;
  const first = new Map<string, Input>();
  for (const way of ways.sort((a, b) => detour(a) - detour(b)))
    if (!first.has(way.real)) first.set(way.real, way.input);
  return inOrder([...first.values()]);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
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

function noDocuments(where: string): ZhibiaoError {
  return new ZhibiaoError('E-NO-DOCUMENTS', `no document in ${where}`, {
    hint: 'give files, folders or globs, or - for standard input',
  });
}
