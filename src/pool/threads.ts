import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { ZhibiaoError } from '../model/errors.js';
import { MORE_TIME } from '../readers/time-limit.js';
import { bytesOfTask, type DocumentTask } from './document-task.js';
import { failedResult } from './failed-result.js';
import { Gate } from './gate.js';
import { isolatedReaders } from './isolation/isolated-readers.js';
import { lendReaders } from './isolation/lend.js';
import type { Job, Reply, SentTask } from './job-message.js';
import { heapOfThread, watchMemory } from './memory.js';
import type { Outcome } from './outcome.js';
import { hardLimit, readerLimits } from './reading-limits.js';

export interface ThreadOptions {
  /** Path of the module that a thread loads; its export is what `serve` gives. */
  file: string;
  /** Plain data for it. */
  plan: unknown;
  jobs: number;
  /** Bytes that the whole process may take. */
  maxMemory?: number;
  /** Megabytes that the objects of a thread may take, where that does not follow from the memory. */
  heap?: number;
}

/**
 * Threads that read documents. One that dies takes nothing with it but the document that it died of: each of those it had is read again
 * alone, and what kills a thread alone too has failed. Where memory is bounded, alone means that no other thread is there: a document
 * that fits into the bound is read at any number of jobs.
 */
export class Threads {
  private pool: Piscina | null = null;
  private readonly readers = isolatedReaders();
  private readonly gate = new Gate();
  /** What is being read, and how to stop it; the last began last. */
  private readonly reading = new Set<AbortController>();
  private readonly unwatch: () => void;

  constructor(private readonly options: ThreadOptions) {
    const { maxMemory } = options;
    const scales = { others: () => this.readers.resident, onExcess: () => this.relieve() };
    this.unwatch = maxMemory === undefined ? () => {} : watchMemory(maxMemory, scales);
    this.readers.allow(options.jobs);
  }

  /** Reads a few documents; gives an outcome for each, in order. */
  async read(tasks: readonly DocumentTask[]): Promise<Outcome[]> {
    const sent = await Promise.all(tasks.map(toSend));
    const readable = sent.filter((task) => 'options' in task);
    const read = readable.length === 0 ? [] : await this.readAll(readable);
    let next = 0;
    return sent.map((task) => ('options' in task ? read[next++]! : task));
  }

  async close(): Promise<void> {
    this.unwatch();
    await this.pool?.destroy();
  }

  /** Those of a thread that died are read again alone. */
  private async readAll(tasks: readonly SentTask[]): Promise<Outcome[]> {
    const reply = await this.gate.enter(() => this.send(tasks));
    if (!(reply instanceof Death)) return unpack(reply, tasks);
    const outcomes: Outcome[] = [];
    for (const task of tasks) outcomes.push(await this.readAlone(task, reply));
    return outcomes;
  }

  private async readAlone(task: SentTask, death: Death): Promise<Outcome> {
    const { maxMemory } = this.options;
    const reply =
      maxMemory !== undefined && death.isForMemory
        ? await this.gate.enterAlone(() => this.sendByItself(task))
        : await this.gate.enter(() => this.send([task]));
    if (!(reply instanceof Death)) return unpack(reply, [task])[0]!;
    return { path: task.path, result: failedResult(task.path, faultOf(reply, task, maxMemory)) };
  }

  /** With all memory for one thread; the others begin anew when they are needed. */
  private async sendByItself(task: SentTask): Promise<Reply | Death> {
    await this.pool?.destroy();
    const alone = this.open(1);
    this.pool = alone;
    const reply = await this.send([task]);
    await alone.destroy();
    this.pool = null;
    return reply;
  }

  private async send(tasks: readonly SentTask[]): Promise<Reply | Death> {
    this.pool ??= this.open(this.options.jobs);
    const stop = new AbortController();
    this.reading.add(stop);
    const { port1, port2 } = new MessageChannel();
    const callOff = lendReaders(this.readers, port1);
    const clock = setTimeout(() => stop.abort(LATE), patienceFor(tasks));
    const job: Job = { tasks, port: port2 };
    try {
      return await this.pool.run(job, { signal: stop.signal, transferList: [port2] });
    } catch (cause) {
      return new Death((stop.signal.reason ?? cause) as NodeJS.ErrnoException);
    } finally {
      this.reading.delete(stop);
      clearTimeout(clock);
      callOff();
    }
  }

  /** Gives up what a reader has at hand that takes most, or else what began last: it is read again alone. */
  private relieve(): 'process' | 'thread' {
    if (this.readers.relieve()) return 'process';
    const last = [...this.reading].at(-1);
    last?.abort(EXCESS);
    return 'thread';
  }

