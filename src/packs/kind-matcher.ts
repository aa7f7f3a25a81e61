import { neededWords } from './expression-edges.js';
import { kept, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';
import type { KindRule } from './schema.js';
import { hasBit, possibleIn, type WordScreen, wordScreen } from './word-screen.js';

export interface CompiledKind {
  rule: KindRule;
  title: KindCue[];
  /** A title that one of these is true of is of this kind whatever else it names. */
  decides: KindCue[];
  body: KindCue[];
}

/** An expression, and its number in the screen of those that are asked of the same text. */
export interface KindCue {
  number: number;
  regex: PatternRegex;
}

export interface KindMatcher {
  /** Kinds of documents with their cues, in file order: the first wins a tie. */
  kinds: readonly CompiledKind[];
  /** The cues that may stand in a title, decisive ones included. */
  titles: WordScreen;
  bodies: WordScreen;
}

export const kindMatcher = kept('kinds', ({ rules }: Packs): KindMatcher => {
  const titles: (readonly string[] | null)[] = [];
  const bodies: (readonly string[] | null)[] = [];
  const kinds = rules.kinds.map((rule) => ({
    rule,
    title: rule.title.map((source) => cueOf(rule, source, titles)),
    decides: rule.decides.map((source) => cueOf(rule, source, titles)),
    body: rule.body.map((source) => cueOf(rule, source, bodies)),
  }));
  return { kinds, titles: wordScreen(titles), bodies: wordScreen(bodies) };
});

/** As many as there are digits: 扣\d is 扣0 to 扣9. */
const MOST_UNFOLDED = 10;

function cueOf(rule: KindRule, source: string, needs: (readonly string[] | null)[]): KindCue {
  needs.push(neededWords(source, MOST_UNFOLDED));
  return { number: needs.length - 1, regex: compileRegex(source, rule) };
}

/** A text and what its screen found: few of the cues can stand in it, and only those are looked for. */
export interface CuedText {
  text: string;
  possible: Int32Array;
}

export function cuedText(screen: WordScreen, text: string): CuedText {
  return { text, possible: possibleIn(screen, text) };
}

/** How often the cues stand in a text, each counted up to `most` times: cues repeat in long texts. */
export function countCues(cues: readonly KindCue[], { text, possible }: CuedText, most: number): number {
  let hits = 0;
  for (const { number, regex } of cues) {
    if (!hasBit(possible, number)) continue;
    for (let n = 0, from = 0; n < most; n += 1) {
      const found = regex.search(text, from);
      if (found === null) break;
      hits += 1;
      from = Math.max(found.end, from + 1);
    }
  }
  return hits;
}

/** The rule of a kind, or of the kind that unknown documents are taken for. */
export function kindOf(packs: Packs, id: string): KindRule | null {
  return (
    packs.rules.kinds.find((rule) => rule.id === id) ??
    packs.rules.kinds.find((rule) => rule.id === 'kind.other') ??
    null
  );
}
