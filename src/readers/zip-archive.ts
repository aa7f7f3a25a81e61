import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ZhibiaoError } from '../model/errors.js';
import { corrupt, encrypted } from './damage.js';

/** What an archive may hold at most: an office file of a hundred pages has a hundredth of it. */
export const ZIP_LIMITS = {
  entries: 10_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** Bytes inflated per byte stored, above `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
} as const;

/** An archive in memory: its parts by name, inflated when asked for. */
export interface Archive {
  /** In the order of the central directory, without folders. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Inflated size as declared. */
  sizeOf(name: string): number;
  /** E-CORRUPT where the part is missing, damaged or larger than it says. */
  read(name: string): Promise<Uint8Array>;
}

const ENCRYPTED = 0x1;
const UTF8_NAMES = 0x800;

/**
 * Opens an archive after looking through its central directory only: bombs, encrypted parts, names that leave the archive and parts of
 * one name are refused before a byte is inflated.
 */
export async function openArchive(bytes: Uint8Array, path: string): Promise<Archive> {
  const file = await open(bytes, path);
  const entries = await entriesOf(file, path);
  const partNamed = (name: string): Entry => {
    const entry = entries.get(name);
    if (entry === undefined) throw corrupt(path, `the part ${name} is missing`);
    return entry;
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => partNamed(name).uncompressedSize,
    read: (name) => inflate(file, partNamed(name), path),
  };
}

function beyond(path: string, what: string): ZhibiaoError {
  return new ZhibiaoError('E-LIMIT-ZIP', what, {
    where: { path },
    hint: 'unpack it and give the documents it holds',
  });
}

function open(bytes: Uint8Array, path: string): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false }, (fault, file) => {
      if (fault === null) resolve(file);
      else reject(corrupt(path, messageOf(fault), fault));
    });
  });
}

function entriesOf(file: ZipFile, path: string): Promise<Map<string, Entry>> {
  if (file.entryCount > ZIP_LIMITS.entries)
    throw beyond(path, `the archive has ${file.entryCount} parts, the limit is ${ZIP_LIMITS.entries}`);
  const entries = new Map<string, Entry>();
  let total = 0;
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      try {
        total += entry.uncompressedSize;
        const name = checked(entry, path);
        if (total > ZIP_LIMITS.totalBytes)
          throw beyond(path, `the archive inflates to over ${megabytes(ZIP_LIMITS.totalBytes)}`);
        if (entries.has(name)) throw corrupt(path, `two parts are named ${name}`);
        if (!name.endsWith('/')) entries.set(name, entry);
        file.readEntry();
      } catch (fault) {
        reject(fault);
      }
    });
    file.once('error', (fault: Error) => reject(corrupt(path, messageOf(fault), fault)));
    file.once('end', () => resolve(entries));
    file.readEntry();
  });
}

/** The name of a part that may be read. */
function checked(entry: Entry, path: string): string {
  const name = nameOf(entry);
  const { uncompressedSize: size, compressedSize: stored } = entry;
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..'))
    throw corrupt(path, `the part ${name} lies outside the archive`);
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw encrypted(path, 'archive');
  if (size > ZIP_LIMITS.entryBytes)
    throw beyond(
      path,
      `${name} inflates to ${megabytes(size)}, the limit is ${megabytes(ZIP_LIMITS.entryBytes)}`,
    );
  if (size > ZIP_LIMITS.ratioFrom && size > stored * ZIP_LIMITS.ratio)
    throw beyond(
      path,
      `${name} inflates ${Math.round(size / stored)} times, the limit is ${ZIP_LIMITS.ratio}`,
    );
  return name;
}

/** Names are UTF-8 where the archive says so; archivers of Chinese Windows write GBK and say nothing. */
function nameOf({ fileName, generalPurposeBitFlag }: Entry): string {
  const bytes: Uint8Array = Buffer.from(fileName as unknown as Uint8Array);
  const name = decodeName(bytes, (generalPurposeBitFlag & UTF8_NAMES) !== 0);
  return name.replaceAll('\\', '/');
}

function decodeName(bytes: Uint8Array, told: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !told }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function inflate(file: ZipFile, entry: Entry, path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (fault: Error): void => reject(corrupt(path, messageOf(fault), fault));
    file.openReadStream(entry, (fault, stream) => {
      if (fault !== null) return fail(fault);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('error', fail);
      stream.once('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

const messageOf = (fault: Error): string => fault.message.replace(/\.$/, '');
