import type { Figure } from '../model/figure.js';
import type { PairingLexicon } from '../model/pairing.js';

/** What brackets of the sentence say of what a figure counts: 含灵活就业, 按2020年不变价. */
export function definitionsOf({ source, metric }: Figure, lexicon: PairingLexicon): string[] {
  const { sentence, text } = source;
  if (!/[（(〔［[]/.test(sentence)) return [];
  const at = sentence.indexOf(text);
  const beside =
    at < 0
      ? []
      : [BEFORE.exec(sentence.slice(0, at))?.[1], BEHIND.exec(sentence.slice(at + text.length))?.[1]];
  const brackets = [...beside, ...ofOwner(sentence, metric.name)];
  const found = brackets.map((bracket) => (bracket === undefined ? null : lexicon.definition(bracket)));
  return [...new Set(found.filter((definition) => definition !== null))];
}

/** 2.45万人（含灵活就业） */
const BEHIND = /^\s*[（(〔［[]([^（）()〔〕［\][]+)[）)〕］\]]/;
/** （含灵活就业）达到2.45万人: a linking verb may stand between. */
const BEFORE = /[（(〔［[]([^（）()〔〕［\][]+)[）)〕］\]][^，。；、,;（）()\d]{0,4}$/;
const BEHIND_NOUN = /([^，。；、,;（）()〔〕［\][]{2,30})[（(〔［[]([^（）()〔〕［\][]+)[）)〕］\]]/g;

/** 中等职业学校（含技工学校）341所，在校生58.2万人: what is said of the owner holds for what it owns. */
function ofOwner(sentence: string, name: string): string[] {
  return [...sentence.matchAll(BEHIND_NOUN)].flatMap(([, noun = '', bracket = '']) =>
    beginsWithEndOf(name, noun) ? [bracket] : [],
  );
}

/** Does the name begin with the last words of what stands before the bracket? */
function beginsWithEndOf(name: string, noun: string): boolean {
  for (let length = Math.min(noun.length, name.length); length >= LEAST_OWNER; length -= 1) {
    if (name.startsWith(noun.slice(-length))) return true;
  }
  return false;
}
/** 学校 and 企业 are not owner enough. */
const LEAST_OWNER = 3;
