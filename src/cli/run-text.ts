import { readAsText } from '../commands/text.js';
import type { Session } from './session.js';
import { writeForeign } from './write-whole.js';

/** `zhibiao text`. */
export async function runText(
  path: string,
  { encoding, output, stdinFilename }: { encoding?: string; output?: string; stdinFilename?: string },
  session: Session,
): Promise<void> {
  const read = (): Promise<string> =>
    readAsText(path, {
      ...(encoding === undefined ? {} : { encoding }),
      ...(stdinFilename === undefined ? {} : { stdinName: stdinFilename }),
      stdin: session.stdin,
    });
  await writeForeign(read, output, session, [path]);
}
