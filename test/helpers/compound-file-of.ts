const SECTOR = 512;
const END = 0xfffffffe;
const NONE = 0xffffffff;
const LEAST = 4096;
const ENTRIES_IN_SECTOR = 4;

/** A compound file ([MS-CFB]) of these streams: table of sectors, directory, then the streams, none so small as to share sectors. */
export function compoundFileOf(streams: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const contents = streams.map(([, content]) => padded(content));
  const directorySize = Math.ceil((streams.length + 1) / ENTRIES_IN_SECTOR);
  const sizes = [directorySize, ...contents.map(({ length }) => length / SECTOR)];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const fatSize = Math.ceil((total * 4) / (SECTOR - 4));
  const fat: number[] = Array(fatSize).fill(0xfffffffd);
  const starts = sizes.map((size) => {
    const start = fat.length;
    for (let i = 1; i < size; i += 1) fat.push(start + i);
    fat.push(END);
    return start;
  });
  const entries = [
    entryOf('Root Entry', { type: 5, child: 1, start: END, size: 0 }),
    ...streams.map(([name], i) =>
      entryOf(name, {
        type: 2,
        right: i + 2 > streams.length ? NONE : i + 2,
        start: starts[i + 1]!,
        size: contents[i]!.length,
      }),
    ),
  ];
  const table = Buffer.alloc(fatSize * SECTOR, 0xff);
  fat.forEach((next, i) => {
    table.writeUInt32LE(next, i * 4);
  });
  const directory = Buffer.alloc(directorySize * SECTOR);
  Buffer.concat(entries).copy(directory);
  return Buffer.concat([headOf(fatSize, starts[0]!), table, directory, ...contents]);
}

function padded(content: Buffer): Buffer {
  const size = Math.max(LEAST, Math.ceil(content.length / SECTOR) * SECTOR);
  return Buffer.concat([content, Buffer.alloc(size - content.length)]);
}

function headOf(fatSize: number, directory: number): Buffer {
  const head = Buffer.alloc(SECTOR, 0xff);
  head.fill(0, 0, 76);
  head.write('d0cf11e0a1b11ae1', 'hex');
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(fatSize, 44);
  head.writeUInt32LE(directory, 48);
  head.writeUInt32LE(LEAST, 56);
  head.writeUInt32LE(END, 60);
  head.writeUInt32LE(END, 68);
  for (let i = 0; i < fatSize; i += 1) head.writeUInt32LE(i, 76 + i * 4);
  return head;
}

function entryOf(
  name: string,
  entry: { type: number; right?: number; child?: number; start: number; size: number },
): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes[66] = entry.type;
  bytes.writeUInt32LE(NONE, 68);
  bytes.writeUInt32LE(entry.right ?? NONE, 72);
  bytes.writeUInt32LE(entry.child ?? NONE, 76);
  bytes.writeUInt32LE(entry.start, 116);
  bytes.writeUInt32LE(entry.size, 120);
  return bytes;
}
