import type { Bound } from '../../model/figure.js';
import type { ModifierReading } from '../../packs/modifier-matcher.js';
import type { Grammar } from './grammar.js';
import type { Atom } from './read-atom.js';

/** What stands in front of a number and bounds it. */
export interface Before {
  from: number;
  readings: readonly ModifierReading[];
  /** The rules that were read, those without a bound included. */
  rules: readonly string[];
  /** 从5%到8% are two numbers: a word of bound eq ties the number to itself. */
  standsAlone: boolean;
}

/** Bounds in front, at most three, nearest first: 不超过约. */
export function readBefore(text: string, start: number, floor: number, grammar: Grammar): Before {
  const readings: ModifierReading[] = [];
  let from = start;
  for (let round = 0; round < 3; round += 1) {
    const reading = grammar.modifiers.before(text, from);
    if (reading === null || reading.start < floor) break;
    if (reading.bound === 'eq')
      return { from, readings, rules: [...idsOf(readings), reading.rule], standsAlone: true };
    readings.push(reading);
    from = reading.start;
  }
  return { from, readings, rules: idsOf(readings), standsAlone: false };
}

const idsOf = (readings: readonly ModifierReading[]): string[] => readings.map((reading) => reading.rule);

/** What stands behind a number and bounds it. */
export interface After {
  to: number;
  reading: ModifierReading | null;
}

export function readAfter(
  text: string,
  end: number,
  before: readonly ModifierReading[],
  grammar: Grammar,
): After {
  for (const { closes } of before) {
    const close = closes.find((word) => text.startsWith(word, end));
    if (close !== undefined) return { to: end + close.length, reading: null };
  }
  const reading = grammar.modifiers.after(text, end);
  return { to: reading?.end ?? end, reading };
}

/** 余 and 多 inside beat what stands outside; a bound in front beats one behind; 约 and 左右 yield to any other. */
export function boundOf(atom: Atom, before: Before, after: After): Bound {
  if (atom.bound !== 'eq') return atom.bound;
  const bounds = [
    ...before.readings.map((reading) => reading.bound),
    ...(after.reading === null ? [] : [after.reading.bound]),
  ];
  return bounds.find((bound) => bound !== 'approx') ?? bounds[0] ?? 'eq';
}
