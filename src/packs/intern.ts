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

/** A key of an object is always the engine's own string. */
export function interned(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
