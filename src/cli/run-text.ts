import { readAsText } from '../commands/text.js';
import type { Limits } from '../model/limits.js';
import { type ReadingSettings, readingSettings } from './document-flags.js';
import type { Session } from './session.js';
import { writeForeign } from './write-whole.js';

interface TextFlags extends ReadingSettings {
  encoding?: string;
  limit?: Partial<Limits>;
  output?: string;
  stdinFilename?: string;
}

/** `zhibiao text`. */
export async function runText(path: string, flags: TextFlags, session: Session): Promise<void> {
  const { encoding, limit, output, stdinFilename } = flags;
  const read = (): Promise<string> =>
    readAsText(path, {
      ...(encoding === undefined ? {} : { encoding }),
      ...(stdinFilename === undefined ? {} : { stdinName: stdinFilename }),
      ...readingSettings(flags),
      ...(limit === undefined ? {} : { limits: limit }),
      stdin: session.stdin,
    });
  await writeForeign(read, output, session, [path]);
}
