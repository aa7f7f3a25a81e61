import type { Frame } from '../../model/draft.js';
import { type Cover, coverOf, frameOf } from './cover.js';

type Attribute = Frame['attribute'];

/**
 * Of finished lists of frames, those of one attribute as they cover the text, each made when it is first asked for. Kept with the list:
 * to enter one into a weak map takes longer than all look-ups of a short document.
 */
const COVERS = Symbol('covers');
type Frames = readonly Frame[] & { [COVERS]?: Map<string, Cover> };

/** The frames, ready for many look-ups: no more may be added, and none may change. */
export function finishFrames(frames: Frame[]): Frame[] {
  (frames as Frames)[COVERS] = new Map();
  return frames;
}

/** The innermost frame of an attribute that covers a place: the one that began last. */
export function frameAt(frames: readonly Frame[], attribute: Attribute, at: number): Frame | null {
  return lookUp(frames, attribute, at, (frame) => frame.attribute === attribute);
}

/** The innermost frame of a period that covers a place and is more than a day at which something stood. */
export function intervalAt(frames: readonly Frame[], at: number): Frame | null {
  return lookUp(frames, 'interval', at, isInterval);
}

export function isInterval({ attribute, value }: Frame): boolean {
  return attribute === 'period' && value.kind === 'period' && value.mode !== 'at';
}

function lookUp(frames: Frames, key: string, at: number, wanted: (frame: Frame) => boolean): Frame | null {
  const covers = frames[COVERS];
  if (covers === undefined || frames.length <= FEW) return lastCovering(frames, at, wanted);
  let cover = covers.get(key);
  if (cover === undefined) {
    cover = coverOf(frames.filter(wanted));
    covers.set(key, cover);
  }
  return frameOf(cover, at);
}

/** To look at so few takes less than to lay them out. */
const FEW = 8;

/** While more are added, and of few. */
function lastCovering(frames: readonly Frame[], at: number, wanted: (frame: Frame) => boolean): Frame | null {
  for (let i = frames.length - 1; i >= 0; i -= 1) {
    const frame = frames[i]!;
    if (frame.from <= at && at < frame.to && wanted(frame)) return frame;
  }
  return null;
}
