import { normalise } from '../commands/normalise.js';
import { messageOf } from '../model/errors.js';
import type { Limits } from '../model/limits.js';
import { type ReadingSettings, readingSettings } from './document-flags.js';
import { EMPTY_TALLY, exitCodeOfRun } from './exit-codes.js';
import { writtenFiles } from './refuse-own-input.js';
import { complain, type Session } from './session.js';
import { openTextOutput } from './text-output.js';

interface NormaliseFlags extends ReadingSettings {
  encoding?: string;
  patterns?: string[];
  output?: string;
  stdinFilename?: string;
  limit?: Partial<Limits>;
}

/** `zhibiao normalise`. */
export async function runNormalise(paths: string[], flags: NormaliseFlags, session: Session): Promise<void> {
  const { encoding, patterns, stdinFilename, limit } = flags;
  const settings = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(patterns === undefined ? {} : { patterns }),
    ...(stdinFilename === undefined ? {} : { stdinName: stdinFilename }),
    ...readingSettings(flags),
    ...(limit === undefined ? {} : { limits: limit }),
    stdin: session.stdin,
    written: await writtenFiles(paths, [flags.output]),
  };
  const output = await openTextOutput(flags.output, session.stdout);
  const tally = { ...EMPTY_TALLY };
  try {
    for await (const { text, fault } of normalise(paths, settings)) {
      if (session.signal.aborted) return;
      tally.documents += 1;
      if (fault === null) await output.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
      else {
        tally.failed += 1;
        tally.internal += fault.code === 'E-INTERNAL' ? 1 : 0;
        complain(session, messageOf(fault));
      }
    }
    await output.finish();
    session.exitCode = exitCodeOfRun(tally);
  } finally {
    await output.discard();
  }
}
