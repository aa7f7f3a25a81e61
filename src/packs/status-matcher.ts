import { Trie } from '../text/trie.js';
import { isWithin, type LongerWord, longerWords } from './longer-words.js';
import { kept, type Packs } from './packs.js';
import type { StatusRule } from './schema.js';
import { isInsideWord, type WordMatcher, wordMatcher } from './word-matcher.js';

export interface StatusCue {
  rule: StatusRule;
  /** Longer words in which it says something else. */
  inside: LongerWord[];
  /** Where it counts only before a verb: the words to find one by. */
  verbs: WordMatcher | null;
}

export type StatusPlace = StatusRule['place'];

/** Cues of status by the place where they count. */
export const statusMatcher = kept('status', (packs: Packs): ReadonlyMap<StatusPlace, Trie<StatusCue>> => {
  const tries = new Map<StatusPlace, Trie<StatusCue>>();
  for (const rule of packs.rules.status) {
    const trie = tries.get(rule.place) ?? new Trie<StatusCue>();
    tries.set(rule.place, trie);
    const verbs = rule.verbs === true ? wordMatcher(packs) : null;
    for (const form of rule.forms) trie.add(form, { rule, inside: longerWords(form, rule.except), verbs });
  }
  return tries;
});

/** Of the cues of one place the one that begins at `at`, unless it is part of a longer word. */
export function cueAt(
  cues: Trie<StatusCue> | undefined,
  text: string,
  at: number,
  limit: number,
): { rule: StatusRule; end: number } | null {
  const hit = cues?.longest(text, at, limit) ?? null;
  if (hit === null) return null;
  const { rule, inside, verbs } = hit.value;
  if (isWithin(inside, text, at) || (verbs !== null && !opensVerb(verbs, text, hit.end, limit))) return null;
  return { rule, end: hit.end };
}

/** 新建, 全面完成: a verb of doing, an adverb before it allowed. */
function opensVerb(words: WordMatcher, text: string, at: number, limit: number): boolean {
  const verb = words.byClass.action.longest(text, at, limit);
  if (verb !== null && !isInsideWord(text, verb)) return true;
  const adverb = words.byClass.adverb.longest(text, at, limit);
  if (adverb === null || isInsideWord(text, adverb)) return false;
  const later = words.byClass.action.longest(text, adverb.end, limit);
  return later !== null && !isInsideWord(text, later);
}
