import { UnitTable } from '../text/unit-table.js';
import { firstCharacters } from './expression-edges.js';
import { kept, type Packs } from './packs.js';
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

/** The repairs of a set of packs, and how the few places are told where one may begin. */
export interface RepairMatcher {
  repairs: readonly Repair[];
  /** The signs that a repair can begin with, where that is plain. */
  begins: string;
  /** By unit, what matches wherever a repair begins with it; a unit without is looked at in any case. */
  screens: UnitTable<PatternRegex>;
}

export const repairMatcher = kept('repairs', buildRepairMatcher);

function buildRepairMatcher(packs: Packs): RepairMatcher {
  const repairs = buildRepairs(packs);
  const begins = [...new Set(repairs.flatMap((repair) => [...(repair.begins ?? [])]))];
  const screens = new UnitTable<PatternRegex>();
  // The rules of a user run on an engine of their own and have no screen.
  if (packs.rules.repairs.every(({ trusted }) => trusted !== false)) {
    for (const sign of begins) {
      const own = repairs.filter((repair) => repair.begins?.has(sign) === true);
      const sources = own.map(({ match }) => `(?:${match.source.replace('(?<fix>', '(?:')})`);
      screens.add(sign.charCodeAt(0), compileRegex(sources.join('|')));
    }
  }
  return { repairs, begins: begins.join(''), screens };
}

function buildRepairs(packs: Packs): Repair[] {
  return packs.rules.repairs.map((rule) => ({
    id: rule.id,
    match: compileRegex(rule.match, { trusted: rule.trusted !== false }),
    begins: beginsOf(rule.match.replace('(?<fix>', '(?:')),
    to: rule.to,
    why: rule.why ?? rule.id,
  }));
}

/** Blanks and ends of lines are settled when the text is written, and are looked for afterwards. */
function beginsOf(source: string): ReadonlySet<string> | null {
  const signs = firstCharacters(source);
  return signs === null || signs.has(' ') || signs.has('\n') ? null : signs;
}
