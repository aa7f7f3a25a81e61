import type { Frame } from '../../model/draft.js';

/** A text cut wherever a frame begins or ends, with the frame that holds in each piece. */
export interface Cover {
  /** Where the pieces begin, ascending. */
  begins: Int32Array;
  /** By piece; null where none holds. */
  frames: readonly (Frame | null)[];
}

/**
 * What holds where: of the frames that cover a place the last one. Laid from the last to the first, each only where none lies yet, so
 * that the cost grows with the frames and not with their square.
 */
export function coverOf(frames: readonly Frame[]): Cover {
  const begins = edgesOf(frames);
  const held = new Array<Frame | null>(begins.length).fill(null);
  // For each piece the next that nothing lies on yet, itself included; followed and shortened on the way.
  const free = new Int32Array(begins.length + 1);
  for (let i = 0; i < free.length; i += 1) free[i] = i;
  for (let i = frames.length - 1; i >= 0; i -= 1) {
    const frame = frames[i]!;
    const end = pieceAt(begins, frame.to);
    for (
      let piece = nextFree(free, pieceAt(begins, frame.from));
      piece < end;
      piece = nextFree(free, piece)
    ) {
      held[piece] = frame;
      free[piece] = piece + 1;
    }
  }
  return { begins, frames: held };
}

/** Where frames begin and end, ascending; of those at one place the last counts, the pieces between are empty. */
function edgesOf(frames: readonly Frame[]): Int32Array {
  return Int32Array.from(frames.flatMap(({ from, to }) => [from, to])).sort();
}

export function frameOf({ begins, frames }: Cover, at: number): Frame | null {
  const piece = pieceAt(begins, at);
  return piece === -1 ? null : frames[piece]!;
}

/** The last piece that begins at or before a place; -1 where none does. */
function pieceAt(begins: Int32Array, at: number): number {
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begins[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function nextFree(free: Int32Array, piece: number): number {
  let next = piece;
  while (free[next] !== next) {
    free[next] = free[free[next]!]!;
    next = free[next]!;
  }
  return next;
}
