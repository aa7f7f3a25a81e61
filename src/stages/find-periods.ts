import type { Draft, PeriodMention, YearReference } from '../model/draft.js';
import type { PeriodSense } from '../packs/compile-period.js';
import { type PeriodMatcher, periodMatcher, type SlotMatcher } from '../packs/period-matcher.js';
import {
  canBeginAt,
  canBeginSlot,
  nextOpening,
  type PeriodPiece,
  readPiece,
} from '../packs/read-period-piece.js';
import { compileRegex, type PatternRegex } from '../packs/regex.js';
import type { StageContext } from '../packs/stage.js';
import { wordMatcher } from '../packs/word-matcher.js';
import {
  daysOfReading,
  EMPTY_READING,
  lastDayOfReading,
  mergeReadings,
  type PeriodReading,
  spanReadings,
} from '../text/calendar-reading.js';
import { SHARE_OF } from '../text/numeral-part.js';
import { isArabicDigit, startsNumeral } from '../text/numeral-signs.js';
import { unitAt } from '../text/unit-at.js';
import { copyDraft } from './copy-draft.js';
import { foldSeasons } from './periods/fold-seasons.js';

/** Finds every period expression of the normal text, in order, none overlapping another. */
export function findPeriods(draft: Draft, { packs }: StageContext): Draft {
  const found = copyDraft(draft);
  const { text } = draft.normal;
  found.periods = foldSeasons(text, periodsOf(text, periodMatcher(packs)), wordMatcher(packs));
  return found;
}

/** The period expressions of any normalised text; `home` is the document it is taken from, which tells what 113年 means in its title. */
export function periodsOf(text: string, matcher: PeriodMatcher, home = text): PeriodMention[] {
  const scan = scanOf(text, matcher, home);
  const found: PeriodMention[] = [];
  for (let mention = nextMention(scan, 0); mention !== null; mention = nextMention(scan, mention.end))
    found.push(mention);
  return found;
}

/** The first of them that is wanted. */
export function firstPeriod(
  text: string,
  matcher: PeriodMatcher,
  home: string,
  isWanted: (mention: PeriodMention) => boolean,
): PeriodMention | null {
  const scan = scanOf(text, matcher, home);
  let mention = nextMention(scan, 0);
  while (mention !== null && !isWanted(mention)) mention = nextMention(scan, mention.end);
  return mention;
}

function scanOf(text: string, matcher: PeriodMatcher, home: string): Scan {
  const scan: Scan = {
    text,
    home,
    matcher,
    places: new Map(),
    before: EMPTY_READING,
    allows: (rule) => meets(rule, scan.before) && isAtHome(rule, scan),
  };
  return scan;
}

/** The first period that begins at `from` or behind it. */
function nextMention(scan: Scan, from: number): PeriodMention | null {
  const { text, matcher } = scan;
  for (let at = nextOpening(matcher, text, from); at < text.length; at = nextOpening(matcher, text, at + 1)) {
    const opens = !continuesNumber(text, at) && canBeginAt(matcher, text, at);
    const mention = opens ? readMention(scan, at) : null;
    if (mention !== null) return mention;
  }
  return null;
}

/** One text under search, with what is known of its rules' `where`. */
interface Scan {
  text: string;
  home: string;
  matcher: PeriodMatcher;
  places: Map<PeriodSense, boolean>;
  /** What was read left of the piece now looked for; set for each, so that one test serves them all. */
  before: PeriodReading;
  allows: (rule: PeriodSense) => boolean;
}

/** The middle of an expression: what it covers, before its closers. */
interface Core {
  start: number;
  end: number;
  reading: PeriodReading;
  mode: PeriodMention['mode'] | null;
  rule: PeriodSense;
}

const FRAME_YEAR: YearReference = { kind: 'frame', offset: 0 };

