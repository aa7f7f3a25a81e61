import { STDIN_PATH } from '../commands/collect-inputs.js';
import type { ExtractFilesOptions } from '../commands/extract.js';
import { extractPieces } from '../commands/extract-pieces.js';
import { readMeta } from '../commands/read-meta.js';
import { FORMATS, type Format } from '../writers/formats.js';
import { openWriter } from '../writers/index.js';
import { chooseFormat } from './choose-format.js';
import { now } from './clock.js';
import { documentSettings } from './document-flags.js';
import { EXIT, exitCodeOfRun, type Tally } from './exit-codes.js';
import type { ExtractFlags } from './extract-flags.js';
import { figureFilter } from './figure-filter.js';
import { manifestFiles } from './manifest/manifest-flags.js';
import type { ManifestRun } from './manifest/manifest-run.js';
import type { FilePair } from './manifest/partial-files.js';
import { openCorrections, tellOfCorrections } from './open-corrections.js';
import { openData } from './open-data.js';
import { type Output, openOutput } from './output.js';
import { writtenFiles } from './refuse-own-input.js';
import { complain, type Session, tell } from './session.js';
import { settleEngine } from './settle-engine.js';
import { summaryOf } from './summary.js';
import { openWatch } from './watch.js';
import { type ReadingFault, writePieces } from './write-pieces.js';
import { writerOptions } from './writer-options.js';

/** `zhibiao extract`. */
export async function runExtract(paths: string[], flags: ExtractFlags, session: Session): Promise<void> {
  const format = chooseFormat(flags, session.stdout, FORMATS);
  const files = await manifestFiles(flags, format);
  if (format === 'html')
    return (await import('./run-report.js')).runPage({ documents: paths }, flags, session);
  const tables = [flags.meta, flags.corrections].filter((file) => file !== undefined);
  const named = [flags.output, flags.log, files?.manifest];
  const written = await writtenFiles([...paths, ...tables], named);
  const begun = now();
  const options = { ...(await extractOptions(paths, flags, session)), written, onGroup: settleEngine };
  const outputs: Output[] = [];
  let run: ManifestRun | null = null;
  try {
    if (files !== null) run = await openManifestRun(files, format, flags, session);
    const data = run?.output ?? (await openData(format, flags, session));
    outputs.push(data);
    const log = flags.log === undefined ? undefined : await openOutput(flags.log, session.stdout);
    if (log !== undefined) outputs.push(log);
    const writing = writerOptions(data, flags, session);
    const writer = await openWriter(format, writing);
    const watch = await openWatch(flags, session);
    const reading = { ...options, ...watch.settings };
    const going = { format, writer, writing, metric: flags.metric, onGlance: watch.onGlance, onThreads };
    const pieces = run === null ? extractPieces(paths, reading, going) : run.pieces(paths, reading, going);
    const { tally, faults, units } = await writePieces(pieces, { writer, data, log, watch }, session);
    if (session.signal.aborted) return;
    for (const output of outputs) await output.finish();
    if (format === 'table' || tally.documents > 1) tell(session, summaryOf(tally, (now() - begun) / 1000));
    await run?.end();
    await tellOfUnits(flags, units, session);
    tellOfCorrections(options.corrections, flags, session);
    // Of what was taken over it is not known how its metrics are called.
    if (run === null || run.readsAll) await watch.end();
    session.exitCode = exitCodeOf(tally, faults, flags);
  } finally {
    for (const output of outputs) await output.discard();
    await run?.close();
  }
}

/**
 * Every thread compiles the same code for itself, on the cores that the others read with. With fewer functions put into others two jobs
 * took 20 instead of 25 seconds of all cores for 30 MB, though the code is a twentieth slower. One setting for the whole process, so not the library's to make.
 */
async function onThreads(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
}

async function openManifestRun(
  files: FilePair,
  format: Format,
  flags: ExtractFlags,
  session: Session,
): Promise<ManifestRun> {
  const { ManifestRun } = await import('./manifest/manifest-run.js');
  return ManifestRun.open(files, format, flags, session);
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

async function extractOptions(
  paths: readonly string[],
  flags: ExtractFlags,
  session: Session,
): Promise<ExtractFilesOptions> {
  const filter = figureFilter(flags);
  return {
    ...(await documentSettings(flags)),
    ...(await openCorrections(flags)),
    ...(filter === null ? {} : { filter }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.meta === undefined ? {} : { meta: await readMeta(flags.meta) }),
    ...(flags.shard === undefined ? {} : { shard: flags.shard }),
    ...(paths.includes(STDIN_PATH) ? { stdin: session.stdin } : {}),
    signal: session.signal,
  };
}
