import { type ModifierMatcher, modifierMatcher } from '../../packs/modifier-matcher.js';
import { type NumeralMatcher, numeralMatcher } from '../../packs/numeral-matcher.js';
import { memoised, type Packs } from '../../packs/packs.js';
import { type UnitMatcher, unitMatcher } from '../../packs/unit-matcher.js';
import type { NumeralContext } from '../../text/numeral.js';
import { NUMERAL_SIGNS } from '../../text/numeral-signs.js';

/** The words that numbers are made of, built once from the packs. */
export interface Grammar {
  units: UnitMatcher;
  words: NumeralMatcher;
  modifiers: ModifierMatcher;
  context: NumeralContext;
  /** 1 for each character a number can begin with. */
  initial: Uint8Array;
}

export const quantityGrammar = memoised(buildGrammar);

function buildGrammar(packs: Packs): Grammar {
  const [units, words, modifiers] = [unitMatcher(packs), numeralMatcher(packs), modifierMatcher(packs)];
  const initial = new Uint8Array(0x10000);
  for (const sign of NUMERAL_SIGNS) initial[sign.charCodeAt(0)] = 1;
  for (const code of words.initials) initial[code] = 1;
  const context: NumeralContext = {
    startsUnit: units.starts,
    approximatorEnd: (text, at) => modifiers.inside(text, at)?.end ?? -1,
  };
  return { units, words, modifiers, context, initial };
}
