import { type Decimal, scale } from '../../model/decimal.js';
import type { Quantity } from '../../model/draft.js';
import type { UnitReading } from '../../packs/unit-tables.js';
import { readArabic, startsArabic } from '../../text/numeral-part.js';
import { isMinus, powerOf } from '../../text/numeral-signs.js';
import { unitAt } from '../../text/unit-at.js';
import { hasUnit } from '../../text/unit-set.js';
import type { Grammar } from './grammar.js';
import { isPartOfWhole, kindOfDimension } from './kind.js';
import { readSpanning } from './read-bounds.js';

/** A number as most are written: 3.5亿元. */
interface Plain {
  quantity: Quantity;
  unit: UnitReading;
}

/**
 * Digits, at most one magnitude and one unit, with no sign beside them that could make anything else of them: what two numbers
 * in three are, and little has to be made for them. Null says that the whole grammar has to be asked; it would read a plain number the same.
 */
export function readPlain(text: string, at: number, floor: number, grammar: Grammar): Plain | null {
  const { units, besides, modifiers } = grammar;
  if (isMinus(unitAt(text, at - 1)) || modifiers.before(text, at) !== null) return null;
  const number = startsArabic(text, at) ? readArabic(text, at) : null;
  if (number === null) return null;
  const power = powerOf(unitAt(text, number.end));
  if (power > 0 && units.starts(text, number.end)) return null;
  const digitsEnd = power > 0 ? number.end + 1 : number.end;
  if (hasUnit(besides, unitAt(text, digitsEnd))) return null;
  const hit = units.simple(text, digitsEnd);
  const unit = hit?.value.known?.piece ?? null;
  if (hit === null || unit === null || unit.conversion !== null) return null;
  if (hasUnit(besides, unitAt(text, hit.end))) return null;
  const { dimension } = unit.unit;
  if (isPartOfWhole(dimension) && readSpanning(text, at, floor, grammar) !== null) return null;
  const value = power > 0 ? scale(number.value, power) : number.value;
  return { quantity: quantityOf(at, hit.end, value, unit), unit };
}

function quantityOf(
  start: number,
  end: number,
  value: Decimal,
  { unit, factor, rules }: UnitReading,
): Quantity {
  const { text, code, dimension } = unit;
  return {
    start,
    end,
    from: start,
    to: end,
    kind: kindOfDimension(dimension),
    value,
    min: null,
    max: null,
    bound: 'eq',
    unit: { text, code, dimension },
    factor,
    role: null,
    chinese: false,
    per: null,
    rules,
  };
}