function readMention(scan: Scan, at: number): PeriodMention | null {
  const opener = piece(scan, scan.matcher.slots.opener, at, EMPTY_READING);
  if (opener?.mode === 'by' && scan.matcher.directions.longest(scan.text, at) !== null) return null;
  const opened = opener === null ? null : readCore(scan, opener.end);
  if (opener?.mode === 'since' && opened !== null) {
    // 从2021年的30家增加到50家 is no beginning: 以来 or 起 has to close it, or its end be told, 自2020年至2023年.
    const mention = close(scan, opened, null, at);
    if (mention.mode === 'since' || hasJoiner(scan, opened)) return mention;
  } else if (opener !== null && opened !== null) {
    const mention = close(scan, opened, opener, opener.rule.outside ? opened.start : at);
    return opener.mode === 'by' && leadsToValue(scan.text, mention) ? null : mention;
  }
  const core = readCore(scan, at);
  return core === null ? null : close(scan, core, null, at);
}

/** 由2015年的30家发展到2020年的52家: 到 and 至 lead to a value, and the year before it is the value's own, no deadline. */
function leadsToValue(text: string, { end }: PeriodMention): boolean {
  return text[end] === SHARE_OF && startsNumeral(unitAt(text, end + 1));
}

function readCore(scan: Scan, at: number): Core | null {
  const whole = piece(scan, scan.matcher.slots.whole, at, EMPTY_READING);
  const dated = readDated(scan, at, EMPTY_READING);
  const ranged = dated === null ? null : readRange(scan, dated);
  if (whole !== null && (ranged === null || whole.end >= ranged.end)) return coreOf(at, whole);
  return ranged;
}

function hasJoiner(scan: Scan, { start, end, reading }: Core): boolean {
  for (let at = start + 1; at < end; at += 1)
    if (piece(scan, scan.matcher.slots.joiner, at, reading) !== null) return true;
  return false;
}

function coreOf(start: number, { end, reading, mode, rule }: PeriodPiece): Core {
  return { start, end, reading, mode, rule };
}

/** 2024年, 上半年, 2024年上半年. */
function readDated(scan: Scan, at: number, before: PeriodReading): Core | null {
  const year = piece(scan, scan.matcher.slots.year, at, before);
  const known = year === null ? before : mergeReadings(before, year.reading);
  // 202x年6月, XX年底: the year is blanked out, so the month has none.
  const part = piece(scan, scan.matcher.slots.part, year?.end ?? at, known);
  const last = part ?? year;
  if (last === null) return null;
  const blanked = year === null && at > 0 && piece(scan, scan.matcher.slots.blanked, at - 1, before) !== null;
  if (blanked) return null;
  const reading = year === null || part === null ? last.reading : mergeReadings(year.reading, part.reading);
  return { start: at, end: last.end, reading, mode: last.mode, rule: last.rule };
}

/** 5月8日至6月8日, 2016年到2018年, 2020年底至2023年底, 2020年起至2023年: an expression joined to a second one. */
function readRange(scan: Scan, first: Core): Core {
  // 去年十一月|至|今年一月 before 去年十一月|至今|.
  const isJoined = piece(scan, scan.matcher.slots.joiner, first.end, first.reading) !== null;
  const opening = isJoined ? first : boundOf(scan, first, ['at', 'since']);
  const joiner = piece(scan, scan.matcher.slots.joiner, opening.end, opening.reading);
  if (joiner === null || opening.mode === 'by') return first;
  const second = readDated(scan, joiner.end, opening.reading);
  if (second === null || (second.mode !== null && second.mode !== 'at')) return first;
  const { months, counted } = opening.reading;
  if (second.reading.toYear === null && months === null && counted?.unit !== 'month') return first;
  const closing = boundOf(scan, second, ['at']);
  return { ...first, end: closing.end, mode: null, reading: spanReadings(opening.reading, closing.reading) };
}

/** An end of a range with the word behind it: with 底 or 末 an expression is its last day. */
function boundOf(scan: Scan, core: Core, modes: readonly PeriodMention['mode'][]): Core {
  const closer = core.mode === null ? piece(scan, scan.matcher.slots.closer, core.end, core.reading) : null;
  if (!closer?.mode || !modes.includes(closer.mode)) return core;
  const reading = closer.mode === 'at' ? lastDayOfReading(core.reading) : core.reading;
  return { ...core, end: closer.end, mode: closer.mode, reading };
}

