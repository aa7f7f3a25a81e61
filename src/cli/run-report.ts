import type { FigureFilter } from '../commands/filter-figures.js';
import { readPageParts } from '../commands/report/page-parts.js';
import { type ReportOptions, type ReportPaths, reportOfPaths } from '../commands/report.js';
import type { DocumentResult } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import type { PageLanguage, Report } from '../writers/report/report.js';
import { type PageOptions, writePage } from '../writers/report/write-page.js';
import { now } from './clock.js';
import { complaints } from './complaints.js';
import { addToTally, EMPTY_TALLY, exitCodeOfRun, type Tally } from './exit-codes.js';
import { figureFilter } from './figure-filter.js';
import { tellOfCorrections } from './open-corrections.js';
import { type Output, openOutput } from './output.js';
import { writtenFiles } from './refuse-own-input.js';
import { logLine, type ViewFlags, viewSettings } from './run-view.js';
import { complain, type Session, tell } from './session.js';
import { summaryOf } from './summary.js';
import { openWatch } from './watch.js';

interface PageFlags extends Omit<ViewFlags, 'format' | 'color'>, FigureFilter {
  title?: string;
  lang?: PageLanguage;
  against?: string[];
  asOf?: string;
}

/** `zhibiao report`: two operands are two sides, which are compared. */
export async function runReport(paths: string[], flags: PageFlags, session: Session): Promise<void> {
  const [old, later] = paths;
  const given: ReportPaths =
    paths.length === 2 && old !== undefined && later !== undefined
      ? { old: [old], new: [later] }
      : { documents: paths };
  await runPage(given, flags, session);
}

/** Writes the page of some documents, tells what there is to tell, and sets the exit status. */
export async function runPage(paths: ReportPaths, flags: PageFlags, session: Session): Promise<void> {
  const named = [...Object.values(paths).flat(), ...(flags.against ?? [])];
  refuseTwice(named);
  if (flags.output === undefined && session.stdout.isTTY) throw noFile();
  const tables = [flags.meta, flags.aliases, flags.corrections].filter((file) => file !== undefined);
  const written = await writtenFiles([...named, ...tables], [flags.output, flags.log]);
  const begun = now();
  const parts = await readPageParts();
  const options = await reportOptions(flags, session, written);
  const outputs: Output[] = [];
  try {
    const data = await openOutput(flags.output, session.stdout);
    outputs.push(data);
    const log = flags.log === undefined ? undefined : await openOutput(flags.log, session.stdout);
    if (log !== undefined) outputs.push(log);
    const watch = await openWatch(flags, session);
    const report = await reportOfPaths(paths, {
      ...options,
      files: { ...options.files, ...watch.settings },
    });
    watch.clear();
    if (session.signal.aborted) return;
    const results = resultsOf(report);
    await data.write(writePage(report, parts, pageOptions(flags)));
    await log?.write(results.map(logLine).join(''));
    for (const output of outputs) await output.finish();
    const tally = results.reduce(addResult, EMPTY_TALLY);
    tellOf(report, results, session);
    tell(session, summaryOf(tally, (now() - begun) / 1000));
    tellOfCorrections(options.files?.corrections, flags, session);
    await watch.end();
    session.exitCode = exitCodeOfRun(tally);
  } finally {
    for (const output of outputs) await output.discard();
  }
}

function refuseTwice(paths: readonly string[]): void {
  if (paths.filter((path) => path === '-').length < 2) return;
  throw new ZhibiaoError('E-USAGE', 'standard input cannot be both sides', { hint: 'name a file for one' });
}

function noFile(): ZhibiaoError {
  return new ZhibiaoError('E-USAGE', 'a page is for a browser, not for a terminal', {
    hint: 'name a file: -o report.html',
  });
}

async function reportOptions(flags: PageFlags, session: Session, written: string[]): Promise<ReportOptions> {
  const { files, compare } = await viewSettings(flags, session, written);
  // Figures are told in other units before they are compared: a change and its figures stand beside each other.
  const { to, ...settings } = compare;
  const filter = figureFilter(flags);
  return {
    ...settings,
    files: { ...files, ...(to === undefined ? {} : { to }) },
    ...(filter === null ? {} : { filter }),
    ...(flags.against === undefined ? {} : { against: flags.against }),
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
  };
}

function pageOptions({ title, lang }: PageFlags): PageOptions {
  return {
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { language: lang }),
  };
}

function resultsOf({ sides }: Report): DocumentResult[] {
  return sides.flatMap(({ readings }) => readings.map(({ result }) => result));
}

function addResult(tally: Tally, { document, figures }: DocumentResult): Tally {
  return addToTally(tally, document, figures.filter(({ status }) => status === 'target').length);
}

function tellOf(report: Report, results: readonly DocumentResult[], session: Session): void {
  for (const result of results) for (const line of complaints(result)) complain(session, line);
  for (const remark of report.remarks) tell(session, remark);
}
