import { kept, type Packs } from './packs.js';
import type { KindRule } from './schema.js';

export interface CompiledKind {
  rule: KindRule;
  title: RegExp[];
  /** True of a title in which one of its cues stands. */
  titled: RegExp;
  /** True of a title that is of this kind whatever else it names. */
  decided: RegExp;
  body: RegExp[];
}

/** Kinds of documents with their cues, in file order: the first wins a tie. */
export const kindMatcher = kept('kinds', (packs: Packs): CompiledKind[] =>
  packs.rules.kinds.map((rule) => ({
    rule,
    title: rule.title.map((source) => new RegExp(source, 'g')),
    titled: anyOf(rule.title),
    decided: anyOf(rule.decides),
    body: rule.body.map((source) => new RegExp(source, 'g')),
  })),
);

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(sources.length === 0 ? '(?!)' : sources.join('|'));
}

/** The rule of a kind, or of the kind that unknown documents are taken for. */
export function kindOf(packs: Packs, id: string): KindRule | null {
  return (
    packs.rules.kinds.find((rule) => rule.id === id) ??
    packs.rules.kinds.find((rule) => rule.id === 'kind.other') ??
    null
  );
}
