import type { Figure } from '../model/figure.js';

/** The values a statement allows: 90%以上 is from 90, 6%—6.5% from 6 to 6.5. Ends may be infinite. */
export interface Interval {
  low: number;
  high: number;
  /** Is the end itself left out: 超过90% ? */
  lowOpen: boolean;
  highOpen: boolean;
}

/** A bound is of the size as written: 下降13.5%以上 is everything up to -13.5. */
export function intervalOf({ value, min, max, bound, role }: Figure): Interval {
  if (value === null) {
    return { low: min ?? -Infinity, high: max ?? Infinity, lowOpen: false, highOpen: false };
  }
  const falls = value < 0 && (role === 'change' || role === 'growth');
  const upwards = (bound === 'ge' || bound === 'gt') !== falls;
  const open = bound === 'gt' || bound === 'lt';
  if (bound === 'eq' || bound === 'approx')
    return { low: value, high: value, lowOpen: false, highOpen: false };
  return upwards
    ? { low: value, high: Infinity, lowOpen: open, highOpen: false }
    : { low: -Infinity, high: value, lowOpen: false, highOpen: open };
}
