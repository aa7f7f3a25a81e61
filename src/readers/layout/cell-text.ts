import { joinSegments } from './join-segments.js';
import { joinText } from './join-text.js';
import type { Segment } from './segments.js';

/** Room that stays free on either side of a full line: the padding of the cell, beside it a sign that did not fit. */
const PADDING = 6;

/** The text of a cell: lines that come near its right edge, or fill it, go on in the next, others end a paragraph. */
export function cellText(segments: readonly Segment[], left: number, right: number): string {
  const lines = linesOf(segments);
  return lines.reduce((text, line, i) => {
    const last = lines[i - 1];
    if (last === undefined) return line.text;
    const room = Math.min(right - last.right, (right - left - (last.right - last.left)) / 2 + last.size / 2);
    const isFull = room < PADDING + last.size;
    return isFull ? joinText(text, line.text, last.blankAfter) : `${text} ${line.text}`;
  }, '');
}

function linesOf(segments: readonly Segment[]): Segment[] {
  const lines: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.base - segment.base) < segment.size * 0.3)
      lines[lines.length - 1] = joinSegments(last, segment);
    else lines.push(segment);
  }
  return lines;
}
