import { type ModifierMatcher, modifierMatcher } from '../../packs/modifier-matcher.js';
import { type NumeralMatcher, numeralMatcher } from '../../packs/numeral-matcher.js';
import { memoised, type Packs } from '../../packs/packs.js';
import { type UnitMatcher, unitMatcher } from '../../packs/unit-matcher.js';
import { type WordMatcher, wordMatcher } from '../../packs/word-matcher.js';
import { type Numeral, type NumeralContext, readNumeral } from '../../text/numeral.js';
import { PARTS_OF, RANGE_SIGNS } from '../../text/numeral-part.js';
import { HALF_SIGN, NUMERAL_SIGNS } from '../../text/numeral-signs.js';
import { addUnit, type UnitSet, unitSet } from '../../text/unit-set.js';

/** The words that numbers are made of, built once from the packs. */
export interface Grammar {
  units: UnitMatcher;
  words: NumeralMatcher;
  modifiers: ModifierMatcher;
  /** The numeral at a place, read with what stands around it. */
  numeralAt: (text: string, at: number) => Numeral | null;
  /** 增加, 减少: what stands before a change. */
  directions: WordMatcher['endings']['direction'];
  /** The characters a number can begin with. */
  initial: UnitSet;
  /** The characters that behind a number, or a number and its unit, may make more of it than it says. */
  besides: UnitSet;
  /** Does a word stand here that deals the numbers of a ratio to several: 按6:4|分担? */
  partsRatio: (text: string, at: number) => boolean;
}

export const quantityGrammar = memoised(buildGrammar);

/** 按6:4|的比例共同|分担. */
const LONGEST_LEAD = 5;

/** More digits, a half, a second end, a remark, a share: 3万2, 两年半, 5-8亿元, 60分（含）, 3分之1. */
const FURTHER = `${NUMERAL_SIGNS}${HALF_SIGN}${RANGE_SIGNS}（${PARTS_OF.charAt(0)}`;

function buildGrammar(packs: Packs): Grammar {
  const [units, words, modifiers] = [unitMatcher(packs), numeralMatcher(packs), modifierMatcher(packs)];
  const initial = unitSet(NUMERAL_SIGNS);
  for (const code of words.initials) addUnit(initial, code);
  const context: NumeralContext = {
    startsUnit: units.starts,
    takesTenths: units.takesTenths,
    approximatorEnd: (text, at) => modifiers.inside(text, at)?.end ?? -1,
  };
  const { sharing } = wordMatcher(packs).byClass;
  const partsRatio = (text: string, from: number): boolean => {
    for (let at = from; at <= from + LONGEST_LEAD; at += 1)
      if (sharing.longest(text, at) !== null) return true;
    return false;
  };
  const directions = wordMatcher(packs).endings.direction;
  const numeralAt = (text: string, at: number): Numeral | null => readNumeral(text, at, context);
  const besides = unitSet(FURTHER);
  for (const code of [...modifiers.beginnings, ...units.further]) addUnit(besides, code);
  return { besides, units, words, modifiers, numeralAt, directions, initial, partsRatio };
}
