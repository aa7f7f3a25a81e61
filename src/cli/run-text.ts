import { readAsText } from '../commands/text.js';
import type { Limits } from '../model/limits.js';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

interface TextFlags {
  encoding?: string;
  limit?: Partial<Limits>;
  output?: string;
  stdinFilename?: string;
}

/** `zhibiao text`. */
export async function runText(
  path: string,
  { encoding, limit, output, stdinFilename }: TextFlags,
  session: Session,
): Promise<void> {
  const read = (): Promise<string> =>
    readAsText(path, {
      ...(encoding === undefined ? {} : { encoding }),
      ...(stdinFilename === undefined ? {} : { stdinName: stdinFilename }),
      ...(limit === undefined ? {} : { limits: limit }),
      stdin: session.stdin,
    });
  await writeWhole(read, output, session, [path]);
}
