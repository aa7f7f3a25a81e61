import type { Readable, Writable } from 'node:stream';
import { escapeControls } from '../writers/escape-controls.js';

/** A terminal says how wide it is; a pipe or file does not. */
export type OutStream = Writable & { isTTY?: boolean; columns?: number };

/** What `main` is given of the process, so that a test can give something else. */
export interface Streams {
  stdin: Readable;
  stdout: OutStream;
  stderr: OutStream;
  env: Readonly<Record<string, string | undefined>>;
}

/** One run of the command line. */
export interface Session extends Streams {
  /** Aborted by SIGINT and SIGTERM; its reason is the exit status. */
  signal: AbortSignal;
  /** What the command ends with. */
  exitCode: number;
}

/** Lines for the reader at the terminal; never data. Names of files come from outside, so nothing in them may steer it. */
export function tell({ stderr }: Session, message: string): void {
  stderr.write(`${message.split('\n').map(escapeControls).join('\n')}\n`);
}
