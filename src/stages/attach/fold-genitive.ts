import type { Packs } from '../../packs/packs.js';
import { formsOfClass } from '../../packs/word-lists.js';
import { isInsideWord, wordMatcher } from '../../packs/word-matcher.js';
import { PARTICLE } from './left-reading.js';

/** 较上年度之22亿元, 占岁出总额之比例: the text as the grammar reads it, with 之 as 的. Same length; names keep the word. */
export function foldGenitive(text: string, packs: Packs): string {
  const { genitive } = wordMatcher(packs).byClass;
  const parts: string[] = [];
  let from = 0;
  for (const at of placesOf(text, formsOfClass(packs, 'genitive'))) {
    const hit = genitive.longest(text, at);
    if (hit === null || isInsideWord(text, hit)) continue;
    parts.push(text.slice(from, at), PARTICLE);
    from = hit.end;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}

function placesOf(text: string, forms: readonly string[]): number[] {
  const places: number[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) places.push(at);
  }
  return places.sort((a, b) => a - b);
}
