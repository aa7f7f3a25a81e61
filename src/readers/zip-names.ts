const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record and the longest comment that may follow it. */
const TAIL = 22 + 65_535;
const MOST_NAMES = 2_000;

/** Names of the parts of an archive as its directory lists them, undecoded; of a damaged one those that can still be seen. */
export function zipNames(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(buffer);
  const listed = end < 0 ? [] : namesFrom(buffer, buffer.readUInt32LE(end + 16), DIRECTORY);
  return listed.length > 0 ? listed : namesFrom(buffer, 0, LOCAL);
}

function endOf(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - TAIL);
  for (let at = buffer.length - 22; at >= first; at -= 1)
    if (buffer.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return -1;
}

/** Where a header keeps the sizes of what follows it. */
interface Layout {
  signature: number;
  size: number;
  nameAt: number;
  extraAt: number;
  commentAt: number | null;
  storedAt: number | null;
}

const DIRECTORY: Layout = {
  signature: DIRECTORY_ENTRY,
  size: 46,
  nameAt: 28,
  extraAt: 30,
  commentAt: 32,
  storedAt: null,
};
const LOCAL: Layout = {
  signature: LOCAL_HEADER,
  size: 30,
  nameAt: 26,
  extraAt: 28,
  commentAt: null,
  storedAt: 18,
};

function namesFrom(buffer: Buffer, from: number, layout: Layout): string[] {
  const names: string[] = [];
  let at = from;
  while (names.length < MOST_NAMES && at + layout.size <= buffer.length) {
    if (buffer.readUInt32LE(at) !== layout.signature) break;
    const nameSize = buffer.readUInt16LE(at + layout.nameAt);
    names.push(buffer.toString('latin1', at + layout.size, at + layout.size + nameSize));
    const comment = layout.commentAt === null ? 0 : buffer.readUInt16LE(at + layout.commentAt);
    const stored = layout.storedAt === null ? 0 : buffer.readUInt32LE(at + layout.storedAt);
    at += layout.size + nameSize + buffer.readUInt16LE(at + layout.extraAt) + comment + stored;
  }
  return names;
}
