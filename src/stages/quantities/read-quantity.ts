import { negate } from '../../model/decimal.js';
import type { Quantity } from '../../model/draft.js';
import type { UnitReading } from '../../packs/unit-tables.js';
import { digitOf, isArabicDigit, isMinus, startsNumeral } from '../../text/numeral-signs.js';
import { unitAt } from '../../text/unit-at.js';
import { type Atom, withFields } from './atom.js';
import { withBound } from './copy-quantity.js';
import type { Grammar } from './grammar.js';
import { isIdle, isIdleDigit, isNumber } from './is-number.js';
import { isPartOfWhole, kindOfDimension } from './kind.js';
import { readNumeralAtom, readWordAtom } from './read-atom.js';
import {
  type After,
  type Before,
  boundOf,
  readAfter,
  readBefore,
  readSpanning,
  withoutPlainExtremes,
} from './read-bounds.js';
import { readPlain } from './read-plain.js';
import { readBoundedRange, readRange } from './read-range.js';
import { readPart, readRatio } from './read-ratio.js';

/** The whole quantity that begins at `at`; bounds are not looked for left of `floor`. */
export function readQuantity(text: string, at: number, floor: number, grammar: Grammar): Quantity | null {
  // 五块八|一斤: right behind a number another may begin.
  if (at !== floor && continuesNumber(text, at)) return null;
  const word = readWordAtom(text, at, grammar);
  if (word === null) {
    if (isIdleDigit(text, at, grammar)) return null;
    const plain = readPlain(text, at, floor, grammar);
    if (plain !== null) return withPer(text, plain.quantity, plain.unit, floor, grammar);
  }
  const bare = word ?? readNumeralAtom(text, at, grammar);
  if (bare === null || isIdle(text, bare)) return null;
  const ratio = readRatio(text, bare, grammar.partsRatio) ?? readPart(text, bare, grammar.units.starts);
  const first = withSign(text, bare);
  const near = readBefore(text, first.from, floor, grammar);
  // 由5—7人 is a range, 由5人至7人 goes from one to the other.
  const alone = near?.standsAlone === true && first.unit !== null;
  const whole = ratio ?? (alone ? first : readRange(text, first, grammar));
  const range = whole !== first && ratio === null;
  const held = range && near?.standsAlone === true && !hasMore(text, whole.end);
  const tied = held ? { ...near, from: near.tiedFrom } : near;
  const spanning = tied === null && isShare(whole) ? readSpanning(text, first.from, floor, grammar) : null;
  const before = withoutPlainExtremes(spanning ?? tied, whole);
  const after = readAfter(text, whole.end, before, grammar);
  if (!isNumber(text, whole, before, after)) return null;
  if (after !== null && whole === first && (before === null || before.readings.length === 0)) {
    const bounded = readBoundedRange(text, first, after, grammar);
    if (bounded !== null) {
      const closed = toQuantity(bounded.whole, before, { to: bounded.to, reading: null });
      closed.rules = [...closed.rules, after.reading!.rule];
      return withPer(text, closed, bounded.whole.unit, floor, grammar);
    }
  }
  return withPer(text, toQuantity(whole, before, after), whole.unit, floor, grammar);
}

/** 由30—40%提高到50—60%: another number in the clause says that the first is where it comes from. */
function hasMore(text: string, from: number): boolean {
  for (let at = from; at < text.length && !CLAUSE_ENDS.includes(text.charAt(at)); at += 1) {
    if (startsNumeral(unitAt(text, at))) return true;
  }
  return false;
}
const CLAUSE_ENDS = '，。；！？\n';

/** 三分之一, 40%, 1.2倍: a part of something, which may be named before it. */
function isShare(atom: Atom): boolean {
  if (atom.role !== null) return false;
  const dimension = atom.unit?.unit.dimension ?? null;
  if (dimension === null) return atom.numeral?.chinese === true && atom.value.exponent < 0;
  return isPartOfWhole(dimension);
}

/** 每人每月1200元, 每亩不超过300元: what the number is said per, in front of it and of its bound. */
function withPer(
  text: string,
  quantity: Quantity,
  unit: UnitReading | null,
  floor: number,
  grammar: Grammar,
): Quantity {
  if (unit === null) return quantity;
  const per = grammar.units.readPer(text, quantity.from, unit);
  if (per === null) return quantity;
  // 不低于每户0.8个, 最高每平方米15元: or the bound stands before both.
  const outer = grammar.modifiers.before(text, per.start);
  const bounds = outer !== null && outer.start >= floor && outer.bound !== 'eq' && quantity.bound === 'eq';
  const bounded = withBound(quantity, bounds ? outer.bound : quantity.bound);
  bounded.from = bounds ? outer.start : per.start;
  const bounding = bounds ? [outer.rule] : [];
  if (per.unit.text === quantity.unit.text) {
    bounded.rules = [...quantity.rules, ...bounding];
    bounded.per = { start: per.start, end: quantity.from };
    return bounded;
  }
  bounded.unit = copyOf(per.unit);
  bounded.factor = null;
  bounded.rules = [...per.rules, ...quantity.rules.slice(unit.rules.length), ...bounding];
  return bounded;
}

/** The middle of a run of digits, seen only when the run as a whole was refused. */
function continuesNumber(text: string, at: number): boolean {
  const [code, previous] = [unitAt(text, at), unitAt(text, at - 1)];
  return isArabicDigit(code) ? isArabicDigit(previous) : digitOf(code) >= 0 && digitOf(previous) >= 0;
}

function toQuantity(atom: Atom, before: Before | null, after: After | null): Quantity {
  const isRange = atom.upper !== null;
  const bound = boundOf(atom, before, after);
  return {
    start: atom.start,
    end: atom.end,
    from: before?.from ?? atom.from,
    to: after?.to ?? atom.end,
    kind: kindOf(atom),
    value: isRange ? null : atom.value,
    min: isRange ? atom.value : null,
    max: isRange ? atom.upper : null,
    // 控制在70至120平方米: within its own ends.
    bound: isRange && withinEnds(bound) ? 'eq' : bound,
    unit: atom.unit === null ? { text: '', code: null, dimension: null } : copyOf(atom.unit.unit),
    factor: atom.unit?.factor ?? null,
    role: atom.role,
    chinese: atom.numeral?.chinese ?? true,
    per: null,
    rules: rulesOf(atom, before, after),
  };
}

const withinEnds = (bound: Quantity['bound']): boolean => bound === 'le';

function rulesOf(atom: Atom, before: Before | null, after: After | null): readonly string[] {
  const behind = after?.reading?.rule;
  const rules = [...atom.rules, ...(before?.rules ?? [])];
  if (behind !== undefined) rules.push(behind);
  return rules;
}

const copyOf = ({ text, code, dimension }: Quantity['unit']): Quantity['unit'] => ({ text, code, dimension });

/** The number with a minus sign before it, where that is no dash between two things. */
function withSign(text: string, atom: Atom): Atom {
  const start = atom.start - 1;
  if (atom.framed || atom.upper !== null || !isMinus(unitAt(text, start))) return atom;
  if (/[\w%)）\-—~]/.test(text.charAt(start - 1))) return atom;
  return withFields(atom, { from: start, start, value: negate(atom.value) });
}

function kindOf(atom: Atom): Quantity['kind'] {
  return atom.role === 'rank' ? 'rank' : kindOfDimension(atom.unit?.unit.dimension ?? null);
}
