import { noAudit } from '../../audit/audit-figures.js';
import type { AuditedResult } from '../../model/audit.js';
import type { DocumentResult } from '../../model/document.js';
import type { DocumentReading } from '../../model/reading.js';
import type { DocumentTask } from '../../pool/document-task.js';
import type { Outcome } from '../../pool/outcome.js';
import type { ExtractFilesOptions } from '../extract-options.js';
import { UNREAD, unpackReading } from '../report/pack-reading.js';
import { THREAD_FILE } from '../thread-file.js';
import type { AuditPlan, Plan, ReadingPlan, ResultPlan } from './plan.js';

/** What a run asks of its threads besides the plan. */
export type RunOptions = Pick<ExtractFilesOptions, 'signal' | 'oneByOne' | 'onBegin' | 'maxMemory'>;

/** The tasks, read in threads. The pool is loaded only now. */
export async function* readInThreads(
  tasks: readonly DocumentTask[],
  { jobs, plan }: { jobs: number; plan: Plan },
  { signal, oneByOne, onBegin, maxMemory }: RunOptions,
): AsyncGenerator<Outcome> {
  const { runJobs } = await import('../../pool/run-jobs.js');
  yield* runJobs(tasks, {
    file: THREAD_FILE,
    plan,
    jobs,
    ...(maxMemory === undefined ? {} : { maxMemory }),
    ...(signal === undefined ? {} : { signal }),
    ...(oneByOne === undefined ? {} : { oneByOne }),
    ...(onBegin === undefined
      ? {}
      : { onBegin: (path: string, n: number) => onBegin(path, n, tasks.length) }),
  });
}

/** The same as whole results, which threads of the kind `results` send. */
export async function* resultsInThreads(
  tasks: readonly DocumentTask[],
  how: { jobs: number; plan: ResultPlan },
  options: RunOptions,
): AsyncGenerator<DocumentResult> {
  for await (const outcome of readInThreads(tasks, how, options))
    yield 'result' in outcome ? outcome.result : JSON.parse(textOf(outcome.text));
}

/** Whole results of documents that come one after the other and wait for an answer each, copies too. */
export async function* answersInThreads(
  tasks: AsyncIterable<DocumentTask>,
  how: { jobs: number; plan: ResultPlan },
  { signal }: Pick<RunOptions, 'signal'>,
): AsyncGenerator<DocumentResult> {
  const { runJobs } = await import('../../pool/run-jobs.js');
  const outcomes = runJobs(tasks, {
    file: THREAD_FILE,
    ...how,
    oneByOne: true,
    copies: true,
    seen: HELD_TEXTS,
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const outcome of outcomes)
    yield 'result' in outcome ? outcome.result : JSON.parse(textOf(outcome.text));
}

/** Texts of a stream are in memory as soon as they are seen. */
const HELD_TEXTS = 4 * 1024 * 1024;

/** The same with what a page shows of the documents. */
export async function* readingsInThreads(
  tasks: readonly DocumentTask[],
  how: { jobs: number; plan: ReadingPlan },
  options: RunOptions,
): AsyncGenerator<DocumentReading> {
  for await (const outcome of readInThreads(tasks, how, options)) {
    if ('result' in outcome) yield { result: outcome.result, ...UNREAD };
    else yield unpackReading(textOf(outcome.text));
  }
}

/** The same with the audit of the figures; what was not read has none. */
export async function* auditsInThreads(
  tasks: readonly DocumentTask[],
  how: { jobs: number; plan: AuditPlan },
  options: RunOptions,
): AsyncGenerator<AuditedResult> {
  for await (const outcome of readInThreads(tasks, how, options)) {
    if ('result' in outcome) yield { result: outcome.result, audit: noAudit() };
    else yield JSON.parse(textOf(outcome.text));
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}
