import { type Decimal, negate } from '../../model/decimal.js';
import type { Quantity } from '../../model/draft.js';
import { digitOf, isArabicDigit } from '../../text/numeral-signs.js';
import type { Grammar } from './grammar.js';
import { isNumber } from './is-number.js';
import { type Atom, readAtom } from './read-atom.js';
import { type After, type Before, boundOf, readAfter, readBefore } from './read-bounds.js';
import { readRange } from './read-range.js';

/** The whole quantity that begins at `at`; bounds are not looked for left of `floor`. */
export function readQuantity(text: string, at: number, floor: number, grammar: Grammar): Quantity | null {
  if (continuesNumber(text, at)) return null;
  const first = readAtom(text, at, grammar);
  if (first === null) return null;
  const before = readBefore(text, first.from, floor, grammar);
  const whole = before.standsAlone ? first : readRange(text, first, grammar);
  const after = readAfter(text, whole.end, before.readings, grammar);
  if (!isNumber(text, whole, before, after)) return null;
  return toQuantity(text, whole, before, after);
}

/** The middle of a run of digits, seen only when the run as a whole was refused. */
function continuesNumber(text: string, at: number): boolean {
  const [code, previous] = [text.charCodeAt(at), text.charCodeAt(at - 1)];
  return isArabicDigit(code) ? isArabicDigit(previous) : digitOf(code) >= 0 && digitOf(previous) >= 0;
}

function toQuantity(text: string, atom: Atom, before: Before, after: After): Quantity {
  const sign = signLength(text, atom, before.from);
  const start = atom.start - sign;
  const signed = (value: Decimal): Decimal => (sign > 0 ? negate(value) : value);
  const isRange = atom.upper !== null;
  const modifiers = [...before.rules, ...(after.reading === null ? [] : [after.reading.rule])];
  return {
    start,
    end: atom.end,
    from: Math.min(before.from, start),
    to: after.to,
    kind: kindOf(atom),
    value: isRange ? null : signed(atom.value),
    min: isRange ? atom.value : null,
    max: isRange ? atom.upper : null,
    bound: boundOf(atom, before, after),
    unit: atom.unit === null ? { text: '', code: null, dimension: null } : { ...atom.unit.unit },
    factor: atom.unit?.factor ?? null,
    role: atom.role,
    chinese: atom.numeral?.chinese ?? true,
    rules: [...atom.rules, ...modifiers],
  };
}

/** A minus sign, where it is no dash between two things. */
function signLength(text: string, atom: Atom, from: number): number {
  const previous = text.charAt(atom.start - 1);
  if (from !== atom.start || atom.framed || atom.upper !== null || (previous !== '-' && previous !== '−'))
    return 0;
  return /[\w%)）\-—~]/.test(text.charAt(atom.start - 2)) ? 0 : 1;
}

function kindOf(atom: Atom): Quantity['kind'] {
  if (atom.role === 'rank') return 'rank';
  const dimension = atom.unit?.unit.dimension;
  if (dimension === undefined || dimension === null) return 'number';
  const stroke = dimension.indexOf('/');
  return KINDS.get(stroke < 0 ? dimension : dimension.slice(0, stroke)) ?? 'quantity';
}
const KINDS = new Map<string, Quantity['kind']>([
  ['percent', 'percent'],
  ['percent-point', 'percent-point'],
  ['money', 'money'],
  ['multiple', 'multiple'],
]);
