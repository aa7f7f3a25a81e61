import type { Figure } from '../model/figure.js';
import { intervalOf } from './interval.js';
import { roundingOf } from './written.js';

/** What became of a target. */
export interface Verdict {
  met: boolean;
  /** Result minus the nearest value that meets the target, in the target's unit. */
  gap: number;
  /** Was more of it wanted, or less? */
  wanted: 'more' | 'less';
}

/**
 * Holds a result against a target. Which side of a plain number is wanted (达到282亿元, 降至3%) follows from the lexicon, else
 * from the number: a promised fall is to be exceeded.
 * @param result value in the target's unit
 */
export function judge(
  target: Figure,
  result: { value: number; bound: Figure['bound'] },
  better: 'higher' | 'lower' | null,
): Verdict {
  const wanted = wantedOf(target, better);
  const { low, high, lowOpen, highOpen } = intervalOf(target);
  const limit = wanted === 'more' ? low : high;
  const open = wanted === 'more' ? lowOpen : highOpen;
  // 增长5%左右 is kept by what rounds to 5%.
  const room = target.bound === 'approx' ? roundingOf(target) : 0;
  const gap = Number((result.value - limit).toPrecision(12));
  const ahead = wanted === 'more' ? gap : -gap;
  const touches =
    ahead === 0 && !staysShort(result.bound, wanted) && (!open || goesBeyond(result.bound, wanted));
  return { met: ahead > 0 || touches || (ahead < 0 && -ahead <= room), gap, wanted };
}

function wantedOf(target: Figure, better: 'higher' | 'lower' | null): 'more' | 'less' {
  const { low, high } = intervalOf(target);
  if (high === Infinity) return 'more';
  if (low === -Infinity) return 'less';
  const moves = target.role === 'change' || target.role === 'growth';
  if (moves && high < 0) return 'less';
  if (target.role === 'rank' || better === 'lower') return 'less';
  return 'more';
}

/** 近100: not quite. */
function staysShort(bound: Figure['bound'], wanted: 'more' | 'less'): boolean {
  return bound === (wanted === 'more' ? 'lt' : 'gt');
}

function goesBeyond(bound: Figure['bound'], wanted: 'more' | 'less'): boolean {
  return bound === (wanted === 'more' ? 'gt' : 'lt');
}
