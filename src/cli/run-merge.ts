import { type Header, manifestOf } from '../commands/manifest/manifest.js';
import { beginningOf, checkOutputs, joinParts } from '../commands/manifest/merge.js';
import { checkParts, openPart, type Part } from '../commands/manifest/parts.js';
import { ZhibiaoError } from '../model/errors.js';
import { FORMATS, type Format } from '../writers/formats.js';
import { openWriter, type StreamedFormat, type Writer } from '../writers/index.js';
import { chooseFormat } from './choose-format.js';
import { now } from './clock.js';
import { countOf } from './count-of.js';
import { exitCodeOfRun } from './exit-codes.js';
import { findLeftBehind, removeLeftBehind } from './manifest/left-behind.js';
import { manifestFiles } from './manifest/manifest-flags.js';
import { PartialFiles } from './manifest/partial-files.js';
import { openData } from './open-data.js';
import { type Output, openOutput } from './output.js';
import { readVersion } from './read-version.js';
import { writtenFiles } from './refuse-own-input.js';
import { type Session, tell } from './session.js';
import { summaryOf } from './summary.js';
import type { ColorWhen } from './use-color.js';
import { writePieces } from './write-pieces.js';
import { writerOptions } from './writer-options.js';

interface MergeFlags {
  format?: Format;
  excel?: true;
  output?: string;
  append?: true;
  /** Of the outputs, in their order. */
  manifest?: string[];
  log?: string;
  color: ColorWhen;
}

/** `zhibiao merge`. */
export async function runMerge(outputs: string[], flags: MergeFlags, session: Session): Promise<void> {
  const manifests = manifestsOf(outputs, flags);
  const parts: Part[] = [];
  try {
    for (const [at, output] of outputs.entries()) parts.push(await openPart(output, manifests[at]!));
    checkParts(parts);
    await writeWholeRun(parts, [...outputs, ...manifests], flags, session);
  } finally {
    for (const { run } of parts) await run.close();
  }
}

function manifestsOf(outputs: readonly string[], { manifest }: MergeFlags): string[] {
  if (manifest === undefined) return outputs.map(manifestOf);
  if (manifest.length === outputs.length) return manifest;
  throw new ZhibiaoError(
    'E-USAGE',
    `${countOf(outputs.length, 'output')} and ${countOf(manifest.length, 'manifest')} are given`,
    { hint: 'give --manifest once for each output, in their order, or not at all' },
  );
}

async function writeWholeRun(
  parts: readonly Part[],
  inputs: readonly string[],
  flags: MergeFlags,
  session: Session,
): Promise<void> {
  const begun = now();
  const target = targetOf(parts[0]!, flags, session);
  const { format, configuration, units } = target;
  const named = flags.output === undefined ? {} : { output: flags.output };
  const files = await manifestFiles({ ...named, shard: { index: 1, count: 1 } }, format);
  await writtenFiles(inputs, [flags.output, flags.log, files?.manifest]);
  await checkOutputs(parts);
  const left = files === null ? [] : await findLeftBehind(files);
  const outputs: Output[] = [];
  try {
    const kept = files === null ? null : await PartialFiles.begin(files, { stays: false });
    const data = kept ?? (await openData(format, { ...flags, to: units }, session));
    outputs.push(data);
    const log = flags.log === undefined ? undefined : await openOutput(flags.log, session.stdout);
    if (log !== undefined) outputs.push(log);
    const writer = target.isCopy
      ? copier(await beginningOf(parts[0]!))
      : await openWriter(format, writerOptions(data, { ...flags, to: units }, session));
    await kept?.head({ ...parts[0]!.header, configuration, shard: null });
    const pieces = joinParts(parts, {
      position: () => kept?.size ?? 0,
      keep: async (entry) => kept?.keep(entry),
      format: target.isCopy ? null : (result) => writer.document(result),
    });
    const sinks = { writer, data, log, watch: { clear: () => {} } };
    const { tally } = await writePieces(pieces, sinks, session);
    if (session.signal.aborted) return;
    for (const output of outputs) await output.finish();
    await removeLeftBehind(left);
    tell(session, summaryOf(tally, (now() - begun) / 1000));
    session.exitCode = exitCodeOfRun(tally);
  } finally {
    for (const output of outputs) await output.discard();
  }
}

/** What another version would write before the documents may not fit theirs. */
function copier(beginning: Uint8Array): Writer {
  return { begin: () => beginning, document: () => '', end: () => '' };
}

interface Target {
  format: StreamedFormat;
  configuration: Header['configuration'];
  units: string[];
  /** Do the documents stay as they are written? */
  isCopy: boolean;
}

/** The format of the whole: that of the parts unless another is asked for, which only ndjson can be turned into. */
function targetOf({ output, header }: Part, flags: MergeFlags, session: Session): Target {
  const {
    format: made,
    excel,
    to = [],
    ...rest
  } = header.configuration as {
    format: Format;
    excel?: true;
    to?: string[];
  };
  const asked = flags.format ?? (flags.output === undefined ? made : undefined);
  const format = chooseFormat(
    { ...flags, ...(asked === undefined ? {} : { format: asked }) },
    session.stdout,
    FORMATS,
  );
  if (format === 'html')
    throw new ZhibiaoError('E-USAGE', 'merge does not write html', {
      hint: 'zhibiao report reads the documents',
    });
  const isCopy = format === made && (flags.excel === undefined || excel === true);
  if (isCopy) return { format, configuration: header.configuration, units: to, isCopy };
  if (made !== 'ndjson')
    throw new ZhibiaoError('E-USAGE', `${output} is ${made}, of which no ${format} can be made`, {
      hint: 'make the outputs as ndjson, which holds every field',
    });
  if (header.version !== readVersion())
    throw new ZhibiaoError('E-MERGE', `version ${header.version} made it, this is ${readVersion()}`, {
      where: { path: output },
      hint: 'make it again, or give -f ndjson',
    });
  const told = to.length === 0 ? {} : { to };
  const form = flags.excel ? { format, excel: true } : { format };
  return { format, configuration: { ...form, ...told, ...rest }, units: to, isCopy };
}
