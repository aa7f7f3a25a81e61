import type { Quantity } from '../../model/draft.js';
import type { LeftReading, Token } from './left-reading.js';
import type { Register } from './register.js';

/**
 * 增加36亿元，约8.09%; 减少13亿元（2.3%）: a bare percentage behind an absolute change is the same change, told relatively.
 * Its direction is that of the change.
 */
export function echoChange(
  register: Register,
  sentence: number,
  quantity: Quantity,
  left: LeftReading,
  right: readonly Token[],
): boolean {
  const last = register.subjects.at(-1);
  if (
    quantity.kind !== 'percent' ||
    quantity.role !== null ||
    left.annualised ||
    left.tokens.length > 0 ||
    right.length > 0
  )
    return false;
  if (last?.sentence !== sentence || last.role !== 'change' || last.direction === null) return false;
  left.direction = last.direction;
  return true;
}
