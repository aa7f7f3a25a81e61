import type { CorrectionReport, Corrections } from '../commands/corrections.js';
import type { ExtractFilesOptions } from '../commands/extract.js';
import { countOf } from './count-of.js';

/** The corrections that the flags name, as extraction takes them. */
export async function openCorrections({
  corrections: file,
  patterns,
}: {
  corrections?: string;
  patterns?: string[];
}): Promise<Pick<ExtractFilesOptions, 'corrections'>> {
  if (file === undefined) return {};
  const { readCorrections } = await import('../commands/read-corrections.js');
  return { corrections: await readCorrections(file, patterns === undefined ? {} : { patterns }) };
}

/** What became of the corrections: how many held, and which ones no figure answers to. */
export function correctionLines(corrections: Corrections | undefined, file: string | undefined): string[] {
  if (corrections === undefined || file === undefined) return [];
  const report = corrections.report();
  return [`${file}: ${summaryOf(report)}`, ...report.unused.map((unused) => unusedLine(file, unused))];
}

function summaryOf({ rejected, changed, unused }: CorrectionReport): string {
  const left = unused.length === 0 ? '' : `, ${unused.length} without a figure`;
  return `${countOf(rejected, 'figure')} rejected, ${changed} changed${left}`;
}

function unusedLine(file: string, { id, line, was }: CorrectionReport['unused'][number]): string {
  const hint =
    was === null
      ? 'write what it was, `was: {path, text, metric}`, so that it is found again under another id'
      : `no figure of ${was.path} is “${was.text}”, or several are`;
  return `${file}:${line}: warning[W-CORRECTION]: no figure has the id ${id}. hint: ${hint}`;
}
