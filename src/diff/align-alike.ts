import { assign } from './assign.js';
import { type Fit, fitOf } from './fit.js';
import { NameIndex } from './likely-names.js';
import { likenessOfNames } from './name-likeness.js';
import {
  type AlignOptions,
  matchOf,
  type Pair,
  type PairingTask,
  type Possible,
  remember,
} from './pairing-task.js';
import type { Comparable } from './sides.js';
import { REASONS } from './wording.js';

/** Names that are alike, among figures of one manner that the first round left. */
export function alignAlike(
  old: readonly Comparable[],
  now: readonly Comparable[],
  task: PairingTask,
): Pair[] {
  const first = byManner(old, now, (a, b) => alignManner(a, b, task));
  const names = new Set(first.filter(({ match }) => match.score === CONFIRMED).map(namesOf));
  const taken = new Set(first.flatMap((pair) => [pair.old, pair.new]));
  const isLeft = (item: Comparable): boolean => !taken.has(item);
  const second = byManner(old.filter(isLeft), now.filter(isLeft), (a, b) => alignLearned(a, b, names, task));
  return [...first, ...second];
}

function byManner(
  old: readonly Comparable[],
  now: readonly Comparable[],
  pair: (a: readonly Comparable[], b: readonly Comparable[]) => Pair[],
): Pair[] {
  const [ofOld, ofNew] = [groupByManner(old), groupByManner(now)];
  return [...ofOld].flatMap(([manner, a]) => pair(a, ofNew.get(manner) ?? []));
}

function groupByManner(items: readonly Comparable[]): Map<string, Comparable[]> {
  const groups = new Map<string, Comparable[]>();
  for (const item of items) {
    const group = groups.get(item.manner);
    if (group === undefined) groups.set(item.manner, [item]);
    else group.push(item);
  }
  return groups;
}

function alignManner(a: readonly Comparable[], b: readonly Comparable[], task: PairingTask): Pair[] {
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
  return pairsOf(a, b, [...edges.values()]);
}

function pairsOf(a: readonly Comparable[], b: readonly Comparable[], edges: readonly Possible[]): Pair[] {
  return (assign(edges) as Possible[]).map(({ a: i, b: j, fit }) => ({
    old: a[i]!,
    new: b[j]!,
    match: matchOf(fit),
  }));
}

function fitOfAlike(old: Comparable, now: Comparable, options: AlignOptions): Fit {
  const { score, contrast } = likenessOfNames(old.name, now.name, options.lexicon);
  const said = [REASONS.alike(old.figure.metric.name, now.figure.metric.name)];
  if (contrast !== null) said.push(REASONS.contrast(...contrast));
  const fit = fitOf(old, now, { likeness: score, said, acrossPlaces: options.acrossPlaces });
  if (contrast !== null || fit.apart !== null || fit.score < LEAST_CONFIRMED) return fit;
  if (!options.confirms(old, now)) return fit;
  return { ...fit, score: CONFIRMED, reason: `${fit.reason}；${REASONS.confirmed}` };
}
/** Two names that are somewhat alike, and a text that says of their values what these come to. */
const CONFIRMED = 0.85;
const LEAST_CONFIRMED = 0.4;

/** 在校学生963.2万人 and 在校生971.5万人 are one metric, so what grew by 2.1% there and by 2.4% here is one too. */
function alignLearned(
  a: readonly Comparable[],
  b: readonly Comparable[],
  names: ReadonlySet<string>,
  { options, context }: PairingTask,
): Pair[] {
  const byName = new Map<string, number[]>();
  b.forEach(({ name }, j) => {
    byName.set(name.plain, [...(byName.get(name.plain) ?? []), j]);
  });
  const differences = [...new Set([...names].map(differenceOf))];
  const edges = a.flatMap((old, i) =>
    renamed(old.name.plain, differences).flatMap((name) =>
      (byName.get(name) ?? []).flatMap((j): Possible[] => {
        const fit = fitOfLearned(old, b[j]!, options);
        const worth = fit.score + context.tieBreak(old, b[j]!);
        return fit.apart === null && fit.score >= options.matchThreshold ? [{ a: i, b: j, worth, fit }] : [];
      }),
    ),
  );
  return pairsOf(a, b, edges);
}

/**
 * How two names of one metric begin differently: 省属企业 and nothing, for 省属企业营业收入 and 营业收入. Whatever else begins so
 * differs no more.
 */
function differenceOf(pair: string): string {
  const [old = '', now = ''] = pair.split('\n');
  let shared = 0;
  while (shared < Math.min(old.length, now.length) && old.at(-1 - shared) === now.at(-1 - shared))
    shared += 1;
  return shared < LEAST_SHARED ? pair : `${old.slice(0, -shared)}\n${now.slice(0, -shared)}`;
}
/** 额 and 量 are shared by names that have nothing in common. */
const LEAST_SHARED = 2;

function renamed(name: string, differences: readonly string[]): string[] {
  return differences.flatMap((difference) => {
    const [old = '', now = ''] = difference.split('\n');
    return name.startsWith(old) ? [now + name.slice(old.length)] : [];
  });
}

function fitOfLearned(old: Comparable, now: Comparable, { acrossPlaces }: AlignOptions): Fit {
  const said = [REASONS.alike(old.figure.metric.name, now.figure.metric.name), REASONS.learned];
  return fitOf(old, now, { likeness: CONFIRMED, said, acrossPlaces });
}

function namesOf({ old, new: now }: Pair): string {
  return `${old.name.plain}\n${now.name.plain}`;
}
