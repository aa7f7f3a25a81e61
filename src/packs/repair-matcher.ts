import { firstCharacters } from './lookalike-edges.js';
import { memoised, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';

/** A repair of scanning noise, compiled; `match` has a group named fix. */
export interface Repair {
  id: string;
  match: PatternRegex;
  /** The characters a match can begin with, so that only few places are looked at; null where that is not plain. */
  begins: ReadonlySet<string> | null;
  to: string;
  why: string;
}

export const repairs = memoised(buildRepairs);

function buildRepairs(packs: Packs): Repair[] {
  return packs.rules.repairs.map((rule) => ({
    id: rule.id,
    match: compileRegex(rule.match, { trusted: rule.trusted !== false }),
    begins: firstCharacters(rule.match.replace('(?<fix>', '(?:')),
    to: rule.to,
    why: rule.why ?? rule.id,
  }));
}
