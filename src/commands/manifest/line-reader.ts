import type { FileHandle } from 'node:fs/promises';
import { fileError } from '../../model/file-error.js';

/** A file that is open, and what it was opened as. */
export interface OpenFile {
  path: string;
  handle: FileHandle;
}

/** A line without its end, and where it lies. */
export interface Line {
  text: string;
  at: number;
  length: number;
}

const CHUNK = 1 << 20;
const LINE_END = 0x0a;

/** The lines of a file from its beginning. What stands behind the last line end is no line: it was not written to its end. */
export async function* readLines(file: OpenFile): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  for await (const chunk of readRange(file, 0, Number.POSITIVE_INFINITY)) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, from)) {
      yield { text: bytes.toString('utf8', from, end), at: at + from, length: end - from };
      from = end + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
    at += from;
  }
}

/** The bytes from one place to another, as many as there are, in parts. */
export async function* readRange(file: OpenFile, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const length = Math.min(CHUNK, end - at);
    const { bytesRead, buffer } = await readAt(file, length, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function readAt(
  { path, handle }: OpenFile,
  length: number,
  at: number,
): Promise<{ bytesRead: number; buffer: Buffer }> {
  try {
    return await handle.read(Buffer.allocUnsafe(length), 0, length, at);
  } catch (cause) {
    throw fileError(path, cause);
  }
}
