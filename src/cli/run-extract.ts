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
import { addToTally, EMPTY_TALLY, EXIT, exitCodeOfRun, type Tally } from './exit-codes.js';
import { figureFilter } from './figure-filter.js';
import { openCorrections, tellOfCorrections } from './open-corrections.js';
import { openData } from './open-data.js';
import type { READING_FAULTS } from './options/choices.js';
import { type Output, openOutput } from './output.js';
import { writtenFiles } from './refuse-own-input.js';
import { complain, type Session, tell } from './session.js';
import { summaryOf } from './summary.js';
import type { ColorWhen } from './use-color.js';
import { openWatch, type Watch, type WatchFlags } from './watch.js';
import { writerOptions } from './writer-options.js';

export interface ExtractFlags extends DocumentFlags, FigureFilter, WatchFlags {
  format?: Format;
  output?: string;
  append?: true;
  excel?: true;
  meta?: string;
  to?: string[];
  corrections?: string;
  log?: string;
  failOn?: ReadingFault[];
  color: ColorWhen;
}

/** `zhibiao extract`. */
export async function runExtract(paths: string[], flags: ExtractFlags, session: Session): Promise<void> {
  const format = chooseFormat(flags, session.stdout, FORMATS);
  if (format === 'html')
    return (await import('./run-report.js')).runPage({ documents: paths }, flags, session);
  const tables = [flags.meta, flags.corrections].filter((file) => file !== undefined);
  const written = await writtenFiles([...paths, ...tables], [flags.output, flags.log]);
  const begun = performance.now();
  const options = { ...(await extractOptions(flags, session)), written };
  const outputs: Output[] = [];
  try {
    const data = await openData(format, flags, session);
    outputs.push(data);
    const log = flags.log === undefined ? undefined : await openOutput(flags.log, session.stdout);
    if (log !== undefined) outputs.push(log);
    const writer = await openWriter(format, writerOptions(data, flags, session));
    const watch = await openWatch(flags, session);
    const { tally, faults, units } = await writeResults(
      extract(paths, { ...options, ...watch.settings }),
      { writer, data, log, watch },
      session,
    );
    if (session.signal.aborted) return;
    for (const output of outputs) await output.finish();
    if (format === 'table' || tally.documents > 1)
      tell(session, summaryOf(tally, (performance.now() - begun) / 1000));
    await tellOfUnits(flags, units, session);
    tellOfCorrections(options.corrections, flags.corrections, session);
    await watch.end();
    session.exitCode = exitCodeOf(tally, faults, flags);
  } finally {
    for (const output of outputs) await output.discard();
  }
}

interface Sinks {
  writer: Writer;
  data: Output;
  log: Output | undefined;
  watch: Watch;
}

type ReadingFault = (typeof READING_FAULTS)[number];

interface Written {
  tally: Tally;
  /** What `--fail-on` can ask to stop a script for. */
  faults: ReadonlySet<ReadingFault>;
  /** Those of the figures. */
  units: ReadonlySet<string>;
}

async function writeResults(
  results: AsyncIterable<DocumentResult>,
  sinks: Sinks,
  session: Session,
): Promise<Written> {
  const { writer, data, log, watch } = sinks;
  const faults = new Set<ReadingFault>();
  const units = new Set<string>();
  let tally = EMPTY_TALLY;
  let begun = false;
  for await (const result of results) {
    if (!begun) await data.write(writer.begin());
    begun = true;
    await data.write(writer.document(result));
    for (const { unit } of result.figures) units.add(unit.text);
    await log?.write(`${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...result.document })}\n`);
    const lines = complaints(result);
    if (lines.length > 0) watch.clear();
    if (lines.some(({ level }) => level === 'warning')) faults.add('warning');
    if (result.document.status === 'partial' && result.document.code?.startsWith('E-')) faults.add('error');
    for (const line of lines) complain(session, line);
    tally = addToTally(
      tally,
      result.document,
      result.figures.filter(({ status }) => status === 'target').length,
    );
  }
  watch.clear();
  if (!begun) await data.write(writer.begin());
  await data.write(await writer.end());
  if (tally.figures === 0) faults.add('empty');
  return { tally, faults, units };
}

/** A unit that no figure is in has changed nothing, which looks like a mistyped one. */
async function tellOfUnits(
  { to = [], patterns }: Pick<ExtractFlags, 'to' | 'patterns'>,
  units: ReadonlySet<string>,
  session: Session,
): Promise<void> {
  if (to.every((unit) => units.has(unit))) return;
  const { unitTexts } = await import('../commands/convert-units.js');
  const asked = unitTexts(to, patterns === undefined ? {} : { patterns });
  for (const unit of asked.filter((text) => !units.has(text)))
    complain(session, {
      level: 'note',
      code: null,
      where: null,
      what: `no value could be told in ${unit}`,
      hint: 'zhibiao patterns list units shows what is measured alike',
    });
}

/** A document that could not be read goes before what was found in the others. */
function exitCodeOf(tally: Tally, faults: ReadonlySet<ReadingFault>, { failOn = [] }: ExtractFlags): number {
  const code = exitCodeOfRun(tally);
  return code === EXIT.ok && failOn.some((fault) => faults.has(fault)) ? EXIT.found : code;
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
