import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { FormatFile, ReadFormat } from '../../readers/read-format.js';
import { type ReadingLimits, readerLimits } from '../reading-limits.js';
import { openAnswer } from './answer.js';
import type { IsolatedReaders } from './isolated-readers.js';

/** A file that a thread wants read. */
interface Wish {
  file: FormatFile;
  limits: ReadingLimits;
}

/**
 * Lets a thread have files read by the processes of this one, until it is called off; what is being read then is ended. A process begun by
 * a thread would stay in the system's table for good if that thread is ended.
 */
export function lendReaders(readers: IsolatedReaders, port: MessagePort): () => void {
  const stop = new AbortController();
  port.on('message', async ({ file, limits }: Wish) => {
    const answer = Uint8Array.from(await readers.read(file, readerLimits(limits), stop.signal));
    port.postMessage(answer, [answer.buffer]);
  });
  return () => {
    stop.abort();
    port.close();
  };
}

/** What a thread reads formats with: it asks for it, one file after the other. */
export function lentReader(port: MessagePort, limits: ReadingLimits): ReadFormat {
  return async (file) => {
    const wish: Wish = { file, limits };
    port.postMessage(wish);
    const [answer] = (await once(port, 'message')) as [Uint8Array];
    return openAnswer(answer, file.path);
  };
}
