import { isEveryday } from '../text/numeral-signs.js';
import { Trie } from '../text/trie.js';
import { addUnit, type UnitSet, unitSet } from '../text/unit-set.js';
import { UnitTable } from '../text/unit-table.js';
import { ValueList } from '../text/value-list.js';
import { type CompiledPeriod, compilePeriod, expandMacros, unitsOf } from './compile-period.js';
import { NumeralIndex, unitsBeyond } from './numeral-index.js';
import { ofOneShape } from './one-shape.js';
import { kept, type Packs } from './packs.js';
import { compileRegex, literally, type PatternRegex } from './regex.js';
import type { PeriodRule } from './schema.js';

export type PeriodSlot = PeriodRule['slot'];

export interface SlotMatcher {
  /** Its bit in `starts`. */
  bit: number;
  forms: Trie<CompiledPeriod>;
  /** Patterns that say what they begin with. */
  patterns: ValueList<PeriodPattern>;
  /** Those of them that begin with a numeral. */
  counted: NumeralIndex<PeriodPattern>;
  /** The others by the unit they begin with. */
  matches: UnitTable<ScreenedPatterns>;
  /** Patterns that do not say what they begin with. */
  anywhere: PeriodPattern[];
}

export interface PeriodPattern {
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
  screens: UnitTable<PatternRegex>;
  /** By unit, the units that follow it where an expression begins with it; for units that only longer forms begin with. */
  seconds: UnitTable<ReadonlySet<number>>;
}

/** Built once for a set of packs. */
export const periodMatcher = kept('periods', buildPeriodMatcher);

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
    for (const [, placed] of slot.matches.entries()) placed.screen = screenOf(placed.patterns, [], screens);
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
  const openings: Openings = {
    counted: new NumeralIndex(),
    screens: new UnitTable(),
    seconds: new UnitTable(),
  };
  const forms = byFirstUnit(rules.flatMap((rule) => rule.forms));
  const patterned = new Set(slots.flatMap((slot) => slot.matches.entries().map(([unit]) => unit)));
  for (const [unit, own] of forms) {
    if (isEveryday(unit)) addForms(openings.counted, own);
    else if (!patterned.has(unit) && own.every((form) => form.length > 1))
      openings.seconds.add(unit, new Set(own.map((form) => form.charCodeAt(1))));
  }
  for (const unit of patterned) {
    const patterns = slots.flatMap((slot) => slot.matches.get(unit)?.patterns ?? []);
    const screen = screenOf(patterns, forms.get(unit) ?? [], screens, 1);
    if (screen !== null) openings.screens.add(unit, screen);
  }
  for (const pattern of slots.flatMap((slot) => slot.patterns.all())) {
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

/** Units with the same patterns share a screen; the patterns of a user run on an engine of their own and have none. */
function screenOf(
  patterns: readonly PeriodPattern[],
  forms: readonly string[],
  screens: Map<string, PatternRegex>,
  fewest = 2,
): PatternRegex | null {
  if (
    patterns.length + forms.length < fewest ||
    patterns.some(({ compiled }) => compiled.rule.trusted === false)
  )
    return null;
  const expressions = patterns.map(({ regex }) => regex.source.replace(GROUP_NAME, '(?:'));
  const source = [...expressions, ...forms.map(literally)].map((expression) => `(?:${expression})`).join('|');
  const screen = screens.get(source) ?? compileRegex(source);
  screens.set(source, screen);
  return screen;
}

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
    patterns: new ValueList(),
    counted: new NumeralIndex(),
    matches: new UnitTable(),
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
  else if (placed === undefined) slot.matches.add(unit, { patterns: [pattern], screen: null });
  else placed.patterns.push(pattern);
}
