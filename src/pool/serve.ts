import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import type { DocumentResult, SourceDocument } from '../model/document.js';
import type { Draft } from '../model/draft.js';
import type { Packs } from '../packs/packs.js';
import { bytesOfTask, readTask, readTaskBytes } from './document-task.js';
import { contentName } from './duplicates.js';
import { failedResult } from './failed-result.js';
import { Group } from './group.js';
import { lentReader } from './isolation/lend.js';
import type { Job, Packed, Parcel, Reply, SentTask } from './job-message.js';
import { isOwnResult, ownResult } from './own-result.js';

/** What a thread does with the documents it reads. */
export interface Service {
  packs: Packs;
  /** The draft is there for documents that went through the stages, where it is asked for. */
  pack(result: DocumentResult, draft: Draft | undefined): Packed;
  needsDraft?: boolean;
}

type Handler = (job: Job) => Promise<Reply>;

/** The work of a thread, as the pool calls it. The service is made of the plan of the run with the first documents, once a thread. */
export function serve<P>(prepare: (plan: P) => Promise<Service>): Handler {
  let service: Promise<Service> | undefined;
  return async ({ tasks, port }) => {
    const begun = performance.now();
    try {
      service ??= prepare(workerData as P);
      const batch = new Batch(await service, port);
      // All are asked of the disk at once; what is held of them is bounded by the size of a batch.
      const bytes = tasks.map((task) => bytesToRead(task).catch((fault: unknown) => ({ fault })));
      for (const [i, task] of tasks.entries()) await batch.add(task, await bytes[i]!);
      const { parcels, data } = batch.finish();
      return withoutCopy({ parcels, data, milliseconds: performance.now() - begun }, data);
    } catch (fault) {
      const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
      return { fault: { name, message } };
    } finally {
      port.close();
    }
  };
}

/** A text that came decoded has none. */
async function bytesToRead(task: SentTask): Promise<Uint8Array> {
  return task.text === undefined ? bytesOfTask(task) : new Uint8Array();
}

/** The memory of the data goes over to the other thread. */
function withoutCopy(reply: Reply, { buffer }: Uint8Array): Reply {
  return move({ [transferableSymbol]: [buffer], [valueSymbol]: reply } as never) as unknown as Reply;
}

/** Documents that are read together in a thread. */
class Batch {
  private readonly group = new Group();
  private readonly contents: Pick<Parcel, 'content' | 'isRead'>[] = [];
  private readonly parcels: Parcel[] = [];
  private readonly texts: Buffer[] = [];

  constructor(
    private readonly service: Service,
    private readonly port: MessagePort,
  ) {}

  async add(task: SentTask, bytes: Uint8Array | { fault: unknown }): Promise<void> {
    const content = bytes instanceof Uint8Array ? contentName(bytes) : null;
    this.contents.push({ content, isRead: await this.read(task, bytes) });
    if (this.group.isFull) this.extract();
  }

  finish(): { parcels: Parcel[]; data: Uint8Array } {
    this.extract();
    const data = new Uint8Array(this.texts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const text of this.texts) {
      data.set(text, at);
      at += text.length;
    }
    return { parcels: this.parcels, data };
  }

  private async read(task: SentTask, bytes: Uint8Array | { fault: unknown }): Promise<boolean> {
    try {
      if (!(bytes instanceof Uint8Array)) throw bytes.fault;
      const source = task.text === undefined ? await this.open(task, bytes) : await readTask(task);
      const isOwn = isOwnResult(source);
      if (isOwn) this.group.addResult(ownResult(task.path, source));
      else this.group.add(source, task.options);
      return !isOwn;
    } catch (fault) {
      this.group.addResult(failedResult(task.path, fault));
      return false;
    }
  }

  private open(task: SentTask, bytes: Uint8Array): Promise<SourceDocument> {
    const { reading = {} } = task;
    if (reading.isolate === false) return readTaskBytes(task, bytes);
    return readTaskBytes(task, bytes, lentReader(this.port, reading));
  }

  private extract(): void {
    const { packs, pack, needsDraft } = this.service;
    const drafts = new Map<DocumentResult, Draft>();
    const watch = (result: DocumentResult, draft: Draft): void => void drafts.set(result, draft);
    for (const result of this.group.extract(packs, needsDraft ? watch : undefined)) {
      const { told, text } = pack(result, drafts.get(result));
      const bytes = Buffer.from(text);
      this.texts.push(bytes);
      this.parcels.push({ told, size: bytes.length, ...this.contents[this.parcels.length]! });
    }
  }
}
