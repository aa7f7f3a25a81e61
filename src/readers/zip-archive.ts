import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { LIMITS, type Limits, megabytes } from '../model/limits.js';
import { corrupt } from './damage.js';
import {
  beyond,
  checkEntry,
  forEachEntry,
  inflate,
  nameOfEntry,
  OPEN_OPTIONS,
  type Place,
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
  /** What its parts are held to. */
  readonly limits: Limits;
}

/**
 * Opens an archive after looking through its central directory only: bombs, encrypted parts, names that leave the archive and parts of
 * one name are refused before a byte is inflated.
 */
export async function openArchive(
  bytes: Uint8Array,
  path: string,
  limits: Limits = LIMITS,
): Promise<Archive> {
  const file = await open(bytes, path);
  const entries = await entriesOf(file, { path, limits });
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
    limits,
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

async function entriesOf(file: ZipFile, place: Place): Promise<Map<string, Entry>> {
  const { path, limits } = place;
  const entries = new Map<string, Entry>();
  let total = 0;
  await forEachEntry(file, place, (entry) => {
    const name = nameOfEntry(entry);
    checkEntry(entry, name, place);
    total += entry.uncompressedSize;
    if (total > limits.inflated)
      throw beyond(
        path,
        `the archive inflates to ${megabytes(total)} and more, the limit is ${megabytes(limits.inflated)}`,
        ['inflated', 2 * total],
      );
    if (entries.has(name)) throw corrupt(path, `two parts are named ${name}`);
    if (!name.endsWith('/')) entries.set(name, entry);
  });
  return entries;
}
