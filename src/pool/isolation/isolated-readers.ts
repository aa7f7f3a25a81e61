import { availableParallelism } from 'node:os';
import type { FormatFile, ReadFormat } from '../../readers/read-format.js';
import { Gate } from '../gate.js';
import { READER_FILE } from '../reader-file.js';
import { limitsOfEach, limitsOfOne, type ReaderLimits } from '../reading-limits.js';
import { answerOfFault, openAnswer, packAnswer } from './answer.js';
import { faultOfDeath } from './fault-of-death.js';
import { Death, type Outcome, ReaderProcess } from './reader-process.js';

/** Files that one process reads: what they leave behind in it, if anything, comes to an end. */
const MOST_FILES = 2000;
/** One that a file left with so much of what it may take has little for the next. */
const LARGE = 0.75;
/** Milliseconds that a process without work is kept for. */
const REST = 30_000;

/** Processes that read files, begun when they are needed and kept as long as they are. */
export class IsolatedReaders {
  private readonly all = new Set<ReaderProcess>();
  private readonly idle: ReaderProcess[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly gate = new Gate();
  private busy = 0;
  private clock: NodeJS.Timeout | null = null;
  /** As many files may be read at the same time. */
  private most = availableParallelism();
  /** And so many share the memory of the run. */
  private sharing = 1;

  constructor(private readonly file = READER_FILE) {}

  /** Room for a run that reads so many at the same time. */
  allow(readers: number): void {
    this.most = Math.max(this.most, readers);
    this.sharing = readers;
  }

  /** Begins a process that will be wanted. */
  begin(limits: ReaderLimits): void {
    if (this.all.size === 0) this.keep(this.open(limitsOfEach(limits, this.sharing).memory));
  }

  /** Bytes that are resident in all of them. */
  get resident(): number {
    let bytes = 0;
    for (const reader of this.all) bytes += reader.resident;
    return bytes;
  }

  /** What becomes of a file, as the bytes of an answer, whatever goes wrong. Ends what reads it when it is no longer wanted. */
  async read(file: FormatFile, limits: ReaderLimits, signal?: AbortSignal): Promise<Uint8Array> {
    while (this.busy >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.busy += 1;
    try {
      const outcome = await this.readTwice(file, limits, signal);
      return outcome instanceof Death ? packAnswer(answerOfFault(faultOfDeath(outcome, limits))) : outcome;
    } catch (fault) {
      return packAnswer(answerOfFault(fault));
    } finally {
      this.busy -= 1;
      this.waiting.shift()?.();
    }
  }

  /**
   * Makes room where a run takes more than it may: ends those that read nothing, or else the one that has taken most of what one may take.
   * False where that is not theirs.
   */
  relieve(): boolean {
    const isAny = this.idle.length > 0;
    this.close();
    if (isAny) return true;
    const [largest] = [...this.all].sort((a, b) => b.resident - a.resident);
    if (largest === undefined || largest.resident < largest.memory / 2) return false;
    largest.end(new Death('memory'));
    return true;
  }

  /** Ends those that read nothing. */
  close(): void {
    for (const reader of this.idle.splice(0)) this.drop(reader);
  }

  /**
   * What the files before it left in a process, or those beside it take, may have been too much, or its share of the memory too little: then it
   * is read again, alone and in a new process with all memory.
   */
  private async readTwice(file: FormatFile, limits: ReaderLimits, signal?: AbortSignal): Promise<Outcome> {
    const share = limitsOfEach(limits, this.sharing);
    const reader = this.choose(share);
    const wasAlone = reader.count === 0 && this.busy === 1 && share.memory === limits.memory;
    const outcome = await this.gate.enter(() => this.readWith(reader, file, share, signal));
    const isOver = !(outcome instanceof Death) || outcome.why === 'time' || signal?.aborted === true;
    if (isOver || wasAlone) return outcome;
    return this.gate.enterAlone(() => {
      this.close();
      const rest = limitsOfOne(limits, process.memoryUsage.rss());
      return this.readWith(this.open(rest.memory), file, rest, signal);
    });
  }

  private async readWith(
    reader: ReaderProcess,
    file: FormatFile,
    limits: ReaderLimits,
    signal?: AbortSignal,
  ): Promise<Outcome> {
    const stop = (): void => reader.end();
    signal?.addEventListener('abort', stop);
    try {
      if (signal?.aborted === true) stop();
      return await reader.read(file, limits);
    } finally {
      signal?.removeEventListener('abort', stop);
      this.keep(reader);
    }
  }

  private choose({ memory }: ReaderLimits): ReaderProcess {
    for (let reader = this.idle.pop(); reader !== undefined; reader = this.idle.pop()) {
      if (!reader.isDead && reader.memory === memory) return reader;
      this.drop(reader);
    }
    return this.open(memory);
  }

  private open(memory: number): ReaderProcess {
    const reader = new ReaderProcess(this.file, memory);
    this.all.add(reader);
    return reader;
  }

  private drop(reader: ReaderProcess): void {
    this.all.delete(reader);
    reader.end();
  }

  private keep(reader: ReaderProcess): void {
    if (reader.isDead || reader.count >= MOST_FILES || reader.resident > reader.memory * LARGE) {
      this.drop(reader);
      return;
    }
    this.idle.push(reader);
    if (this.clock !== null) clearTimeout(this.clock);
    this.clock = setTimeout(() => this.close(), REST);
    this.clock.unref();
  }
}

let readers: IsolatedReaders | null = null;

/** Those of this process: they serve one run after the other. */
export function isolatedReaders(): IsolatedReaders {
  readers ??= new IsolatedReaders();
  return readers;
}

/** Reads a format in a process of its own. */
export function isolated(limits: ReaderLimits): ReadFormat {
  return async (file) => openAnswer(await isolatedReaders().read(file, limits), file.path);
}
