import { memoised, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';

/** A repair of scanning noise, compiled; `match` has a group named fix. */
export interface Repair {
  id: string;
  match: PatternRegex;
  to: string;
  why: string;
}

export const repairs = memoised(buildRepairs);

function buildRepairs(packs: Packs): Repair[] {
  return packs.rules.repairs.map((rule) => ({
    id: rule.id,
    match: compileRegex(rule.match, { trusted: rule.trusted !== false }),
    to: rule.to,
    why: rule.why ?? rule.id,
  }));
}
