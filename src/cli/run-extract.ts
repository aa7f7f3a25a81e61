import { resolve } from 'node:path';
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
import { type Output, openOutput } from './output.js';
import { openProgress, type Progress } from './progress.js';
import { refuseOwnInput } from './refuse-own-input.js';
import { complain, type Session, tell } from './session.js';
import { summaryOf } from './summary.js';
import { type ColorWhen, terminalWidth, useColor } from './use-color.js';

export interface ExtractFlags extends DocumentFlags, FigureFilter {
  format?: Format;
  output?: string;
  meta?: string;
  log?: string;
  color: ColorWhen;
}

/** `zhibiao extract`. */
export async function runExtract(paths: string[], flags: ExtractFlags, session: Session): Promise<void> {
  const format = chooseFormat(flags, session.stdout, FORMATS);
  const written = [flags.output, flags.log].filter((file) => file !== undefined).map((file) => resolve(file));
  refuseOwnInput(paths, written);
  const begun = performance.now();
  const options = { ...(await extractOptions(flags, session)), written };
  const terminal = flags.output === undefined ? session.stdout : {};
  const progress = openProgress(session, {
    dataIsElsewhere: flags.output !== undefined,
    now: () => performance.now(),
  });
  const writer = await openWriter(format, {
    color: useColor(flags.color, session.env, terminal),
    width: terminalWidth(session.env, terminal),
  });
  const outputs = [await openOutput(flags.output, session.stdout)];
  if (flags.log !== undefined) outputs.push(await openOutput(flags.log, session.stdout));
  try {
    const tally = await writeResults(
      extract(paths, options),
      { writer, data: outputs[0] as Output, log: outputs[1], progress },
      session,
    );
    if (session.signal.aborted) return;
    for (const output of outputs) await output.finish();
    if (format === 'table' || tally.documents > 1)
      tell(session, summaryOf(tally, (performance.now() - begun) / 1000));
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
    for (const line of lines) complain(session, line);
    progress.step(result.document.path);
    tally = addToTally(
      tally,
      result.document,
      result.figures.filter(({ status }) => status === 'target').length,
    );
  }
  progress.clear();
  await data.write(await writer.end());
  return tally;
}

async function extractOptions(flags: ExtractFlags, session: Session): Promise<ExtractFilesOptions> {
  const filter = figureFilter(flags);
  return {
    ...(await documentSettings(flags)),
    ...(filter === null ? {} : { filter }),
    ...(flags.meta === undefined ? {} : { meta: await readMeta(flags.meta) }),
    stdin: session.stdin,
    signal: session.signal,
  };
}
