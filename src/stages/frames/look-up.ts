import type { Frame } from '../../model/draft.js';

/** The innermost frame of an attribute that covers a place: the one that began last. */
export function frameAt(frames: readonly Frame[], attribute: Frame['attribute'], at: number): Frame | null {
  for (let i = frames.length - 1; i >= 0; i -= 1) {
    const frame = frames[i]!;
    if (frame.attribute === attribute && frame.from <= at && at < frame.to) return frame;
  }
  return null;
}
