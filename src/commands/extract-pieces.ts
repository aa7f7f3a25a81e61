import type { Outcome } from '../pool/outcome.js';
import type { StreamedFormat, Writer, WriterOptions } from '../writers/index.js';
import { type Choose, collectTasks } from './collect-tasks.js';
import { extractTasks, packsOf } from './extract.js';
import type { ExtractFilesOptions } from './extract-options.js';
import { finisher } from './finish-result.js';
import { type Glance, glanceOf } from './glance.js';
import { countJobs } from './jobs/count-jobs.js';
import type { PiecePlan, ToldPiece } from './jobs/plan.js';
import { type Piece, pieceOf } from './piece.js';

/** How the documents of a run go out. */
export interface Going {
  format: StreamedFormat;
  writer: Writer;
  writing: WriterOptions;
  /** The metric that was asked for. */
  metric?: string | undefined;
  /** Told of each document as it was read; with the milliseconds it took where a thread read it. */
  onGlance(glance: Glance, milliseconds: number | null): void;
  /** Told before threads are begun, which happens for several jobs alone. */
  onThreads?(): Promise<void>;
}

/**
 * The documents of some paths as a format writes them down, in order. With several jobs the threads that read them write them down too,
 * since figures take longer from thread to thread than they took to find.
 */
export async function* extractPieces(
  paths: readonly string[],
  options: ExtractFilesOptions,
  going: Going,
  choose?: Choose,
): AsyncGenerator<Piece> {
  const { writer, metric, onGlance } = going;
  const tasks = await collectTasks(paths, options, choose);
  const jobs = await countJobs(options, tasks);
  if (jobs === 0 || writer.pieces === undefined) {
    const onDocument: ExtractFilesOptions['onDocument'] = (result) =>
      onGlance(glanceOf(result, metric), null);
    for await (const result of extractTasks(tasks, { ...options, onDocument }, { jobs }))
      yield pieceOf(result, (each) => writer.document(each), options.corrections?.usedLast());
    return;
  }
  // What is wrong with them is told before a document is read.
  if (options.patterns !== undefined || options.to !== undefined) finisher(options, packsOf(options));
  await going.onThreads?.();
  const { readInThreads } = await import('./jobs/read-tasks.js');
  const outcomes = readInThreads(tasks, { jobs, plan: planOf(options, going) }, options);
  for await (const outcome of outcomes) yield openPiece(outcome, writer, options, going);
}

function planOf(
  { patterns, filter, to, corrections }: ExtractFilesOptions,
  { format, writing, metric }: Going,
): PiecePlan {
  const { color, width, excel } = writing;
  return {
    kind: 'pieces',
    format,
    writing: { color, width, ...(excel === undefined ? {} : { excel }) },
    ...(patterns === undefined ? {} : { patterns }),
    ...(filter === undefined ? {} : { filter }),
    ...(to === undefined ? {} : { to }),
    ...(corrections === undefined ? {} : { corrections: corrections.list }),
    ...(metric === undefined ? {} : { metric }),
  };
}

function openPiece(
  outcome: Outcome,
  writer: Writer,
  { corrections, oneByOne }: ExtractFilesOptions,
  { onGlance }: Going,
): Piece {
  if ('result' in outcome) {
    onGlance(glanceOf(outcome.result, undefined), null);
    return pieceOf(outcome.result, (each) => writer.document(each));
  }
  const { glance, ...told } = outcome.told as ToldPiece;
  corrections?.markUsed(told.corrections);
  onGlance(glance, oneByOne === true ? outcome.milliseconds : null);
  const lead = writer.pieces?.lead(told.document, outcome.text.length === 0) ?? '';
  return { ...told, parts: [lead, outcome.text] };
}
