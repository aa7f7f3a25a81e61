import { ZhibiaoError } from '../model/errors.js';
import { type Limits, limitsOf, megabytes } from '../model/limits.js';
import type { DocumentTask } from '../pool/document-task.js';

/** How standard input is to be read as a document. */
export interface StdinOptions {
  stdin: AsyncIterable<Uint8Array | string> | undefined;
  /** What it is called. */
  path: string;
  limits: Partial<Limits> | undefined;
}

/** All bytes of a stream, or the fault that there are more than a document may have: what comes behind them is not read. */
export async function readStdin({
  stdin = process.stdin,
  path,
  limits,
}: StdinOptions): Promise<Pick<DocumentTask, 'path' | 'bytes' | 'fault'>> {
  const limit = limitsOf(limits).file;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) return { path, fault: tooMuch(path, limit) };
    chunks.push(bytes);
  }
  return { path, bytes: Buffer.concat(chunks) };
}

function tooMuch(path: string, limit: number): ZhibiaoError {
  return new ZhibiaoError('E-LIMIT-FILE', `standard input has more than the limit of ${megabytes(limit)}`, {
    where: { path },
    hint: 'split it, or raise the limit: --limit file=…',
  });
}
