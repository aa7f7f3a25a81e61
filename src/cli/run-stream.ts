import type { FigureFilter } from '../commands/filter-figures.js';
import { extractStream, linesOfAnswer, type StreamOptions } from '../commands/stream.js';
import { now } from './clock.js';
import { complaints } from './complaints.js';
import { type DocumentFlags, documentSettings } from './document-flags.js';
import { addToTally, EMPTY_TALLY, exitCodeOfRun } from './exit-codes.js';
import { figureFilter } from './figure-filter.js';
import { openCorrections, tellOfCorrections } from './open-corrections.js';
import { openOutput } from './output.js';
import { complain, type Session, tell } from './session.js';
import { summaryOf } from './summary.js';

interface StreamFlags extends DocumentFlags, FigureFilter {
  to?: string[];
  corrections?: string;
}

/** `zhibiao stream`: every document is answered before the next line has come, if that is late. */
export async function runStream(_: undefined, flags: StreamFlags, session: Session): Promise<void> {
  const begun = now();
  const options = await streamOptions(flags, session);
  const output = await openOutput(undefined, session.stdout);
  let tally = EMPTY_TALLY;
  for await (const answer of extractStream(untilStopped(session), options)) {
    const lines = linesOfAnswer(answer).map((line) => `${JSON.stringify(line)}\n`);
    await output.write(lines.join(''));
    for (const message of complaints(answer.result)) complain(session, message);
    const { document, figures } = answer.result;
    tally = addToTally(tally, document, figures.filter(({ status }) => status === 'target').length);
  }
  if (session.signal.aborted) return;
  if (tally.documents > 1) tell(session, summaryOf(tally, (now() - begun) / 1000));
  tellOfCorrections(options.corrections, flags, session);
  session.exitCode = exitCodeOfRun(tally);
}

/** Standard input, which ends when the run is ended: nobody else would wake who waits for it. */
async function* untilStopped({ stdin, signal }: Session): AsyncGenerator<Uint8Array> {
  const stop = (): void => void stdin.destroy();
  signal.addEventListener('abort', stop);
  try {
    yield* stdin;
  } catch (fault) {
    if (!signal.aborted) throw fault;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function streamOptions(flags: StreamFlags, session: Session): Promise<StreamOptions> {
  const { jobs: _, ...settings } = await documentSettings(flags);
  const filter = figureFilter(flags);
  return {
    ...settings,
    ...(await openCorrections(flags)),
    ...(filter === null ? {} : { filter }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
    signal: session.signal,
  };
}
