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
