import type { Span } from '../../model/document.js';
import { TRAIT } from '../../text/sign-traits.js';
import type { Line } from './line.js';

/** Signs of Markdown inside a line: emphasis, code ticks, targets of links, pictures. */
const NOISE =
  /!\[[^\]]*\]\([^)\s]*\)|(?<=\])\([^)\s]*\)|\[(?=[^\]]*\]\()|(?<=\[[^\]]*)\](?=\()|\*{1,3}|`+|<br\s*\/?>/g;

/** The pieces of a line that are left when the signs are taken out; some may be empty. */
export function withoutMarkdown(line: Line, source: string): Span[] {
  if ((line.traits & TRAIT.markdown) === 0) return [line];
  const text = source.slice(line.start, line.end);
  const pieces: Span[] = [];
  let from = line.start;
  for (const match of text.matchAll(NOISE)) {
    const at = line.start + match.index;
    pieces.push({ start: from, end: at });
    from = at + match[0].length;
  }
  pieces.push({ start: from, end: line.end });
  return pieces;
}
