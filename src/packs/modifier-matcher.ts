import type { Bound } from '../model/figure.js';
import { Trie } from '../text/trie.js';
import { memoised, type Packs } from './packs.js';
import type { ModifierRule } from './schema.js';

/** A bound's words beside a number. */
export interface ModifierReading {
  start: number;
  end: number;
  bound: Bound;
  rule: string;
  /** Words that close it behind the number: 控制在…以内. */
  closes: readonly string[];
  /** The whole of a share may stand between it and the number: 不低于全国平均值的40%. */
  spans: boolean;
  /** Bounds numbers of these dimensions only; of any when empty. */
  dimensions: readonly string[];
}

/** A bound that stands before a verb: 至少|新建公园20个. */
export interface LeadingBound {
  /** Among the rules, of which the first goes before. */
  order: number;
  reading: Pick<ModifierReading, 'bound' | 'rule' | 'dimensions'>;
}

/** Matched leftwards. */
export type LeadingBounds = Trie<LeadingBound>;

export interface ModifierMatcher {
  /** The longest bound that ends at `at`. */
  before(text: string, at: number): ModifierReading | null;
  /** The longest bound that begins at `at`. */
  after(text: string, at: number): ModifierReading | null;
  /** An approximator between numeral and magnitude or unit: 余, 多. */
  inside(text: string, at: number): ModifierReading | null;
  leads: LeadingBounds;
  /** The characters that a bound behind or inside a number begins with. */
  readonly beginnings: readonly number[];
}

type Entry = { rule: ModifierRule | null };

export const modifierMatcher = memoised(buildModifierMatcher);

function buildModifierMatcher(packs: Packs): ModifierMatcher {
  const before = new Trie<Entry>('backward');
  const after = new Trie<Entry>();
  const inside = new Trie<Entry>();
  const tries = { before, after, inside };
  for (const rule of packs.rules.modifiers) {
    for (const form of rule.forms) tries[rule.place].add(form, { rule });
    for (const word of rule.except) tries[rule.place].add(word, { rule: null });
  }
  return {
    before: (text, at) => read(before, text, at),
    after: (text, at) => read(after, text, at),
    inside: (text, at) => read(inside, text, at),
    leads: leadsOf(packs),
    beginnings: [...formsOf(packs, 'after'), ...formsOf(packs, 'inside')].map((form) => form.charCodeAt(0)),
  };
}

function formsOf({ rules }: Packs, place: ModifierRule['place']): string[] {
  return rules.modifiers.flatMap((rule) => (rule.place === place ? rule.forms : []));
}

function leadsOf({ rules }: Packs): LeadingBounds {
  const found: LeadingBounds = new Trie('backward');
  for (const [order, { leads, bound, id, dimensions }] of rules.modifiers.entries()) {
    for (const form of leads) found.add(form, { order, reading: { bound, rule: id, dimensions } });
  }
  return found;
}

function read(trie: Trie<Entry>, text: string, at: number): ModifierReading | null {
  const hit = trie.longest(text, at);
  const rule = hit?.value.rule ?? null;
  if (hit === null || rule === null) return null;
  const { bound, id, closes, spans, dimensions } = rule;
  return { start: hit.start, end: hit.end, bound, rule: id, closes, spans, dimensions };
}
