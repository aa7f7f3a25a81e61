import { ZhibiaoError } from '../../model/errors.js';
import { duplicateResult } from '../../pool/duplicates.js';
import type { Corrections } from '../corrections.js';
import type { Going } from '../extract-pieces.js';
import { glanceOf } from '../glance.js';
import { type Piece, pieceOf } from '../piece.js';
import { stampOf } from './content.js';
import type { Entry } from './manifest.js';
import { Measured } from './measured.js';
import type { Step } from './plan.js';

/** What a run that keeps a manifest gives its documents to. */
export interface Keeping {
  /** How many bytes of output are written. */
  position: () => number;
  /** Told of each document once its part of the output is written. */
  keep: (entry: Entry) => Promise<void>;
  going: Going;
  corrections?: Corrections | undefined;
  /** Are the units of figures asked for at the end? */
  keepUnits: boolean;
}

/**
 * The documents of a plan in its order: those that are read come from `read`, which has them and no others, the rest from what an
 * earlier run left.
 */
export async function* followPlan(
  steps: readonly Step[],
  read: AsyncIterator<Piece>,
  keeping: Keeping,
): AsyncGenerator<Piece> {
  for (const step of steps) {
    const made = await make(step, read, keeping);
    // The reader was interrupted.
    if (made === null) return;
    const { piece, hash } = made;
    const parts = new Measured(piece.parts, keeping.position);
    yield { ...piece, parts };
    const range = parts.range();
    if (hash !== null && hash !== range.hash) throw changedMeanwhile(step);
    const { document, notes, targets, units, corrections } = piece;
    await keeping.keep({
      place: step.place,
      path: document.path,
      content: (await isSteady(step)) ? step.content : null,
      options: step.task.options,
      ...range,
      document,
      notes,
      targets,
      units: keeping.keepUnits ? units : [],
      corrections,
    });
  }
}

interface Made {
  piece: Piece;
  /** What its bytes have to come to. */
  hash: string | null;
}

async function make(step: Step, read: AsyncIterator<Piece>, keeping: Keeping): Promise<Made | null> {
  if (step.kind === 'take') return takeOver(step, keeping);
  if (step.kind === 'copy') {
    const { writer, onGlance } = keeping.going;
    const result = duplicateResult(step.task.path, step.first);
    onGlance(glanceOf(result, undefined), null);
    return { piece: pieceOf(result, (each) => writer.document(each)), hash: null };
  }
  const next = await read.next();
  return next.done ? null : { piece: next.value, hash: null };
}

async function takeOver(
  { from, located }: Step & { kind: 'take' },
  { going, corrections }: Keeping,
): Promise<Made> {
  const entry = await from.entryAt(located);
  const { document, notes, start, end, hash } = entry;
  going.onGlance({ document, notes, names: [], isFound: document.figures > 0 }, null);
  corrections?.markUsed(entry.corrections);
  return { piece: { ...entry, parts: from.bytes(start, end) }, hash };
}

/** Is what was read what was hashed before? */
async function isSteady(step: Step): Promise<boolean> {
  return step.kind !== 'read' || step.stamp === (await stampOf(step.task));
}

function changedMeanwhile({ task }: Step): ZhibiaoError {
  return new ZhibiaoError('E-OUTPUT', 'the earlier output was written to while it was read', {
    where: { path: task.path },
    hint: 'run the command again',
  });
}
