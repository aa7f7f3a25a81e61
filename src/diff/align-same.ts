import type { Match } from '../model/change.js';
import { assign } from './assign.js';
import type { Context } from './context.js';
import { type Fit, fitOfSame } from './fit.js';
import { LIKELIEST } from './name-likeness.js';
import { matchOf, type Pair, type PairingTask, type Possible, remember } from './pairing-task.js';
import type { Comparable } from './sides.js';
import { REASONS } from './wording.js';

/** Names of one key and manner. */
export function alignSame(old: readonly Comparable[], now: readonly Comparable[], task: PairingTask): Pair[] {
  const groups = groupByKey(now);
  return [...groupByKey(old)].flatMap(([key, a]) => {
    const b = groups.get(key);
    return b === undefined ? [] : alignGroup(a, b, task);
  });
}

function groupByKey(items: readonly Comparable[]): Map<string, Comparable[]> {
  const groups = new Map<string, Comparable[]>();
  for (const item of items) {
    const key = `${item.manner}\n${item.name.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** A list of one name this long (a table without row names) is paired time by time. */
const MOST_COMPARED = 90_000;

function alignGroup(a: readonly Comparable[], b: readonly Comparable[], task: PairingTask): Pair[] {
  if (a.length * b.length > MOST_COMPARED) return alignByTime(a, b, task);
  const several = a.length > 1 || b.length > 1;
  const { options, context } = task;
  const edges: Possible[] = [];
  a.forEach((old, i) => {
    b.forEach((current, j) => {
      const fit = inContext(fitOfSame(old, current, options.acrossPlaces), old, current, context);
      remember(old, current, fit, task);
      if (fit.apart !== null || fit.score < options.matchThreshold) return;
      const around = several ? worthOfContext(old, current, context) : 0;
      edges.push({ a: i, b: j, worth: fit.score + around, fit });
    });
  });
  return (assign(edges) as Possible[]).map(({ a: i, b: j, fit }) => {
    const [old, current] = [a[i]!, b[j]!];
    const rival = edges.some((edge) => (edge.a === i) !== (edge.b === j) && edge.fit.score >= fit.score);
    const match = rival ? amongSeveral(fit) : matchOf(fit);
    return { old, new: current, match: isLeap(old, current, task) ? doubted(match) : match };
  });
}
/** What stands around a figure decides between pairs that are otherwise as good, and so does a leap in size. */
function worthOfContext(old: Comparable, now: Comparable, context: Context): number {
  const leap = old.figure.role === 'level' && context.nearness(old, now) < FAR ? LEAP : 0;
  return CONTEXT * context.likeness(old, now) + context.tieBreak(old, now) - leap;
}
const CONTEXT = 0.06;
const LEAP = 0.05;
/** A fifth of the size, or five times it: see `nearness`. */
const FAR = 0.38;

/** 项目 in two texts is the same only where the same is said around it. */
function inContext(fit: Fit, old: Comparable, now: Comparable, context: Context): Fit {
  const bare = old.name.bare || now.name.bare;
  if (!bare || context.wordsAlike(old, now) >= SAME_WORDS) return fit;
  return { ...fit, score: Math.min(fit.score, LIKELIEST), reason: `${fit.reason}；${REASONS.bare}` };
}
const SAME_WORDS = 0.5;

/** Same name, same time, several values: which belongs to which is read from what stands around them. */
function amongSeveral({ score, reason }: Fit): Match {
  return { score: Math.min(score, SEVERAL), reason: `${reason}；${REASONS.several}` };
}
const SEVERAL = 0.9;

function alignByTime(a: readonly Comparable[], b: readonly Comparable[], task: PairingTask): Pair[] {
  const bucket = (items: readonly Comparable[]): Map<string, Comparable[]> => {
    const byTime = new Map<string, Comparable[]>();
    for (const item of items) {
      const { value, min, max } = item.figure;
      const key = [
        item.place,
        (item.months?.end ?? 0) - (item.about ?? 0),
        item.months?.length,
        value,
        min,
        max,
      ].join('\n');
      byTime.set(key, [...(byTime.get(key) ?? []), item]);
    }
    return byTime;
  };
  const others = bucket(b);
  return [...bucket(a)].flatMap(([key, items]) => {
    const like = others.get(key) ?? [];
    return items.slice(0, like.length).map((old, i) => ({
      old,
      new: like[i]!,
      match: amongSeveral(fitOfSame(old, like[i]!, task.options.acrossPlaces)),
    }));
  });
}

/** Ten times the size or a tenth of it, and no text that says so: more often a name that was read wrongly. */
function isLeap(old: Comparable, now: Comparable, { options, context }: PairingTask): boolean {
  return old.figure.role === 'level' && context.nearness(old, now) < TENFOLD && !options.confirms(old, now);
}
const TENFOLD = 0.302;

function doubted({ score, reason }: Match): Match {
  return { score: Math.min(score, SEVERAL), reason: `${reason}；${REASONS.leap}` };
}
