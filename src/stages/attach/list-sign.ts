import type { Word } from '../../packs/word-matcher.js';
import { isInsideWord, type WordMatcher } from '../../packs/word-matcher.js';
import type { Hit } from '../../text/trie.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';

const ENUMERATION = '、';

/** The length of what joins two nouns, 、 or a word such as 和, that stands at a place; 0 where none does. */
export function listSignAt(words: WordMatcher, text: string, at: number, end: number): number {
  if (at < end && isAt(text, at, ENUMERATION)) return 1;
  const hit = words.byClass.conjunction.longest(text, at, end);
  return joins(text, hit) ? hit.end - hit.start : 0;
}

/** Does such a sign end at `end`? */
export function isListEnd({ words, mask }: ClauseText, start: number, end: number): boolean {
  if (end > start && isAt(mask, end - 1, ENUMERATION)) return true;
  return joins(mask, words.endings.conjunction.longest(mask, end, start));
}

function joins(text: string, hit: Hit<Word> | null): hit is Hit<Word> {
  return hit?.value.rule.id === 'conjunction.list' && !isInsideWord(text, hit);
}
