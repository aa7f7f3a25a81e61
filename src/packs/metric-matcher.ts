import { FormTable } from '../text/form-table.js';
import { Trie } from '../text/trie.js';
import { unitAt } from '../text/unit-at.js';
import { kept, type Packs } from './packs.js';
import type { MetricRule, WordClass } from './schema.js';

/** Bounds the peeling of tails (…总量情况 has two) and keeps a match linear in the name. */
const MOST_TAILS = 2;
/** A form this short heads too many unlike names (出口额, 满意度), so it has to be the whole name. */
const LONGEST_WHOLE_NAME = 3;

/** Dimensions in which one metric may be told: sewage in 吨 or 立方米, an index with 点 or bare. */
const KIN: readonly ReadonlySet<string>[] = [
  new Set(['percent', 'percent-point', 'multiple']),
  new Set(['index', 'multiple', 'count']),
  new Set(['mass', 'volume']),
];
/** A growth, a multiple or a rank may be told of any metric. */
const OF_ANYTHING: ReadonlySet<string> = new Set(['percent', 'percent-point', 'multiple', 'rank']);

interface Wording {
  form: string;
  /** Rules that share the wording, in file order. */
  rules: MetricRule[];
}

/** What does not tell wordings apart: brackets, quotes, spaces, and particles such as 的. */
interface Weightless {
  /** 1 for the characters with which it may begin, so that most are passed with one look. */
  first: Uint8Array;
  particles: Trie<true>;
}

interface MetricMatcher {
  /** By folded wording. */
  wordings: FormTable<Wording>;
  /** Where a search has to look: see `outlinesOf`. */
  outlines: Int32Array;
  /** Length of the longest wording by its last two characters, 0 where none has them. */
  reach: Uint16Array;
  tails: Trie<true>;
  weightless: Weightless;
  /** Words of a share: in 三产增加值占GDP the right edge is what it is a share of. */
  shares: string[];
}

/**
 * The lexicon's metric for a figure's name: the whole name first, else the longest wording at its right edge,
 * else that in front of a tail such as 总量 that changes nothing. Null when nothing fits the unit's dimension.
 */
export function matchMetric(name: string, unitDimension: string | null, packs: Packs): MetricRule | null {
  const matcher = matcherOf(packs);
  const plain = fold(name, matcher.weightless);
  const found = matchFolded(plain, unitDimension, matcher);
  if (found !== null) return found;
  // Brackets are weightless, so a name that folding left alone has none.
  if (plain === name) return null;
  const outside = fold(dropBracketed(name), matcher.weightless);
  return outside === plain ? null : matchFolded(outside, unitDimension, matcher);
}

/** A name or wording without brackets, quotes, spaces and particles, as the lexicon compares it. */
export function foldName(name: string, packs: Packs): string {
  return fold(name, matcherOf(packs).weightless);
}

const matcherOf = kept('metrics', buildMatcher);

function buildMatcher(packs: Packs): MetricMatcher {
  const weightless = weightlessOf(packs);
  const wordings = new Map<string, Wording>();
  for (const rule of packs.rules.metrics) {
    for (const text of [rule.name, ...rule.forms]) {
      const form = fold(text, weightless);
      const known = wordings.get(form);
      if (known === undefined) wordings.set(form, { form, rules: [rule] });
      else if (!known.rules.includes(rule)) known.rules.push(rule);
    }
  }
  return {
    wordings: new FormTable([...wordings]),
    outlines: outlinesOf(wordings.keys()),
    reach: reachOf(wordings.keys()),
    tails: wordTrie(packs, 'tail'),
    weightless,
    shares: formsOf(packs, 'share'),
  };
}

/** A bit where some wording has this length, this first and these last two characters, so that few are cut out in vain. */
function outlinesOf(forms: Iterable<string>): Int32Array {
  const outlines = new Int32Array(OUTLINES / 32);
  for (const form of forms) {
    const outline = outlineOf(edgeAt(form, form.length), form.charCodeAt(0), form.length);
    outlines[outline >>> 5]! |= 1 << outline;
  }
  return outlines;
}
/** A power of two, many times the number of wordings: two outlines that share a place cost a look in vain. */
const OUTLINES = 0x40000;

