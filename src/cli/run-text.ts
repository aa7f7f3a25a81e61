import { readAsText } from '../commands/text.js';
import { type ReadingSettings, readingSettings } from './document-flags.js';
import type { Session } from './session.js';
import { writeForeign } from './write-whole.js';

interface TextFlags extends ReadingSettings {
  encoding?: string;
  output?: string;
  stdinFilename?: string;
}

/** `zhibiao text`. */
export async function runText(path: string, flags: TextFlags, session: Session): Promise<void> {
  const { encoding, output, stdinFilename } = flags;
  const read = (): Promise<string> =>
    readAsText(path, {
      ...(encoding === undefined ? {} : { encoding }),
      ...(stdinFilename === undefined ? {} : { stdinName: stdinFilename }),
      ...readingSettings(flags),
      stdin: session.stdin,
    });
  await writeForeign(read, output, session, [path]);
}
