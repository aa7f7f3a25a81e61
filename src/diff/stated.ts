import type { Change } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import type { PairingLexicon } from '../model/pairing.js';
import { Converter } from './convert.js';
import { sayAmount } from './message.js';
import { ARITHMETIC } from './wording.js';
import { roundingOf } from './written.js';

type Stated = NonNullable<Change['stated']>;

/** Two levels and what a text says of the way from one to the other. */
export interface Claim {
  from: Figure;
  to: Figure;
  /** A growth or change figure. */
  said: Figure;
}

/** What the claim comes to, and whether the text may say so. */
export interface Checked extends Stated {
  /** What the two values give, in the unit of the claim. */
  computed: number;
}

/**
 * Holds a stated growth or change against two values, within the rounding of all three. Null where no arithmetic can tell:
 * 超过, 近, 约 and ranges leave it open, and a growth at constant prices does not follow from sums at current ones.
 */
export function checkClaim({ from, to, said }: Claim, lexicon: PairingLexicon): Checked | null {
  if ([from, to, said].some(({ value, bound }) => value === null || bound !== 'eq')) return null;
  if (said.annualised) return null;
  return said.role === 'growth'
    ? checkGrowth({ from, to, said }, lexicon)
    : checkChange({ from, to, said }, lexicon);
}

/** Is the change told against the time of the old value? 同比, or a date that it holds. */
export function isAgainst({ basis, period }: Figure, old: Figure): boolean {
  if (old.period === null || period === null) return false;
  if (basis === null || basis.kind === 'yoy') return yearsApart(old.period.end, period.end) === 1;
  if (basis.kind !== 'date' || basis.date === null) return false;
  return old.period.end.startsWith(basis.date);
}

function yearsApart(earlier: string, later: string): number | null {
  if (earlier.slice(5, 7) !== later.slice(5, 7)) return null;
  return Number(later.slice(0, 4)) - Number(earlier.slice(0, 4));
}

/** A value with what it may be off by. */
interface Rounded {
  value: number;
  off: number;
}

function rounded(figure: Figure, converter: Converter): Rounded {
  return { value: converter.number(figure.value ?? 0), off: converter.number(roundingOf(figure)) };
}

function plain(figure: Figure): Rounded {
  return { value: figure.value ?? 0, off: roundingOf(figure) };
}

function checkGrowth({ from, to, said }: Claim, lexicon: PairingLexicon): Checked | null {
  const a = rounded(from, new Converter(from.unit, to.unit, lexicon));
  const b = plain(to);
  if (a.value - a.off <= 0 || b.value <= 0) return null;
  const times = said.unit.dimension === 'multiple';
  const scale = times ? 1 : 100;
  const low = ((b.value - b.off) / (a.value + a.off) - 1) * scale;
  const high = ((b.value + b.off) / (a.value - a.off) - 1) * scale;
  const computed = (b.value / a.value - 1) * scale;
  return judged(said, { low, high, computed }, (shown) =>
    ARITHMETIC.growth(from.source.text, to.source.text, shown, signed(said)),
  );
}

function checkChange({ from, to, said }: Claim, lexicon: PairingLexicon): Checked | null {
  // 12.1% to 11.4% is 0.7个百分点; the points are those of the percentage.
  const points =
    said.unit.dimension === 'percent-point' &&
    to.unit.dimension === 'percent' &&
    lexicon.factor(said.unit.text) === lexicon.factor(to.unit.text);
  if (!points && said.unit.dimension !== to.unit.dimension) return null;
  const target = points ? to.unit : said.unit;
  const a = rounded(from, new Converter(from.unit, target, lexicon));
  const b = rounded(to, new Converter(to.unit, target, lexicon));
  const computed = b.value - a.value;
  const off = a.off + b.off;
  return judged(said, { low: computed - off, high: computed + off, computed }, (shown) =>
    ARITHMETIC.change(from.source.text, to.source.text, shown, signed(said)),
  );
}

/** A fall is written without its sign. */
function signed({ value, source }: Figure): string {
  const falls = (value ?? 0) < 0 && !/^\s*[-−－]/.test(source.text);
  return `${falls ? '−' : ''}${source.text}`;
}

function judged(
  said: Figure,
  { low, high, computed }: { low: number; high: number; computed: number },
  arithmetic: (shown: string) => string,
): Checked {
  const { value, off } = plain(said);
  // A hair more than the rounding, for the noise of binary fractions.
  const room = off + Math.abs(computed) * 1e-9 + 1e-9;
  const consistent = low - room <= value && value <= high + room;
  const shown =
    said.role === 'growth' ? `${Number(computed.toFixed(2))}${said.unit.text}` : sayAmount(computed, said);
  return {
    value,
    unit: said.unit.text,
    consistent,
    arithmetic: arithmetic(shown),
    computed: Number(computed.toPrecision(12)),
  };
}
