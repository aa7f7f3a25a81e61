import type { Limits } from '../model/limits.js';
import { readTask } from '../pool/document-task.js';
import { type ReadingLimits, readingLimits } from '../pool/reading-limits.js';
import { STDIN_PATH } from './collect-inputs.js';
import { readStdin } from './read-stdin.js';

export interface TextOptions extends Omit<ReadingLimits, 'maxMemory'> {
  encoding?: string;
  /** What `-` stands for. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /** What that is called; its ending tells the type. */
  stdinName?: string;
  limits?: Partial<Limits>;
}

/** The text as read, to which all spans refer. */
export async function readAsText(path: string, options: TextOptions = {}): Promise<string> {
  const { encoding, limits, stdin, stdinName = path } = options;
  const source = await readTask({
    path,
    ...(path === STDIN_PATH ? await readStdin({ stdin, path: stdinName, limits }) : {}),
    ...(encoding === undefined ? {} : { encoding }),
    reading: readingLimits(options),
    options: limits === undefined ? {} : { limits },
  });
  return source.text;
}
