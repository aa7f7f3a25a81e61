import type { PairingLexicon, ReducedName } from '../model/pairing.js';
import { Trie } from '../text/trie.js';
import { foldName, matchMetric } from './metric-matcher.js';
import type { Packs } from './packs.js';
import type { MetricRule, PairingRule } from './schema.js';

interface Words {
  /** From any wording of a thing to the one that stands for all, and, where it was defined anew, as which it was known. */
  same: Trie<{ text: string; as: string | null }>;
  weakAtStart: Trie<boolean>;
  weakAtEnd: Trie<boolean>;
  /** Anywhere; false where the word only looks like one that may fall. */
  weak: Trie<boolean>;
  sets: Trie<string>;
  bare: Set<string>;
  turned: Trie<true>;
  doing: Trie<true>;
}

/** Reduces names to what tells metrics apart. */
export function nameReducer(packs: Packs): PairingLexicon['reduce'] {
  const words = buildWords(packs);
  return (name, dimension) => reduceName(name, dimension, { words, packs });
}

export function rulesOf(packs: Packs, kind: PairingRule['class']): PairingRule[] {
  return packs.rules.pairing.filter((rule) => rule.class === kind);
}

export function formsOf(packs: Packs, kind: PairingRule['class']): string[] {
  return rulesOf(packs, kind).flatMap(({ forms }) => forms);
}

function buildWords(packs: Packs): Words {
  const fold = (form: string): string => foldName(form, packs);
  const words: Words = {
    same: new Trie(),
    weakAtStart: new Trie(),
    weakAtEnd: new Trie('backward'),
    weak: new Trie(),
    sets: new Trie(),
    turned: new Trie(),
    doing: new Trie(),
    bare: new Set(formsOf(packs, 'bare')),
  };
  for (const { forms } of rulesOf(packs, 'same')) {
    for (const form of forms) words.same.add(fold(form), { text: fold(forms[0]!), as: null });
  }
  for (const kind of ['turned', 'doing'] as const) {
    for (const { forms } of rulesOf(packs, kind)) for (const form of forms) words[kind].add(fold(form), true);
  }
  for (const { forms, whole = '' } of rulesOf(packs, 'renamed')) {
    for (const form of forms) words.same.add(fold(form), { text: fold(whole), as: fold(forms[0]!) });
  }
  for (const { forms, at, except } of rulesOf(packs, 'weak')) {
    const trie = at === 'start' ? words.weakAtStart : at === 'end' ? words.weakAtEnd : words.weak;
    for (const form of forms) trie.add(fold(form), true);
    for (const form of except) trie.add(fold(form), false);
  }
  for (const { forms } of rulesOf(packs, 'set'))
    for (const form of forms) words.sets.add(fold(form), fold(form));
  return words;
}

function reduceName(
  name: string,
  dimension: string | null,
  { words, packs }: { words: Words; packs: Packs },
): ReducedName {
  const { outside, asides } = takeBrackets(name, packs);
  const folded = foldName(outside, packs);
  const { text, sets } = rewrite(folded, words);
  const trimmed = trimEdges(text, words);
  const known = matchMetric(trimmed, dimension, packs);
  // A name that the lexicon knows as a whole is left as it is: 建设用地 is no 用地建设.
  const isWhole = known !== null && withId(trimmed, known, packs) === `#${known.id}`;
  const plain = isWhole ? trimmed : turn(trimmed, words);
  const rule = plain === trimmed ? known : matchMetric(plain, dimension, packs);
  const key = rule === null ? plain : withId(plain, rule, packs);
  const core = withoutDoing(trimmed, words);
  return { key, plain, core, sets, asides, id: rule?.id ?? null, bare: words.bare.has(folded) };
}

/** 改造|危桥 is 危桥|改造. */
function turn(name: string, { turned }: Words): string {
  const verb = turned.longest(name, 0);
  return verb === null || name.length - verb.end < 2 ? name : name.slice(verb.end) + name.slice(0, verb.end);
}

/** 新建|充电桩, 充电桩|建设: what is promised and done, without the verb. */
function withoutDoing(name: string, words: Words): string {
  let core = name;
  for (;;) {
    const verb = words.doing.longest(core, 0);
    if (verb === null || core.length - verb.end < 2) break;
    core = core.slice(verb.end);
  }
  return turn(core, words);
}

const BRACKETED = /[(（［[〔]([^()（）［\][〔〕]*)[)）］\]〕]/g;

/** Brackets hold definitions and abbreviations; the metric is told without them, unless they are all there is. */
function takeBrackets(name: string, packs: Packs): { outside: string; asides: string[] } {
  const asides: string[] = [];
  const outside = name.replace(BRACKETED, (_, inner: string) => {
    const aside = foldName(inner, packs);
    if (aside !== '') asides.push(aside);
    return '';
  });
  return outside === '' ? { outside: name, asides: [] } : { outside, asides: asides.sort() };
}

/** One wording for one thing, without the words that may fall anywhere, and with those taken out that say over what. */
function rewrite(name: string, { same, weak, sets }: Words): { text: string; sets: string[] } {
  const found: string[] = [];
  let text = '';
  for (let at = 0; at < name.length; ) {
    const set = sets.longest(name, at);
    const dropped = weak.longest(name, at);
    const renamed = same.longest(name, at);
    const end = Math.max(set?.end ?? 0, dropped?.end ?? 0, renamed?.end ?? 0);
    if (end === 0) {
      text += name[at];
      at += 1;
      continue;
    }
    if (renamed?.end === end) {
      text += renamed.value.text;
      if (renamed.value.as !== null) found.push(renamed.value.as);
    } else if (set?.end === end) found.push(set.value);
    else if (dropped?.value === false) text += name.slice(at, end);
    at = end;
  }
  return text === '' ? { text: name, sets: [] } : { text, sets: found.sort() };
}

/** 完成|全市|粮食产量|情况: what may fall at the edges falls, as long as something is left. */
function trimEdges(name: string, { weakAtStart, weakAtEnd }: Words): string {
  let [start, end] = [0, name.length];
  for (;;) {
    const head = weakAtStart.longest(name, start, end);
    const tail = weakAtEnd.longest(name, end, start);
    if (head?.value === true && head.end < end) start = head.end;
    else if (tail?.value === true && tail.start > start) end = tail.start;
    else return name.slice(start, end);
  }
}

/** The id in the place of the wording, so that two wordings of one metric with the same owner are one. */
function withId(plain: string, rule: MetricRule, packs: Packs): string {
  let best = { start: plain.length, end: plain.length };
  for (const form of [rule.name, ...rule.forms]) {
    const folded = foldName(form, packs);
    const start = plain.lastIndexOf(folded);
    if (start < 0) continue;
    const end = start + folded.length;
    if (end - start > best.end - best.start) best = { start, end };
  }
  // A wording that was found in another shape stands for the whole name only where the name is not longer than it.
  if (best.start === best.end) return plain;
  return `${plain.slice(0, best.start)}#${rule.id}`;
}
