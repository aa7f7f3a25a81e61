import type { Match } from '../model/change.js';
import { alignAlike } from './align-alike.js';
import { alignSame } from './align-same.js';
import { Context } from './context.js';
import type { AlignOptions, Pair, PairingTask } from './pairing-task.js';
import type { Comparable, Side } from './sides.js';
import { REASONS } from './wording.js';

/** A figure that found no partner, and the nearest one with what keeps it apart. */
export interface Single {
  item: Comparable;
  near: Match | null;
}

export interface Alignment {
  pairs: Pair[];
  onlyOld: Single[];
  onlyNew: Single[];
}

/**
 * One-to-one pairs of the figures of two sides with the best total: first those of one metric, then, of what is left, those
 * whose names are alike enough. What no threshold lets pair (two places, a year and a half) stays single.
 */
export function align(old: Side, now: Side, options: AlignOptions): Alignment {
  const task: PairingTask = { options, context: new Context(old.items, now.items), near: new Map() };
  const same = alignSame(old.items, now.items, task);
  const taken = new Set(same.flatMap((pair) => [pair.old, pair.new]));
  const isLeft = (item: Comparable): boolean => !taken.has(item);
  const alike = alignAlike(old.items.filter(isLeft), now.items.filter(isLeft), task);
  for (const pair of alike) taken.add(pair.old).add(pair.new);
  const singles = (items: readonly Comparable[]): Single[] =>
    items.filter(isLeft).map((item) => ({ item, near: outdone(task.near.get(item) ?? null, options) }));
  return { pairs: [...same, ...alike], onlyOld: singles(old.items), onlyNew: singles(now.items) };
}

/** What could have been paired and was not: another figure belongs there more. */
function outdone(near: Match | null, { matchThreshold }: AlignOptions): Match | null {
  if (near === null || near.score < matchThreshold) return near;
  return { score: near.score, reason: `${near.reason}；${REASONS.outdone}` };
}
