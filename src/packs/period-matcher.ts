import type { PeriodMention } from '../model/draft.js';
import { mergeReadings, type PeriodReading, readGroups } from '../text/calendar-reading.js';
import { Trie } from '../text/trie.js';
import { unitAt } from '../text/unit-at.js';
import { addUnit, hasUnit, type UnitSet, unitSet } from '../text/unit-set.js';
import { type CompiledPeriod, compilePeriod, expandMacros, unitsOf } from './compile-period.js';
import { ofOneShape } from './one-shape.js';
import { memoised, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';
import type { PeriodRule } from './schema.js';

export type PeriodSlot = PeriodRule['slot'];

export interface SlotMatcher {
  /** Its bit in `starts`. */
  bit: number;
  forms: Trie<CompiledPeriod>;
  /** Patterns by the unit they begin with. */
  matches: Map<number, ScreenedPatterns>;
  /** Patterns that do not say what they begin with. */
  anywhere: PeriodPattern[];
}

interface PeriodPattern {
  compiled: CompiledPeriod;
  regex: PatternRegex;
}

/** Patterns, and one expression that matches where any of them does: at most digits none does, and one look tells. */
interface ScreenedPatterns {
  patterns: PeriodPattern[];
  screen: PatternRegex | null;
}

/** The pieces of period expressions, by slot. */
export interface PeriodMatcher {
  slots: Readonly<Record<PeriodSlot, SlotMatcher>>;
  /** For every UTF-16 unit the slots, as bits, whose pieces can begin with it. */
  starts: Uint8Array;
  /** Directions, matched leftwards: 提高|到2020年的92.5% goes up to a value, it sets no deadline. */
  directions: Trie<true>;
  /** The units that an expression can begin with. */
  initials: UnitSet;
  /** By unit, what matches wherever an expression begins with it; for units that patterns begin with. */
  openings: Map<number, PatternRegex>;
  /** By unit, the units that follow it where an expression begins with it; for units that only longer forms begin with. */
  seconds: Map<number, ReadonlySet<number>>;
}

/** One piece found in a text. */
export interface PeriodPiece {
  rule: PeriodRule;
  end: number;
  reading: PeriodReading;
  mode: PeriodMention['mode'] | null;
}

/** Built once for a set of packs. */
export const periodMatcher = memoised(buildPeriodMatcher);

const SLOT_BITS: Record<PeriodSlot, number> = {
  opener: 1,
  whole: 2,
  year: 4,
  part: 8,
  joiner: 16,
  blanked: 32,
  closer: 64,
  name: 128,
};
const OPENING_BITS = SLOT_BITS.opener | SLOT_BITS.whole | SLOT_BITS.year | SLOT_BITS.part;

/** The first place at or after `from` with a unit that an expression can begin with; the text's end when there is none. */
export function nextOpening({ initials }: PeriodMatcher, text: string, from: number): number {
  let at = from;
  while (at < text.length && !hasUnit(initials, text.charCodeAt(at))) at += 1;
  return at;
}

/** Can an expression begin at `at`? One look instead of one for each slot; to be asked where `nextOpening` stops. */
export function canBeginAt(matcher: PeriodMatcher, text: string, at: number): boolean {
  const unit = unitAt(text, at);
  const seconds = matcher.seconds.get(unit);
  // 全 begins a hundred words and 全年 is one of them: mostly the next character tells.
  if (seconds !== undefined) return seconds.has(unitAt(text, at + 1));
  return matcher.openings.get(unit)?.testAt(text, at) !== false;
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
  allows: (rule: PeriodRule) => boolean,
): PeriodPiece | null {
  const form = readForm(slot.forms, text, at);
  const best = form !== null && allows(form.rule) ? form : null;
  const placed = slot.matches.get(unitAt(text, at));
  const longer =
    placed === undefined || placed.screen?.testAt(text, at) === false
      ? best
      : longestMatch(placed.patterns, text, at, allows, best);
  return slot.anywhere.length === 0 ? longer : longestMatch(slot.anywhere, text, at, allows, longer);
}

function longestMatch(
  patterns: readonly PeriodPattern[],
  text: string,
  at: number,
  allows: (rule: PeriodRule) => boolean,
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

function buildPeriodMatcher(packs: Packs): PeriodMatcher {
  const matcher: PeriodMatcher = {
    slots: emptySlots(),
    starts: new Uint8Array(0x10000),
    initials: unitSet([]),
    directions: directionsOf(packs),
    openings: new Map(),
    seconds: new Map(),
  };
  const rules = ofOneShape(packs.rules.periods);
  for (const rule of rules) addRule(matcher, rule);
  const screens = new Map<string, PatternRegex>();
  for (const slot of Object.values(matcher.slots)) {
    for (const placed of slot.matches.values()) placed.screen = screenOf(placed.patterns, [], screens);
  }
  const { opener, whole, year, part } = matcher.slots;
  addOpenings(matcher, [opener, whole, year, part], rules, screens);
  return matcher;
}

function directionsOf({ rules }: Packs): Trie<true> {
  const directions = new Trie<true>('backward');
  for (const rule of rules.words) {
    if (rule.class === 'direction') for (const form of rule.forms) directions.add(form, true);
  }
  return directions;
}

function addOpenings(
  matcher: PeriodMatcher,
  slots: readonly SlotMatcher[],
  rules: readonly PeriodRule[],
  screens: Map<string, PatternRegex>,
): void {
  if (slots.some((slot) => slot.anywhere.length > 0)) return;
  const forms = rules.filter(({ slot }) => slots.includes(matcher.slots[slot])).flatMap((rule) => rule.forms);
  const patterned = new Set(slots.flatMap((slot) => [...slot.matches.keys()]));
  for (const unit of new Set(forms.map((form) => form.charCodeAt(0)))) {
    const own = forms.filter((form) => form.charCodeAt(0) === unit);
    if (!patterned.has(unit) && own.every((form) => form.length > 1))
      matcher.seconds.set(unit, new Set(own.map((form) => form.charCodeAt(1))));
  }
  for (const unit of patterned) {
    const patterns = slots.flatMap((slot) => slot.matches.get(unit)?.patterns ?? []);
    const screen = screenOf(
      patterns,
      forms.filter((form) => form.charCodeAt(0) === unit),
      screens,
    );
    if (screen !== null) matcher.openings.set(unit, screen);
  }
}

/** Units with the same patterns share a screen; the patterns of a user run on an engine of their own and have none. */
function screenOf(
  patterns: readonly PeriodPattern[],
  forms: readonly string[],
  screens: Map<string, PatternRegex>,
): PatternRegex | null {
  if (patterns.length + forms.length < 2 || patterns.some(({ compiled }) => compiled.rule.trusted === false))
    return null;
  const expressions = patterns.map(({ regex }) => regex.source.replace(GROUP_NAME, '(?:'));
  const wordings = forms.map((form) => form.replace(SYNTAX, '\\$&'));
  const source = [...expressions, ...wordings].map((expression) => `(?:${expression})`).join('|');
  const screen = screens.get(source) ?? compileRegex(source);
  screens.set(source, screen);
  return screen;
}

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
/** Two groups may not share a name within one expression. */
const GROUP_NAME = /\(\?<\w+>/g;

function emptySlots(): PeriodMatcher['slots'] {
  const { opener, whole, year, part, joiner, blanked, closer, name } = SLOT_BITS;
  return {
    opener: emptySlot(opener),
    whole: emptySlot(whole),
    year: emptySlot(year),
    part: emptySlot(part),
    joiner: emptySlot(joiner),
    blanked: emptySlot(blanked),
    closer: emptySlot(closer),
    name: emptySlot(name),
  };
}

function emptySlot(bit: number): SlotMatcher {
  return { bit, forms: new Trie(), matches: new Map(), anywhere: [] };
}

function addRule(matcher: PeriodMatcher, rule: PeriodRule): void {
  const slot = matcher.slots[rule.slot];
  const compiled = compilePeriod(rule);
  const starts = rule.forms.map((form) => form.charCodeAt(0));
  for (const form of rule.forms) slot.forms.add(form, compiled);
  if (rule.match !== undefined) {
    const pattern = { compiled, regex: compileRegex(expandMacros(rule.match), rule) };
    if (rule.begins === undefined) slot.anywhere.push(pattern);
    for (const unit of unitsOf(rule.begins ?? '')) {
      const placed = slot.matches.get(unit);
      if (placed === undefined) slot.matches.set(unit, { patterns: [pattern], screen: null });
      else placed.patterns.push(pattern);
      starts.push(unit);
    }
  }
  for (const unit of starts) {
    matcher.starts[unit] = (matcher.starts[unit] ?? 0) | slot.bit;
    if ((slot.bit & OPENING_BITS) !== 0) addUnit(matcher.initials, unit);
  }
}
