import { corrupt } from './damage.js';

/** The streams of a compound file ([MS-CFB]), the container of Word and Excel before 2007. */
export interface CompoundFile {
  /** A stream of the root by its name; null where there is none. Streams of embedded objects are not looked into. */
  stream(name: string): Uint8Array | null;
  /** Is there a stream or a storage of that name in the root? */
  has(name: string): boolean;
}

const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const ENTRY_SIZE = 128;
const STREAM = 2;

interface Layout {
  view: DataView;
  bytes: Uint8Array;
  sectorSize: number;
  fat: Uint32Array;
  path: string;
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

export function openCompoundFile(bytes: Uint8Array, path: string): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return compoundFile(view, bytes, path);
  } catch (fault) {
    // A number that points beyond the end.
    if (fault instanceof RangeError) throw corrupt(path, 'it ends before its last part', fault);
    throw fault;
  }
}

function compoundFile(view: DataView, bytes: Uint8Array, path: string): CompoundFile {
  const sectorSize = 1 << view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) throw corrupt(path, 'its sectors are of no known size');
  const layout: Layout = { view, bytes, sectorSize, fat: new Uint32Array(0), path };
  layout.fat = readFat(layout);
  const entries = readEntries(chain(layout, view.getUint32(48, true)));
  const root = entries[0];
  if (root === undefined) throw corrupt(path, 'it has no directory');
  const mini = {
    cutoff: view.getUint32(56, true),
    fat: words(chain(layout, view.getUint32(60, true))),
    container: chain(layout, root.start),
  };
  const streams = childrenOf(entries, root.child);
  return {
    has: (name) => streams.has(name),
    stream: (name) => {
      const entry = streams.get(name);
      if (entry === undefined || entry.type !== STREAM) return null;
      const whole =
        entry.size < mini.cutoff ? miniChain(mini, entry.start, path) : chain(layout, entry.start);
      if (whole.length < entry.size) throw corrupt(path, `the stream ${name} is cut short`);
      return whole.subarray(0, entry.size);
    },
  };
}

const words = (bytes: Uint8Array): Uint32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
};

/** The sector allocation table: 109 of its sectors are listed in the header, more in a chain of lists. */
function readFat({ view, bytes, sectorSize, path }: Layout): Uint32Array {
  const sectors: number[] = [];
  const most = Math.ceil(bytes.length / sectorSize);
  for (let i = 0; i < 109; i += 1) sectors.push(view.getUint32(76 + i * 4, true));
  let list = view.getUint32(68, true);
  for (let read = 0; list < END_OF_CHAIN; read += 1) {
    if (read > most) throw corrupt(path, 'its allocation table runs in a loop');
    const at = (list + 1) * sectorSize;
    for (let i = 0; i < sectorSize - 4; i += 4) sectors.push(view.getUint32(at + i, true));
    list = view.getUint32(at + sectorSize - 4, true);
  }
  const used = sectors.filter((sector) => sector < END_OF_CHAIN - 1).slice(0, most);
  const perSector = sectorSize / 4;
  const fat = new Uint32Array(used.length * perSector);
  used.forEach((sector, i) => {
    const at = (sector + 1) * sectorSize;
    for (let j = 0; j < perSector; j += 1) fat[i * perSector + j] = view.getUint32(at + j * 4, true);
  });
  return fat;
}

/** The bytes of a chain of sectors; the last one of a file may be short. */
function chain({ bytes, sectorSize, fat, path }: Layout, first: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let sector = first; sector < END_OF_CHAIN - 1; sector = fat[sector] ?? NO_ENTRY) {
    if (parts.length > fat.length) throw corrupt(path, 'its sectors run in a loop');
    const at = (sector + 1) * sectorSize;
    if (at >= bytes.length) throw corrupt(path, 'it ends before its last part');
    parts.push(bytes.subarray(at, at + sectorSize));
  }
  return Buffer.concat(parts);
}

const MINI_SECTOR = 64;

/** Small streams share a container of small sectors. */
function miniChain(
  { fat, container }: { fat: Uint32Array; container: Uint8Array },
  first: number,
  path: string,
): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let sector = first; sector < END_OF_CHAIN - 1; sector = fat[sector] ?? NO_ENTRY) {
    if (parts.length > fat.length) throw corrupt(path, 'its small sectors run in a loop');
    parts.push(container.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR));
  }
  return Buffer.concat(parts);
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const nameSize = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameSize)),
      type: directory[at + 66]!,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Brothers form a tree by name; each is met once, whatever a damaged file links. */
function childrenOf(entries: readonly Entry[], first: number): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [first];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    found.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
