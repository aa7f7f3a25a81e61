import type { Match } from '../model/change.js';
import { kindFit } from './months.js';
import { likenessOfSame } from './name-likeness.js';
import type { Comparable } from './sides.js';
import { REASONS } from './wording.js';

/** How well two figures of one metric belong together, and what speaks against it. */
export interface Fit extends Match {
  /** What keeps them apart whatever the threshold; null where nothing does. */
  apart: 'place' | 'period' | null;
}

/** Two figures whose names are alike by `likeness`; `same` when they are the same. */
export function fitOf(
  old: Comparable,
  now: Comparable,
  { likeness, said, acrossPlaces }: { likeness: number; said: string[]; acrossPlaces: boolean },
): Fit {
  const place = placeFit(old, now, acrossPlaces);
  const time = timeFit(old, now);
  const apart = place.score === 0 ? 'place' : time.score === 0 ? 'period' : null;
  const score =
    likeness * (place.score === 0 ? APART : place.score) * (time.score === 0 ? APART : time.score);
  return { score: round(score), reason: [...said, ...place.said, ...time.said].join('；'), apart };
}
const APART = 0.4;

/** What two names of one key have to say for themselves. */
export function fitOfSame(old: Comparable, now: Comparable, acrossPlaces: boolean): Fit {
  return fitOf(old, now, {
    likeness: likenessOfSame(old.name, now.name),
    said: sameness(old, now),
    acrossPlaces,
  });
}

export function sameness(
  { name: a, figure: old }: Comparable,
  { name: b, figure: now }: Comparable,
): string[] {
  const named =
    old.metric.name === now.metric.name
      ? REASONS.sameName
      : a.id !== null && a.key === `#${a.id}`
        ? REASONS.sameId(a.id)
        : REASONS.sameThing(old.metric.name, now.metric.name);
  return [
    named,
    ...(a.sets.join() === b.sets.join() ? [] : [REASONS.otherSet(a.sets.join('、'), b.sets.join('、'))]),
    ...(a.asides.join() === b.asides.join()
      ? []
      : [REASONS.otherAside(a.asides.join('、'), b.asides.join('、'))]),
  ];
}

interface Part {
  score: number;
  said: string[];
}

const FULL: Part = { score: 1, said: [] };
/** One side does not say where. */
const PLACE_UNSAID = 0.93;
const OTHER_PLACE = 0.9;

function placeFit({ place: a }: Comparable, { place: b }: Comparable, acrossPlaces: boolean): Part {
  if (a === b) return FULL;
  if (a === null || b === null) return { score: PLACE_UNSAID, said: [REASONS.placeUnsaid] };
  return { score: acrossPlaces ? OTHER_PLACE : 0, said: [REASONS.otherPlace(a, b)] };
}

/** The same distance from what each side is about (this year's against last year's), or the very same time. */
function timeFit(old: Comparable, now: Comparable): Part {
  const kind = kindFit(old.months, now.months);
  if (kind === 0) return { score: 0, said: [REASONS.otherKind] };
  const said =
    kind === 1 ? [] : [old.months === null || now.months === null ? REASONS.timeUnsaid : REASONS.snapshot];
  if (old.months === null || now.months === null) return { score: kind, said };
  const sameTime = old.months.end === now.months.end;
  const distance = distanceFit(old, now);
  const [first, second] =
    old.figure.status === 'target' ? [sameTime, distance > 0] : [distance === 1, sameTime];
  if (first) return { score: kind, said };
  if (second)
    return { score: kind * SECOND, said: [...said, sameTime ? REASONS.sameTime : REASONS.sameOffset] };
  return distance > 0
    ? { score: kind * SECOND, said: [...said, REASONS.sameOffset] }
    : { score: 0, said: [...said, REASONS.otherTime] };
}
/** A target is the same by its deadline first, a result by its distance from the year of the report. */
const SECOND = 0.98;

/**
 * 1 for the same time of the year, as many years from the year that each side is about; less for as many months from the month
 * that it is about: the fourth quarter beside the third.
 */
function distanceFit(old: Comparable, now: Comparable): number {
  if (old.months === null || now.months === null) return 0;
  // Two lists of targets alone say of what year they are by nothing else.
  if (old.about === null || now.about === null) return old.about === now.about ? 1 : 0;
  const sameMonth = old.months.end % 12 === now.months.end % 12;
  const yearsFrom = ({ months, about }: Comparable): number => yearOf(months!.end) - yearOf(about!);
  if (sameMonth && yearsFrom(old) === yearsFrom(now)) return 1;
  return old.months.end - old.about === now.months.end - now.about ? 0.5 : 0;
}

function yearOf(month: number): number {
  return Math.floor(month / 12);
}

export function round(score: number): number {
  return Math.round(score * 100) / 100;
}
