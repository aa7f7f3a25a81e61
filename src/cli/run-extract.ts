import { type ExtractFilesOptions, extract } from '../commands/extract.js';
import type { FigureFilter } from '../commands/filter-figures.js';
import { readMeta } from '../commands/read-meta.js';
import type { DocumentResult } from '../model/document.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';
import { FORMATS, type Format } from '../writers/formats.js';
import { openWriter, type Writer } from '../writers/index.js';
import { chooseFormat } from './choose-format.js';
import { complaints } from './complaints.js';
import { type DocumentFlags, documentSettings } from './document-flags.js';
import { addToTally, EMPTY_TALLY, exitCodeOfRun, type Tally } from './exit-codes.js';
import { figureFilter } from './figure-filter.js';
import { correctionLines, openCorrections } from './open-corrections.js';
import { openData } from './open-data.js';
import { type Output, openOutput } from './output.js';
import { openProgress, type Progress } from './progress.js';
import { writtenFiles } from './refuse-own-input.js';
import { type Session, tell } from './session.js';
import { summaryOf } from './summary.js';
import type { ColorWhen } from './use-color.js';
import { writerOptions } from './writer-options.js';

export interface ExtractFlags extends DocumentFlags, FigureFilter {
  format?: Format;
  output?: string;
  append?: true;
  excel?: true;
  meta?: string;
  to?: string[];
  corrections?: string;
  log?: string;
  color: ColorWhen;
}

/** `zhibiao extract`. */
export async function runExtract(paths: string[], flags: ExtractFlags, session: Session): Promise<void> {
  const format = chooseFormat(flags, session.stdout, FORMATS);
  const tables = [flags.meta, flags.corrections].filter((file) => file !== undefined);
  const written = await writtenFiles([...paths, ...tables], [flags.output, flags.log]);
  const begun = performance.now();
  const options = { ...(await extractOptions(flags, session)), written };
  const progress = openProgress(session, {
    dataIsElsewhere: flags.output !== undefined,
    now: () => performance.now(),
  });
  const outputs: Output[] = [];
  try {
    const data = await openData(format, flags, session);
    outputs.push(data);
    const log = flags.log === undefined ? undefined : await openOutput(flags.log, session.stdout);
    if (log !== undefined) outputs.push(log);
    const writer = await openWriter(format, writerOptions(data, flags, session));
    const tally = await writeResults(extract(paths, options), { writer, data, log, progress }, session);
    if (session.signal.aborted) return;
    for (const output of outputs) await output.finish();
    if (format === 'table' || tally.documents > 1)
      tell(session, summaryOf(tally, (performance.now() - begun) / 1000));
    for (const line of correctionLines(options.corrections, flags.corrections)) tell(session, line);
    session.exitCode = exitCodeOfRun(tally);
  } finally {
    for (const output of outputs) await output.discard();
  }
}

interface Sinks {
  writer: Writer;
  data: Output;
  log: Output | undefined;
  progress: Progress;
}

async function writeResults(
  results: AsyncIterable<DocumentResult>,
  sinks: Sinks,
  session: Session,
): Promise<Tally> {
  const { writer, data, log, progress } = sinks;
  let tally = EMPTY_TALLY;
  let begun = false;
  for await (const result of results) {
    if (!begun) await data.write(writer.begin());
    begun = true;
    await data.write(writer.document(result));
    await log?.write(`${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...result.document })}\n`);
    const lines = complaints(result);
    if (lines.length > 0) progress.clear();
    for (const line of lines) tell(session, line);
    progress.step(result.document.path);
    tally = addToTally(
      tally,
      result.document,
      result.figures.filter(({ status }) => status === 'target').length,
    );
  }
  progress.clear();
  if (!begun) await data.write(writer.begin());
  await data.write(await writer.end());
  return tally;
}

async function extractOptions(flags: ExtractFlags, session: Session): Promise<ExtractFilesOptions> {
  const filter = figureFilter(flags);
  return {
    ...(await documentSettings(flags)),
    ...(await openCorrections(flags)),
    ...(filter === null ? {} : { filter }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.meta === undefined ? {} : { meta: await readMeta(flags.meta) }),
    stdin: session.stdin,
    signal: session.signal,
  };
}
