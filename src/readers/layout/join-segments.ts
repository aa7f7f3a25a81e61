import type { Segment } from './segments.js';
import { isWide } from './signs.js';

/** Narrower room, in heights of the text, is no blank beside a Chinese sign, or between two, unless one is written there. */
const [MIXED, WIDE] = [0.55, 1];

/** Two parts of one line as one; `bare` ones are the spaced signs of one word. */
export function joinSegments(a: Segment, b: Segment, bare = false): Segment {
  return {
    ...a,
    text: `${a.text}${bare || isTight(a, b) ? '' : ' '}${b.text}`,
    right: b.right,
    size: a.text.length >= b.text.length ? a.size : b.size,
    bold: a.bold && b.bold,
    artifact: a.artifact && b.artifact,
    blankAfter: b.blankAfter,
  };
}

function isTight(a: Segment, b: Segment): boolean {
  const wide = Number(isWide([...a.text].at(-1)!)) + Number(isWide([...b.text][0]!));
  return wide > 0 && !a.blankAfter && b.left - a.right < a.size * (wide === 2 ? WIDE : MIXED);
}
