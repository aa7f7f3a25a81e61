/** Numbers of a segment in the row of all: where it begins in the text, what it stands for, and for runs `RUN`. */
export const SEGMENT = 3;
/** Of a segment whose units stand for one unit of the source each; of any other, where the stretch ends that each stands for. */
export const RUN = -1;

/**
 * The way from a text back to the one it was made from, by segments: a document has a few for each line, where numbers by
 * unit would take four times the room of the text.
 */
export class OffsetMap {
  /** Units of the text. */
  readonly length: number;
  /** From, start, end, again and again; ascending. */
  readonly segments: Int32Array;
  /** The segment found last: places are mostly asked for in order. */
  private near = 0;

  constructor(segments: Int32Array, length: number) {
    this.segments = segments;
    this.length = length;
  }

  /** Where that which a unit stands for begins; behind the last one, where all ends. */
  startOf(at: number): number {
    if (at >= this.length) return this.length === 0 ? 0 : this.endOf(this.length - 1);
    const { segments } = this;
    const segment = this.segmentAt(at);
    const start = segments[segment + 1]!;
    return segments[segment + 2] === RUN ? start + at - segments[segment]! : start;
  }

  endOf(at: number): number {
    const { segments } = this;
    const segment = this.segmentAt(at);
    const end = segments[segment + 2]!;
    return end === RUN ? segments[segment + 1]! + at - segments[segment]! + 1 : end;
  }

  /** The first unit that stands for what begins at a place of the source or behind it; -1 for none. */
  firstFrom(source: number): number {
    const { segments } = this;
    for (let segment = 0; segment < segments.length; segment += SEGMENT) {
      const from = segments[segment]!;
      const start = segments[segment + 1]!;
      const size = segments[segment + 2] === RUN ? this.endOfSegment(segment) - from : 1;
      if (start + size > source) return from + Math.max(0, source - start);
    }
    return -1;
  }

  /** Where in the row the segment stands that holds a unit. */
  segmentAt(at: number): number {
    const { near } = this;
    if (this.segments[near]! <= at && at < this.endOfSegment(near)) return near;
    this.near = this.search(at);
    return this.near;
  }

  /** Behind its last unit. */
  endOfSegment(segment: number): number {
    return segment + SEGMENT < this.segments.length ? this.segments[segment + SEGMENT]! : this.length;
  }

  private search(at: number): number {
    let low = 0;
    let high = this.segments.length / SEGMENT - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.segments[middle * SEGMENT]! <= at) low = middle;
      else high = middle - 1;
    }
    return low * SEGMENT;
  }
}

/** The map of a text of nothing. */
export const EMPTY_MAP = new OffsetMap(new Int32Array(0), 0);
