import type { Problem } from './check-problem.js';
import type { ParsedPack } from './pack-text.js';
import type { RuleSet } from './packs.js';
import { RULE_KINDS, type RuleKind } from './schema.js';

/** A rule in the merged packs, and where it was written. */
export interface PlacedRule<K extends RuleKind = RuleKind> {
  kind: K;
  rule: RuleSet[K][number];
  parsed: ParsedPack;
  /** Its place in the list of its file. */
  index: number;
}

/** All rules by kind in order of the files; a user's rule stands where the rule it overrides stood. */
export type PlacedRules = { [K in RuleKind]: PlacedRule<K>[] };

/** Merges packs given in order: package first, then the user's folders. Also says which ids stand twice. */
export function mergePacks(packs: readonly ParsedPack[]): { placed: PlacedRules; problems: Problem[] } {
  const byId = new Map<string, PlacedRule>();
  const problems: Problem[] = [];
  for (const entry of packs.flatMap(rulesOf)) {
    const earlier = byId.get(entry.rule.id);
    const problem = earlier === undefined ? null : clash(entry, earlier);
    if (problem !== null) problems.push(problem);
    else byId.set(entry.rule.id, entry);
  }
  const placed = Object.fromEntries(RULE_KINDS.map((kind) => [kind, []])) as unknown as PlacedRules;
  for (const entry of byId.values()) (placed[entry.kind] as PlacedRule[]).push(entry);
  return { placed, problems };
}

/** The rules alone, without their examples: what extraction needs and what is cached. */
export function toRuleSet(placed: PlacedRules): RuleSet {
  const lists = RULE_KINDS.map((kind) => [
    kind,
    (placed[kind] as PlacedRule[]).map(({ rule }) => withoutExamples(rule)),
  ]);
  return Object.fromEntries(lists) as unknown as RuleSet;
}

/** A problem at a key of a rule. */
export function ruleProblem(
  { kind, index, parsed }: PlacedRule,
  at: readonly (string | number)[],
  what: string,
  hint: string,
): Problem {
  return parsed.problem([kind, index, ...at], what, hint);
}

function withoutExamples<T extends PlacedRule['rule']>(rule: T): T {
  return { ...rule, examples: [], counter_examples: [], known_gaps: [] };
}

function rulesOf(parsed: ParsedPack): PlacedRule[] {
  const { pack, file } = parsed;
  const origin = file.layer === 0 ? {} : { trusted: false };
  const domain = pack.pack.split('.').at(-1);
  return RULE_KINDS.flatMap((kind) =>
    pack[kind].map((rule, index) => {
      const own = kind === 'metrics' ? { ...rule, ...origin, domain } : { ...rule, ...origin };
      return { kind, rule: own as PlacedRule['rule'], parsed, index };
    }),
  );
}

/** A user's rule may take the place of one of the package; anything else with the same id is a mistake. */
function clash(entry: PlacedRule, earlier: PlacedRule): Problem | null {
  const at = [entry.kind, entry.index, 'id'];
  const { id } = entry.rule;
  if (entry.kind !== earlier.kind) {
    const what = `the id ${id} belongs to a rule of the kind ${earlier.kind} in ${earlier.parsed.file.path}`;
    return entry.parsed.problem(at, what, 'give the rule an id of its own');
  }
  if (entry.parsed.file.layer !== earlier.parsed.file.layer) return null;
  const what = `the id ${id} stands twice, first in ${earlier.parsed.file.path}`;
  return entry.parsed.problem(at, what, 'give the rule an id of its own, or merge the two');
}
