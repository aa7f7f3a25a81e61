import { type ModifierMatcher, modifierMatcher } from '../../packs/modifier-matcher.js';
import { type NumeralMatcher, numeralMatcher } from '../../packs/numeral-matcher.js';
import { memoised, type Packs } from '../../packs/packs.js';
import { type UnitMatcher, unitMatcher } from '../../packs/unit-matcher.js';
import type { NumeralContext } from '../../text/numeral.js';
import { NUMERAL_SIGNS } from '../../text/numeral-signs.js';
import { addUnit, type UnitSet, unitSet } from '../../text/unit-set.js';

/** The words that numbers are made of, built once from the packs. */
export interface Grammar {
  units: UnitMatcher;
  words: NumeralMatcher;
  modifiers: ModifierMatcher;
  context: NumeralContext;
  /** The characters a number can begin with. */
  initial: UnitSet;
}

export const quantityGrammar = memoised(buildGrammar);

function buildGrammar(packs: Packs): Grammar {
  const [units, words, modifiers] = [unitMatcher(packs), numeralMatcher(packs), modifierMatcher(packs)];
  const initial = unitSet(NUMERAL_SIGNS);
  for (const code of words.initials) addUnit(initial, code);
  const context: NumeralContext = {
    startsUnit: units.starts,
    takesTenths: units.takesTenths,
    approximatorEnd: (text, at) => modifiers.inside(text, at)?.end ?? -1,
  };
  return { units, words, modifiers, context, initial };
}
