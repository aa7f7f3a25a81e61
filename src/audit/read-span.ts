import { compareExact, describeExact, type Exact, minus } from './exact.js';
import { lifted, powerAtEnd, readSides, type Side } from './read-side.js';
import { plainSigns } from './signs.js';
import type { AuditWords } from './words.js';
import { writesUnit } from './written-unit.js';

/** Between the two ends of a range, with a remark on the first: 75分（含）至90分, 五千元以上二万元. */
const JOINT =
  /(?:[（(][^（）()\d]{1,4}[）)])?(?:及?以上[、至到~—-]?[^\d零一二两三四五六七八九十百千万亿]{0,4}|(?:——|--|~~|[至到~—-])(?:不满|不足|未满|不到|低于|不超过)?)/gu;

/** Every way to read what a span says: one number or a range. */
export function readSpan(span: string, words: AuditWords): Side[] {
  const signs = words.simplify(plainSigns(span));
  const found = readSides(signs, words);
  for (const { index, 0: joint } of signs.matchAll(JOINT)) {
    if (index === 0) continue;
    const lows = readSides(signs.slice(0, index), words);
    const highs = readSides(signs.slice(index + joint.length), words);
    for (const low of lows) for (const high of highs) found.push(...joinRange(low, high, words));
  }
  return found;
}

/** What a span says as the plain reader would tell it, the longest number first; null when it is none. */
export function describeSpan(span: string, words: AuditWords): string | null {
  const [best] = readSpan(span, words).sort((a, b) => a.unit.length - b.unit.length);
  if (best === undefined) return null;
  const number = [best.low, best.high]
    .filter((end) => end !== null)
    .map(describeExact)
    .join(' to ');
  return best.unit === '' ? number : `${number} ${best.unit}`;
}

/** The ends of a range in the unit of the second; 5至8亿 is 5亿至8亿, 零下5到10度 is below zero at both ends. */
function joinRange(low: Side, high: Side, words: AuditWords): Side[] {
  if (low.high !== null || high.high !== null) return [];
  const framed = high.unit === '' && low.framed;
  if (low.unit !== '' && !framed && !writesSame(low.unit, high.unit, words)) return [];
  const first = low.unit === '' ? liftedTo(low, high) : low.low;
  const below = low.below && !high.below && high.low.over > 0n;
  const [one, other]: [Exact, Exact] = below ? [minus(high.low), first] : [first, high.low];
  const isTurned = compareExact(one, other) > 0 && other.over < 0n;
  const unit = framed ? low.unit : high.unit;
  return [{ ...high, unit, low: isTurned ? other : one, high: isTurned ? one : other }].filter(
    (range) => compareExact(range.low, range.high) < 0,
  );
}

function writesSame(one: string, other: string, words: AuditWords): boolean {
  if (one === other) return true;
  return words.units.some(({ name }) => writesUnit(one, name, words) && writesUnit(other, name, words));
}

/** A first end without a power of its own takes that of the second, as long as it stays below it. */
function liftedTo(low: Side, high: Side): Exact {
  // 七至八成 are both tenths.
  if (high.tenths) return lifted(low.low, 1);
  const power = powerAtEnd(high.written);
  if (power === 0 || /[百千万亿兆]/u.test(low.written)) return low.low;
  const more = lifted(low.low, power);
  return compareExact(more, high.low) < 0 ? more : low.low;
}