function outlineOf(edge: number, first: number, length: number): number {
  const mixed = edge ^ Math.imul(first * 64 + length, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (OUTLINES - 1);
}

/** The last two characters before `end` as one number, the same for the ends of a wording and of a name. */
function edgeAt(text: string, end: number): number {
  return Math.imul((unitAt(text, end - 2) << 16) | unitAt(text, end - 1), 0x9e3779b1);
}

function reachOf(forms: Iterable<string>): Uint16Array {
  const reach = new Uint16Array(REACHES);
  for (const form of forms) {
    const slot = reachSlot(edgeAt(form, form.length));
    reach[slot] = Math.max(reach[slot]!, form.length);
  }
  return reach;
}
/** A power of two; edges that share a slot cost looks in vain. */
const REACHES = 0x4000;

function reachSlot(edge: number): number {
  return edge >>> 18;
}

function wordTrie(packs: Packs, kind: 'tail' | 'particle'): Trie<true> {
  const trie = new Trie<true>(kind === 'tail' ? 'backward' : 'forward');
  for (const form of formsOf(packs, kind)) trie.add(form, true);
  return trie;
}

function weightlessOf(packs: Packs): Weightless {
  const first = new Uint8Array(0x10000);
  for (const mark of MARKS) first[mark] = 1;
  for (const form of formsOf(packs, 'particle')) first[form.charCodeAt(0)] = 1;
  return { first, particles: wordTrie(packs, 'particle') };
}

function formsOf(packs: Packs, kind: WordClass): string[] {
  return packs.rules.words.filter((word) => word.class === kind).flatMap((word) => word.forms);
}

function matchFolded(name: string, dimension: string | null, matcher: MetricMatcher): MetricRule | null {
  let end = name.length;
  for (let peeled = 0; end > 0; peeled += 1) {
    const rule = matchRightEdge(name, end, dimension, matcher);
    if (rule !== null || peeled === MOST_TAILS) return rule;
    const tail = matcher.tails.longest(name, end);
    if (tail === null) return null;
    end = tail.start;
  }
  return null;
}

/** The longest wording that ends at `end` and fits. */
function matchRightEdge(
  name: string,
  end: number,
  dimension: string | null,
  matcher: MetricMatcher,
): MetricRule | null {
  const { outlines } = matcher;
  const edge = edgeAt(name, end);
  const reach = matcher.reach[reachSlot(edge)]!;
  for (let start = Math.max(0, end - reach); start < end; start += 1) {
    const outline = outlineOf(edge, name.charCodeAt(start), end - start);
    if ((outlines[outline >>> 5]! & (1 << outline)) === 0) continue;
    if (start > 0 && end - start <= LONGEST_WHOLE_NAME) return null;
    const wording = matcher.wordings.get(name, start, end);
    if (wording === undefined || followsShare(name, start, matcher)) continue;
    const rule = pick(wording, name, dimension);
    if (rule !== null && carries(rule, start, end)) return rule;
  }
  return null;
}

/**
 * A counted thing with much in front of it is another thing (公共图书馆从业人员 are not 从业人员); an attribute at the
 * right edge stays the attribute however long its owner is named.
 */
function carries(rule: MetricRule, start: number, end: number): boolean {
  return rule.dimension !== 'count' || (end - start) * 2 >= end;
}

function followsShare(name: string, at: number, { shares }: MetricMatcher): boolean {
  return shares.some((share) => name.lastIndexOf(share, at - 1) > 0);
}

/** Of rules with one wording, the one of the very dimension, else the first that the unit does not contradict. */
function pick(wording: Wording, name: string, dimension: string | null): MetricRule | null {
  let fitting: MetricRule | null = null;
  for (const rule of wording.rules) {
    if (rule.except.some((except) => name.includes(except) && !wording.form.includes(except))) continue;
    if (rule.dimension === dimension) return rule;
    if (fitting === null && fits(rule.dimension, dimension)) fitting = rule;
  }
  return fitting;
}

function fits(metric: string, unit: string | null): boolean {
  if (unit === null || metric === unit || OF_ANYTHING.has(unit)) return true;
  if (KIN.some((kin) => kin.has(metric) && kin.has(unit))) return true;
  const numerator = unit.search(PER);
  return numerator > 0 && fits(metric, unit.slice(0, numerator));
}

/** What divides or multiplies the first unit of a compound: 650元/月 is money/time, a sum of money all the same. */
const PER = /[/.]/;

function fold(text: string, { first, particles }: Weightless): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (first[unit] === 0) continue;
    const end = MARKS.has(unit) ? i + 1 : (particles.longest(text, i)?.end ?? i);
    if (end === i) continue;
    folded += text.slice(from, i);
    from = end;
    i = end - 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

const OPENING = '(（[［〔【〈《';
const CLOSING = ')）]］〕】〉》';
const MARKS: ReadonlySet<number> = new Set(
  [...`${OPENING}${CLOSING}"'“”‘’「」『』 \u00a0\u3000、，,·`].map((mark) => mark.charCodeAt(0)),
);

function dropBracketed(name: string): string {
  let kept = '';
  let depth = 0;
  for (const character of name) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}
