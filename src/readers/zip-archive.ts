import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { corrupt } from './damage.js';
import {
  beyond,
  checkEntry,
  forEachEntry,
  inflate,
  megabytes,
  nameOfEntry,
  OPEN_OPTIONS,
  ZIP_LIMITS,
  zipFault,
} from './zip-entry.js';

/** An office file in memory: its parts by name, inflated when asked for. */
export interface Archive {
  /** In the order of the central directory, without folders. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Inflated size as declared. */
  sizeOf(name: string): number;
  /** E-CORRUPT where the part is missing, damaged or larger than it says. */
  read(name: string): Promise<Uint8Array>;
}

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
    read: async (name) => inflate(file, partNamed(name), path),
  };
}

function open(bytes: Uint8Array, path: string): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, OPEN_OPTIONS, (fault, file) => {
      if (fault === null) resolve(file);
      else reject(zipFault(path, fault));
    });
  });
}

async function entriesOf(file: ZipFile, path: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  await forEachEntry(file, path, (entry) => {
    const name = nameOfEntry(entry);
    checkEntry(entry, name, path);
    total += entry.uncompressedSize;
    if (total > ZIP_LIMITS.totalBytes)
      throw beyond(path, `the archive inflates to over ${megabytes(ZIP_LIMITS.totalBytes)}`);
    if (entries.has(name)) throw corrupt(path, `two parts are named ${name}`);
    if (!name.endsWith('/')) entries.set(name, entry);
  });
  return entries;
}
