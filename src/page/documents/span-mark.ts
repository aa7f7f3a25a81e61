import type { Span } from '../../model/document.js';
import type { TextPlaces } from './figure-marks.js';

/**
 * Shades a stretch of the text without touching it; nothing where the browser cannot, since the number stands out by itself.
 * A sentence is shaded between its numbers only, whose own colours say more. Gives where it begins.
 */
export function markSpan(name: 'sentence' | 'words', places: TextPlaces, span: Span | null): Element | null {
  if (!('highlights' in CSS)) return null;
  CSS.highlights.delete(name);
  const ranges = span === null || span.end <= span.start ? [] : places.rangesOf(span);
  const shaded = ranges.filter(({ startContainer }) => name === 'words' || !isMarked(startContainer));
  if (shaded.length > 0) CSS.highlights.set(name, new Highlight(...shaded));
  return ranges[0]?.startContainer.parentElement ?? null;
}

const isMarked = (node: Node): boolean => node.parentElement?.tagName === 'MARK';
