import type { Span } from '../../model/document.js';
import { firstWord, isInsideWord } from '../../packs/word-matcher.js';
import type { ClauseText } from './clause-text.js';

/** The subjects a noun phrase names one after the other, each with the head they share: 城市和县城再生水利用率. */
export function splitConjuncts(clause: ClauseText, noun: Span): string[] {
  const expanded = expandPair(clause, noun);
  if (expanded !== null) return expanded;
  const parts = cutAtLists(clause, noun);
  if (parts.length < 2) return [clause.text.slice(noun.start, noun.end)];
  const texts = parts.map((part) => clause.text.slice(part.start, part.end));
  return shareHead(clause, texts, parts);
}

/** 城乡居民人均可支配收入分别增长: the word itself holds two. */
function expandPair(clause: ClauseText, noun: Span): string[] | null {
  const trie = clause.words.byClass.get('distribution');
  const hit = trie?.longest(clause.mask, noun.start, noun.end) ?? null;
  const expand = hit?.value.rule.expand;
  if (hit === null || expand === undefined) return null;
  return expand.map((part) => part + clause.text.slice(hit.end, noun.end));
}

function cutAtLists(clause: ClauseText, noun: Span): Span[] {
  const parts: Span[] = [];
  const trie = clause.words.byClass.get('conjunction');
  let start = noun.start;
  for (let at = noun.start; at < noun.end; at += 1) {
    const hit = clause.mask[at] === '、' ? null : (trie?.longest(clause.mask, at, noun.end) ?? null);
    const isWord =
      hit !== null && hit.value.rule.id === 'conjunction.list' && !isInsideWord(clause.mask, hit);
    if (clause.mask[at] !== '、' && !isWord) continue;
    if (at > start) parts.push({ start, end: at });
    start = at + (hit === null || !isWord ? 1 : hit.end - hit.start);
  }
  if (start < noun.end) parts.push({ start, end: noun.end });
  return parts;
}

/**
 * Gives the earlier conjuncts the head that only the last one carries. After 等 the head is plain to see
 * (食品、石化、医药等|产业增加值); else it is what remains of the last conjunct when a stem as long as the one before
 * is taken away, moved to the edge of a known head where one begins nearby.
 */
function shareHead(clause: ClauseText, texts: string[], parts: readonly Span[]): string[] {
  const last = texts.at(-1)!;
  const others = texts.slice(0, -1);
  const etcetera = firstWord(clause.words, 'particle', last, 1, last.length - 1);
  if (etcetera?.value.rule.id === 'particle.etcetera') {
    const head = last.slice(etcetera.end);
    return [...others, last.slice(0, etcetera.start)].map((stem) => stem + head);
  }
  if (others.every((text, i) => endsInHead(clause, parts[i]!, text))) return texts;
  const stem = stemLength(clause, last, others.at(-1)!.length, parts.at(-1)!);
  const head = last.slice(stem);
  return [...others.map((text, i) => (endsInHead(clause, parts[i]!, text) ? text : text + head)), last];
}

function endsInHead(clause: ClauseText, part: Span, text: string): boolean {
  const hit = clause.words.endings.get('head')?.longest(clause.mask, part.end, part.start) ?? null;
  return hit !== null && hit.end - hit.start < text.length;
}

function stemLength(clause: ClauseText, last: string, like: number, part: Span): number {
  const hit = clause.words.endings.get('head')?.longest(clause.mask, part.end, part.start) ?? null;
  const byHead = hit === null ? -1 : hit.start - part.start;
  if (byHead > 0 && Math.abs(byHead - like) <= 1) return byHead;
  return Math.min(like, last.length - 1);
}
