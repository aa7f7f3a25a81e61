import { Piscina } from 'piscina';
import { ZhibiaoError } from '../model/errors.js';
import { bytesOfTask, type DocumentTask } from './document-task.js';
import { failedResult } from './failed-result.js';
import type { Reply, SentTask } from './job-message.js';
import type { Outcome } from './outcome.js';

export interface ThreadOptions {
  /** Path of the module that a thread loads; its export is what `serve` gives. */
  file: string;
  /** Plain data for it. */
  plan: unknown;
  jobs: number;
  /** Megabytes that the objects of a thread may take. */
  heap?: number;
}

/**
 * Threads that read documents. One that dies takes nothing with it but the document that it died of: each of those it had is read again
 * alone, and what kills a thread alone too has failed.
 */
export class Threads {
  private readonly pool: Piscina;

  constructor({ file, plan, jobs, heap }: ThreadOptions) {
    this.pool = new Piscina({
      filename: file,
      workerData: plan,
      minThreads: jobs,
      maxThreads: jobs,
      resourceLimits: {
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
        ...(heap === undefined ? {} : { maxOldGenerationSizeMb: heap }),
      },
    });
    // A thread without a document that dies is replaced; there is nobody to tell.
    this.pool.on('error', () => {});
  }

  /** Reads a few documents; gives an outcome for each, in order. */
  async read(tasks: readonly DocumentTask[]): Promise<Outcome[]> {
    const sent = await Promise.all(tasks.map(toSend));
    const readable = sent.filter((task) => 'options' in task);
    const read = readable.length === 0 ? [] : await this.readAll(readable);
    let next = 0;
    return sent.map((task) => ('options' in task ? read[next++]! : task));
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  /** Those of a thread that died are read again alone. */
  private async readAll(tasks: readonly SentTask[]): Promise<Outcome[]> {
    const reply = await this.send(tasks);
    if (!(reply instanceof Death)) return unpack(reply, tasks);
    const outcomes: Outcome[] = [];
    for (const task of tasks) outcomes.push(await this.readAlone(task));
    return outcomes;
  }

  private async readAlone(task: SentTask): Promise<Outcome> {
    const reply = await this.send([task]);
    if (reply instanceof Death) return { path: task.path, result: failedResult(task.path, faultOf(reply)) };
    return unpack(reply, [task])[0]!;
  }

  private async send(tasks: readonly SentTask[]): Promise<Reply | Death> {
    try {
      return await this.pool.run(tasks);
    } catch (cause) {
      return new Death(cause as NodeJS.ErrnoException);
    }
  }
}

/** A thread is no more, and what it was reading is not known. */
class Death {
  constructor(readonly cause: NodeJS.ErrnoException) {}
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

/**
 * Half of what the objects of a few documents take: with V8's own choice they are moved twice while they live, and that is a tenth of all
 * work.
 */
const YOUNG_MEGABYTES = 96;

/** What a thread needs of a task, or the outcome where it cannot be sent. */
async function toSend(task: DocumentTask): Promise<SentTask | Outcome> {
  const { path, text, member, fault, encoding, options } = task;
  try {
    // What is in an archive is taken out here: its place in it is no plain data.
    const bytes = member !== undefined || fault !== undefined ? await bytesOfTask(task) : task.bytes;
    return {
      path,
      ...(bytes === undefined ? {} : { bytes }),
      ...(text === undefined ? {} : { text }),
      ...(encoding === undefined ? {} : { encoding }),
      options,
    };
  } catch (cause) {
    return { path, result: failedResult(path, cause) };
  }
}

function faultOf({ cause }: Death): ZhibiaoError {
  if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new ZhibiaoError('E-MEMORY', 'reading it took more memory than a thread has, twice', {
      hint: 'split it, or read it with more memory',
      cause,
    });
  }
  return new ZhibiaoError('E-CRASH', `reading it ended the thread, twice: ${cause.message}`, {
    hint: 'report it with the document',
    cause,
  });
}

/** A fault of the program, not of a document. */
function broken({ name, message }: { name: string; message: string }): ZhibiaoError {
  return new ZhibiaoError('E-INTERNAL', `a thread could not read: ${name}: ${message}`);
}
