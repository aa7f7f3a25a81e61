import type { NormalText } from '../../model/draft.js';
import type { VariantMatcher } from '../../packs/variant-matcher.js';
import type { Edit } from '../../text/offset-map.js';

/** Wordings written in another way, as edits in ascending order; `places` are those where one may begin. */
export function findVariants(
  { text }: NormalText,
  { forms }: VariantMatcher,
  places: readonly number[],
): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const at of places) {
    const hit = at < from ? null : forms.longest(text, at);
    if (hit === null) continue;
    from = hit.end;
    if (!text.startsWith(hit.value, at) || hit.value.length !== hit.end - at)
      edits.push({ start: at, end: hit.end, text: hit.value });
  }
  return edits;
}

/** Where the places of a text stand after edits of it; all of what was written anew is among them. */
export function placesAfter(edits: readonly Edit[], places: readonly number[]): readonly number[] {
  if (edits.length === 0) return places;
  const moved: number[] = [];
  let next = 0;
  let shift = 0;
  for (const { start, end, text } of edits) {
    for (; next < places.length && places[next]! < start; next += 1) moved.push(places[next]! + shift);
    for (let i = 0; i < text.length; i += 1) moved.push(start + shift + i);
    while (next < places.length && places[next]! < end) next += 1;
    shift += text.length - (end - start);
  }
  for (; next < places.length; next += 1) moved.push(places[next]! + shift);
  return moved;
}
