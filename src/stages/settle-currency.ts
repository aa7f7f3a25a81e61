import type { Figure } from '../model/figure.js';
import type { Packs } from '../packs/packs.js';
import { regionMatcher } from '../packs/region-matcher.js';
import { regionsAt } from '../text/region.js';

/** The code of 元, whose currency is that of the place where it is said. */
const YUAN = '{yuan}';

/** By the first two digits of GB/T 2260; all others are the mainland's. */
const CURRENCIES: Readonly<Record<string, string>> = { '71': 'TWD', '81': 'HKD', '82': 'MOP' };
const OF_THE_MAINLAND = 'CNY';

/** ISO 4217 of what a place calls 元; null where the document tells no place, or one that no gazetteer has. */
export function currencyOf(place: string | null, packs: Packs): string | null {
  if (place === null) return null;
  const { gazetteer, places } = regionMatcher(packs);
  const word = places.longest(place, 0)?.value;
  if (word !== undefined && word !== 'lookalike' && word.rule.scope === 'nation') return OF_THE_MAINLAND;
  const hit = regionsAt(gazetteer, place, 0);
  const code = hit === null || hit.end !== place.length ? null : (hit.value[0]?.code ?? null);
  return code === null ? null : (CURRENCIES[code.slice(0, 2)] ?? OF_THE_MAINLAND);
}

/** A unit with its money in a currency: {yuan}/t is CNY/t; without one it has no code. */
export function inCurrency(unit: Figure['unit'], currency: string | null): Figure['unit'] {
  const { text, code, dimension } = unit;
  if (code === null || !code.startsWith(YUAN)) return unit;
  return { text, code: currency === null ? null : code.replace(YUAN, currency), dimension };
}
