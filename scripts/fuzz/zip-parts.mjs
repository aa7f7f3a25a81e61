// The parts of an archive that is whole, as far as fuzzing needs them.
import { inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 0x06054b50;

/** [name, bytes] of each part, by the central directory; null where that is damaged. */
export function partsOf(bytes) {
  try {
    return read(bytes);
  } catch {
    return null;
  }
}

function read(bytes) {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== DIRECTORY_END) end -= 1;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const parts = [];
  for (let left = count; left > 0; left -= 1) {
    const [method, stored] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameSize, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameSize);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + stored);
    parts.push([name, method === 0 ? content : inflateRawSync(content)]);
    at += 46 + nameSize + extra + comment;
  }
  return parts;
}
