import { fstatSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { ZhibiaoError } from '../model/errors.js';
import type { Chunk } from '../writers/index.js';
import { beginFile, type NewFile, statOutput } from './new-file.js';
import { outputFault } from './output-fault.js';
import type { OutStream } from './session.js';

/** Where data goes. What is written to a file is there whole after `finish`, or not at all. */
export interface Output {
  write(chunk: Chunk): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind; harmless after `finish`. */
  discard(): Promise<void>;
}

/** The reader of our pipe has gone (`| head`): nothing is wrong, and nothing more is wanted. */
export class ReaderGone extends Error {}

export function openOutput(file: string | undefined, stdout: OutStream): Output | Promise<Output> {
  return file === undefined ? streamOutput(stdout) : fileOutput(file);
}

function streamOutput(stream: OutStream): Output {
  const file = redirectedTo(stream);
  const write = (chunk: Chunk): Promise<void> =>
    chunk.length === 0
      ? Promise.resolve()
      : new Promise((resolve, reject) => {
          const done = (fault?: Error | null): void => (fault ? reject(streamFault(fault)) : resolve());
          if (file === null) stream.write(chunk, done);
          else writeWholly(file, chunk, done);
        });
  return { write, finish: async () => {}, discard: async () => {} };
}

/** The descriptor of a file that the shell has opened; null for a pipe or terminal. */
function redirectedTo(stream: OutStream): number | null {
  const { fd } = stream as { fd?: unknown };
  try {
    return typeof fd === 'number' && fstatSync(fd).isFile() ? fd : null;
  } catch {
    return null;
  }
}

/** A disk that fills up takes what it has room for and tells of no fault until it is asked again, which the stream of Node does not. */
function writeWholly(file: number, chunk: Chunk, done: (fault?: Error) => void): void {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    done();
  } catch (fault) {
    done(fault as Error);
  }
}

function streamFault(fault: NodeJS.ErrnoException): Error {
  if (fault.code === 'EPIPE' || fault.code === 'ERR_STREAM_DESTROYED') return new ReaderGone();
  const why = fault.code === 'ENOSPC' ? 'no space is left on the disk' : (fault.code ?? fault.message);
  return new ZhibiaoError('E-OUTPUT', `standard output cannot be written: ${why}`, {
    hint: 'write to another disk with -o',
    cause: fault,
  });
}

async function fileOutput(file: string): Promise<Output> {
  const existing = await statOutput(file);
  if (existing !== null && !existing.isFile()) return openPlain(file);
  return newFileOutput(file, await beginFile(file));
}

/** An output that can also be left as far as it is written. */
export interface NewFileOutput extends Output {
  close(): Promise<void>;
}

/** What is written to a file in the making. */
export async function newFileOutput(file: string, begun: NewFile): Promise<NewFileOutput> {
  const handle = await guard(file, () => open(begun.temporary, 'r+')).catch(async (fault: unknown) => {
    await begun.discard();
    throw fault;
  });
  // One chunk is on its way while the next is made; what goes wrong with it is told by the next, or at the end.
  let onItsWay: Promise<void> = Promise.resolve();
  const write = async (chunk: Chunk): Promise<void> => {
    await onItsWay;
    onItsWay = writeAll(file, handle, chunk);
    onItsWay.catch(() => {});
  };
  const close = async (): Promise<void> => {
    await onItsWay.catch(() => {});
    await handle.close().catch(() => {});
  };
  const discard = async (): Promise<void> => {
    await close();
    await begun.discard();
  };
  const finish = async (): Promise<void> => {
    await onItsWay;
    await handle.sync();
    await handle.close();
    await begun.replace();
  };
  return { write, finish: () => guard(file, finish), discard, close };
}

async function openPlain(file: string): Promise<Output> {
  const handle = await guard(file, () => open(file, 'w'));
  const close = (): Promise<void> => handle.close().catch(() => {});
  return { write: (chunk) => writeAll(file, handle, chunk), finish: close, discard: close };
}

function writeAll(file: string, handle: FileHandle, chunk: Chunk): Promise<void> {
  return guard(file, () => handle.appendFile(chunk));
}

async function guard<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (fault) {
    throw outputFault(file, fault);
  }
}
