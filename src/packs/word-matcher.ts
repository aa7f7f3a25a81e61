import type { Span } from '../model/document.js';
import { type Hit, Trie } from '../text/trie.js';
import { interned } from './intern.js';
import { isWithin, type LongerWord, longerWords } from './longer-words.js';
import { ofOneShape } from './one-shape.js';
import { kept, type Packs } from './packs.js';
import { type RuleSense, senseOf } from './rule-sense.js';
import type { WordClass, WordRule } from './schema.js';
import { WORD_CLASSES } from './word-classes.js';

export interface Word {
  rule: RuleSense<WordRule>;
  form: string;
  /** Longer words in which this form is something else. */
  inside: LongerWord[];
  /** Still longer ones in which it is itself: 占用水总量, though 占用 is a word. */
  despite: LongerWord[];
}

/** Closed-class words, to be looked for at the edges of a stretch of text. */
export interface WordMatcher {
  /** Words that may open a stretch, matched rightwards. */
  openers: Trie<Word>;
  /** Words that may stand directly before a number, matched leftwards. */
  closers: Trie<Word>;
  /** Words of one class at any place, matched rightwards. */
  byClass: WordTries;
  /** The same by the class's number. */
  tries: readonly Trie<Word>[];
  /** Words of one class, matched leftwards. */
  endings: WordTries;
  /** The bits of the classes that have a word of one character, by that character. */
  alone: Int32Array;
  /** The bits of the classes that have a longer word, by its first two characters. */
  pairs: Int32Array;
  /** A bit for each of `pairs` that is not 0: hardly any is, and these few stay at hand. */
  paired: Int32Array;
}

/** A trie for every class, be it empty. */
export type WordTries = Readonly<Record<WordClass, Trie<Word>>>;

function forClasses<T>(make: (index: number) => T): Record<WordClass, T> {
  return Object.fromEntries(WORD_CLASSES.map((name, i) => [name, make(i)])) as Record<WordClass, T>;
}

/** The number of each class: to find what belongs to it by name takes several times as long where many names are asked for. */
export const CLASS: Readonly<Record<WordClass, number>> = forClasses((i) => i);

/** The bit of the class of a number, in `classesOf`. */
export const bitOf = (number: number): number => 1 << (number & 31);

/** The bit of each class in what `classesOf` tells. Classes that share one cost a look in vain, nothing else. */
export const CLASS_BITS: Readonly<Record<WordClass, number>> = forClasses(bitOf);

/** Small enough to stay at hand; characters and pairs that share a slot cost a look in vain. */
const ALONE_SLOTS = 0x1000;
const PAIR_SLOTS = 0x4000;

function pairSlot(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & (PAIR_SLOTS - 1);
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
  const id = interned(`${rule.id}.reached`);
  return { ...rule, id, class: 'link', forms, except: [], despite: [], edge: 'right' };
}

