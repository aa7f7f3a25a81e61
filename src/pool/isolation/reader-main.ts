import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { hardLimit } from '../reading-limits.js';
import { type Frame, FrameReader, frameOf } from './frame.js';
import type { End, Reply, Request } from './messages.js';
import type { Given, Order } from './reader-thread.js';

/** The channel to whoever wants files read. */
const CHANNEL = 3;
/** Milliseconds between two looks at the memory. */
const INTERVAL = 20;

const MEGABYTE = 1024 * 1024;
const WORTH_TELLING = 16 * MEGABYTE;
/** The rest of what is resident is code, and files and texts as bytes. */
const SHARE_OF_OBJECTS = 0.75;

/**
 * The life of a reader process. A thread reads, and this one watches it: time and memory, and whether anybody is there who waits. So
 * nothing that the thread does, a loop without end included, keeps it from being ended. No path, no variable and no stream of the run
 * comes here.
 */
export function serveFiles(threadFile: string, memory: number): void {
  const channel = new Socket({ fd: CHANNEL, readable: true, writable: true });
  const thread = new Worker(threadFile, {
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil((memory / MEGABYTE) * SHARE_OF_OBJECTS) },
  });
  let unwatch = (): void => {};
  const tell = (told: Reply, answer?: Uint8Array): void => {
    if (channel.writableEnded) return;
    for (const piece of frameOf(told, answer)) channel.write(piece);
  };
  const end = (why: End): void => {
    unwatch();
    tell({ kind: 'end', why });
    channel.end(endNow);
  };
  const read = ({ told, bytes }: Frame): void => {
    const request = told as Request;
    unwatch = watch(request, { tell, end });
    const order: Order = { request, bytes: Uint8Array.from(bytes) };
    thread.postMessage(order, [order.bytes.buffer as ArrayBuffer]);
  };
  thread.on('message', (given: Given) => {
    unwatch();
    if (given === null) end('output');
    else tell({ kind: 'read', resident: process.memoryUsage.rss() }, given);
  });
  thread.on('error', ({ code }: NodeJS.ErrnoException) =>
    end(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'unknown'),
  );
  thread.on('exit', (exit) => end({ exit }));
  // What is too large was refused before it came here.
  const frames = new FrameReader(Number.POSITIVE_INFINITY);
  channel.on('data', (piece: Buffer) => {
    for (const frame of frames.add(piece)) read(frame);
  });
  channel.on('error', endNow);
  channel.on('close', endNow);
}

interface Watcher {
  tell(told: Reply): void;
  end(why: End): void;
}

/** Calls out when a file takes too long or too much, and tells how much it takes. */
function watch({ timeout, memory }: Request, { tell, end }: Watcher): () => void {
  let told = 0;
  const clock = setTimeout(() => end('time'), hardLimit({ timeout }));
  const scales = setInterval(() => {
    const resident = process.memoryUsage.rss();
    if (resident > memory) end('memory');
    else if (Math.abs(resident - told) > WORTH_TELLING) {
      told = resident;
      tell({ kind: 'size', resident });
    }
  }, INTERVAL);
  return () => {
    clearTimeout(clock);
    clearInterval(scales);
  };
}

/** Not `process.exit`, which waits for the thread to come to an end of what it does. */
function endNow(): void {
  process.kill(process.pid, 'SIGKILL');
}
