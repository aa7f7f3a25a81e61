import { Image } from './image/read-image.js';
import { writeImage } from './image/write-image.js';

import { keepableMatchers, type Packs, type RuleSet } from './packs.js';
import './matchers.js';
import { RULE_KINDS } from './schema.js';

const RULES = 'rules.';
const MATCHER = 'matcher.';

/** Packs with all their matchers as they are kept in a file. */
export function keepPacks(packs: Packs): Uint8Array {
  const { script, regions } = packs;
  const rules = RULE_KINDS.map((kind) => [RULES + kind, packs.rules[kind]] as const);
  const matchers = Object.entries(keepableMatchers(packs)).map(
    ([name, matcher]) => [MATCHER + name, matcher] as const,
  );
  return writeImage(packs.hash, { script, regions, ...Object.fromEntries([...rules, ...matchers]) });
}

/** The same again, each part made when first asked for; null where the file is damaged or of another making. */
export function openPacks(bytes: Buffer): Packs | null {
  const image = Image.open(bytes);
  if (image === null) return null;
  const rules = {} as RuleSet;
  for (const kind of RULE_KINDS) madeWhenAsked(rules, kind, () => image.root(RULES + kind));
  const kept = {
    has: (name: string) => image.has(MATCHER + name),
    root: (name: string) => image.root(MATCHER + name),
  };
  const packs = { hash: image.hash, rules, kept } as Packs;
  for (const part of ['script', 'regions'] as const) madeWhenAsked(packs, part, () => image.root(part));
  return packs;
}

function madeWhenAsked(owner: object, key: string, make: () => unknown): void {
  Object.defineProperty(owner, key, { get: make, enumerable: true });
}
