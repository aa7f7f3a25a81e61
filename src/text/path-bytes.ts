import { isUtf8 } from 'node:buffer';

/**
 * The system names files by bytes. Those that are no UTF-8, such as the GBK names that an archiver of Windows leaves on a server, stand
 * in a path as lone surrogates, U+DC80 to U+DCFF, one a byte: the path is text, no two files share it, and JSON gives it back whole.
 */
export function pathOfBytes(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let path = '';
  for (let at = 0; at < bytes.length; ) {
    const size = sizeOfCharacter(bytes, at);
    path += size === 0 ? String.fromCharCode(SURROGATES + bytes[at]!) : bytes.toString('utf8', at, at + size);
    at += Math.max(1, size);
  }
  return path;
}

/** A path as the system wants it: text, or the bytes that stand behind it. */
export function bytesOfPath(path: string): string | Buffer {
  if (!BYTE.test(path)) return path;
  const parts = path.split(BYTE).map((part) => (BYTE.test(part) ? byteOf(part) : Buffer.from(part)));
  return Buffer.concat(parts);
}

const SURROGATES = 0xdc00;
/** With `u` a half of a pair is none. */
const BYTE = /([\udc80-\udcff])/u;

const byteOf = (part: string): Buffer => Buffer.from([part.charCodeAt(0) - SURROGATES]);

/** 0 where no character begins. */
function sizeOfCharacter(bytes: Buffer, at: number): number {
  for (const size of [1, 2, 3, 4])
    if (at + size <= bytes.length && isUtf8(bytes.subarray(at, at + size))) return size;
  return 0;
}
