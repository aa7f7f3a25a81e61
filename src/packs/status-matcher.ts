import { Trie } from '../text/trie.js';
import { isWithin, type LongerWord, longerWords } from './longer-words.js';
import { memoised, type Packs } from './packs.js';
import type { StatusRule } from './schema.js';

export interface StatusCue {
  rule: StatusRule;
  /** Longer words in which it says something else. */
  inside: LongerWord[];
}

export type StatusPlace = StatusRule['place'];

/** Cues of status by the place where they count. */
export const statusMatcher = memoised((packs: Packs): ReadonlyMap<StatusPlace, Trie<StatusCue>> => {
  const tries = new Map<StatusPlace, Trie<StatusCue>>();
  for (const rule of packs.rules.status) {
    const trie = tries.get(rule.place) ?? new Trie<StatusCue>();
    tries.set(rule.place, trie);
    for (const form of rule.forms) trie.add(form, { rule, inside: longerWords(form, rule.except) });
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
  const { rule, inside } = hit.value;
  return isWithin(inside, text, at) ? null : { rule, end: hit.end };
}
