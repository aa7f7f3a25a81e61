import { parentPort } from 'node:worker_threads';
import { LIMITS } from '../../model/limits.js';
import { readFormat, refuseLongText } from '../../readers/read-format.js';
import type { Reading } from '../../readers/reading.js';
import { answerOfFault, packAnswer } from './answer.js';
import type { Answer, Request } from './messages.js';

/** The build runs it too, to keep its machine code. */
export { readFormat } from '../../readers/read-format.js';

/** What the thread of a reader process is given, and what it gives back: an answer, or null where that is too much. */
export interface Order {
  request: Request;
  bytes: Uint8Array;
}
export type Given = Uint8Array | null;

/** Reads files for the process around it, one after the other. Whatever happens to this thread, that process tells of it. */
export function serveOrders(): void {
  parentPort?.on('message', async (order: Order) => {
    const given = await give(order);
    if (given === null) parentPort?.postMessage(null);
    else parentPort?.postMessage(given, [given.buffer]);
  });
}

async function give({ request, bytes }: Order): Promise<Uint8Array<ArrayBuffer> | null> {
  const answer = await read(request, bytes);
  if ('reading' in answer && leastSize(answer.reading) > request.output) return null;
  const packed = packAnswer(answer);
  return packed.length > request.output ? null : packed;
}

async function read({ format, limits, timeout }: Request, bytes: Uint8Array): Promise<Answer> {
  try {
    const reading = await readFormat({ format, bytes, path: '', limits, timeout });
    refuseLongText(reading.text, '', limits ?? LIMITS);
    return { reading };
  } catch (fault) {
    return answerOfFault(fault);
  }
}

/** Bytes of a reading, at least: so that what is far too much is not written down first. */
function leastSize({ text, blocks }: Reading): number {
  return text.length + blocks.length * LEAST_BLOCK;
}

const LEAST_BLOCK = '{"kind":"cell","start":0,"end":0,"level":null,"cell":null},'.length;
