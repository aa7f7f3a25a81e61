import type { NormalText } from '../../model/draft.js';
import type { VariantMatcher } from '../../packs/variant-matcher.js';
import type { Edit } from '../../text/offset-map.js';
import { hasUnit } from '../../text/unit-set.js';

/** Wordings written in another way, as edits in ascending order. */
export function findVariants(normal: NormalText, { first, forms }: VariantMatcher): Edit[] {
  const { text } = normal;
  const edits: Edit[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (!hasUnit(first, text.charCodeAt(i))) continue;
    const hit = forms.longest(text, i);
    if (hit === null) continue;
    if (text.slice(hit.start, hit.end) !== hit.value)
      edits.push({ start: hit.start, end: hit.end, text: hit.value });
    i = hit.end - 1;
  }
  return edits;
}
