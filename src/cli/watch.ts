import type { ExtractFilesOptions } from '../commands/extract.js';
import { isOfMetric } from '../commands/filter-figures.js';
import type { DocumentResult } from '../model/document.js';
import { adviseMetric } from './advise-metric.js';
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
  /** Has to precede every other line on standard error. */
  clear(): void;
  /** After the last document. */
  end(): Promise<void>;
}

/** The run begins: from now on time counts. */
export async function openWatch(flags: WatchFlags, session: Session): Promise<Watch> {
  const now = (): number => performance.now();
  const dataIsElsewhere = flags.output !== undefined;
  const progress = openProgress(session, { dataIsElsewhere, now, asked: flags.progress });
  const timed = session.tone.verbose > 1;
  if (timed) await tellLoading(flags, session);
  const names = new Set<string>();
  let [read, begun, found] = [0, now(), false];
  const onDocument = (result: DocumentResult): void => {
    const { document, figures } = result;
    if (session.tone.verbose > 0) {
      progress.clear();
      tell(session, lineOf(result, timed ? now() - begun : null));
    }
    if (flags.metric !== undefined) for (const { metric } of figures) names.add(metric.name);
    found ||= figures.some(({ metric }) => isOfMetric(metric, { metric: flags.metric ?? '' }));
    if (document.status === 'failed') {
      if (flags.strict) stop(result, read, session);
    } else read += 1;
    begun = now();
  };
  return {
    settings: { onBegin: progress.step, onDocument, ...(timed ? { oneByOne: true } : {}) },
    clear: progress.clear,
    end: async () => {
      progress.clear();
      if (flags.metric !== undefined && read > 0 && !found)
        await adviseMetric(flags.metric, { names: [...names], ...flags }, session);
    },
  };
}

/** What was read before is no excuse, but tells whether there is any output. */
function stop(result: DocumentResult, read: number, session: Session): never {
  for (const message of complaints(result))
    complain(session, { ...message, hint: 'stopped, as --strict asks' });
  if (result.document.code === 'E-INTERNAL') throw new StrictStop(EXIT.internal);
  throw new StrictStop(read === 0 ? EXIT.allFailed : EXIT.someFailed);
}

/** Loaded now, so that it does not count as time of the first document. */
async function tellLoading({ patterns }: WatchFlags, session: Session): Promise<void> {
  const begun = performance.now();
  const { loadPacks } = await import('../packs/load.js');
  loadPacks(patterns === undefined ? {} : { directories: patterns });
  tell(session, `patterns loaded in ${milliseconds(performance.now() - begun)}`);
}

function lineOf({ document }: DocumentResult, time: number | null): string {
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
