import type { Span } from '../../model/document.js';

/** A stretch of text that the same things cover throughout. */
export interface Segment<T> extends Span {
  /** Those that cover it, in their order; empty for plain text. */
  covers: readonly T[];
}

/**
 * A stretch of text cut where something begins or ends. Things may lie in, beside or upon each other: every one of them is found
 * in the segments it covers. `things` are in the order of where they begin.
 */
export function segmentsOf<T>(
  { start, end }: Span,
  things: readonly T[],
  spanOf: (thing: T) => Span,
): Segment<T>[] {
  const spans = things
    .map((thing) => ({ thing, ...clip(spanOf(thing), start, end) }))
    .filter((span) => span.start < span.end);
  const cuts = [...new Set([start, end, ...spans.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i]!;
    return {
      start: from,
      end: to,
      covers: spans.filter((span) => span.start < to && span.end > from).map(({ thing }) => thing),
    };
  });
}

function clip(span: Span, start: number, end: number): Span {
  return { start: Math.max(span.start, start), end: Math.min(span.end, end) };
}

/** Hands out the things that a row of stretches meets, stretch by stretch; both in order of where they begin. */
export function sweep<T>(things: readonly T[], spanOf: (thing: T) => Span): (stretch: Span) => T[] {
  const sorted = [...things].sort((a, b) => spanOf(a).start - spanOf(b).start);
  let next = 0;
  let open: T[] = [];
  return ({ start, end }) => {
    while (next < sorted.length && spanOf(sorted[next]!).start < end) open.push(sorted[next++]!);
    open = open.filter((thing) => spanOf(thing).end > start);
    return open.filter((thing) => spanOf(thing).start < end);
  };
}