  private open(jobs: number): Piscina {
    const { file, plan, maxMemory } = this.options;
    const heap = maxMemory === undefined ? this.options.heap : heapOfThread(maxMemory, jobs);
    const pool = new Piscina({
      filename: file,
      workerData: plan,
      minThreads: jobs,
      maxThreads: jobs,
      resourceLimits: {
        ...(maxMemory === undefined ? { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } : {}),
        ...(heap === undefined ? {} : { maxOldGenerationSizeMb: heap }),
      },
    });
    // A thread without a document that dies is replaced; there is nobody to tell.
    pool.on('error', () => {});
    // But not one that dies while it begins, and then nobody reads what still waits for a thread.
    pool.on('workerDestroy', () => setImmediate(() => this.leaveEmpty(pool)));
    return pool;
  }

  private leaveEmpty(pool: Piscina): void {
    if (this.pool !== pool || pool.threads.length > 0) return;
    this.pool = null;
    for (const stop of this.reading) stop.abort(new Error('no thread could begin'));
  }
}

/** Why a thread was given up: the process took more than it may. */
const EXCESS = new Error('too much memory');
/** Or it did not come to an end. */
const LATE = new Error('too much time');

/**
 * Milliseconds for documents that a thread is sent together: in which each of them can be given up by who reads its format, and as many
 * again as no document takes to find its figures.
 */
function patienceFor(tasks: readonly SentTask[]): number {
  const limits = tasks.map(({ reading = {} }) => readerLimits(reading));
  const reading = limits.reduce((sum, each) => sum + hardLimit(each), 0);
  return reading + TIMES_THE_LIMIT * 1000 * Math.max(...limits.map(({ timeout }) => timeout));
}
const TIMES_THE_LIMIT = 10;

/**
 * Room in which what lives as long as its batch is moved once and not twice. Chosen on one thread, where more than V8's own choice took 9.3 s
 * instead of 11.1; not compared in threads.
 */
const YOUNG_MEGABYTES = 96;

/** A thread is no more, and what it was reading is not known. */
class Death {
  constructor(readonly cause: NodeJS.ErrnoException) {}

  get isForMemory(): boolean {
    return this.cause === EXCESS || this.cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  }

  get isForTime(): boolean {
    return this.cause === LATE;
  }
}

function unpack(reply: Reply, tasks: readonly SentTask[]): Outcome[] {
  if ('fault' in reply) throw broken(reply.fault);
  const { parcels, data, milliseconds } = reply;
  let at = 0;
  return parcels.map(({ size, ...parcel }, i) => {
    at += size;
    return { ...parcel, path: tasks[i]!.path, text: data.subarray(at - size, at), milliseconds };
  });
}

/** What a thread needs of a task, or the outcome where it cannot be sent. */
async function toSend(task: DocumentTask): Promise<SentTask | Outcome> {
  const { path, text, member, isListed, fault, encoding, reading, options } = task;
  try {
    // What is in an archive is taken out here: its place in it is no plain data.
    const bytes = member !== undefined || fault !== undefined ? await bytesOfTask(task) : task.bytes;
    return {
      path,
      ...(bytes === undefined ? {} : { bytes }),
      ...(text === undefined ? {} : { text }),
      ...(isListed === undefined ? {} : { isListed }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(reading === undefined ? {} : { reading }),
      options,
    };
  } catch (cause) {
    return { path, result: failedResult(path, cause) };
  }
}

function faultOf(death: Death, { reading = {} }: SentTask, maxMemory: number | undefined): ZhibiaoError {
  const { cause } = death;
  if (death.isForTime) {
    const { timeout } = readerLimits(reading);
    return new ZhibiaoError(
      'E-TIMEOUT',
      `its figures were not found in ten times the ${timeout} s of --timeout`,
      {
        hint: MORE_TIME,
        cause,
      },
    );
  }
  if (!death.isForMemory) {
    return new ZhibiaoError('E-CRASH', `reading it ended the thread, twice: ${cause.message}`, {
      hint: 'report it with the document',
      cause,
    });
  }
  if (maxMemory === undefined) {
    return new ZhibiaoError('E-MEMORY', 'reading it took more memory than a thread has, twice', {
      hint: 'split it',
      cause,
    });
  }
  const megabytes = Math.floor(maxMemory / 1024 / 1024);
  return new ZhibiaoError('E-MEMORY', `reading it takes more than the ${megabytes} MiB of --max-memory`, {
    hint: 'split it, or give more',
    cause,
  });
}

/** A fault of the program, not of a document. */
function broken({ name, message }: { name: string; message: string }): ZhibiaoError {
  return new ZhibiaoError('E-INTERNAL', `a thread could not read: ${name}: ${message}`);
}
