import type { Span } from '../../model/document.js';
import type { PeriodMention, Quantity } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { regionNames } from '../../packs/region-matcher.js';
import type { SegmenterName } from '../../packs/segmenter.js';
import { classesOf, type WordText, wordMatcher } from '../../packs/word-matcher.js';
import { PlaceIndex } from '../../text/place-index.js';

/** What every reader of a stretch of text needs: the text, its mask, the findings in it, the words. */
export interface ClauseText extends WordText {
  text: string;
  /** The same text with brackets and quotes hidden. */
  mask: string;
  /** Those of the text itself: where it is hidden they only cost a look in vain, so masks can share them. */
  classes: Int32Array;
  /** Periods by the offset they begin and end at. */
  periodsByStart: PlaceIndex<PeriodMention>;
  periodsByEnd: PlaceIndex<PeriodMention>;
  /** The same in the order of the text. */
  periods: readonly PeriodMention[];
  packs: Packs;
  /** Names of the document's own place, longest first; they say nothing of a metric. */
  places: readonly string[];
  /** Cuts a noun phrase where no form says where it begins. */
  segmenter: SegmenterName;
}

/** `read` are the stretches whose clauses will be read; `folded` is the text as the grammar reads it. */
export function clauseText(
  text: string,
  folded: string,
  mask: string,
  read: readonly Span[],
  periods: readonly PeriodMention[],
  place: string | null,
  packs: Packs,
  segmenter: SegmenterName,
): ClauseText {
  const words = wordMatcher(packs);
  return {
    text,
    mask,
    classes: classesOf(words, folded, read),
    periodsByStart: new PlaceIndex(text.length, periods, ({ start }) => start),
    periodsByEnd: new PlaceIndex(text.length, periods, ({ end }) => end),
    periods,
    words,
    packs,
    places: placeNames(place, packs),
    segmenter,
  };
}

/** The same text with something else of it hidden; written out for the same reason as `copyCandidate`. */
export function withMask(clause: ClauseText, mask: string): ClauseText {
  return {
    text: clause.text,
    mask,
    classes: clause.classes,
    periodsByStart: clause.periodsByStart,
    periodsByEnd: clause.periodsByEnd,
    periods: clause.periods,
    words: clause.words,
    packs: clause.packs,
    places: clause.places,
    segmenter: clause.segmenter,
  };
}

/** The first period that stands within a stretch. */
export function firstPeriodIn(clause: ClauseText, start: number, end: number): PeriodMention | null {
  return periodsIn(clause, start, end)[0] ?? null;
}

/** The periods within a stretch, in the order of the text. */
export function periodsIn({ periodsByStart }: ClauseText, start: number, end: number): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (let at = start; at < end; at += 1) {
    const period = periodsByStart.get(at);
    if (period !== undefined && period.end <= end) found.push(period);
  }
  return found;
}

/** 东莞市 is also written 东莞; bodies that are no region (中央政府) stay part of a name. */
function placeNames(place: string | null, packs: Packs): string[] {
  if (place === null || !regionNames(packs).has(place)) return [];
  return place.length > 2 ? [place, place.slice(0, -1)] : [place];
}

/** Quantities that share a unit, bound, role or basis: 分别达到40%、30%以上. Mostly of one member. */
export interface Group {
  members: Quantity[];
  from: number;
  to: number;
}

/** A stretch with one predication: between punctuation, or between 、 after a number and the next number. */
export interface Item extends Span {
  groups: readonly Group[];
  /** What stands before it: a sentence or paragraph begins, or a sign. */
  separator: 'start' | 'comma' | 'semicolon' | 'colon' | 'list';
  bracketed: boolean;
}
