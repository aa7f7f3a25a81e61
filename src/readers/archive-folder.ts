import { type Entry, open, type ZipFile } from 'yauzl';
import { fileError } from '../model/file-error.js';
import { checkEntry, forEachEntry, inflate, nameOfEntry, OPEN_OPTIONS, zipFault } from './zip-entry.js';

/** A document in an archive. Its limits are checked when it is read: a bomb costs none of its neighbours. */
export interface ArchiveMember {
  /** Path within the archive. */
  name: string;
  /** Bytes, as the archive says. */
  size: number;
  read(): Promise<Uint8Array>;
}

/** Archivers of one maker put a shadow of every file into this folder. */
const SHADOWS = '__MACOSX/';

/** The files of an archive, in its order. The archive is opened anew for each that is read, so that none stays open. */
export async function listArchive(path: string): Promise<ArchiveMember[]> {
  const members: ArchiveMember[] = [];
  const file = await openFile(path);
  try {
    await forEachEntry(file, path, (entry) => {
      const name = nameOfEntry(entry);
      if (!name.endsWith('/') && !name.startsWith(SHADOWS))
        members.push({ name, size: entry.uncompressedSize, read: () => readMember(path, entry, name) });
    });
  } finally {
    file.close();
  }
  return members;
}

async function readMember(path: string, entry: Entry, name: string): Promise<Uint8Array> {
  checkEntry(entry, name, `${path}/${name}`);
  const file = await openFile(path);
  try {
    return await inflate(file, entry, `${path}/${name}`);
  } finally {
    file.close();
  }
}

function openFile(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, OPEN_OPTIONS, (fault, file) => {
      if (fault === null) resolve(file);
      else reject('code' in fault ? fileError(path, fault) : zipFault(path, fault));
    });
  });
}
