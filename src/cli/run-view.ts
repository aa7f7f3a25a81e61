import type { DiffOptions } from '../commands/diff-options.js';
import type { ExtractFilesOptions } from '../commands/extract.js';
import { readAliases } from '../commands/read-aliases.js';
import { readMeta } from '../commands/read-meta.js';
import type { DocumentResult } from '../model/document.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';
import { VIEW_FORMATS, type ViewFormat } from '../writers/formats.js';
import { type Chunk, type View, writeView } from '../writers/index.js';
import type { Look } from '../writers/views/look.js';
import { chooseFormat } from './choose-format.js';
import { complaints } from './complaints.js';
import { countOf } from './count-of.js';
import { type DocumentFlags, documentSettings } from './document-flags.js';
import { EXIT, exitCodeOfRun, type Tally, tallyOf } from './exit-codes.js';
import { openCorrections, tellOfCorrections } from './open-corrections.js';
import { type DataOutput, openData } from './open-data.js';
import { type Output, openOutput } from './output.js';
import { page } from './pager.js';
import { writtenFiles } from './refuse-own-input.js';
import { complain, type Session, tell } from './session.js';
import type { ColorWhen } from './use-color.js';
import { openWatch, type WatchFlags } from './watch.js';
import { writerOptions } from './writer-options.js';

/** Flags that all commands have which compare figures. */
export interface ViewFlags extends DocumentFlags, WatchFlags {
  format?: ViewFormat;
  output?: string;
  excel?: true;
  log?: string;
  meta?: string;
  aliases?: string;
  to?: string[];
  corrections?: string;
  matchThreshold?: number;
  acrossPlaces?: true;
  all?: true;
  pager?: boolean;
  color: ColorWhen;
}

/** How documents are to be read and figures compared, as the flags say. */
export interface ViewSettings {
  files: ExtractFilesOptions;
  compare: DiffOptions;
}

/** What a command found. */
export interface Found<T> {
  documents: readonly DocumentResult[];
  remarks: readonly string[];
  /** Is there something that the flags ask to stop a script for? */
  fails: boolean;
  /** Counts for the reader at a terminal. */
  counts: readonly string[];
  view(look: Look): View<T>;
}

/** Runs a command that compares figures: finds, writes, tells, and sets the exit status. */
export async function runView<T>(
  paths: readonly string[],
  flags: ViewFlags,
  session: Session,
  find: (settings: ViewSettings) => Promise<Found<T>>,
): Promise<void> {
  const format = chooseFormat(flags, session.stdout, VIEW_FORMATS);
  const tables = [flags.meta, flags.aliases, flags.corrections].filter((file) => file !== undefined);
  const written = await writtenFiles([...paths, ...tables], [flags.output, flags.log]);
  const settings = await viewSettings(flags, session, written);
  const outputs: Output[] = [];
  try {
    const data = await openData(format, flags, session);
    outputs.push(data);
    const log = flags.log === undefined ? undefined : await openOutput(flags.log, session.stdout);
    if (log !== undefined) outputs.push(log);
    const watch = await openWatch(flags, session);
    const found = await find({ ...settings, files: { ...settings.files, ...watch.settings } });
    watch.clear();
    if (session.signal.aborted) return;
    await writeData(await chunkOf(found, { data, format, flags, session }), { data, format, flags, session });
    await log?.write(found.documents.map(logLine).join(''));
    for (const output of outputs) await output.finish();
    const tally = tallyOf(found.documents.map(({ document }) => document));
    tellOf(found, session);
    tellOfCorrections(settings.files.corrections, flags, session);
    await watch.end();
    if (format === 'table') tell(session, summary(found.counts, tally));
    session.exitCode = exitCodeOf(tally, found.fails);
  } finally {
    for (const output of outputs) await output.discard();
  }
}

/** The settings that the flags ask for. */
export async function viewSettings(
  flags: Omit<ViewFlags, 'format' | 'color'>,
  session: Session,
  written: string[],
): Promise<ViewSettings> {
  const { patterns, aliases, matchThreshold, acrossPlaces, to } = flags;
  return {
    files: {
      ...(await documentSettings(flags)),
      ...(await openCorrections(flags)),
      ...(flags.meta === undefined ? {} : { meta: await readMeta(flags.meta) }),
      stdin: session.stdin,
      signal: session.signal,
      written,
    },
    compare: {
      ...(patterns === undefined ? {} : { patterns }),
      ...(aliases === undefined ? {} : { aliases: await readAliases(aliases) }),
      ...(matchThreshold === undefined ? {} : { matchThreshold }),
      ...(to === undefined ? {} : { to }),
      ...(acrossPlaces === undefined ? {} : { acrossPlaces }),
    },
  };
}

/** Formats for people, which call the domains by their names. */
const FOR_PEOPLE: readonly ViewFormat[] = ['table', 'markdown', 'html'];

async function chunkOf<T>(found: Found<T>, { data, format, flags, session }: Target): Promise<Chunk> {
  const titles = FOR_PEOPLE.includes(format)
    ? (await import('../commands/domain-titles.js')).domainTitles(flags)
    : {};
  const narrow = format === 'table';
  const view = found.view({ domainTitles: titles, brief: narrow && flags.all === undefined, narrow });
  return writeView(format, view, writerOptions(data, flags, session));
}

interface Target {
  data: DataOutput;
  format: ViewFormat;
  flags: ViewFlags;
  session: Session;
}

async function writeData(chunk: Chunk, { data, format, flags, session }: Target): Promise<void> {
  const atTerminal = flags.output === undefined && session.stdout.isTTY === true;
  const paged = atTerminal && (flags.pager ?? format === 'table');
  if (paged && typeof chunk === 'string' && (await page(chunk, session))) return;
  await data.write(chunk);
}

/** A document's line of the log. */
export function logLine({ document }: DocumentResult): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...document })}\n`;
}

// After the data: at a terminal, what is written last is what is seen.
function tellOf<T>({ documents, remarks }: Found<T>, session: Session): void {
  for (const document of documents) for (const line of complaints(document)) complain(session, line);
  for (const remark of remarks) tell(session, remark);
}

function summary(counts: readonly string[], { documents, failed }: Tally): string {
  return [countOf(documents, 'document'), ...counts, `${failed} failed`].join(', ');
}

/** A document that failed may have kept a difference from being seen, so that goes before. */
function exitCodeOf(tally: Tally, fails: boolean): number {
  const code = exitCodeOfRun(tally);
  return code === EXIT.ok && fails ? EXIT.found : code;
}
