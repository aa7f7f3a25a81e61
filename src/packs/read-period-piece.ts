import type { PeriodMention } from '../model/draft.js';
import { mergeReadings, type PeriodReading, readGroups } from '../text/calendar-reading.js';
import { isEveryday } from '../text/numeral-signs.js';
import type { Trie } from '../text/trie.js';
import { unitAt } from '../text/unit-at.js';
import { hasUnit } from '../text/unit-set.js';
import type { CompiledPeriod, PeriodSense } from './compile-period.js';
import type { PeriodMatcher, PeriodPattern, SlotMatcher } from './period-matcher.js';
import type { PatternRegex } from './regex.js';

/** One piece found in a text. */
export interface PeriodPiece {
  rule: PeriodSense;
  end: number;
  reading: PeriodReading;
  mode: PeriodMention['mode'] | null;
}

/** The first place at or after `from` with a unit that an expression can begin with; the text's end when there is none. */
export function nextOpening({ initials }: PeriodMatcher, text: string, from: number): number {
  let at = from;
  while (at < text.length && !hasUnit(initials, text.charCodeAt(at))) at += 1;
  return at;
}

/** Can an expression begin at `at`? One look instead of one for each slot; to be asked where `nextOpening` stops. */
export function canBeginAt({ openings }: PeriodMatcher, text: string, at: number): boolean {
  if (openings === null) return true;
  const unit = unitAt(text, at);
  if (isEveryday(unit)) return matchesAny(openings.counted.at(text, at), text, at);
  const seconds = openings.seconds.get(unit);
  // 全 begins a hundred words and 全年 is one of them: mostly the next character tells.
  if (seconds !== undefined) return seconds.has(unitAt(text, at + 1));
  return openings.screens.get(unit)?.testAt(text, at) !== false;
}

function matchesAny(expressions: readonly PatternRegex[], text: string, at: number): boolean {
  for (const expression of expressions) if (expression.testAt(text, at)) return true;
  return false;
}

/** Can a piece of the slot begin with this UTF-16 unit? To be asked first, for mostly none can. */
export function canBeginSlot(matcher: PeriodMatcher, slot: SlotMatcher, unit: number): boolean {
  return slot.anywhere.length > 0 || ((matcher.starts[unit] ?? 0) & slot.bit) !== 0;
}

/** The longest piece of a slot that begins at `at`. */
export function readPiece(
  slot: SlotMatcher,
  text: string,
  at: number,
  allows: (rule: PeriodSense) => boolean,
): PeriodPiece | null {
  const form = readForm(slot.forms, text, at);
  const best = form !== null && allows(form.rule) ? form : null;
  const longer = longestMatch(patternsAt(slot, text, at), text, at, allows, best);
  return slot.anywhere.length === 0 ? longer : longestMatch(slot.anywhere, text, at, allows, longer);
}

function patternsAt(slot: SlotMatcher, text: string, at: number): readonly PeriodPattern[] {
  const unit = unitAt(text, at);
  if (isEveryday(unit)) return slot.counted.at(text, at);
  const placed = slot.matches.get(unit);
  return placed === undefined || placed.screen?.testAt(text, at) === false ? [] : placed.patterns;
}

function longestMatch(
  patterns: readonly PeriodPattern[],
  text: string,
  at: number,
  allows: (rule: PeriodSense) => boolean,
  known: PeriodPiece | null,
): PeriodPiece | null {
  let best = known;
  for (const { compiled, regex } of patterns) {
    // Whether a rule is at home takes a search of the text, and is asked last.
    const late = compiled.rule.where !== undefined;
    const piece = late || allows(compiled.rule) ? readMatch(compiled, regex, text, at) : null;
    if (piece !== null && (best === null || piece.end > best.end) && (!late || allows(compiled.rule)))
      best = piece;
  }
  return best;
}

function readForm(forms: Trie<CompiledPeriod>, text: string, at: number): PeriodPiece | null {
  const hit = forms.longest(text, at);
  if (hit === null) return null;
  const { rule, reading, mode, inside } = hit.value;
  const longer = inside.get(text.slice(at, hit.end)) ?? [];
  if (longer.some(({ word, at: offset }) => at >= offset && text.startsWith(word, at - offset))) return null;
  return { rule, end: hit.end, reading, mode };
}

function readMatch(
  compiled: CompiledPeriod,
  regex: PatternRegex,
  text: string,
  at: number,
): PeriodPiece | null {
  const match = regex.matchAt(text, at);
  if (match === null || match.end === at) return null;
  const groups = readGroups((name) => match.group(name));
  if (groups === null) return null;
  const reading = mergeReadings(groups, compiled.reading);
  return { rule: compiled.rule, end: match.end, reading, mode: compiled.mode };
}
