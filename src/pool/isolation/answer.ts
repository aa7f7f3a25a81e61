import { ZhibiaoError } from '../../model/errors.js';
import type { Reading } from '../../readers/reading.js';
import type { Answer } from './messages.js';

/** An answer as bytes that no other memory is shared with. */
export function packAnswer(answer: Answer): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(answer));
}

/** Whatever a reader threw, as it is told. */
export function answerOfFault(fault: unknown): Answer {
  if (fault instanceof ZhibiaoError) {
    const { code, message, where, hint } = fault;
    return { fault: { code, message, where, hint } };
  }
  const { name, message } = fault instanceof Error ? fault : { name: '', message: String(fault) };
  return { error: { name, message } };
}

/** What an answer holds; throws what its reader threw. */
export function openAnswer(bytes: Uint8Array, path: string): Reading {
  const answer = parse(bytes);
  if ('reading' in answer) return answer.reading;
  if ('error' in answer) {
    const { name, message } = answer.error;
    throw name === '' ? message : Object.assign(new Error(message), { name });
  }
  const { code, message, where, hint } = answer.fault;
  throw new ZhibiaoError(code, message, {
    ...(where === null ? {} : { where: { ...where, path } }),
    ...(hint === null ? {} : { hint }),
  });
}

/** Whatever a parser has made of its process, what comes from there does not break this one. */
function parse(bytes: Uint8Array): Answer {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
  } catch (cause) {
    throw new ZhibiaoError('E-CRASH', 'what the process of its reader gave is no answer', {
      hint: 'report it with the document',
      cause,
    });
  }
}
