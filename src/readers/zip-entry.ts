import type { Entry, ZipFile } from 'yauzl';
import { ZhibiaoError } from '../model/errors.js';
import { type LimitName, type Limits, megabytes, raiseLimit } from '../model/limits.js';
import { corrupt, encrypted } from './damage.js';

/** Small parts may inflate more: a kilobyte of blanks takes no room. */
const RATIO_FROM = 1024 * 1024;

/** What is told of an archive in errors, and what it may hold. */
export interface Place {
  path: string;
  limits: Limits;
}

const ENCRYPTED = 0x1;
const UTF8_NAMES = 0x800;

/** How archives are opened: part by part, and with names as bytes, for not all are UTF-8. */
export const OPEN_OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;

/** Calls `take` for each part, in the order of the directory; what it throws ends the walk. */
export function forEachEntry(
  file: ZipFile,
  { path, limits }: Place,
  take: (entry: Entry) => void,
): Promise<void> {
  if (file.entryCount > limits.parts)
    throw beyond(path, `the archive has ${file.entryCount} parts, the limit is ${limits.parts}`, [
      'parts',
      file.entryCount,
    ]);
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      try {
        take(entry);
        file.readEntry();
      } catch (fault) {
        reject(fault);
      }
    });
    file.once('error', (fault: Error) => reject(zipFault(path, fault)));
    file.once('end', resolve);
    file.readEntry();
  });
}

/** Refuses a part before a byte of it is inflated: encrypted, larger than the limits, or named as something outside. */
export function checkEntry(entry: Entry, name: string, { path, limits }: Place): void {
  const { uncompressedSize: size, compressedSize: stored } = entry;
  if (leadsOut(name)) throw corrupt(path, `the part ${name} lies outside the archive`);
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw encrypted(path, 'archive');
  if (size > limits.file)
    throw beyond(path, `${name} inflates to ${megabytes(size)}, the limit is ${megabytes(limits.file)}`, [
      'file',
      size,
    ]);
  if (size > RATIO_FROM && size > stored * limits.ratio)
    throw beyond(path, `${name} inflates ${Math.round(size / stored)} times, the limit is ${limits.ratio}`, [
      'ratio',
      Math.ceil(size / stored),
    ]);
}

/** Would the part lie elsewhere than in the folder that the archive is unpacked to? */
export function leadsOut(name: string): boolean {
  return name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..');
}

/** Names are UTF-8 where the archive says so; archivers of Chinese Windows write GBK and say nothing. */
export function nameOfEntry({ fileName, generalPurposeBitFlag }: Entry): string {
  // yauzl gives bytes where it is told not to decode; its types know only strings.
  const bytes = fileName as unknown as Uint8Array;
  return decodeName(bytes, (generalPurposeBitFlag & UTF8_NAMES) !== 0).replaceAll('\\', '/');
}

function decodeName(bytes: Uint8Array, told: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !told }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** All bytes of a part; E-CORRUPT where they are not as many as it says. */
export function inflate(file: ZipFile, entry: Entry, path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (fault: Error): void => reject(zipFault(path, fault));
    file.openReadStream(entry, (fault, stream) => {
      if (fault !== null) return fail(fault);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('error', fail);
      stream.once('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

export function zipFault(path: string, fault: Error): ZhibiaoError {
  return corrupt(path, fault.message.replace(/\.$/, ''), fault);
}

/** @param raise the limit that was met, and how much was found */
export function beyond(path: string, what: string, raise: [name: LimitName, found: number]): ZhibiaoError {
  return new ZhibiaoError('E-LIMIT-ZIP', what, {
    where: { path },
    hint: `unpack it and give the documents it holds, or ${raiseLimit(...raise)}`,
  });
}
