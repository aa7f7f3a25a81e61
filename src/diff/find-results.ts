import type { Match } from '../model/change.js';
import type { PairingLexicon } from '../model/pairing.js';
import { Context } from './context.js';
import { type Fit, fitOf, round, sameness } from './fit.js';
import { NameIndex } from './likely-names.js';
import { type Months, monthsOf } from './months.js';
import { LIKELIEST, likenessOfNames, likenessOfSame } from './name-likeness.js';
import type { Comparable } from './sides.js';
import { REASONS } from './wording.js';

/** What is known of how a target went. */
export interface Finding {
  target: Comparable;
  /** The result of the time by which it was to be reached. */
  result: { item: Comparable; match: Match } | null;
  /** The latest result before that, or any where the target has no deadline. */
  progress: { item: Comparable; match: Match } | null;
  /** Why the nearest result is none of these. */
  near: Match | null;
}

export interface ResultOptions {
  lexicon: PairingLexicon;
  matchThreshold: number;
  acrossPlaces: boolean;
}

/** Looks for the result of each target. One result may answer several targets: a goal is often said twice. */
export function findResults(
  targets: readonly Comparable[],
  results: readonly Comparable[],
  options: ResultOptions,
): Finding[] {
  const byKey = new Map<string, Comparable[]>();
  const byCore = new Map<string, Comparable[]>();
  const byNature = new Map<string, Comparable[]>();
  for (const item of results) {
    push(byKey, `${item.nature}\n${item.name.key}`, item);
    push(byCore, `${item.nature}\n${item.name.core}`, item);
    push(byNature, item.nature, item);
  }
  const indexes = new Map<string, NameIndex>();
  const alike = (target: Comparable): Comparable[] => {
    const list = byNature.get(target.nature) ?? [];
    const index = indexes.get(target.nature) ?? new NameIndex(list.map(({ name }) => name.plain));
    indexes.set(target.nature, index);
    return index.closest(target.name.plain).map((at) => list[at]!);
  };
  const context = new Context(targets, results);
  return targets.map((target) => {
    const same = byKey.get(`${target.nature}\n${target.name.key}`) ?? [];
    const done = byCore.get(`${target.nature}\n${target.name.core}`) ?? [];
    return judgeCandidates(target, [...new Set([...same, ...done, ...alike(target)])], {
      ...options,
      context,
    });
  });
}

function push(map: Map<string, Comparable[]>, key: string, item: Comparable): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

interface Candidate {
  item: Comparable;
  fit: Fit;
  when: 'due' | 'earlier' | 'other';
}

function judgeCandidates(
  target: Comparable,
  candidates: readonly Comparable[],
  options: ResultOptions & { context: Context },
): Finding {
  const best = (among: readonly Candidate[]): Finding['result'] => bestFor(target, among, options.context);
  const judged = candidates.map(
    (item): Candidate => ({ item, fit: fitWith(target, item, options), when: whenOf(target, item) }),
  );
  const good = judged.filter(({ fit }) => fit.apart === null && fit.score >= options.matchThreshold);
  const due = best(good.filter(({ when }) => when === 'due'));
  const earlier = best(good.filter(({ when }) => when === 'earlier'));
  const near = best(judged.map(withTime).filter(({ fit }) => fit.score >= LEAST_NEAR));
  return {
    target,
    result: due,
    progress: due === null ? earlier : null,
    near: due !== null || earlier !== null ? null : (near?.match ?? null),
  };
}
const LEAST_NEAR = 0.35;

/** A result of another time answers no target, however well it is named. */
function withTime(candidate: Candidate): Candidate {
  const { fit, when } = candidate;
  if (when !== 'other') return candidate;
  return {
    ...candidate,
    fit: { ...fit, score: round(fit.score * OTHER_TIME), reason: `${fit.reason}；${REASONS.otherTime}` },
  };
}
const OTHER_TIME = 0.4;

/** The best fit; of equals the latest, and of these the one nearest in size: the whole city's, not that of one level of it. */
function bestFor(target: Comparable, candidates: readonly Candidate[], context: Context): Finding['result'] {
  const worth = ({ fit, item }: Candidate): number =>
    fit.score * 1e5 +
    (item.months?.end ?? 0) +
    0.5 * context.nearness(target, item) +
    context.tieBreak(target, item);
  const first = candidates.reduce<Candidate | null>(
    (top, each) => (top === null || worth(each) > worth(top) ? each : top),
    null,
  );
  return first === null
    ? null
    : { item: first.item, match: { score: first.fit.score, reason: first.fit.reason } };
}

/** Name and place alone: time is what tells a result from progress. */
function fitWith(target: Comparable, result: Comparable, { lexicon, acrossPlaces }: ResultOptions): Fit {
  const timeless = (item: Comparable): Comparable => ({ ...item, months: null });
  const [a, b] = [timeless(target), timeless(result)];
  if (target.name.key === result.name.key) {
    const bare = target.name.bare || result.name.bare;
    const said = bare ? [...sameness(a, b), REASONS.bare] : sameness(a, b);
    const likeness = bare ? LIKELIEST : likenessOfSame(a.name, b.name);
    return fitOf(a, b, { likeness, said, acrossPlaces });
  }
  if (isSameDeed(target, result)) {
    const said = [REASONS.sameDeed(target.figure.metric.name, result.figure.metric.name)];
    return fitOf(a, b, { likeness: SAME_DEED, said, acrossPlaces });
  }
  const { score, contrast } = likenessOfNames(a.name, b.name, lexicon);
  const names = [target.figure.metric.name, result.figure.metric.name] as const;
  const said = [REASONS.alike(...names), ...(contrast === null ? [] : [REASONS.contrast(...contrast)])];
  return fitOf(a, b, { likeness: score, said, acrossPlaces });
}

/** 新建充电桩150个 and 充电桩146个; but not all the 充电桩1200个 that there are. */
function isSameDeed(
  { name: promised, figure: target }: Comparable,
  { name: done, figure: result }: Comparable,
): boolean {
  if (promised.core !== done.core || promised.core.length < 2) return false;
  const [a, b] = [Math.abs(target.value ?? 0), Math.abs(result.value ?? 0)];
  return a > 0 && b > 0 && a / b < MOST_TIMES && b / a < MOST_TIMES;
}
const SAME_DEED = 0.82;
const MOST_TIMES = 4;

/** Does the result hold at the deadline, and over as long a time as was promised? */
function whenOf(
  { figure, months: deadline, about }: Comparable,
  { months: held }: Comparable,
): Candidate['when'] {
  if (deadline === null) return 'earlier';
  if (held === null) return 'other';
  if (held.end < deadline.end) return 'earlier';
  if (held.end !== deadline.end) return 'other';
  // 到2020年累计下降15%, promised at the end of 2015, and 五年累计下降16.2%.
  const sincePromised = (held.length ?? 0) > 12 && held.length === deadline.end - (about ?? 0);
  return sincePromised || coversAs(monthsOf(figure.period), held) ? 'due' : 'other';
}

/** A goal for a year is kept by a year or by what stands at its end, one for five years only by five. */
function coversAs(promised: Months | null, held: Months): boolean {
  if (held.length === 0) return (promised?.length ?? 0) <= 12;
  if (promised === null || promised.length === 0) return held.length === 12;
  return promised.length === held.length;
}
