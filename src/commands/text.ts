import { readTask } from '../pool/document-task.js';
import { limitsOf, type ReadingLimits } from '../pool/reading-limits.js';
import { STDIN_PATH } from './collect-inputs.js';
import { readAll } from './collect-tasks.js';

export interface TextOptions extends Omit<ReadingLimits, 'maxMemory'> {
  encoding?: string;
  /** What `-` stands for. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /** What that is called; its ending tells the type. */
  stdinName?: string;
}

/** The text as read, to which all spans refer. */
export async function readAsText(path: string, options: TextOptions = {}): Promise<string> {
  const { encoding, stdin, stdinName = path } = options;
  const source = await readTask({
    path,
    ...(path === STDIN_PATH ? { path: stdinName, bytes: await readAll(stdin ?? process.stdin) } : {}),
    ...(encoding === undefined ? {} : { encoding }),
    limits: limitsOf(options),
    options: {},
  });
  return source.text;
}
