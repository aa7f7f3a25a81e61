import type { MetricRule, Origin, Pack, RuleKind } from './schema.js';

/** All rules of the loaded packs, merged in order; a metric knows its domain. Plain JSON, so that it can be cached. */
export type RuleSet = { [K in Exclude<RuleKind, 'metrics'>]: (Pack[K][number] & Origin)[] } & {
  metrics: MetricRule[];
};

/** The loaded packs. `hash` names their content and goes into caches. */
export interface Packs {
  readonly hash: string;
  readonly rules: RuleSet;
  /** Traditional → simplified pairs per code point, as two strings of equal length in code points. */
  readonly script: { traditional: string; simplified: string };
  /** GB/T 2260: [code, name] rows, or empty. */
  readonly regions: readonly (readonly [string, string])[];
  /** The matchers that were built when the packs were compiled, by name; null where none is kept. */
  readonly kept?: KeptMatchers;
}

export interface KeptMatchers {
  has(name: string): boolean;
  root(name: string): unknown;
}

/**
 * A matcher that is built from the packs once and then shared: `const units = memoised(buildUnits)`, `units(packs)`.
 * Keyed by the packs object, so that two sets of packs can live in one process.
 */
export function memoised<T>(build: (packs: Packs) => T): (packs: Packs) => T {
  const built = new WeakMap<Packs, { matcher: T }>();
  return (packs) => {
    let entry = built.get(packs);
    if (entry === undefined) {
      entry = { matcher: build(packs) };
      built.set(packs, entry);
    }
    return entry.matcher;
  };
}

const keepable = new Map<string, (packs: Packs) => unknown>();

/**
 * The same of a matcher that is built when the packs are compiled, and taken from there when a process begins: to build them all takes
 * three times as long as Node to start. What it holds has to be data: no functions, and no classes but those of `image/classes.ts`.
 */
export function kept<T>(name: string, build: (packs: Packs) => T): (packs: Packs) => T {
  const matcherOf = memoised((packs) =>
    packs.kept?.has(name) === true ? (packs.kept.root(name) as T) : build(packs),
  );
  keepable.set(name, matcherOf);
  return matcherOf;
}

/** All such matchers of some packs, by name. */
export function keepableMatchers(packs: Packs): Record<string, unknown> {
  return Object.fromEntries([...keepable].map(([name, matcherOf]) => [name, matcherOf(packs)]));
}
