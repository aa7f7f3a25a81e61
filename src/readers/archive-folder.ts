import { type Entry, open, type ZipFile } from 'yauzl';
import { fileError } from '../model/file-error.js';
import { LIMITS, type Limits } from '../model/limits.js';
import { bytesOfPath } from '../text/path-bytes.js';
import {
  checkEntry,
  forEachEntry,
  inflate,
  leadsOut,
  nameOfEntry,
  OPEN_OPTIONS,
  type Place,
  zipFault,
} from './zip-entry.js';

/** A document in an archive. Its limits are checked when it is read: a bomb costs none of its neighbours. */
export interface ArchiveMember {
  /** Path within the archive. */
  name: string;
  /** Bytes, as the archive says. */
  size: number;
  /** Its name leads out of the archive, and reading it fails: patterns for files below a folder do not hold for it. */
  isOutside: boolean;
  read(): Promise<Uint8Array>;
}

/** Archivers of one maker put a shadow of every file into this folder. */
const SHADOWS = '__MACOSX/';

/** The files of an archive, in its order. The archive is opened anew for each that is read, so that none stays open. */
export async function listArchive(path: string, limits: Limits = LIMITS): Promise<ArchiveMember[]> {
  const members: ArchiveMember[] = [];
  const file = await openFile(path);
  try {
    await forEachEntry(file, { path, limits }, (entry) => {
      const name = nameOfEntry(entry);
      if (!name.endsWith('/') && !name.startsWith(SHADOWS))
        members.push({
          name,
          size: entry.uncompressedSize,
          isOutside: leadsOut(name),
          read: () => readMember(entry, name, { path, limits }),
        });
    });
  } finally {
    file.close();
  }
  return members;
}

async function readMember(entry: Entry, name: string, { path, limits }: Place): Promise<Uint8Array> {
  checkEntry(entry, name, { path: `${path}/${name}`, limits });
  const file = await openFile(path);
  try {
    return await inflate(file, entry, `${path}/${name}`);
  } finally {
    file.close();
  }
}

function openFile(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Its types know only text, Node takes bytes as well.
    open(bytesOfPath(path) as string, OPEN_OPTIONS, (fault, file) => {
      if (fault === null) resolve(file);
      else reject('code' in fault ? fileError(path, fault) : zipFault(path, fault));
    });
  });
}
