import type { Span } from '../model/document.js';
import type { NormalText } from '../model/draft.js';

/** A replacement in a mapped text; offsets are those of the text before any replacement. */
export interface Edit extends Span {
  text: string;
}

/** Units to a string; half pairs of surrogates stay as they are. */
export function textOf(codes: Uint16Array): string {
  return Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le');
}

/** A string to units, in one copy: to ask for each takes several times as long. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  Buffer.from(codes.buffer).write(text, 'utf16le');
  return codes;
}

/** Grows a text unit by unit together with its way back to the source. */
export class MapBuilder {
  private readonly codes: Uint16Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  push(code: number, start: number, end: number): void {
    this.codes[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  /** Units that stand for one unit of the source each, at the places given. */
  pushRun(units: Uint16Array, places: Int32Array, from: number, to: number): void {
    const { codes, starts, ends } = this;
    let { length } = this;
    for (let i = from; i < to; i += 1) {
      const place = places[i]!;
      codes[length] = units[i]!;
      starts[length] = place;
      ends[length] = place + 1;
      length += 1;
    }
    this.length = length;
  }

  finish(): NormalText {
    return {
      text: textOf(this.codes.subarray(0, this.length)),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
    };
  }
}

/** Every unit stands for itself. */
export function identityMap(text: string): NormalText {
  const starts = Int32Array.from({ length: text.length }, (_, i) => i);
  return { text, starts, ends: starts.map((i) => i + 1) };
}

function sizeAfter(length: number, edits: readonly Edit[]): number {
  return edits.reduce((size, edit) => size + edit.text.length - (edit.end - edit.start), length);
}

/**
 * Replaces stretches, given in ascending order. Text of the same length keeps its map unit by unit; otherwise every new unit
 * stands for the whole stretch, so that 公噸 → 吨 leads back to both characters.
 */
export function applyEdits(mapped: NormalText, edits: readonly Edit[]): NormalText {
  if (edits.length === 0) return mapped;
  const size = sizeAfter(mapped.text.length, edits);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  const copy = (until: number): void => {
    parts.push(mapped.text.slice(from, until));
    starts.set(mapped.starts.subarray(from, until), to);
    ends.set(mapped.ends.subarray(from, until), to);
    to += until - from;
    from = until;
  };
  for (const edit of edits) {
    copy(edit.start);
    if (edit.text.length === edit.end - edit.start) {
      starts.set(mapped.starts.subarray(edit.start, edit.end), to);
      ends.set(mapped.ends.subarray(edit.start, edit.end), to);
    } else {
      starts.fill(mapped.starts[edit.start]!, to, to + edit.text.length);
      ends.fill(mapped.ends[edit.end - 1]!, to, to + edit.text.length);
    }
    parts.push(edit.text);
    to += edit.text.length;
    from = edit.end;
  }
  copy(mapped.text.length);
  return { text: parts.join(''), starts, ends };
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
export function sourceSpan(mapped: NormalText, start: number, end: number): Span {
  if (end <= start) {
    const at = mapped.starts[start] ?? mapped.ends[start - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: mapped.starts[start]!, end: mapped.ends[end - 1]! };
}
