import type { Frame } from '../../model/draft.js';
import { type Cover, coverOf, frameOf } from './cover.js';
import { Layers, NOTHING } from './layers.js';

type Attribute = Frame['attribute'];

/** Of finished lists of frames, those of one attribute as they cover the text, each made when it is first asked for. */
const covers = new WeakMap<readonly Frame[], Map<string, Cover>>();

/** Of lists that more is added to, the same as far as they are laid. */
const growing = new WeakMap<readonly Frame[], Map<string, Growing>>();

interface Growing {
  layers: Layers;
  /** So many frames of the list are laid. */
  laid: number;
}

/** The frames, ready for many look-ups: no more may be added, and none may change. */
export function finishFrames(frames: Frame[]): Frame[] {
  covers.set(frames, new Map());
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

/** To be told when the frames of a list that is added to were cut short at a place: none but what is added next holds behind it. */
export function cutLayers(frames: readonly Frame[], at: number): void {
  for (const { layers } of growing.get(frames)?.values() ?? []) layers.cutAt(at);
}

function lookUp(
  frames: readonly Frame[],
  key: string,
  at: number,
  wanted: (frame: Frame) => boolean,
): Frame | null {
  const known = covers.get(frames);
  if (known === undefined) return whileGrowing(frames, key, at, wanted);
  let cover = known.get(key);
  if (cover === undefined) {
    cover = coverOf(frames.filter(wanted));
    known.set(key, cover);
  }
  return frameOf(cover, at);
}

/** While more are added, and the last may still be cut short: that one is looked at itself, those before it are laid. */
function whileGrowing(
  frames: readonly Frame[],
  key: string,
  at: number,
  wanted: (frame: Frame) => boolean,
): Frame | null {
  const last = frames.at(-1);
  if (last === undefined) return null;
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
