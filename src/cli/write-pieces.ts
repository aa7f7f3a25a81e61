import type { Piece } from '../commands/piece.js';
import type { Writer } from '../writers/index.js';
import { complaints } from './complaints.js';
import { addToTally, EMPTY_TALLY, type Tally } from './exit-codes.js';
import { logLine } from './log-line.js';
import type { READING_FAULTS } from './options/choices.js';
import type { Output } from './output.js';
import { complain, type Session } from './session.js';
import type { Watch } from './watch.js';

/** Where the documents of a run go. */
export interface Sinks {
  writer: Writer;
  data: Output;
  log: Output | undefined;
  watch: Pick<Watch, 'clear'>;
}

/** What `--fail-on` can ask to stop a script for. */
export type ReadingFault = (typeof READING_FAULTS)[number];

interface Written {
  tally: Tally;
  faults: ReadonlySet<ReadingFault>;
  /** Those of the figures. */
  units: ReadonlySet<string>;
}

/** Writes documents as they come, and tells what there is to be told of each. */
export async function writePieces(
  pieces: AsyncIterable<Piece>,
  sinks: Sinks,
  session: Session,
): Promise<Written> {
  const { writer, data, log, watch } = sinks;
  const faults = new Set<ReadingFault>();
  const units = new Set<string>();
  let tally = EMPTY_TALLY;
  let begun = false;
  for await (const piece of pieces) {
    const { document, targets } = piece;
    if (!begun) await data.write(writer.begin());
    begun = true;
    for await (const part of piece.parts) await data.write(part);
    for (const unit of piece.units) units.add(unit);
    await log?.write(logLine(document));
    const lines = complaints(piece);
    if (lines.length > 0) watch.clear();
    if (lines.some(({ level }) => level === 'warning')) faults.add('warning');
    if (document.status === 'partial' && document.code?.startsWith('E-')) faults.add('error');
    for (const line of lines) complain(session, line);
    tally = addToTally(tally, document, targets);
  }
  watch.clear();
  if (!begun) await data.write(writer.begin());
  await data.write(await writer.end());
  if (tally.figures === 0) faults.add('empty');
  return { tally, faults, units };
}
