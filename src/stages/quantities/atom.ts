import type { Decimal } from '../../model/decimal.js';
import type { Bound, Role } from '../../model/figure.js';
import type { UnitReading } from '../../packs/unit-tables.js';
import type { Numeral } from '../../text/numeral.js';

/** A number with its unit, before ranges are joined and bounds are read. */
export interface Atom {
  /** Left of the start where a bound's word is part of the wording: 前30位. */
  from: number;
  start: number;
  end: number;
  value: Decimal;
  upper: Decimal | null;
  unit: UnitReading | null;
  numeral: Numeral | null;
  /** The unit was said before the numeral: 百分之十. */
  framed: boolean;
  role: Role | null;
  bound: Bound;
  rules: readonly string[];
}

/** A copy with some fields told anew. It keeps the shape of all atoms, for the same reason as `copyCandidate`. */
export function withFields(atom: Atom, fields: Partial<Atom>): Atom {
  const copy: Atom = {
    from: atom.from,
    start: atom.start,
    end: atom.end,
    value: atom.value,
    upper: atom.upper,
    unit: atom.unit,
    numeral: atom.numeral,
    framed: atom.framed,
    role: atom.role,
    bound: atom.bound,
    rules: atom.rules,
  };
  return Object.assign(copy, fields);
}