function buildWordMatcher(packs: Packs): WordMatcher {
  const byClass = forClasses(() => new Trie<Word>('forward'));
  const matcher: WordMatcher = {
    openers: new Trie('forward'),
    closers: new Trie('backward'),
    byClass,
    tries: WORD_CLASSES.map((name) => byClass[name]),
    endings: forClasses(() => new Trie<Word>('backward')),
    alone: new Int32Array(ALONE_SLOTS),
    pairs: new Int32Array(PAIR_SLOTS),
    paired: new Int32Array(PAIR_SLOTS / 32),
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
  const sense = senseOf(rule);
  for (const form of rule.forms) {
    const word: Word = {
      rule: sense,
      form,
      inside: longerWords(form, rule.except),
      despite: longerWords(form, rule.despite),
    };
    // 与 alone opens nothing: 与上年相比 does.
    const opens = OPENING.has(rule.class) && !(rule.class === 'comparison' && rule.basis === undefined);
    if (left && opens) matcher.openers.add(form, word);
    if (right && CLOSING.has(rule.class)) matcher.closers.add(form, word);
    matcher.byClass[rule.class].add(form, word);
    matcher.endings[rule.class].add(form, word);
    markStart(matcher, form, CLASS_BITS[rule.class]);
  }
}

function markStart({ alone, pairs, paired }: WordMatcher, form: string, bit: number): void {
  const first = form.charCodeAt(0);
  if (form.length === 1) alone[first & (ALONE_SLOTS - 1)]! |= bit;
  else {
    const slot = pairSlot(first, form.charCodeAt(1));
    pairs[slot]! |= bit;
    paired[slot >>> 5]! |= 1 << slot;
  }
}

/** Is the hit only a part of a longer word that means something else: 为 in 行为, 比 in 比例? */
export function isInsideWord(text: string, hit: Hit<Word>): boolean {
  const { inside, despite } = hit.value;
  if (!isWithin(inside, text, hit.start)) return false;
  return despite.length === 0 || !isWithin(despite, text, hit.start);
}

export const wordMatcher = kept('words', buildWordMatcher);

/**
 * For each place of the stretches of a text that will be read, the bits of the classes that may have a word beginning
 * there: few places have any.
 */
export function classesOf(matcher: WordMatcher, text: string, stretches: readonly Span[]): Int32Array {
  const classes = new Int32Array(text.length);
  for (const stretch of stretches) markClasses(matcher, text, stretch, classes);
  return classes;
}

function markClasses(
  { alone, pairs, paired }: WordMatcher,
  text: string,
  { start, end }: Span,
  classes: Int32Array,
): void {
  let unit = text.charCodeAt(start);
  for (let at = start; at < end; at += 1) {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const slot = pairSlot(unit, next);
    const longer = (paired[slot >>> 5]! & (1 << slot)) === 0 ? 0 : pairs[slot]!;
    classes[at] = alone[unit & (ALONE_SLOTS - 1)]! | longer;
    unit = next;
  }
}

/** The bits of all classes that may have a word in [from, to): what is missing here need not be looked for. */
export function classesWithin(classes: Int32Array, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= classes[at]!;
  return bits;
}

/** A text in which words are looked for, and its `classesOf`. */
export interface WordText {
  words: WordMatcher;
  mask: string;
  classes: Int32Array;
}

export function wordText(words: WordMatcher, mask: string): WordText {
  return { words, mask, classes: classesOf(words, mask, [{ start: 0, end: mask.length }]) };
}

/** The rightmost word of a class in [from, to) that is not part of another word. */
export function lastWord(text: WordText, number: number, from: number, to: number): Hit<Word> | null {
  const { classes, mask } = text;
  const bit = bitOf(number);
  for (let at = to - 1; at >= from; at -= 1) {
    if ((classes[at]! & bit) === 0) continue;
    const hit = text.words.tries[number]!.longest(mask, at, to);
    if (hit !== null && !isInsideWord(mask, hit)) return widest(text, number, hit, from, to);
  }
  return null;
}

/** The rightmost that passes a test. */
export function lastWordThat(
  text: WordText,
  number: number,
  from: number,
  to: number,
  test: (hit: Hit<Word>) => boolean,
): Hit<Word> | null {
  for (let end = to; ; ) {
    const hit = lastWord(text, number, from, end);
    if (hit === null || test(hit)) return hit;
    end = hit.start;
  }
}

/** 名列 rather than 列: a word that begins earlier and covers the one found. */
function widest(text: WordText, number: number, hit: Hit<Word>, from: number, to: number): Hit<Word> {
  const { classes, mask } = text;
  const bit = bitOf(number);
  for (let at = Math.max(from, hit.start - LONGEST_WORD); at < hit.start; at += 1) {
    if ((classes[at]! & bit) === 0) continue;
    const wider = text.words.tries[number]!.longest(mask, at, to);
    if (wider !== null && wider.end >= hit.end && !isInsideWord(mask, wider)) return wider;
  }
  return hit;
}

const LONGEST_WORD = 6;

/** The leftmost such word. */
export function firstWord(text: WordText, number: number, from: number, to: number): Hit<Word> | null {
  const { classes, mask } = text;
  const bit = bitOf(number);
  for (let at = from; at < to; at += 1) {
    if ((classes[at]! & bit) === 0) continue;
    const hit = text.words.tries[number]!.longest(mask, at, to);
    if (hit !== null && !isInsideWord(mask, hit)) return hit;
  }
  return null;
}
