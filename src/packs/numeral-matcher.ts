import { type Decimal, negate, parseDecimal } from '../model/decimal.js';
import type { Bound, Role } from '../model/figure.js';
import type { Numeral } from '../text/numeral.js';
import { Trie } from '../text/trie.js';
import { ofOneShape } from './one-shape.js';
import { kept, memoised, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';
import type { NumeralRule } from './schema.js';

/** A word that stands for a number, or a frame round one: 一半, 百分之{n}, 第{n}位. */
export interface WordReading {
  end: number;
  /** The number inside, when the form has {n}. */
  numeral: Numeral | null;
  value: Decimal;
  /** The unit's name, or {u} where it stands behind the word. */
  unit: string;
  role: Role | null;
  bound: Bound;
  rule: string;
}

export interface NumeralMatcher {
  /** The first characters of all words, so that a scan can pass over everything else. */
  readonly initials: ReadonlySet<number>;
  read(text: string, at: number, numeralAt: NumeralAt): WordReading | null;
}

type NumeralAt = (text: string, at: number) => Numeral | null;

interface Word {
  rule: NumeralRule;
  framed: boolean;
  suffix: string;
  /** 零下{n}: the number inside is below zero. */
  negative: boolean;
  /** Null stands for the number inside. */
  value: Decimal | null;
  before: PatternRegex | null;
  notBefore: PatternRegex | null;
  after: PatternRegex | null;
  notAfter: PatternRegex | null;
}

/** How far left of a word its `before` may look. */
const REACH = 12;
const HOLE = '{n}';
const BELOW_ZERO = '-{n}';
/** For the unit of a word: the one that stands behind it, as in 半公里. */
export const UNIT_BEHIND = '{u}';

const numeralWords = kept('numerals', buildNumeralWords);

export const numeralMatcher = memoised((packs): NumeralMatcher => {
  const { initials, trie } = numeralWords(packs);
  return { initials, read: (text, at, numeralAt) => readWord(trie, text, at, numeralAt) };
});

interface NumeralWords {
  initials: ReadonlySet<number>;
  /** By what stands before the number inside, or by the whole form. */
  trie: Trie<Word[]>;
}

function buildNumeralWords(packs: Packs): NumeralWords {
  const byPrefix = new Map<string, Word[]>();
  for (const rule of ofOneShape(packs.rules.numerals)) {
    for (const form of rule.forms) {
      const word = buildWord(rule, form);
      const prefix = form.split(HOLE)[0] ?? form;
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), word]);
    }
  }
  const trie = new Trie<Word[]>();
  for (const [prefix, words] of byPrefix) {
    trie.add(
      prefix,
      words.sort((a, b) => b.suffix.length - a.suffix.length),
    );
  }
  const initials = new Set([...byPrefix.keys()].map((prefix) => prefix.charCodeAt(0)));
  return { initials, trie };
}

function buildWord(rule: NumeralRule, form: string): Word {
  const expression = (source: string | undefined, wrap: (s: string) => string): PatternRegex | null =>
    source === undefined ? null : compileRegex(wrap(source), rule);
  const ending = (source: string): string => `(?:${source})$`;
  const whole = (source: string): string => `(?:${source})`;
  return {
    rule,
    framed: form.includes(HOLE),
    suffix: form.split(HOLE)[1] ?? '',
    negative: rule.value === BELOW_ZERO,
    value: rule.value === HOLE || rule.value === BELOW_ZERO ? null : parseDecimal(rule.value),
    before: expression(rule.before, ending),
    notBefore: expression(rule.not_before, ending),
    after: expression(rule.after, whole),
    notAfter: expression(rule.not_after, whole),
  };
}

function readWord(trie: Trie<Word[]>, text: string, at: number, numeralAt: NumeralAt): WordReading | null {
  const hit = trie.longest(text, at);
  if (hit === null) return null;
  for (const word of hit.value) {
    const reading = readForm(word, text, hit.end, numeralAt);
    if (reading !== null && fits(word, text, at, reading.end)) return reading;
  }
  return null;
}

function readForm(word: Word, text: string, prefixEnd: number, numeralAt: NumeralAt): WordReading | null {
  const numeral = word.framed ? numeralAt(text, prefixEnd) : null;
  if (word.framed && numeral === null) return null;
  const inner = numeral?.end ?? prefixEnd;
  const value = word.value ?? numeral?.value ?? null;
  if (value === null || !text.startsWith(word.suffix, inner)) return null;
  const { unit, role, bound, id } = word.rule;
  const signed = word.negative ? negate(value) : value;
  return { end: inner + word.suffix.length, numeral, value: signed, unit, role, bound, rule: id };
}

function fits(word: Word, text: string, start: number, end: number): boolean {
  if (word.before !== null || word.notBefore !== null) {
    const left = text.slice(Math.max(0, start - REACH), start);
    if (word.before !== null && !word.before.test(left)) return false;
    if (word.notBefore?.test(left)) return false;
  }
  return (word.after === null || word.after.testAt(text, end)) && word.notAfter?.testAt(text, end) !== true;
}
