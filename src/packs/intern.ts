import type { Packs } from './packs.js';

/** Kinds whose rules are told by their ids while a text is read. */
const ASKED = [
  'words',
  'units',
  'constructions',
  'status',
  'modifiers',
  'numerals',
  'periods',
  'kinds',
] as const;

/**
 * Makes the ids of rules the engine's own strings. Those that a parser made are others of the same letters, and are
 * compared with an id in the code letter by letter; engine's own by one look.
 */
export function internIds({ rules }: Packs): void {
  for (const kind of ASKED) for (const rule of rules[kind]) rule.id = interned(rule.id);
}

/** What a registered symbol is called by is always the engine's own string; to make one a key of an object takes three times as long. */
export function interned(text: string): string {
  return Symbol.for(text).description ?? text;
}
