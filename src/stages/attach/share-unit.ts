import { compare, type Decimal, multiply, scale } from '../../model/decimal.js';
import type { Quantity } from '../../model/draft.js';
import { readArabic, startsArabic } from '../../text/numeral-part.js';
import type { Group } from './clause-text.js';

/**
 * 1409万、1305万人次, 35、58、8微克/立方米: the unit behind the last number is that of the list. What is counted in goes with it: 5、8万元 are
 * 5万元 and 8万元.
 */
export function shareUnit(group: Group, text: string): Group {
  const last = group.members.at(-1)!;
  if (last.unit.text === '' || group.members.length === 1) return group;
  const { kind, unit, factor } = last;
  const power = powerOf(last, text);
  const members = group.members.map((member) => {
    if (member.unit.text !== '' || member.kind !== 'number') return member;
    if (power === 0 || powerOf(member, text) > 0) return { ...member, kind, unit, factor };
    // 5000、8万元: nothing tells which of the two the first is.
    const value = member.value === null ? null : scale(member.value, power);
    return value === null || isFar(value, last) ? member : { ...member, kind, unit, factor, value };
  });
  return { ...group, members };
}

/** Of ten, as said by the magnitude behind the digits of a number: 4 in 8万元. */
function powerOf({ start, value }: Quantity, text: string): number {
  const digits = startsArabic(text, start) ? readArabic(text, start) : null;
  return digits === null || value === null ? 0 : value.exponent - digits.value.exponent;
}

const isFar = (value: Decimal, { value: last }: Quantity): boolean =>
  last === null || compare(value, multiply(last, HUNDRED)) > 0;
const HUNDRED: Decimal = { digits: 1n, exponent: 2 };
