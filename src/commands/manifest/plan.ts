import type { DocumentRecord } from '../../model/document.js';
import type { ErrorCode } from '../../model/errors.js';
import type { DocumentTask } from '../../pool/document-task.js';
import { contentOf, isOfShard, stampOf } from './content.js';
import type { EarlierRun, Located } from './earlier-run.js';
import type { Entry, Shard } from './manifest.js';

/** What is to become of one input of this run. */
export type Step = { place: number; task: DocumentTask; content: string | null } & (
  | { kind: 'read'; stamp: string | null }
  | { kind: 'take'; from: EarlierRun; located: Located }
  | { kind: 'copy'; first: string }
);

export interface Plan {
  steps: readonly Step[];
  /** Documents whose bytes are not what the manifest says any more, and that are read again for it. */
  damaged: readonly string[];
  /** Documents of earlier runs that this one does not have. */
  gone: number;
}

export interface PlanOptions {
  shard: Shard | null;
  /** Runs of the same program and configuration; the first that has a document is asked. */
  earlier: readonly EarlierRun[];
  signal: AbortSignal;
}

/**
 * Decides for each input whether it has to be read, by hashing them all: that costs a hundredth of reading them to their figures, and
 * no time of a file tells what its content does.
 */
export async function planRun(tasks: readonly DocumentTask[], options: PlanOptions): Promise<Plan> {
  const planner = new Planner(options);
  for (const [place, task] of tasks.entries()) {
    if (options.signal.aborted) break;
    await planner.add(place, task);
  }
  return planner.plan();
}

class Planner {
  private readonly steps: Step[] = [];
  private readonly damaged: string[] = [];
  /** By content: the path whose figures stand for it, or null where that shows only when it is read. */
  private readonly seen = new Map<string, string | null>();

  constructor(private readonly options: PlanOptions) {}

  async add(place: number, task: DocumentTask): Promise<void> {
    // Before the bytes are read: what is written meanwhile has to be seen.
    const stamp = await stampOf(task);
    const content = await contentOf(task);
    const { shard } = this.options;
    if (shard !== null && !isOfShard(content, task.path, shard)) return;
    this.steps.push({ place, task, content, ...(await this.decide(task, content, stamp)) });
  }

  plan(): Plan {
    const known = new Set(this.steps.map(({ task }) => task.path));
    const gone = new Set(this.options.earlier.flatMap(({ paths }) => [...paths]));
    for (const path of known) gone.delete(path);
    return { steps: this.steps, damaged: this.damaged, gone: gone.size };
  }

  private async decide(task: DocumentTask, content: string | null, stamp: string | null): Promise<Decision> {
    const first = content === null ? undefined : this.seen.get(content);
    if (typeof first === 'string') return { kind: 'copy', first };
    const found = content === null || first === null ? null : await this.find(task, content);
    if (found === null) {
      if (content !== null && content !== NO_CONTENT) this.seen.set(content, null);
      return { kind: 'read', stamp };
    }
    if (content !== null && content !== NO_CONTENT && standsForCopies(found.entry.document))
      this.seen.set(content, task.path);
    return { kind: 'take', from: found.from, located: found.located };
  }

  /** What an earlier run made of the same document. */
  private async find(
    { path, options }: DocumentTask,
    content: string,
  ): Promise<{ from: EarlierRun; located: Located; entry: Entry } | null> {
    let wasDamaged = false;
    for (const from of this.options.earlier) {
      const located = from.locate(path);
      if (located?.content !== content) continue;
      const entry = await from.entryAt(located);
      if (!isSettled(entry.document) || JSON.stringify(entry.options) !== JSON.stringify(options)) continue;
      if (await from.isIntact(entry)) return { from, located, entry };
      // A run that was broken off may have lost what it wrote last.
      wasDamaged ||= !from.isBrokenOff;
    }
    if (wasDamaged) this.damaged.push(path);
    return null;
  }
}

type Decision =
  | { kind: 'read'; stamp: string | null }
  | { kind: 'take'; from: EarlierRun; located: Located }
  | { kind: 'copy'; first: string };

/** Of no bytes: they are not told of as copies of each other. */
const NO_CONTENT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The faults that lie in the bytes. Others may be gone the next time: a package is installed, a machine is less busy. */
const OF_CONTENT: readonly string[] = [
  'E-FORMAT',
  'E-BINARY',
  'E-TYPE-MISMATCH',
  'E-ENCODING',
  'E-CORRUPT',
  'E-ENCRYPTED',
  'E-NO-TEXT',
  'E-XML-DTD',
  'E-LIMIT-TEXT',
  'E-LIMIT-ZIP',
  'E-LIMIT-DEPTH',
  'E-LIMIT-TABLE',
  'E-LIMIT-PAGES',
  'E-LIMIT-FIGURES',
] satisfies ErrorCode[];

/** Would reading it again give the same? A copy is told anew: which path came first may have changed. */
function isSettled({ code }: DocumentRecord): boolean {
  if (code === null) return true;
  return code.startsWith('W-') ? code !== 'W-DUPLICATE' : OF_CONTENT.includes(code);
}

/** As the pool has it: what could not be read, or is no document, is not what others are copies of. */
function standsForCopies({ status, code }: DocumentRecord): boolean {
  return status !== 'failed' && code !== 'W-OWN-RESULT';
}
