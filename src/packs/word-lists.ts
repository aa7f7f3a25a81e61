import { FormTable } from '../text/form-table.js';
import { kept, type Packs } from './packs.js';
import type { WordClass } from './schema.js';

/** Words that single stages ask for, which are too few to look for in a text. */
export interface WordLists {
  byId: FormTable<readonly string[]>;
  byClass: FormTable<readonly string[]>;
  /** The ids of words that tell of what has been done. */
  telling: ReadonlySet<string>;
}

const wordLists = kept('word-lists', buildLists);

function buildLists({ rules }: Packs): WordLists {
  const byClass = new Map<string, string[]>();
  for (const { class: name, forms } of rules.words)
    byClass.set(name, [...(byClass.get(name) ?? []), ...forms]);
  const byId = new Map(rules.words.map(({ id, forms }) => [id, forms]));
  return {
    byId: new FormTable([...byId]),
    byClass: new FormTable([...byClass]),
    telling: new Set(rules.words.flatMap(({ id, told }) => (told === true ? [id] : []))),
  };
}

/** The forms of the word rule of that id. */
export function formsOfWord(packs: Packs, id: string): readonly string[] {
  return wordLists(packs).byId.get(id) ?? [];
}

/** The forms of all words of a class, in the order of the rules. */
export function formsOfClass(packs: Packs, name: WordClass): readonly string[] {
  return wordLists(packs).byClass.get(name) ?? [];
}

/** The ids of the words that tell of what has been done. */
export function tellingWords(packs: Packs): ReadonlySet<string> {
  return wordLists(packs).telling;
}
