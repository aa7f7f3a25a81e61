import type { PeriodMention } from '../model/draft.js';
import { mergeReadings, type PeriodReading, readGroups } from '../text/calendar-reading.js';
import { isEveryday } from '../text/numeral-signs.js';
import { Trie } from '../text/trie.js';
import { unitAt } from '../text/unit-at.js';
import { addUnit, hasUnit, type UnitSet, unitSet } from '../text/unit-set.js';
import { type CompiledPeriod, compilePeriod, expandMacros, unitsOf } from './compile-period.js';
import { NumeralIndex, unitsBeyond } from './numeral-index.js';
import { ofOneShape } from './one-shape.js';
import { memoised, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';
import type { PeriodRule } from './schema.js';

export type PeriodSlot = PeriodRule['slot'];

export interface SlotMatcher {
  /** Its bit in `starts`. */
  bit: number;
  forms: Trie<CompiledPeriod>;
  /** Patterns that say what they begin with. */
  patterns: PeriodPattern[];
  /** Those of them that begin with a numeral. */
  counted: NumeralIndex<PeriodPattern>;
  /** The others by the unit they begin with. */
  matches: Map<number, ScreenedPatterns>;
  /** Patterns that do not say what they begin with. */
  anywhere: PeriodPattern[];
}

interface PeriodPattern {
  compiled: CompiledPeriod;
  regex: PatternRegex;
  /** The units that a match can begin with. */
  begins: readonly number[];
  /** Those that can stand behind the numeral it begins with; see `NumeralIndex`. */
  beyond: readonly number[] | null;
}

/** Patterns, and one expression that matches where any of them does: at most places none does, and one look tells. */
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
  /** What tells where no expression begins; null where one may begin with anything. */
  openings: Openings | null;
}

interface Openings {
  /** What matches wherever an expression begins with a numeral. */
  counted: NumeralIndex<PatternRegex>;
  /** By unit, what matches wherever an expression begins with it; for other units that patterns begin with. */
  screens: Map<number, PatternRegex>;
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
  allows: (rule: PeriodRule) => boolean,
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
    openings: null,
  };
  const rules = ofOneShape(packs.rules.periods);
  for (const rule of rules) addRule(matcher, rule);
  const screens = new Map<string, PatternRegex>();
  for (const slot of Object.values(matcher.slots)) {
    for (const placed of slot.matches.values()) placed.screen = screenOf(placed.patterns, [], screens);
  }
  const opening = rules.filter(({ slot }) => (SLOT_BITS[slot] & OPENING_BITS) !== 0);
  return { ...matcher, openings: openingsOf(matcher, opening, screens) };
}

function directionsOf({ rules }: Packs): Trie<true> {
  const directions = new Trie<true>('backward');
  for (const rule of rules.words) {
    if (rule.class === 'direction') for (const form of rule.forms) directions.add(form, true);
  }
  return directions;
}

/** `rules` are those of pieces that begin an expression. */
function openingsOf(
  matcher: PeriodMatcher,
  rules: readonly PeriodRule[],
  screens: Map<string, PatternRegex>,
): Openings | null {
  const slots = [...new Set(rules.map(({ slot }) => matcher.slots[slot]))];
  if (slots.some((slot) => slot.anywhere.length > 0)) return null;
  const openings: Openings = { counted: new NumeralIndex(), screens: new Map(), seconds: new Map() };
  const forms = byFirstUnit(rules.flatMap((rule) => rule.forms));
  const patterned = new Set(slots.flatMap((slot) => [...slot.matches.keys()]));
  for (const [unit, own] of forms) {
    if (isEveryday(unit)) addForms(openings.counted, own);
    else if (!patterned.has(unit) && own.every((form) => form.length > 1))
      openings.seconds.set(unit, new Set(own.map((form) => form.charCodeAt(1))));
  }
  for (const unit of patterned) {
    const patterns = slots.flatMap((slot) => slot.matches.get(unit)?.patterns ?? []);
    const screen = screenOf(patterns, forms.get(unit) ?? [], screens);
    if (screen !== null) openings.screens.set(unit, screen);
  }
  for (const pattern of slots.flatMap((slot) => slot.patterns)) {
    for (const unit of pattern.begins.filter(isEveryday))
      openings.counted.add(unit, pattern.beyond, pattern.regex);
  }
  return openings;
}

function byFirstUnit(forms: readonly string[]): Map<number, string[]> {
  const byUnit = new Map<number, string[]>();
  for (const form of forms) {
    const unit = form.charCodeAt(0);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), form]);
  }
  return byUnit;
}

function addForms(counted: NumeralIndex<PatternRegex>, forms: readonly string[]): void {
  for (const form of forms) {
    const source = literally(form);
    counted.add(form.charCodeAt(0), unitsBeyond(source), compileRegex(source));
  }
}

const literally = (form: string): string => form.replace(SYNTAX, '\\$&');

/** Units with the same patterns share a screen; the patterns of a user run on an engine of their own and have none. */
function screenOf(
  patterns: readonly PeriodPattern[],
  forms: readonly string[],
  screens: Map<string, PatternRegex>,
): PatternRegex | null {
  if (patterns.length + forms.length < 2 || patterns.some(({ compiled }) => compiled.rule.trusted === false))
    return null;
  const expressions = patterns.map(({ regex }) => regex.source.replace(GROUP_NAME, '(?:'));
  const source = [...expressions, ...forms.map(literally)].map((expression) => `(?:${expression})`).join('|');
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
  return {
    bit,
    forms: new Trie(),
    patterns: [],
    counted: new NumeralIndex(),
    matches: new Map(),
    anywhere: [],
  };
}

function addRule(matcher: PeriodMatcher, rule: PeriodRule): void {
  const slot = matcher.slots[rule.slot];
  const compiled = compilePeriod(rule);
  const starts = rule.forms.map((form) => form.charCodeAt(0));
  for (const form of rule.forms) slot.forms.add(form, compiled);
  if (rule.match !== undefined) {
    const begins = [...unitsOf(rule.begins ?? '')];
    const regex = compileRegex(expandMacros(rule.match), rule);
    // The expressions of a user are written for another engine.
    const beyond = rule.trusted === false || !begins.some(isEveryday) ? null : unitsBeyond(regex.source);
    const pattern = { compiled, regex, begins, beyond };
    (rule.begins === undefined ? slot.anywhere : slot.patterns).push(pattern);
    for (const unit of begins) placePattern(slot, unit, pattern);
    starts.push(...begins);
  }
  for (const unit of starts) {
    matcher.starts[unit] = (matcher.starts[unit] ?? 0) | slot.bit;
    if ((slot.bit & OPENING_BITS) !== 0) addUnit(matcher.initials, unit);
  }
}

function placePattern(slot: SlotMatcher, unit: number, pattern: PeriodPattern): void {
  const placed = slot.matches.get(unit);
  if (isEveryday(unit)) slot.counted.add(unit, pattern.beyond, pattern);
  else if (placed === undefined) slot.matches.set(unit, { patterns: [pattern], screen: null });
  else placed.patterns.push(pattern);
}
