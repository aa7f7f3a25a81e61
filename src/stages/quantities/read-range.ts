import { compare, type Decimal, multiply, negate, scale } from '../../model/decimal.js';
import type { Numeral } from '../../text/numeral.js';
import { joinsRange, opensRange } from '../../text/numeral-part.js';
import { isMinus } from '../../text/numeral-signs.js';
import { indexWithin, isAt, unitAt } from '../../text/unit-at.js';
import { type Atom, withFields } from './atom.js';
import type { Grammar } from './grammar.js';
import { readAtom } from './read-atom.js';
import { type After, readAfter } from './read-bounds.js';

/** 3000万至5000万立方米, 5%-6%, 5至8亿元: one quantity with two ends. */
export function readRange(text: string, low: Atom, grammar: Grammar): Atom {
  if (!opensRange(unitAt(text, low.end)) || !isLowEnd(low)) return low;
  const from = skipRemark(text, low.end);
  let at = from;
  while (at < from + 2 && joinsRange(unitAt(text, at))) at += 1;
  const high = readEnd(text, at, grammar);
  if (high === null) return low;
  const whole = joinRange(low, isBelow(text, from, low, high) ? below(high) : high);
  return whole === null || isChangeAndLevel(text, low, high, grammar) ? low : whole;
}

/** A number that is no range and has no bound of its own may be an end of one; 翻一番 is a change. */
const isEnd = ({ upper, bound }: Atom): boolean => upper === null && bound === 'eq';
const isLowEnd = (atom: Atom): boolean => isEnd(atom) && atom.role !== 'growth';

function readEnd(text: string, at: number, grammar: Grammar): Atom | null {
  const atom = readAtom(text, at, grammar);
  return atom !== null && isEnd(atom) ? atom : null;
}

/** 增加约2100人至51900人: so far apart behind a direction, the first is the change and the second what it led to. */
function isChangeAndLevel(text: string, low: Atom, high: Atom, { modifiers, directions }: Grammar): boolean {
  if (low.unit === null || high.unit === null) return false;
  if (compare(multiply(low.value, FAR), high.value) > 0) return false;
  const before = modifiers.before(text, low.start)?.start ?? low.start;
  return directions.longest(text, before) !== null;
}
const FAR: Decimal = { digits: 5n, exponent: 0 };

/** -5℃至-2℃, and 零下5到10度, where the sign is said once for both. */
function isBelow(text: string, from: number, low: Atom, high: Atom): boolean {
  if (low.value.digits >= 0n || high.value.digits <= 0n) return false;
  if (low.framed && !high.framed) return compare(negate(low.value), high.value) < 0;
  return isMinus(unitAt(text, from + 1)) && !isMinus(unitAt(text, from));
}

const below = (atom: Atom): Atom => withFields(atom, { value: negate(atom.value) });

/** 75分（含）至90分: a remark in brackets on the first end. */
function skipRemark(text: string, at: number): number {
  if (!isAt(text, at, '（')) return at;
  const close = indexWithin(text, '）', at, at + LONGEST_REMARK + 1);
  if (close === -1 || /[\d，。；]/.test(text.slice(at, close))) return at;
  return joinsRange(unitAt(text, close + 1)) ? close + 1 : at;
}
const LONGEST_REMARK = 4;

/** Words that open the upper end (不足, 不满) are no longer. */
const LONGEST_OPENER = 4;

/**
 * 五千元以上二万元以下, 60分以上不满80分, 5亿元以上、10亿元以下: two bounds one after the other are the ends of one range.
 * So are those of 200亩以上至500亩. `to` is where the upper bound ends. Null where the next number is another one.
 */
export function readBoundedRange(
  text: string,
  low: Atom,
  { to, reading }: After,
  grammar: Grammar,
): { whole: Atom; to: number } | null {
  if (reading?.bound !== 'ge' || !isLowEnd(low)) return null;
  const reaches = joinsRange(unitAt(text, to));
  const from = reaches || isAt(text, to, LIST_SIGN) ? to + 1 : to;
  for (let at = from; at <= from + LONGEST_OPENER; at += 1) {
    const opener = at === from ? null : grammar.modifiers.before(text, at);
    if (at > from && (opener === null || opener.start !== from)) continue;
    if (opener !== null && opener.bound !== 'lt' && opener.bound !== 'le') continue;
    const high = readEnd(text, at, grammar);
    if (high === null) continue;
    const after = readAfter(text, high.end, null, grammar);
    if (opener === null && !reaches && after?.reading?.bound !== 'le') return null;
    const whole = joinRange(low, high);
    return whole === null ? null : { whole, to: after?.to ?? high.end };
  }
  return null;
}
const LIST_SIGN = '、';

function joinRange(low: Atom, high: Atom): Atom | null {
  const inherits = high.unit === null && low.framed && low.unit !== null && !high.framed;
  if (low.unit !== null && low.unit.unit.text !== high.unit?.unit.text && !inherits) return null;
  const first = low.unit === null ? spreadPower(low, high) : low.value;
  // 零下5到10度 is -10 to -5.
  const turned = first.digits < 0n && high.value.digits < 0n && compare(first, high.value) > 0;
  const [value, upper] = turned ? [high.value, first] : [first, high.value];
  if (compare(value, upper) >= 0) return null;
  const unit = high.unit ?? low.unit;
  return withFields(high, {
    from: low.from,
    start: low.start,
    value,
    upper,
    unit,
    rules: inherits ? low.rules : low.framed && !high.framed ? [low.rules[0]!, ...high.rules] : high.rules,
    role: low.role ?? high.role,
  });
}

/** The magnitude of the second end also holds for the first, and so does a conversion: 5至8亿元, 三至五百万, 七至八成. */
function spreadPower(low: Atom, high: Atom): Decimal {
  const conversion = high.unit?.conversion ?? null;
  const value = conversion === null ? low.value : multiply(low.value, conversion);
  if (low.numeral === null || high.numeral === null || low.numeral.power > 0) return value;
  const lifted = scale(value, powerOfEnd(low.numeral, high.numeral));
  return compare(lifted, high.value) < 0 ? lifted : value;
}

/**
 * Of ten, as the second end says it. 百 and 千 behind a single Chinese digit hold for a digit before it as well, 三至五百人; of 十 that is
 * not sure: 一至二十 begins with one.
 */
function powerOfEnd(low: Numeral, { value, power, chinese }: Numeral): number {
  const isDigit = low.chinese && low.single;
  const round = chinese && value.digits < 10n && value.exponent % MYRIAD >= 2;
  return isDigit && round ? value.exponent : power;
}
/** The power of 万, and of 亿 within it twice. */
const MYRIAD = 4;
