import * as zlib from 'node:zlib';

const LENGTH = 4;

/** Bytes with a sum of them behind, by which what a disk spoilt is told from what was written. */
export function seal(bytes: Uint8Array): Buffer {
  const sum = Buffer.alloc(LENGTH);
  sum.writeUInt32LE(sumOf(bytes) ?? 0);
  return Buffer.concat([bytes, sum]);
}

/** What was sealed; null where that is not what is there. */
export function unseal(sealed: Buffer): Buffer | null {
  if (sealed.length < LENGTH) return null;
  const bytes = sealed.subarray(0, -LENGTH);
  const sum = sumOf(bytes);
  return sum === null || sum === sealed.readUInt32LE(bytes.length) ? bytes : null;
}

/** Null before Node 20.15, which has no quick one: there only a file that is cut short is noticed. */
function sumOf(bytes: Uint8Array): number | null {
  const { crc32 } = zlib as { crc32?: (data: Uint8Array) => number };
  return crc32 === undefined ? null : crc32(bytes);
}
