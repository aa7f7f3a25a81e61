import { PassThrough, Writable } from 'node:stream';
import { main } from '../../src/cli/main.js';
import type { OutStream } from '../../src/cli/session.js';

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  stdin?: string;
  env?: Record<string, string>;
  /** Columns of a terminal; absent: a pipe. */
  terminal?: number;
}

/** Runs the command line in this process, with streams of its own. */
export async function runCli(
  argv: string[],
  { stdin = '', env = {}, terminal }: Surroundings = {},
): Promise<Run> {
  const [out, err] = [collect(), collect()];
  const tty = terminal === undefined ? {} : { isTTY: true, columns: terminal };
  const input = new PassThrough();
  input.end(stdin);
  const code = await main(argv, {
    stdin: input,
    stdout: Object.assign(out.stream, tty) as OutStream,
    stderr: err.stream,
    env,
  });
  return { code, stdout: out.text(), stderr: err.text() };
}

function collect(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
