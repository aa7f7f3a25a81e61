import type { AuditGround } from '../model/audit-kinds.js';
import type { Figure } from '../model/figure.js';
import {
  compareExact,
  type Exact,
  exactFromNumber,
  exactFromText,
  exactOf,
  isSame,
  minus,
  times,
} from './exact.js';
import type { Given } from './given.js';
import type { Side } from './read-side.js';
import { readSpan } from './read-span.js';
import { plainSigns } from './signs.js';
import { isOfPoints, isSaidPer, unitsApart } from './stated-apart.js';
import { writesUnit } from './written-unit.js';

/** What bears a figure's value and unit out. */
export interface Proof {
  grounds: AuditGround[];
}

/** The proof that needs least beside the span; null when nothing bears the figure out. */
export function proveValue(figure: Figure, given: Given): Proof | null {
  const repair = repairedSpan(figure, given);
  const proofs = [
    ...readSpan(figure.source.text, given.words).map((side) => proveBy(side, figure, given, [])),
    ...(repair === null
      ? []
      : readSpan(repair, given.words).map((side) => proveBy(side, figure, given, ['repair']))),
  ].filter((proof) => proof !== null);
  return proofs.sort((a, b) => a.grounds.length - b.grounds.length)[0] ?? null;
}

function proveBy(side: Side, figure: Figure, given: Given, grounds: AuditGround[]): Proof | null {
  if (side.open && ['eq', 'le', 'lt'].includes(figure.bound)) return null;
  for (const unit of unitProofs(side, figure, given)) {
    for (const sign of [1, -1] as const) {
      if (!isValue(side, figure, unit.scale, sign)) continue;
      if (sign === 1) return { grounds: [...grounds, ...unit.grounds] };
      if (toldToFall(figure, given)) return { grounds: [...grounds, ...unit.grounds, 'sign'] };
    }
  }
  return null;
}

interface UnitProof {
  scale: Exact;
  grounds: AuditGround[];
}

const ONE = exactOf(1);

function unitProofs(side: Side, figure: Figure, given: Given): UnitProof[] {
  const { unit } = figure;
  if (isOfPoints(figure, given)) return [];
  if (side.unit === '' && unit.text === '') return [{ scale: ONE, grounds: [] }];
  if (side.unit !== '' && writesUnit(side.unit, unit.text, given.words)) return [{ scale: ONE, grounds: [] }];
  if (isPlaceInRank(side, figure, given)) return [{ scale: ONE, grounds: ['rank'] }];
  if (side.unit !== '' && isSaidPer(figure, side.unit, given)) return [{ scale: ONE, grounds: ['per'] }];
  if (side.unit !== '' && !unit.text.startsWith(side.unit)) return [];
  if (unit.text === '') return [];
  return unitsApart(figure, given).map(({ scale, ground }) => ({ scale, grounds: [ground] }));
}

/** 前10名, 前十: 前 before it, or 第 within its span, makes a place of it. */
function isPlaceInRank({ unit }: Side, { role, source, bound }: Figure, { text }: Given): boolean {
  if (role !== 'rank' || source.table !== null) return false;
  return ['', '名', '位'].includes(unit) && bound === 'le' && text.charAt(source.start - 1) === '前';
}

function isValue(side: Side, { value, exact, min, max }: Figure, scale: Exact, sign: 1 | -1): boolean {
  const [low, high] = [times(side.low, scale), side.high === null ? null : times(side.high, scale)];
  if (high === null) {
    const own = exact === null ? null : exactFromText(exact);
    const size = sign === 1 ? low : minus(low);
    return own !== null && isSame(own, size) && value === nearest(exact) && min === null && max === null;
  }
  const [from, to] = sign === 1 ? [low, high] : [minus(high), minus(low)];
  return value === null && exact === null && isEnd(min, from) && isEnd(max, to);
}

/** The double that a decimal is the text of; null where it is larger than any. */
function nearest(exact: string | null): number | null {
  const number = Number(exact);
  return Number.isFinite(number) ? number : null;
}

function isEnd(end: number | null, expected: Exact): boolean {
  const own = end === null ? null : exactFromNumber(end);
  return own !== null && compareExact(own, expected) === 0;
}

/** A fall is told outside of the span: 下降3.2%, 降幅 over a column. */
function toldToFall({ role, source }: Figure, { words }: Given): boolean {
  if (role !== 'change' && role !== 'growth') return false;
  const told = [source.sentence, source.table?.row ?? '', source.table?.column ?? ''];
  const text = words.simplify(plainSigns(told.join('\n')));
  return words.falling.some((word) => text.includes(word)) || /[↓▼]/.test(text);
}

/** Of a word of falling and a word of a bound, what may stand between them and the number. */
const BETWEEN = /(?:了|约|近|超|超过|逾|至少|不低于|不少于|大约|达|接近){0,2}$/u;

/** 下降3.2% told as a rise. */
export function faultOfSign({ role, value, max, source }: Figure, { text, words }: Given): string | null {
  const size = value ?? max ?? 0;
  if ((role !== 'change' && role !== 'growth') || size <= 0 || source.table !== null) return null;
  const before = words.simplify(plainSigns(text.slice(Math.max(0, source.start - BEFORE), source.start)));
  const word = words.falling.find((known) => before.replace(BETWEEN, '').endsWith(known));
  return word === undefined ? null : `${word} stands before it, and it is no fall`;
}
const BEFORE = 12;

/** The span as it was mended, where the document tells of a misreading of scanning: io。% is 100%. */
function repairedSpan({ source }: Figure, { notes, text }: Given): string | null {
  // 31⏎6、个: the number of a piece of a web page stands between the lines of its text.
  const whole = source.text.replace(/[\r\n]+\s*\d+[、.]\s*/gu, '');
  if (whole !== source.text) return whole;
  const repairs = notes.flatMap(({ code, message, span }) => {
    const to = / → ([^:]*):/.exec(message)?.[1];
    const meets = span !== null && span.start < source.end && source.start < span.end;
    return code === 'W-REPAIR' && meets && to !== undefined ? [{ ...span, to }] : [];
  });
  if (repairs.length === 0) return null;
  let mended = '';
  let at = source.start;
  for (const { start, end, to } of repairs) {
    mended += text.slice(at, start) + to;
    at = end;
  }
  return mended + text.slice(at, source.end);
}
