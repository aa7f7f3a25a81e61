import type { Change } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import type { PairingLexicon } from '../model/pairing.js';
import { align } from './align.js';
import { type CompareContext, comparePair, compareSingle } from './compare.js';
import { confirmer } from './confirm.js';
import { Neighbours } from './neighbours.js';
import { type Comparable, makeSide } from './sides.js';
import { type Tracked, trackAcross, trackedChange } from './track.js';

export interface DiffSettings {
  lexicon: PairingLexicon;
  /** From 0 to 1: pairs that score less stay apart. */
  matchThreshold: number;
  acrossPlaces: boolean;
  /** The name that stands for others, by each of them. */
  aliases: ReadonlyMap<string, string>;
}

/**
 * What changed between two lists of figures: like with like, and promises against results. In the order of the new figures,
 * then those that only the old side has, in theirs.
 */
export function diffFigures(
  old: readonly Figure[],
  now: readonly Figure[],
  settings: DiffSettings,
): Change[] {
  const [before, after] = [makeSide(old, settings), makeSide(now, settings)];
  const context: CompareContext = {
    lexicon: settings.lexicon,
    old: new Neighbours(old, settings.lexicon),
    new: new Neighbours(now, settings.lexicon),
  };
  const confirms = confirmer(context.old, context.new, settings.lexicon);
  const { pairs, onlyOld, onlyNew } = align(before, after, { ...settings, confirms });
  const tracked = trackAcross(before, after, settings);
  const told = new Set(tracked.flatMap(({ target, result }) => [target, result]));
  const isUntold = ({ item }: { item: Comparable }): boolean => !told.has(item);
  const entries: Entry[] = [
    ...pairs.map((pair) => ({ old: pair.old, new: pair.new, change: comparePair(pair, context) })),
    ...onlyNew
      .filter(isUntold)
      .map((single) => ({ old: null, new: single.item, change: compareSingle(single, 'new') })),
    ...onlyOld
      .filter(isUntold)
      .map((single) => ({ old: single.item, new: null, change: compareSingle(single, 'old') })),
    ...tracked.map((each) => entryOf(each, settings.lexicon)),
  ];
  return inOrder(entries, before.items, after.items);
}

interface Entry {
  old: Comparable | null;
  new: Comparable | null;
  change: Change;
}

function entryOf(tracked: Tracked, lexicon: PairingLexicon): Entry {
  const { target, result, targetIsOld } = tracked;
  const [old, now] = targetIsOld ? [target, result] : [result, target];
  return { old, new: now, change: trackedChange(tracked, lexicon) };
}

function inOrder(
  entries: readonly Entry[],
  old: readonly Comparable[],
  now: readonly Comparable[],
): Change[] {
  const places = new Map<Comparable, number>();
  for (const [at, item] of now.entries()) places.set(item, at);
  for (const [at, item] of old.entries()) places.set(item, now.length + at);
  const placeOf = (entry: Entry): number => places.get((entry.new ?? entry.old)!)!;
  return [...entries].sort((a, b) => placeOf(a) - placeOf(b)).map(({ change }) => change);
}
