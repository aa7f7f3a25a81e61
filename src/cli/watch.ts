import type { ExtractFilesOptions } from '../commands/extract.js';
import { type Glance, glanceOf } from '../commands/glance.js';
import type { DocumentRecord, DocumentResult } from '../model/document.js';
import { adviseMetric } from './advise-metric.js';
import { now } from './clock.js';
import { complaints } from './complaints.js';
import { countOf } from './count-of.js';
import { EXIT } from './exit-codes.js';
import { openProgress } from './progress.js';
import { complain, type Session, tell } from './session.js';
import { StrictStop } from './strict-stop.js';

export interface WatchFlags {
  output?: string;
  progress?: boolean;
  strict?: true;
  metric?: string;
  patterns?: string[];
}

/** What the reader at the terminal sees of the documents while they are read. */
export interface Watch {
  /** What it asks of the reading. */
  settings: Pick<ExtractFilesOptions, 'onBegin' | 'onDocument' | 'oneByOne'>;
  /** For those who have no whole result of a document; with the milliseconds it took where they are known. */
  onGlance(glance: Glance, milliseconds: number | null): void;
  /** Has to precede every other line on standard error. */
  clear(): void;
  /** After the last document. */
  end(): Promise<void>;
}

/** The run begins: from now on time counts. */
export async function openWatch(flags: WatchFlags, session: Session): Promise<Watch> {
  const dataIsElsewhere = flags.output !== undefined;
  const progress = openProgress(session, { dataIsElsewhere, now, asked: flags.progress });
  const timed = session.tone.verbose > 1;
  if (timed) await tellLoading(flags, session);
  const names = new Set<string>();
  let [read, begun, found] = [0, now(), false];
  const onGlance = (glance: Glance, milliseconds: number | null): void => {
    if (session.tone.verbose > 0) {
      progress.clear();
      tell(session, lineOf(glance.document, timed ? (milliseconds ?? now() - begun) : null));
    }
    found ||= glance.isFound;
    // Of use only as long as nothing is found: a large collection has a name for every other figure.
    if (found) names.clear();
    else for (const name of glance.names) names.add(name);
    if (glance.document.status === 'failed') {
      if (flags.strict) stop(glance, read, session);
    } else read += 1;
    begun = now();
  };
  const onDocument = (result: DocumentResult): void => onGlance(glanceOf(result, flags.metric), null);
  return {
    settings: { onBegin: progress.step, onDocument, ...(timed ? { oneByOne: true } : {}) },
    onGlance,
    clear: progress.clear,
    end: async () => {
      progress.clear();
      if (flags.metric !== undefined && read > 0 && !found)
        await adviseMetric(flags.metric, { names: [...names], ...flags }, session);
    },
  };
}

/** What was read before is no excuse, but tells whether there is any output. */
function stop(result: Glance, read: number, session: Session): never {
  for (const message of complaints(result))
    complain(session, { ...message, hint: 'stopped, as --strict asks' });
  if (result.document.code === 'E-INTERNAL') throw new StrictStop(EXIT.internal);
  throw new StrictStop(read === 0 ? EXIT.allFailed : EXIT.someFailed);
}

/** Loaded now, so that it does not count as time of the first document. */
async function tellLoading({ patterns }: WatchFlags, session: Session): Promise<void> {
  const begun = now();
  const { loadPacks } = await import('../packs/load.js');
  loadPacks(patterns === undefined ? {} : { directories: patterns });
  tell(session, `patterns loaded in ${milliseconds(now() - begun)}`);
}

function lineOf(document: DocumentRecord, time: number | null): string {
  const { path, status, format, encoding, figures } = document;
  const kind = [format, encoding].filter((part) => part !== null).join(' ');
  return [
    `${path}: ${status}`,
    ...(status === 'failed' ? [] : [countOf(figures, 'figure')]),
    ...(kind === '' ? [] : [kind]),
    ...(time === null ? [] : [milliseconds(time)]),
  ].join(', ');
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}
