import type { Quantity } from '../../model/draft.js';
import type { ClauseText, Item } from './clause-text.js';
import { isBarePercentage } from './fraction.js';
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
  const bare = isBarePercentage(quantity) && left.tokens.length === 0 && right.length === 0;
  if (!bare || left.annualised) return false;
  if (last?.sentence !== sentence || last.role !== 'change' || last.direction === null) return false;
  left.direction = last.direction;
  return true;
}

/**
 * 医药制造业增长31.2%、电子信息27.5%、专用设备18.3%: the next of a list is the growth that the one before it was. A rate or a share
 * is of itself: 产值增长12%、增加值率27.5%.
 */
export function listsGrowth(
  { words, mask }: ClauseText,
  { separator }: Item,
  register: Register,
  sentence: number,
  quantity: Quantity,
  left: LeftReading,
): boolean {
  const last = register.subjects.at(-1);
  const [noun] = left.tokens;
  if (separator !== 'list' || !isBarePercentage(quantity)) return false;
  if (last?.sentence !== sentence || last.role !== 'growth' || last.direction === null) return false;
  if (left.tokens.length !== 1 || noun?.type !== 'NP' || left.direction !== null) return false;
  const head = words.endings.head.longest(mask, noun.end, noun.start)?.value.rule.id;
  if (head === 'head.rate' || head === 'head.share') return false;
  left.direction = last.direction;
  return true;
}
