import type { CountedPeriod, PeriodMention, YearReference } from '../model/draft.js';
import type { PeriodReading } from '../text/calendar-reading.js';
import { EVERYDAY_SIGNS } from '../text/numeral-signs.js';
import { type RuleSense, senseOf } from './rule-sense.js';
import type { PeriodRule } from './schema.js';

/** A rule as it is asked while a text is read. */
export type PeriodSense = RuleSense<PeriodRule>;

/** A rule made ready: what it says whatever its wording is. */
export interface CompiledPeriod {
  rule: PeriodSense;
  reading: PeriodReading;
  mode: PeriodMention['mode'] | null;
  /** Longer words in which a form is something else, with the form's place in them. */
  inside: Map<string, { word: string; at: number }[]>;
}

const { zeros, digits, ten, pair } = EVERYDAY_SIGNS;
const MACROS: Record<string, string> = {
  Y: `(?:(?:19|20)\\d\\d|[${digits.slice(0, 2)}][${zeros}${digits}]{3})`,
  M: '(?:1[0-2]|0?[1-9])',
  D: '(?:3[01]|[12]\\d|0?[1-9])',
  C: `(?:[${digits.slice(1, 3)}]?${ten}[${digits}]?|[${digits}])`,
  N: `(?:\\d{1,2}|[${digits}]?${ten}[${digits}]?|[${pair}${digits}])`,
};

export function compilePeriod(rule: PeriodRule): CompiledPeriod {
  const inside = new Map<string, { word: string; at: number }[]>();
  for (const form of rule.forms) {
    const words = rule.except.filter((word) => word.includes(form));
    if (words.length > 0)
      inside.set(
        form,
        words.map((word) => ({ word, at: word.indexOf(form) })),
      );
  }
  return { rule: senseOf(rule), reading: fixedReading(rule), mode: rule.mode ?? null, inside };
}

function fixedReading(rule: PeriodRule): PeriodReading {
  const year = rule.year === undefined ? null : yearReference(rule.year);
  const [fromMonth, fromDay] = rule.from === undefined ? [1, 1] : monthDay(rule.from);
  const [toMonth, toDay] = rule.to === undefined ? [12, 31] : monthDay(rule.to);
  const bounded = rule.from !== undefined || rule.to !== undefined;
  return {
    fromYear: year,
    toYear: year,
    // 上旬 gives the days of whatever month stands before it.
    months: bounded && rule.needs !== 'month' ? { from: fromMonth, to: toMonth } : null,
    days: bounded ? { from: fromDay, to: toDay } : null,
    years: rule.years ?? null,
    total: false,
    counted: rule.counted === undefined ? null : countedPeriod(rule.counted),
    plan: false,
    back: null,
  };
}

function monthDay(text: string): [number, number] {
  return [Number(text.slice(0, 2)), Number(text.slice(3))];
}

function countedPeriod(text: string): CountedPeriod {
  const unit = text.startsWith('day') ? 'day' : text.startsWith('week') ? 'week' : 'month';
  return { unit, by: Number(text.slice(unit.length) || 0), weekday: null };
}

function yearReference(text: string): YearReference {
  if (/^\d/.test(text)) return { kind: 'stated', year: Number(text) };
  const kind = text.startsWith('document') ? 'document' : 'frame';
  return { kind, offset: Number(text.slice(kind.length) || 0) };
}

/** Writes out <Y> and its kin. */
export function expandMacros(match: string): string {
  return match.replace(/<([A-Z])>/g, (whole, name: string) => MACROS[name] ?? whole);
}

/** 0-9一二: the units named one by one or as a range. */
export function unitsOf(begins: string): Set<number> {
  const units = new Set<number>();
  for (let i = 0; i < begins.length; i += 1) {
    const ranged = begins[i + 1] === '-' && i + 2 < begins.length;
    const last = begins.charCodeAt(ranged ? i + 2 : i);
    for (let unit = begins.charCodeAt(i); unit <= last; unit += 1) units.add(unit);
    if (ranged) i += 2;
  }
  return units;
}
