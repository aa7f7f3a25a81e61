import type { Span } from '../../model/document.js';
import type { TextPlaces } from './figure-marks.js';

/**
 * Marks a stretch of the text without touching it; nothing where the browser cannot, since the number stands out by itself.
 * Gives the range that was marked.
 */
export function markSpan(name: 'sentence' | 'words', places: TextPlaces, span: Span | null): Range | null {
  if (!('highlights' in CSS)) return null;
  CSS.highlights.delete(name);
  const range = span === null || span.end <= span.start ? null : places.rangeOf(span);
  if (range !== null) CSS.highlights.set(name, new Highlight(range));
  return range;
}
