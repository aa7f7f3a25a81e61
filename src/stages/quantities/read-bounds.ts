import type { Bound } from '../../model/figure.js';
import type { ModifierReading } from '../../packs/modifier-matcher.js';
import { SHARE_OF } from '../../text/numeral-part.js';
import { indexWithin, unitAt } from '../../text/unit-at.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import type { Atom } from './atom.js';
import type { Grammar } from './grammar.js';

/** What stands in front of a number and bounds it. */
export interface Before {
  from: number;
  readings: readonly ModifierReading[];
  /** The rules that were read, those without a bound included. */
  rules: readonly string[];
  /** 从5%到8% are two numbers: a word of bound eq ties the number to itself. */
  standsAlone: boolean;
  /** Where that word begins. */
  tiedFrom: number;
}

/** Bounds in front, at most three, nearest first: 不超过约. Most numbers have none, and null says so. */
export function readBefore(text: string, start: number, floor: number, grammar: Grammar): Before | null {
  const readings: ModifierReading[] = [];
  let from = start;
  for (let round = 0; round < 3; round += 1) {
    const reading = grammar.modifiers.before(text, from);
    if (reading === null || reading.start < floor) break;
    if (reading.bound === 'eq')
      return {
        from,
        readings,
        rules: [...idsOf(readings), reading.rule],
        standsAlone: true,
        tiedFrom: reading.start,
      };
    readings.push(reading);
    from = reading.start;
  }
  if (readings.length === 0) return null;
  return { from, readings, rules: idsOf(readings), standsAlone: false, tiedFrom: from };
}

/** How far left of a share the bound may stand. */
const LONGEST_WHOLE = 26;
const LONGEST_BARE_WHOLE = 8;
const breaks = unitSet('，。；：、！？（）\n');
const SHARE_CODE = SHARE_OF.charCodeAt(0);

/** 不低于全国平均值的40%: the bound stands before the whole of the share that begins at `start`. */
export function readSpanning(text: string, start: number, floor: number, grammar: Grammar): Before | null {
  const said = unitAt(text, start - 1) === SHARE_CODE;
  const least = Math.max(floor, start - (said ? LONGEST_WHOLE : LONGEST_BARE_WHOLE));
  for (let end = start - 2; end > least; end -= 1) {
    const unit = unitAt(text, end);
    if (hasUnit(breaks, unit) || (!said && unit === SHARE_CODE)) return null;
    const reading = grammar.modifiers.before(text, end);
    if (reading?.spans !== true || reading.start < floor) continue;
    // 高于全国30% compares, 不低于销售收入3% and 约占总开支七成 are shares.
    if (!said && reading.bound !== 'ge' && reading.bound !== 'le' && reading.bound !== 'approx') return null;
    // 约占总载客量的四成三: 占 and the whole still have to be read.
    const from = reading.bound === 'approx' ? start : reading.start;
    return { from, readings: [reading], rules: [reading.rule], standsAlone: false, tiedFrom: start };
  }
  return null;
}

/** 平均最高97.3分 is a result, 最高50万元 a limit. */
export function withoutPlainExtremes(before: Before | null, atom: Atom): Before | null {
  if (before === null) return null;
  const dimension = atom.unit?.unit.dimension ?? '';
  const readings = before.readings.filter(
    ({ dimensions }) => dimensions.length === 0 || dimensions.some((known) => dimension.startsWith(known)),
  );
  return readings.length === before.readings.length
    ? before
    : { ...before, readings, rules: idsOf(readings) };
}

const idsOf = (readings: readonly ModifierReading[]): string[] => readings.map((reading) => reading.rule);

/** What stands behind a number and bounds it, or closes what stands in front. */
export interface After {
  to: number;
  reading: ModifierReading | null;
}

export function readAfter(text: string, end: number, before: Before | null, grammar: Grammar): After | null {
  for (const { closes } of before?.readings ?? NONE) {
    const close = closes.find((word) => text.startsWith(word, end));
    if (close !== undefined) return { to: end + close.length, reading: null };
  }
  const reading = grammar.modifiers.after(text, end) ?? afterRemark(text, end, grammar);
  return reading === null ? null : { to: reading.end, reading };
}
const NONE: readonly ModifierReading[] = [];

/** 20万元（含20万元）以上, 80分（不含）以下: a short remark between the number and its bound. */
function afterRemark(text: string, end: number, grammar: Grammar): ModifierReading | null {
  if (unitAt(text, end) !== OPENING) return null;
  const close = indexWithin(text, '）', end, end + LONGEST_REMARK + 1);
  if (close === -1 || /[，。；]/.test(text.slice(end, close))) return null;
  return grammar.modifiers.after(text, close + 1);
}
const LONGEST_REMARK = 9;
const OPENING = '（'.charCodeAt(0);

/** 余 and 多 inside beat what stands outside; a bound in front beats one behind; 约 and 左右 yield to any other. */
export function boundOf(atom: Atom, before: Before | null, after: After | null): Bound {
  if (atom.bound !== 'eq') return atom.bound;
  const readings = before?.readings ?? NONE;
  const behind = after?.reading?.bound;
  // 控制在2%左右: what stays open till its second half comes is not closed by 左右.
  if (behind === 'approx' && readings[0]?.rule === 'modifier.held') return 'approx';
  const bounds = readings.map((reading) => reading.bound);
  if (behind !== undefined) bounds.push(behind);
  return bounds.find((bound) => bound !== 'approx') ?? bounds[0] ?? 'eq';
}
