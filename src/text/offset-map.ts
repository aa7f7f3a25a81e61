import type { Span } from '../model/document.js';
import type { NormalText } from '../model/draft.js';
import { OffsetMap, RUN, SEGMENT } from '../model/offset-map.js';

/** A replacement in a mapped text; offsets are those of the text before any replacement. */
export interface Edit extends Span {
  text: string;
}

/** So few that the engine keeps them beside the builder; most documents are a sentence or two. */
const FEWEST = 5 * SEGMENT;

/** Grows the way back of a text together with it, in ascending order. */
export class MapBuilder {
  private segments = new Int32Array(FEWEST);
  private used = 0;

  /** From here on units stand for one unit of the source each, from `start` on. */
  run(from: number, start: number): void {
    this.put(from, start, RUN);
  }

  /** From here on every unit stands for one stretch. */
  whole(from: number, start: number, end: number): void {
    this.put(from, start, end);
  }

  /** From here on as another map has it for `from..to`. */
  copy(at: number, map: OffsetMap, { start: from, end: to }: Span): void {
    if (from >= to) return;
    const { segments } = map;
    for (let segment = map.segmentAt(from); segment < segments.length; segment += SEGMENT) {
      const begin = segments[segment]!;
      if (begin >= to) return;
      const [start, end] = [segments[segment + 1]!, segments[segment + 2]!];
      const cut = Math.max(0, from - begin);
      this.put(at + begin + cut - from, end === RUN ? start + cut : start, end);
    }
  }

  finish(length: number): OffsetMap {
    return new OffsetMap(this.segments.slice(0, this.used), length);
  }

  private put(from: number, start: number, end: number): void {
    if (this.used === this.segments.length) {
      const longer = new Int32Array(this.used * 2);
      longer.set(this.segments);
      this.segments = longer;
    }
    this.segments[this.used] = from;
    this.segments[this.used + 1] = start;
    this.segments[this.used + 2] = end;
    this.used += SEGMENT;
  }
}

/** Every unit stands for itself. */
export function identityMap(text: string): NormalText {
  const map = new MapBuilder();
  if (text !== '') map.run(0, 0);
  return { text, map: map.finish(text.length) };
}

/**
 * Replaces stretches, given in ascending order. Text of the same length keeps its map unit by unit; otherwise every new unit
 * stands for the whole stretch, so that 公噸 → 吨 leads back to both characters.
 */
export function applyEdits(mapped: NormalText, edits: readonly Edit[]): NormalText {
  if (edits.length === 0) return mapped;
  const map = new MapBuilder();
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  for (const { start, end, text } of edits) {
    parts.push(mapped.text.slice(from, start), text);
    map.copy(to, mapped.map, { start: from, end: start });
    to += start - from;
    if (text.length === end - start) map.copy(to, mapped.map, { start, end });
    else if (text !== '') map.whole(to, mapped.map.startOf(start), mapped.map.endOf(end - 1));
    to += text.length;
    from = end;
  }
  const { length } = mapped.text;
  parts.push(mapped.text.slice(from));
  map.copy(to, mapped.map, { start: from, end: length });
  return { text: parts.join(''), map: map.finish(to + length - from) };
}

/** Where an offset of the text before the edits stands after them. Ascending offsets only, one mover a run. */
export function offsetMover(edits: readonly Edit[]): (offset: number) => number {
  let next = 0;
  let shift = 0;
  return (offset) => {
    while (next < edits.length && edits[next]!.end <= offset) {
      shift += edits[next]!.text.length - (edits[next]!.end - edits[next]!.start);
      next += 1;
    }
    return offset + shift;
  };
}

/** The stretch of the source that a stretch of the mapped text stands for. */
export function sourceSpan({ map }: NormalText, start: number, end: number): Span {
  const from = map.startOf(start);
  return { start: from, end: end <= start ? from : map.endOf(end - 1) };
}
