import type { Match } from '../model/change.js';
import type { PairingLexicon } from '../model/pairing.js';
import { assign, type Edge } from './assign.js';
import { Context } from './context.js';
import { type Fit, fitOf, fitOfSame } from './fit.js';
import { NameIndex } from './likely-names.js';
import { LIKELIEST, likenessOfNames } from './name-likeness.js';
import type { Comparable, Side } from './sides.js';
import { REASONS } from './wording.js';

export interface Pair {
  old: Comparable;
  new: Comparable;
  match: Match;
}

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

export interface AlignOptions {
  lexicon: PairingLexicon;
  matchThreshold: number;
  acrossPlaces: boolean;
}

/**
 * One-to-one pairs of the figures of two sides with the best total: first those of one metric, then, of what is left, those
 * whose names are alike enough. What no threshold lets pair (two places, a year and a half) stays single.
 */
export function align(old: Side, now: Side, options: AlignOptions): Alignment {
  const task: Task = { options, context: new Context(old.items, now.items), near: new Map() };
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

interface Task {
  options: AlignOptions;
  context: Context;
  /** The nearest that each figure came to a partner. */
  near: Map<Comparable, Match>;
}

interface Possible extends Edge {
  fit: Fit;
}

/** Names of one key and manner. */
function alignSame(old: readonly Comparable[], now: readonly Comparable[], task: Task): Pair[] {
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

function alignGroup(a: readonly Comparable[], b: readonly Comparable[], task: Task): Pair[] {
  if (a.length * b.length > MOST_COMPARED) return alignByTime(a, b, task);
  const several = a.length > 1 || b.length > 1;
  const { options, context } = task;
  const edges: Possible[] = [];
  a.forEach((old, i) => {
    b.forEach((current, j) => {
      const fit = inContext(fitOfSame(old, current, options.acrossPlaces), old, current, context);
      remember(old, current, fit, task);
      if (fit.apart !== null || fit.score < options.matchThreshold) return;
      const worth = several
        ? fit.score + CONTEXT * context.likeness(old, current) + context.tieBreak(old, current)
        : fit.score;
      edges.push({ a: i, b: j, worth, fit });
    });
  });
  return (assign(edges) as Possible[]).map(({ a: i, b: j, fit }) => {
    const rival = edges.some((edge) => (edge.a === i) !== (edge.b === j) && edge.fit.score >= fit.score);
    return { old: a[i]!, new: b[j]!, match: rival ? amongSeveral(fit) : matchOf(fit) };
  });
}
/** What stands around a figure decides between pairs that are otherwise as good. */
const CONTEXT = 0.06;

/** 项目 in two texts is the same only where the same is said around it. */
function inContext(fit: Fit, old: Comparable, now: Comparable, context: Context): Fit {
  if (!old.name.bare || context.wordsAlike(old, now) >= SAME_WORDS) return fit;
  return { ...fit, score: Math.min(fit.score, LIKELIEST), reason: `${fit.reason}；${REASONS.bare}` };
}
const SAME_WORDS = 0.5;

/** Same name, same time, several values: which belongs to which is read from what stands around them. */
function amongSeveral({ score, reason }: Fit): Match {
  return { score: Math.min(score, SEVERAL), reason: `${reason}；${REASONS.several}` };
}
const SEVERAL = 0.9;

function matchOf({ score, reason }: Fit): Match {
  return { score, reason };
}

function alignByTime(a: readonly Comparable[], b: readonly Comparable[], task: Task): Pair[] {
  const bucket = (items: readonly Comparable[]): Map<string, Comparable[]> => {
    const byTime = new Map<string, Comparable[]>();
    for (const item of items) {
      const { value, min, max } = item.figure;
      const key = [item.place, item.offset, item.months?.length, value, min, max].join('\n');
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

/** Names that are alike, among figures of one manner that the first round left. */
function alignAlike(old: readonly Comparable[], now: readonly Comparable[], task: Task): Pair[] {
  const byManner = new Map<string, Comparable[]>();
  for (const item of now) byManner.set(item.manner, [...(byManner.get(item.manner) ?? []), item]);
  const ofOld = new Map<string, Comparable[]>();
  for (const item of old) ofOld.set(item.manner, [...(ofOld.get(item.manner) ?? []), item]);
  return [...ofOld].flatMap(([manner, a]) => alignManner(a, byManner.get(manner) ?? [], task));
}

function alignManner(a: readonly Comparable[], b: readonly Comparable[], task: Task): Pair[] {
  const { options, context } = task;
  const index = new NameIndex(b.map(({ name }) => name.plain));
  const back = new NameIndex(a.map(({ name }) => name.plain));
  const edges = new Map<number, Possible>();
  const consider = (i: number, j: number): void => {
    const place = i * b.length + j;
    if (edges.has(place)) return;
    const [old, current] = [a[i]!, b[j]!];
    if (old.name.key === current.name.key) return;
    const fit = fitOfAlike(old, current, options);
    remember(old, current, fit, task);
    if (fit.apart === null && fit.score >= options.matchThreshold)
      edges.set(place, { a: i, b: j, worth: fit.score + context.tieBreak(old, current), fit });
  };
  // From both sides, so that the shorter list of one of them does not decide which pairs are seen.
  a.forEach((item, i) => {
    for (const j of index.closest(item.name.plain)) consider(i, j);
  });
  b.forEach((item, j) => {
    for (const i of back.closest(item.name.plain)) consider(i, j);
  });
  return (assign([...edges.values()]) as Possible[]).map(({ a: i, b: j, fit }) => ({
    old: a[i]!,
    new: b[j]!,
    match: matchOf(fit),
  }));
}

function fitOfAlike(old: Comparable, now: Comparable, { lexicon, acrossPlaces }: AlignOptions): Fit {
  const { score, contrast } = likenessOfNames(old.name, now.name, lexicon);
  const names = [old.figure.metric.name, now.figure.metric.name] as const;
  const said =
    contrast === null ? [REASONS.alike(...names)] : [REASONS.alike(...names), REASONS.contrast(...contrast)];
  return fitOf(old, now, { likeness: score, said, acrossPlaces });
}

/** Below this, two figures have nothing to do with each other. */
const LEAST_NEAR = 0.35;

function remember(old: Comparable, now: Comparable, fit: Fit, { near }: Task): void {
  if (fit.score < LEAST_NEAR) return;
  for (const item of [old, now]) {
    const known = near.get(item);
    if (known === undefined || fit.score > known.score) near.set(item, matchOf(fit));
  }
}
