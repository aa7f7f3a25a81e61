import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { CODE, isCode, isPack, PATTERNS, ROOT } from './load-places.js';
import type { PackFile } from './pack-text.js';

/** A file as it lies on the disk. Decoded only when the packs have to be compiled. */
interface StoredFile {
  path: string;
  bytes: Uint8Array;
  /** 0 for the package, 1 and up for the given folders. */
  layer: number;
}

/** Everything the packs are made of, as found on the disk. */
export interface PackSources {
  /** Names the content of all of it, and the code that compiles it. */
  hash: string;
  packs: StoredFile[];
  regions: StoredFile[];
}

/**
 * Finds the package's patterns and those of the given folders, sorted by name.
 * @throws ZhibiaoError E-PACK when a folder cannot be read or holds no pack.
 */
export function findPackSources(directories: readonly string[] = []): PackSources {
  const own = listFiles(PATTERNS).map((name) => readStored(join(PATTERNS, name), `patterns/${name}`, 0));
  const added = directories.flatMap((directory, i) => readDirectory(directory, i + 1));
  const packs = [...own.filter(({ path }) => isPack(path)), ...added];
  const regions = own.filter(({ path }) => /^patterns\/regions\/[^/]+\.tsv$/.test(path));
  return { hash: hashOf([...compilerFiles(), ...packs, ...regions]), packs, regions };
}

/** The pack files as texts. */
export function packFilesOf({ packs }: PackSources): PackFile[] {
  return packs.map(({ path, bytes, layer }) => ({ path, text: decode(bytes), layer }));
}

/** The rows of the tables of regions: lines `code<TAB>name`; lines that begin with # are comments. */
export function regionRowsOf({ regions }: PackSources): [string, string][] {
  const lines = regions.flatMap(({ bytes }) => decode(bytes).split(/\r?\n/));
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  return rows.map(([code = '', name = '']) => [code, name]);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function readDirectory(directory: string, layer: number): StoredFile[] {
  const names = listFiles(directory).filter(isPack);
  if (names.length === 0) {
    throw new ZhibiaoError('E-PACK', 'the folder holds no pattern pack', {
      where: { path: directory },
      hint: 'a pack is a file ending in .yaml; zhibiao patterns new prints one to begin from',
    });
  }
  return names.map((name) => readStored(join(directory, name), join(directory, name), layer));
}

function listFiles(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => isRegular(entry) && !entry.name.startsWith('.'))
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (cause) {
    throw new ZhibiaoError('E-PACK', 'the folder of patterns cannot be read', {
      where: { path: directory },
      hint: 'name a folder that holds .yaml files',
      cause,
    });
  }
}

/** A link to a file is as good as the file; a link to a folder is not followed, it may lead back. */
function isRegular(entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(join(entry.parentPath, entry.name)).isFile());
}

function readStored(file: string, path: string, layer: number): StoredFile {
  try {
    return { path, bytes: readFileSync(file), layer };
  } catch (cause) {
    throw new ZhibiaoError('E-PACK', 'the pattern pack cannot be read', {
      where: { path },
      hint: 'check the permissions of the file',
      cause,
    });
  }
}

/** The code whose change makes a cached result stale, so that a cache never outlives the program that made it. */
function compilerFiles(): StoredFile[] {
  return CODE.flatMap((folder) =>
    listFiles(join(ROOT, folder))
      .filter(isCode)
      .map((name) => readStored(join(ROOT, folder, name), `${folder}/${name}`, 0)),
  );
}

function hashOf(files: readonly StoredFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes, layer } of files)
    hash.update(`\0${layer} ${path} ${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
