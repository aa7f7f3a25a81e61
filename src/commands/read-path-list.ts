import { readFile } from 'node:fs/promises';
import { ZhibiaoError } from '../model/errors.js';
import { pathOfBytes } from '../text/path-bytes.js';
import { STDIN_PATH } from './collect-inputs.js';
import { readAll } from './collect-tasks.js';

export interface PathListOptions {
  /** Names end with a NUL, so that they may hold a line end. */
  byNull: boolean;
  stdin: AsyncIterable<Uint8Array | string>;
  /** What is read besides. */
  operands: readonly string[];
}

/**
 * The paths that a list names, in its order.
 * @throws ZhibiaoError E-USAGE when it cannot be read, names nothing, or is to come from where a document comes from.
 */
export async function readPathList(
  list: string,
  { byNull, stdin, operands }: PathListOptions,
): Promise<string[]> {
  const isStdin = list === STDIN_PATH;
  const bytes = isStdin ? await readStdin(stdin, operands) : await readList(list);
  const paths = byNull ? namesByNull(bytes) : namesByLine(decode(bytes, list));
  if (paths.length === 0) throw wrong(list, 'the list names no document', 'a list has one path a line');
  if (isStdin && paths.includes(STDIN_PATH)) throw twice();
  return paths;
}

async function readStdin(stdin: PathListOptions['stdin'], operands: readonly string[]): Promise<Uint8Array> {
  if (operands.includes(STDIN_PATH)) throw twice();
  return readAll(stdin);
}

async function readList(list: string): Promise<Uint8Array> {
  try {
    return await readFile(list);
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw wrong(list, `the list cannot be read (${code})`, 'give a file that holds one path a line', cause);
  }
}

function decode(bytes: Uint8Array, list: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw wrong(list, 'the list is not UTF-8', 'write it in UTF-8', cause);
  }
}

// A list that was made for the other sign would be one long name.
function namesByLine(text: string): string[] {
  if (text.includes('\0')) throw wrong(null, 'the list holds a NUL', 'give -0 for a list of that kind');
  return text.split(/\r?\n/).filter((name) => name !== '');
}

/** Such a list comes from the system, whose names are bytes: latin1 keeps each as it is until they are parted. */
function namesByNull(bytes: Uint8Array): string[] {
  const names = Buffer.from(bytes).toString('latin1').split('\0');
  return names.filter((name) => name !== '').map((name) => pathOfBytes(Buffer.from(name, 'latin1')));
}

function twice(): ZhibiaoError {
  return wrong(null, 'standard input cannot be both the list and a document', 'give the list as a file');
}

function wrong(list: string | null, what: string, hint: string, cause?: unknown): ZhibiaoError {
  const where = list === null || list === STDIN_PATH ? {} : { where: { path: list } };
  return new ZhibiaoError('E-USAGE', what, { ...where, hint, cause });
}