function close(scan: Scan, core: Core, opener: PeriodPiece | null, start: number): PeriodMention {
  let { end, reading, mode } = core;
  let final = false;
  for (
    let closer = piece(scan, scan.matcher.slots.closer, end, reading);
    closer !== null;
    closer = piece(scan, scan.matcher.slots.closer, end, reading)
  ) {
    end = closer.end;
    reading = mergeReadings(reading, closer.reading);
    mode = closer.mode ?? mode;
    final ||= closer.rule.final === true;
  }
  const name = end === core.end ? piece(scan, scan.matcher.slots.name, end, reading) : null;
  const said = final && mode !== null ? mode : settleMode(opener?.mode ?? null, mode, reading);
  // 到今天中午, 到上月底: what is past or here is no deadline.
  const settled = said === 'by' && isHere(reading) ? 'at' : said;
  const days = daysOfReading(reading, FRAME_YEAR);
  // 6月底前 sets no beginning but the year's.
  const from = settled === 'by' ? { ...days.from, month: 1, day: 1 } : days.from;
  const mention: PeriodMention = {
    start,
    end,
    mode: settled,
    from,
    to: days.to,
    years: reading.years,
    counted: reading.counted,
    rule: (name?.rule ?? core.rule).id,
  };
  if (name !== null) mention.named = true;
  if (reading.total) mention.total = true;
  if (settled === 'by' && mode === 'at') mention.day = true;
  return mention;
}

function isHere({ counted }: PeriodReading): boolean {
  return counted !== null && (counted.by < 0 || (counted.by === 0 && counted.unit === 'day'));
}

/** 到2025年底 is a deadline though 底 alone is a snapshot; 截至6月底前 keeps the closer's word. */
function settleMode(
  opener: PeriodMention['mode'] | null,
  inner: PeriodMention['mode'] | null,
  reading: PeriodReading,
): PeriodMention['mode'] {
  if (inner === 'since') return inner;
  if (reading.years === 0) return 'at';
  return inner === 'by' ? inner : (opener ?? inner ?? 'in');
}

function piece(scan: Scan, slot: SlotMatcher, at: number, before: PeriodReading): PeriodPiece | null {
  if (at >= scan.text.length || !canBeginSlot(scan.matcher, slot, scan.text.charCodeAt(at))) return null;
  scan.before = before;
  return readPiece(slot, scan.text, at, scan.allows);
}

function meets(rule: PeriodSense, before: PeriodReading): boolean {
  switch (rule.needs) {
    case 'year':
      return before.fromYear !== null;
    case 'month':
      return before.months !== null || before.counted?.unit === 'month';
    case 'week':
      return before.counted?.unit === 'week';
    case 'plan':
      return before.plan;
    default:
      return true;
  }
}

/** 99年 is a year of the Republic only where the document counts so or speaks of its offices. */
function isAtHome(rule: PeriodSense, scan: Scan): boolean {
  if (rule.where === undefined) return true;
  const known = scan.places.get(rule);
  if (known !== undefined) return known;
  const home = homeOf(rule, rule.where).test(scan.home);
  scan.places.set(rule, home);
  return home;
}

function homeOf(rule: PeriodSense, where: readonly string[]): PatternRegex {
  let regex = homes.get(rule);
  if (regex === undefined) {
    regex = compileRegex(where.join('|'), { trusted: rule.trusted !== false });
    homes.set(rule, regex);
  }
  return regex;
}
const homes = new WeakMap<PeriodSense, PatternRegex>();

/** Is the unit at `at` the inside of a longer number: 12.5, 二十一? */
function continuesNumber(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  const before = unitAt(text, at - 1);
  if (isArabicDigit(unit)) {
    return isArabicDigit(before) || (before === 0x2e && isArabicDigit(unitAt(text, at - 2)));
  }
  return startsNumeral(unit) && !isArabicDigit(before) && startsNumeral(before);
}
