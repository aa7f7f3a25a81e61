import type { Frame } from '../../model/draft.js';

/** Of finished lists of frames: at each index the earliest begin from there on, so that later frames are not looked at. */
const earliestBegins = new WeakMap<readonly Frame[], Int32Array>();

/** The frames, ready for many look-ups: no more may be added. */
export function finishFrames(frames: Frame[]): Frame[] {
  const begins = new Int32Array(frames.length);
  let earliest = 0x7fffffff;
  for (let i = frames.length - 1; i >= 0; i -= 1) {
    earliest = Math.min(earliest, frames[i]!.from);
    begins[i] = earliest;
  }
  earliestBegins.set(frames, begins);
  return frames;
}

/** The innermost frame of an attribute that covers a place: the one that began last. Of some frames only, where `accepts` says which. */
export function frameAt(
  frames: readonly Frame[],
  attribute: Frame['attribute'],
  at: number,
  accepts: ((frame: Frame) => boolean) | null = null,
): Frame | null {
  for (let i = countBegun(frames, at) - 1; i >= 0; i -= 1) {
    const frame = frames[i]!;
    if (frame.attribute !== attribute || frame.from > at || at >= frame.to) continue;
    if (accepts === null || accepts(frame)) return frame;
  }
  return null;
}

/** How many frames there are up to the last that begins at or before a place; all of them while more are added. */
function countBegun(frames: readonly Frame[], at: number): number {
  const begins = earliestBegins.get(frames);
  if (begins === undefined || begins.length !== frames.length) return frames.length;
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begins[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
