import { type Hit, Trie } from '../text/trie.js';
import { ofOneShape } from './one-shape.js';
import { memoised, type Packs } from './packs.js';
import type { WordClass, WordRule } from './schema.js';
import { WORD_CLASSES } from './schema-rules.js';

export interface Word {
  rule: WordRule;
  form: string;
  /** Longer words in which this form is something else, with the form's place in them. */
  inside: { word: string; at: number }[];
}

/** Closed-class words, to be looked for at the edges of a stretch of text. */
export interface WordMatcher {
  /** Words that may open a stretch, matched rightwards. */
  openers: Trie<Word>;
  /** Words that may stand directly before a number, matched leftwards. */
  closers: Trie<Word>;
  /** Words of one class at any place, matched rightwards. */
  byClass: Map<WordClass, Trie<Word>>;
  /** Words of one class, matched leftwards. */
  endings: Map<WordClass, Trie<Word>>;
  /** By UTF-16 unit, the bits of the classes that have a word beginning with it: most places are passed with one look. */
  starts: Int32Array;
}

const BITS: ReadonlyMap<WordClass, number> = new Map(WORD_CLASSES.map((name, i) => [name, 1 << (i & 31)]));

/** The bit of a class in `starts`. Classes that share one cost a look in vain, nothing else. */
export function startBit(name: WordClass): number {
  return BITS.get(name) ?? 0;
}

const OPENING: ReadonlySet<WordClass> = new Set([
  'adverb',
  'conjunction',
  'place',
  'breakdown',
  'action',
  'preposition',
  'distribution',
  'trim',
  'direction',
  'comparison',
]);
const CLOSING: ReadonlySet<WordClass> = new Set([
  'link',
  'direction',
  'adverb',
  'distribution',
  'action',
  'preposition',
  'comparison',
]);

/** 增长到 and 降至 name the level reached, not the change: any direction with 到 or 至 is a link. */
function linksOfDirection(rule: WordRule, arrivals: readonly string[]): WordRule | null {
  if (rule.class !== 'direction' || rule.basis !== undefined) return null;
  const forms = rule.forms.flatMap((form) => arrivals.map((arrival) => form + arrival));
  return { ...rule, id: `${rule.id}.reached`, class: 'link', forms, except: [], edge: 'right' };
}

function buildWordMatcher(packs: Packs): WordMatcher {
  const matcher: WordMatcher = {
    openers: new Trie('forward'),
    closers: new Trie('backward'),
    byClass: new Map(),
    endings: new Map(),
    starts: new Int32Array(0x10000),
  };
  const words = ofOneShape(packs.rules.words);
  const arrivals = words.filter((rule) => rule.id === 'link.arrival').flatMap((rule) => rule.forms);
  const derived = words.map((rule) => linksOfDirection(rule, arrivals));
  for (const rule of [...words, ...derived]) {
    if (rule !== null) addRule(matcher, rule);
  }
  return matcher;
}

function addRule(matcher: WordMatcher, rule: WordRule): void {
  const left = rule.edge === 'left' || rule.edge === 'both';
  const right = rule.edge === 'right' || rule.edge === 'both';
  for (const form of rule.forms) {
    const inside = rule.except
      .filter((word) => word.includes(form))
      .map((word) => ({ word, at: word.indexOf(form) }));
    const word: Word = { rule, form, inside };
    // 与 alone opens nothing: 与上年相比 does.
    const opens = OPENING.has(rule.class) && !(rule.class === 'comparison' && rule.basis === undefined);
    if (left && opens) matcher.openers.add(form, word);
    if (right && CLOSING.has(rule.class)) matcher.closers.add(form, word);
    trieOf(matcher.byClass, rule.class, 'forward').add(form, word);
    trieOf(matcher.endings, rule.class, 'backward').add(form, word);
    matcher.starts[form.charCodeAt(0)]! |= startBit(rule.class);
  }
}

function trieOf(
  map: Map<WordClass, Trie<Word>>,
  name: WordClass,
  direction: 'forward' | 'backward',
): Trie<Word> {
  let trie = map.get(name);
  if (trie === undefined) {
    trie = new Trie<Word>(direction);
    map.set(name, trie);
  }
  return trie;
}

/** Is the hit only a part of a longer word that means something else: 为 in 行为, 比 in 比例? */
export function isInsideWord(text: string, hit: Hit<Word>): boolean {
  // A plain loop, since nearly every hit of every class comes by here and most words have no longer ones.
  for (const { word, at } of hit.value.inside) {
    if (text.startsWith(word, hit.start - at)) return true;
  }
  return false;
}

export const wordMatcher = memoised(buildWordMatcher);

/** The bits of all classes that may have a word in [from, to): what is missing here need not be looked for. */
export function classesWithin({ starts }: WordMatcher, text: string, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= starts[text.charCodeAt(at)]!;
  return bits;
}

/** The rightmost word of a class in [from, to) that is not part of another word. */
export function lastWord(
  matcher: WordMatcher,
  name: WordClass,
  text: string,
  from: number,
  to: number,
): Hit<Word> | null {
  const trie = matcher.byClass.get(name);
  if (trie === undefined) return null;
  const { starts } = matcher;
  const bit = startBit(name);
  for (let at = to - 1; at >= from; at -= 1) {
    if ((starts[text.charCodeAt(at)]! & bit) === 0) continue;
    const hit = trie.longest(text, at, to);
    if (hit !== null && !isInsideWord(text, hit)) return widest(trie, text, hit, from, to);
  }
  return null;
}

/** 名列 rather than 列: a word that begins earlier and covers the one found. */
function widest(trie: Trie<Word>, text: string, hit: Hit<Word>, from: number, to: number): Hit<Word> {
  for (let at = Math.max(from, hit.start - LONGEST_WORD); at < hit.start; at += 1) {
    const wider = trie.longest(text, at, to);
    if (wider !== null && wider.end >= hit.end && !isInsideWord(text, wider)) return wider;
  }
  return hit;
}

const LONGEST_WORD = 6;

/** The leftmost such word. */
export function firstWord(
  matcher: WordMatcher,
  name: WordClass,
  text: string,
  from: number,
  to: number,
): Hit<Word> | null {
  const trie = matcher.byClass.get(name);
  if (trie === undefined) return null;
  const { starts } = matcher;
  const bit = startBit(name);
  for (let at = from; at < to; at += 1) {
    if ((starts[text.charCodeAt(at)]! & bit) === 0) continue;
    const hit = trie.longest(text, at, to);
    if (hit !== null && !isInsideWord(text, hit)) return hit;
  }
  return null;
}
