import { latestDay } from '../diff/follow.js';
import type { Change } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';

/** What a reader has to know of a comparison as a whole, lest its rows mislead. */
export function remarksOn({
  old,
  new: now,
  changes,
  acrossPlaces,
}: {
  old: readonly DocumentResult[];
  new: readonly DocumentResult[];
  changes: readonly Change[];
  acrossPlaces: boolean;
}): string[] {
  return [
    ...sideRemarks('old', old, 'added'),
    ...sideRemarks('new', now, 'dropped'),
    ...(isSameText(old, now) ? ['both sides are the same text: nothing can have changed'] : []),
    ...orderRemarks(old, now),
    ...apartRemarks(changes, acrossPlaces ? [] : [placesOf(old), placesOf(now)]),
  ];
}

function sideRemarks(side: 'old' | 'new', results: readonly DocumentResult[], kind: string): string[] {
  const failed = results.filter(({ document }) => document.status === 'failed').length;
  if (failed === results.length) {
    return [`nothing of the ${side} side could be read: the two are not compared`];
  }
  const figures = results.reduce((sum, { document }) => sum + document.figures, 0);
  return [
    ...(failed === 0
      ? []
      : [
          `${failed} of ${results.length} documents of the ${side} side could not be read: what is ${kind} may stand in them`,
        ]),
    ...(figures === 0 ? [`the ${side} side states no figure`] : []),
  ];
}

function isSameText(old: readonly DocumentResult[], now: readonly DocumentResult[]): boolean {
  const idsOf = (results: readonly DocumentResult[]): string =>
    results.flatMap(({ figures }) => figures.map(({ id }) => id)).join();
  return idsOf(old) !== '' && idsOf(old) === idsOf(now);
}

/** OLD and NEW given the wrong way round: every rise would read as a fall. */
function orderRemarks(old: readonly DocumentResult[], now: readonly DocumentResult[]): string[] {
  const [before, after] = [old, now].map((side) => latestDay(side.flatMap(({ figures }) => figures)));
  if (!before || !after || before <= after) return [];
  return [
    `the old side (${before}) is later than the new one (${after}): were they meant the other way round?`,
  ];
}

/** Both sides have figures and no pair came about: their places, else the commonest reason, say why. */
function apartRemarks(changes: readonly Change[], places: readonly string[][]): string[] {
  const pairs = changes.filter(({ old, new: now }) => old !== null && now !== null);
  const sides = [changes.some(({ old }) => old !== null), changes.some(({ new: now }) => now !== null)];
  if (pairs.length > 0 || sides.includes(false)) return [];
  const [before = [], after = []] = places;
  if (before.length > 0 && after.length > 0 && !before.some((place) => after.includes(place))) {
    return [
      `the two sides are about different places (${before.join(', ')}; ${after.join(', ')}), which pair only with --across-places`,
    ];
  }
  const reasons = new Map<string, number>();
  for (const { match } of changes) {
    for (const part of match?.reason.split('；').slice(1) ?? [])
      reasons.set(part, (reasons.get(part) ?? 0) + 1);
  }
  const [first] = [...reasons].sort(([, a], [, b]) => b - a);
  return [
    first === undefined
      ? 'the two sides have no metric in common'
      : `no metric of the two sides pairs; the commonest reason: ${first[0]} (${first[1]} figures)`,
  ];
}

function placesOf(results: readonly DocumentResult[]): string[] {
  return [...new Set(results.flatMap(({ document }) => document.place ?? []))];
}
