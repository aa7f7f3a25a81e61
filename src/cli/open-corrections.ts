import type { CorrectionReport, Corrections } from '../commands/corrections.js';
import type { ExtractFilesOptions } from '../commands/extract.js';
import type { WarningCode } from '../model/errors.js';
import type { Message } from '../model/message.js';
import { countOf } from './count-of.js';
import { complain, type Session, tell } from './session.js';

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

/** Tells what became of the corrections: how many held, and which ones no figure answers to, unless another shard may have it. */
export function tellOfCorrections(
  corrections: Corrections | undefined,
  { corrections: file, shard }: { corrections?: string; shard?: unknown },
  session: Session,
): void {
  if (corrections === undefined || file === undefined) return;
  const report = corrections.report();
  tell(session, `${file}: ${summaryOf(report)}`);
  if (shard !== undefined) return;
  for (const unused of report.unused) complain(session, unusedMessage(file, unused));
}

function summaryOf({ rejected, changed, unused }: CorrectionReport): string {
  const left = unused.length === 0 ? '' : `, ${unused.length} without a figure`;
  return `${countOf(rejected, 'figure')} rejected, ${changed} changed${left}`;
}

function unusedMessage(path: string, { id, line, was }: CorrectionReport['unused'][number]): Message {
  return {
    level: 'warning',
    code: 'W-CORRECTION' satisfies WarningCode,
    where: { path, line },
    what: `no figure has the id ${id}`,
    hint:
      was === null
        ? 'write what it was, `was: {path, text, metric}`, so that it is found again under another id'
        : `no figure of ${was.path} in this run is “${was.text}”, or several are`,
  };
}
