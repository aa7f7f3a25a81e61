import type { Span } from '../../model/document.js';
import { BETWEEN_NOUNS } from '../../packs/load-dictionary.js';
import { openSegmenter } from '../../packs/segmenter.js';
import type { ClauseText } from './clause-text.js';

/**
 * The part of a stretch that is one noun phrase by the segmenter's tags, at the edge that is next to the number:
 * 城市规划委员会共批准了 → 批准. All of it where the tags leave nothing. Loads the segmenter.
 */
export function cutNoun(clause: ClauseText, span: Span, edge: 'start' | 'end'): Span {
  const words = openSegmenter(clause.segmenter).cut(clause.text.slice(span.start, span.end));
  const runs: Span[] = [];
  let open = false;
  for (const { start, end, tag } of words) {
    const between = BETWEEN_NOUNS.test(tag);
    const last = runs.at(-1);
    if (!between && open && last !== undefined) last.end = span.start + end;
    else if (!between) runs.push({ start: span.start + start, end: span.start + end });
    open = !between;
  }
  return runs.at(edge === 'end' ? -1 : 0) ?? { start: span.start, end: span.end };
}
