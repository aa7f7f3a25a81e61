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
  /** Columns of a terminal for the data; absent: a pipe. */
  terminal?: number;
  /** Standard input is a terminal, and standard error one of so many columns. */
  keyboard?: boolean;
  messages?: number;
  /** The folder a configuration is looked for from. */
  cwd?: string;
}

/** Runs the command line in this process, with streams of its own. */
export async function runCli(
  argv: string[],
  { stdin = '', env = {}, terminal, keyboard, messages, cwd = '/' }: Surroundings = {},
): Promise<Run> {
  const [out, err] = [collect(), collect()];
  const tty = (columns?: number) => (columns === undefined ? {} : { isTTY: true, columns });
  const input = new PassThrough();
  input.end(stdin);
  const code = await main(argv, {
    stdin: Object.assign(input, keyboard === true ? { isTTY: true } : {}),
    stdout: Object.assign(out.stream, tty(terminal)) as OutStream,
    stderr: Object.assign(err.stream, tty(messages)) as OutStream,
    env,
    cwd: () => cwd,
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
