import type { Packs } from '../../packs/packs.js';
import { regionMatcher } from '../../packs/region-matcher.js';
import { formsOfClass } from '../../packs/word-lists.js';
import { regionsAt } from '../../text/region.js';
import type { Heading } from './grid.js';

/** 萨尔图区 and 全市 say where, not what; so does 城关镇 in a column of places. */
export function isPlace(heading: Heading, packs: Packs): boolean {
  return heading.place === 'yes' || (heading.place === null && isKnownPlace(heading, packs));
}

/** A region of the gazetteer, or a word for the document's own place. */
export function isKnownPlace({ name }: Heading, packs: Packs): boolean {
  if (name === '') return false;
  const { gazetteer, places } = regionMatcher(packs);
  const word = places.longest(name, 0);
  if (word !== null && word.value !== 'lookalike' && word.end === name.length) return true;
  return regionsAt(gazetteer, name, 0)?.end === name.length;
}

/** 城镇 and 农村 under 地区. */
export function isNoPlace({ name }: Heading, packs: Packs): boolean {
  const word = regionMatcher(packs).places.longest(name, 0);
  return word?.value === 'lookalike' && word.end === name.length;
}

/** 青阳区 over a column, beside columns of places that are known. */
export function namesRegion({ name }: Heading, packs: Packs): boolean {
  return formsOfClass(packs, 'region-suffix').some(
    (suffix) => name.length > suffix.length + 1 && name.endsWith(suffix),
  );
}
