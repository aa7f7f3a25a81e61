import { openSegmenter } from '../../packs/segmenter.js';

/** Something that was given a name, of which many share one. */
export interface Named {
  name: string;
}

/** Things whose names end in the same words. */
export interface NameGroup<T> {
  name: string;
  members: T[];
}

/**
 * Puts together what is named by the same words at the right edge, where Chinese has what a name is about: 某园区高新技术企业
 * goes with 高新技术企业. Each is filed under the longest such ending that `least` of those not yet filed have; the
 * others are left out, and so is an ending that `refuses` says is no name.
 */
export function groupNames<T extends Named>(
  things: readonly T[],
  least: number,
  refuses: RefuseEnding,
): NameGroup<T>[] {
  const waiting = new Map<string, T[]>();
  for (const thing of things) {
    for (const ending of endingsOf(thing.name, refuses)) {
      const known = waiting.get(ending);
      if (known === undefined) waiting.set(ending, [thing]);
      else known.push(thing);
    }
  }
  const filed = new Set<T>();
  const groups: NameGroup<T>[] = [];
  for (const [name, having] of [...waiting].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))) {
    const members = having.filter((thing) => !filed.has(thing));
    if (members.length < least) continue;
    for (const thing of members) filed.add(thing);
    groups.push({ name, members });
  }
  return groups;
}

/** Is an ending, made of these words, no name for a group? */
type RefuseEnding = (ending: string, words: readonly string[]) => boolean;

/** The segmenter's tags of words no name begins with: prepositions, conjunctions, adverbs, pronouns, particles, signs. */
const NO_BEGINNING = /^[pcdruxyw]/;

/** What a name ends in, word by word, the whole name included. */
function endingsOf(name: string, refuses: RefuseEnding): string[] {
  const words = openSegmenter().cut(name);
  return words.flatMap(({ start, tag }, i) => {
    if (i > 0 && NO_BEGINNING.test(tag)) return [];
    const ending = name.slice(start);
    const made = words.slice(i).map(({ text }) => text);
    return ending.length < SHORTEST || refuses(ending, made) ? [] : [ending];
  });
}
const SHORTEST = 2;
