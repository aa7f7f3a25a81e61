import type { DocumentRecord, DocumentResult, Note } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { Packs } from '../packs/packs.js';
import { extractDocument } from '../pipeline.js';
import { type DocumentTask, readTask } from '../pool/document-task.js';
import { failedResult } from '../pool/failed-result.js';
import { type ReadingLimits, readingLimits } from '../pool/reading-limits.js';
import { correct, packsOf } from './extract.js';
import type { ExtractTextOptions } from './extract-options.js';
import { finisher } from './finish-result.js';
import { idOf, parseDocument } from './stream/parse-document.js';
import { type Line, splitLines } from './stream/split-lines.js';

export interface StreamOptions extends ExtractTextOptions, Omit<ReadingLimits, 'maxMemory'> {
  /** Encoding of documents that come as paths; found out from the bytes when absent. */
  encoding?: string;
  /** Threads that read documents at the same time. 1 when absent: no thread is started, and every document is read when its line comes. */
  jobs?: number;
  signal?: AbortSignal;
}

/** A document of a stream, answered. */
export interface StreamAnswer {
  /** As its line has it; null where the line does not tell. */
  id: string | number | null;
  /** Number of its line, from 1. */
  line: number;
  result: DocumentResult;
}

/** A line of the output of a stream. `id` is that of what the line tells, `documentId` that of the document on every line. */
export type StreamLine =
  | ({ type: 'figure'; documentId: string | number | null } & Figure)
  | ({
      type: 'document';
      documentId: string | number | null;
      id: string | number | null;
      line: number;
    } & DocumentRecord & {
        notes: Note[];
      });

/** Documents that come as lines of JSON, one answer each, in order. A line that is no document is a result with status failed. */
export async function* extractStream(
  stream: AsyncIterable<Uint8Array | string>,
  options: StreamOptions = {},
): AsyncGenerator<StreamAnswer> {
  const { corrections, jobs = 1 } = options;
  const packs = packsOf(options);
  const finish = finisher(options, packs);
  const answers = jobs === 1 ? readInTurn(stream, packs, options) : readAtOnce(stream, jobs, options);
  for await (const { result, ...answer } of answers)
    yield { ...answer, result: finish(correct(result, corrections)) };
}

/** An answer as the lines that are written: its figures, then what became of the document. */
export function linesOfAnswer({ id, line, result }: StreamAnswer): StreamLine[] {
  return [
    ...result.figures.map((figure) => ({ type: 'figure' as const, documentId: id, ...figure })),
    { type: 'document', documentId: id, id, line, ...result.document, notes: result.notes },
  ];
}

async function* readInTurn(
  stream: AsyncIterable<Uint8Array | string>,
  packs: Packs,
  options: StreamOptions,
): AsyncGenerator<StreamAnswer> {
  for await (const line of splitLines(stream)) {
    if (options.signal?.aborted) return;
    const { task, ...answer } = openLine(line, options);
    yield { ...answer, result: await read(task, packs) };
  }
}

async function read(task: DocumentTask, packs: Packs): Promise<DocumentResult> {
  try {
    return extractDocument(await readTask(task), packs, task.options);
  } catch (fault) {
    return failedResult(task.path, fault);
  }
}

async function* readAtOnce(
  stream: AsyncIterable<Uint8Array | string>,
  jobs: number,
  options: StreamOptions,
): AsyncGenerator<StreamAnswer> {
  const asked: Omit<StreamAnswer, 'result'>[] = [];
  const tasks = async function* (): AsyncGenerator<DocumentTask> {
    for await (const line of splitLines(stream)) {
      const { task, ...answer } = openLine(line, options);
      asked.push(answer);
      yield task;
    }
  };
  const { patterns, signal } = options;
  const plan = { kind: 'results' as const, ...(patterns === undefined ? {} : { patterns }) };
  const { answersInThreads } = await import('./jobs/read-tasks.js');
  for await (const result of answersInThreads(
    tasks(),
    { jobs, plan },
    signal === undefined ? {} : { signal },
  ))
    yield { ...asked.shift()!, result };
}

interface OpenLine extends Omit<StreamAnswer, 'result'> {
  task: DocumentTask;
}

/** What a line asks for. A text goes by the id of its document. */
function openLine(line: Line, options: StreamOptions): OpenLine {
  const { number } = line;
  try {
    if ('fault' in line) throw line.fault;
    const { id, text, path = String(id), options: facts } = parseDocument(line.text);
    const { encoding } = options;
    const task = {
      path,
      ...(text === undefined ? {} : { text }),
      ...(encoding === undefined ? {} : { encoding }),
      reading: readingLimits(options),
      options: { ...factsOf(options), ...facts },
    };
    return { id, line: number, task };
  } catch (fault) {
    const id = 'text' in line ? idOf(line.text) : null;
    const path = id === null ? `line ${number}` : String(id);
    return {
      id,
      line: number,
      task: { path, fault: fault as NonNullable<DocumentTask['fault']>, options: {} },
    };
  }
}

function factsOf(options: StreamOptions): DocumentTask['options'] {
  const { date, place, title, issuer, kind, segmenter, limits } = options;
  return Object.fromEntries(
    Object.entries({ date, place, title, issuer, kind, segmenter, limits }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
