import type { DocumentResult } from '../../model/document.js';
import { ZhibiaoError } from '../../model/errors.js';
import { duplicateResult } from '../../pool/duplicates.js';
import type { Chunk } from '../../writers/index.js';
import type { Corrections } from '../corrections.js';
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
  format: (result: DocumentResult) => Chunk;
  onDocument?: ((result: DocumentResult) => void) | undefined;
  corrections?: Corrections | undefined;
  /** Are the units of figures asked for at the end? */
  keepUnits: boolean;
}

/**
 * The documents of a plan in its order: those that are read come from `results`, which has them and no others, the rest from what an
 * earlier run left.
 */
export async function* followPlan(
  steps: readonly Step[],
  results: AsyncIterator<DocumentResult>,
  keeping: Keeping,
): AsyncGenerator<Piece> {
  for (const step of steps) {
    const made = await make(step, results, keeping);
    // The reader was interrupted.
    if (made === null) return;
    const { piece, corrections } = made;
    const parts = new Measured(piece.parts, keeping.position);
    yield { ...piece, parts };
    const { place, task, content } = step;
    const entry = {
      place,
      path: piece.document.path,
      content: (await isSteady(step)) ? content : null,
      options: task.options,
      ...parts.range(),
      document: piece.document,
      notes: piece.notes,
      targets: piece.targets,
      units: keeping.keepUnits ? piece.units : [],
      corrections,
    };
    if (made.hash !== null && made.hash !== entry.hash) throw changedMeanwhile(step);
    await keeping.keep(entry);
  }
}

interface Made {
  piece: Piece;
  corrections: readonly string[];
  /** What its bytes have to come to. */
  hash: string | null;
}

async function make(
  step: Step,
  results: AsyncIterator<DocumentResult>,
  { format, onDocument, corrections }: Keeping,
): Promise<Made | null> {
  if (step.kind === 'take') {
    const entry = await step.from.entryAt(step.located);
    const { document, notes } = entry;
    onDocument?.({ document, notes: [...notes], figures: [], rejected: [] });
    corrections?.markUsed(entry.corrections);
    const parts = step.from.bytes(entry.start, entry.end);
    return { piece: { ...entry, parts }, corrections: entry.corrections, hash: entry.hash };
  }
  if (step.kind === 'copy') {
    const result = duplicateResult(step.task.path, step.first);
    onDocument?.(result);
    return { piece: pieceOf(result, format(result)), corrections: [], hash: null };
  }
  const next = await results.next();
  if (next.done) return null;
  const result = next.value;
  return {
    piece: pieceOf(result, format(result)),
    corrections: corrections?.usedLast() ?? [],
    hash: null,
  };
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
