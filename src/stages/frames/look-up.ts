import type { Frame } from '../../model/draft.js';
import { type Cover, coverOf, frameOf } from './cover.js';
import { Layers, NOTHING } from './layers.js';

type Attribute = Frame['attribute'];

/**
 * Of finished lists of frames, those of one attribute as they cover the text, each made when it is first asked for. Kept with the list:
 * to enter one into a weak map takes longer than all look-ups of a short document.
 */
const COVERS = Symbol('covers');
type Frames = readonly Frame[] & { [COVERS]?: Map<string, Cover> };

/** Of lists that more is added to, the same as far as they are laid. */
const growing = new WeakMap<readonly Frame[], Map<string, Growing>>();

interface Growing {
  layers: Layers;
  /** So many frames of the list are laid. */
  laid: number;
}

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

export function isInterval({ value }: Frame): boolean {
  return value.kind === 'period' && value.mode !== 'at';
}

/** To be told when the frames of a list that is added to were cut short at a place: none but what is added next holds behind it. */
export function cutLayers(frames: readonly Frame[], at: number): void {
  for (const { layers } of growing.get(frames)?.values() ?? []) layers.cutAt(at);
}

function lookUp(frames: Frames, key: string, at: number, wanted: (frame: Frame) => boolean): Frame | null {
  if (frames.length <= FEW) return lastCovering(frames, at, wanted);
  const covers = frames[COVERS];
  if (covers === undefined) return whileGrowing(frames, key, at, wanted);
  let cover = covers.get(key);
  if (cover === undefined) {
    cover = coverOf(frames.filter(wanted));
    covers.set(key, cover);
  }
  return frameOf(cover, at);
}

/** To look at so few takes less than to lay them out. */
const FEW = 8;

function lastCovering(frames: readonly Frame[], at: number, wanted: (frame: Frame) => boolean): Frame | null {
  for (let i = frames.length - 1; i >= 0; i -= 1) {
    const frame = frames[i]!;
    if (frame.from <= at && at < frame.to && wanted(frame)) return frame;
  }
  return null;
}

/** While more are added, and the last may still be cut short: that one is looked at itself, those before it are laid. */
function whileGrowing(
  frames: readonly Frame[],
  key: string,
  at: number,
  wanted: (frame: Frame) => boolean,
): Frame | null {
  const last = frames.at(-1)!;
  if (last.from <= at && at < last.to && wanted(last)) return last;
  const { layers } = layBefore(frames, key, wanted);
  const top = layers.at(at);
  return top === NOTHING ? null : frames[top]!;
}

function layBefore(frames: readonly Frame[], key: string, wanted: (frame: Frame) => boolean): Growing {
  let byKey = growing.get(frames);
  if (byKey === undefined) {
    byKey = new Map();
    growing.set(frames, byKey);
  }
  let known = byKey.get(key);
  if (known === undefined) {
    known = { layers: new Layers(), laid: 0 };
    byKey.set(key, known);
  }
  for (; known.laid < frames.length - 1; known.laid += 1) {
    const frame = frames[known.laid]!;
    if (wanted(frame)) known.layers.lay(frame.from, frame.to, known.laid);
  }
  return known;
}
