import { PER } from '../text/numeral-part.js';
import { digitOf, isArabicDigit, powerOf } from '../text/numeral-signs.js';
import { lastIndexWithin, unitAt } from '../text/unit-at.js';
import { hasUnit, unitSet } from '../text/unit-set.js';
import type { UnitRule } from './schema.js';
import { type Piece, readSimple, type Tables, type UnitReading } from './unit-tables.js';

export function readDenominators(text: string, head: Piece, tables: Tables): UnitReading {
  let whole = head;
  for (
    let next = readDenominator(text, whole, tables);
    next !== null;
    next = readDenominator(text, whole, tables)
  )
    whole = next;
  return whole;
}

/** The signs that join a denominator, asked by their codes before any string is made. */
export const JOINTS = `/·${PER}`;
const joints = unitSet(JOINTS);

/** One more `/unit`, `每unit` or, below the stroke, `·unit`: 元/人·月, 人/千人. */
function readDenominator(text: string, whole: Piece, tables: Tables): Piece | null {
  if (!hasUnit(joints, unitAt(text, whole.end))) return null;
  const sign = text.charAt(whole.end);
  const below = whole.unit.text.includes('/');
  const joins = sign === '/' || (sign === PER && measures(whole.rule)) || (sign === '·' && below);
  if (!joins || whole.rule.compound === 'none') return null;
  const from = whole.end + 1;
  const at = skipMagnitude(text, from, tables);
  const unit = readSimple(text, at, tables);
  if (unit === null || (sign === PER && unit.unit.text === whole.unit.text)) return null;
  return join(whole, unit, (sign === PER ? '/' : sign) + text.slice(from, at));
}

/** How far left of a number its denominators may begin: 每人每月, 每平方公里. */
const LONGEST_PER = 12;
const PER_CODE = PER.charCodeAt(0);

export function readPer(
  text: string,
  end: number,
  unit: UnitReading,
  tables: Tables,
): (UnitReading & { start: number }) | null {
  const least = Math.max(0, end - LONGEST_PER);
  const nearest = lastIndexWithin(text, PER, least, end - 1);
  if (nearest < 0) return null;
  const rule = tables.rules.get(unit.rules[0] ?? '');
  if (rule === undefined || rule.compound === 'none' || unit.unit.text.includes('/')) return null;
  let found: (UnitReading & { start: number }) | null = null;
  for (let start = nearest; start >= least; start -= 1) {
    if (text.charCodeAt(start) !== PER_CODE) continue;
    const { factor, conversion, rules } = unit;
    const above: Piece = { rule, end: unit.end, unit: unit.unit, factor, conversion, rules };
    const joined = joinPer(text, start, end, above, tables);
    if (joined === null) break;
    const told = joined.physical ? joined.whole : above;
    found = {
      start,
      end: unit.end,
      unit: told.unit,
      factor: told.factor,
      conversion: told.conversion,
      rules: told.rules,
    };
  }
  return found;
}

/** The denominators that fill the text between: 每平方米每年 is /平方米·年. */
function joinPer(
  text: string,
  start: number,
  end: number,
  above: Piece,
  tables: Tables,
): { whole: Piece; physical: boolean } | null {
  let whole = above;
  let physical = true;
  let at = start;
  for (let sign = '/'; at < end; sign = '·') {
    if (text[at] !== PER) return null;
    const from = at + 1;
    const unit = readSimple(text, skipMagnitude(text, from, tables), tables);
    if (unit === null || unit.end > end || unit.rule.compound === 'none') return null;
    const magnitude = text.slice(from, skipMagnitude(text, from, tables));
    whole = join(whole, unit, sign + magnitude);
    physical &&= isPhysical(unit.rule);
    at = unit.end;
  }
  return { whole, physical };
}

/** 每吨100元 is a price with a unit of its own, 元/吨; 每人每月1200元 are yuan, and the metric is per head. */
const isPhysical = ({ dimension }: UnitRule): boolean => !TOLD_IN_NAMES.has(dimension);
const TOLD_IN_NAMES = new Set(['count', 'person', 'household', 'vehicle', 'event', 'time']);

const measures = (rule: UnitRule): boolean => rule.dimension !== 'count' && rule.dimension !== 'time';

/** 人/10万人, 床/千人. */
function skipMagnitude(text: string, from: number, tables: Tables): number {
  let at = from;
  for (;;) {
    const code = unitAt(text, at);
    const counts = isArabicDigit(code) || powerOf(code) > 0 || digitOf(code) > 0;
    if (!counts || (tables.trie.longest(text, at)?.value.known ?? null) !== null) return at;
    at += 1;
  }
}

function join(whole: Piece, unit: Piece, sign: string): Piece {
  const code =
    whole.unit.code !== null && unit.unit.code !== null
      ? codeOf(whole.unit.code, unit.unit.code, sign)
      : null;
  return {
    rule: whole.rule,
    end: unit.end,
    unit: {
      text: whole.unit.text + sign + unit.unit.text,
      code,
      dimension: `${whole.unit.dimension}${sign.startsWith('·') ? '.' : '/'}${unit.unit.dimension}`,
    },
    factor: null,
    conversion: null,
    rules: [...whole.rules, ...unit.rules],
  };
}

/** A magnitude below the stroke has no code of its own. */
function codeOf(above: string, below: string, sign: string): string | null {
  if (sign === '·') return `${above}.${below}`;
  return sign === '/' ? `${above}/${below}` : null;
}
