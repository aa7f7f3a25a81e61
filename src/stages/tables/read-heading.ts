import type { Span } from '../../model/document.js';
import type { PeriodMention } from '../../model/draft.js';
import { comparisonMatcher } from '../../packs/comparison-matcher.js';
import type { Packs } from '../../packs/packs.js';
import { isInsideWord, type Word, wordMatcher } from '../../packs/word-matcher.js';
import type { Hit } from '../../text/trie.js';
import { type Cell, type ColumnKind, type Heading, isBareYear, isYear, NO_HEADING } from './grid.js';
import { readUnits } from './read-unit.js';
import { edges, isNumbered, tidy } from './trim-name.js';

/** The heading while it is read; `name` shrinks and keeps its length by blanks, so that offsets hold. */
interface Reading extends Heading {
  kinds: Set<ColumnKind>;
  cell: Cell;
}

/** Reads one cell of a header, or the label of a row. */
export function readHeading(cell: Cell, packs: Packs): Heading {
  const reading: Reading = {
    ...NO_HEADING,
    cell,
    text: cell.text,
    name: cell.text,
    kinds: new Set(),
    units: [],
    rules: [],
  };
  takeUnits(reading, packs);
  const share = wholeShare(reading, packs);
  if (share !== null) return { ...reading, name: share };
  takeComparison(reading, packs);
  takeSamePeriod(reading, packs);
  takePeriod(reading);
  takeBracketed(reading, packs);
  takeWords(reading, packs);
  takePlan(reading);
  return { ...reading, name: tidy(reading.name), numbered: isNumbered(reading.text) };
}

function blankOut(reading: Reading, start: number, end: number): void {
  reading.name = reading.name.slice(0, start) + '\0'.repeat(end - start) + reading.name.slice(end);
}

/** 同比, 比上年, 比年初: what a change is against. */
function takeComparison(reading: Reading, packs: Packs): void {
  const words = wordMatcher(packs).byClass.comparison;
  for (let at = 0; at < reading.text.length; at += 1) {
    const hit = words.longest(reading.text, at);
    if (hit === null || isInsideWord(reading.text, hit) || isPeriod(reading.cell, hit)) continue;
    const end = hit.value.rule.basis === undefined ? endOfBase(reading, hit.end, packs) : hit.end;
    if (end === null) continue;
    noteComparison(reading, hit, end);
    return;
  }
}

/** 上年同期 as a header of its own is the period of a level. */
function isPeriod({ periods, start }: Cell, hit: Span): boolean {
  return periods.some((mention) => mention.start === start + hit.start && mention.end >= start + hit.end);
}

/** Where the base behind 比 or 较 ends; null where none is told (占比, 比重). */
function endOfBase({ text, cell }: Reading, at: number, packs: Packs): number | null {
  for (const { regex } of comparisonMatcher(packs)) {
    const match = regex.matchAt(text, at);
    if (match !== null && match.end > at) return match.end;
  }
  // 比1—5月增减.
  const behind = cell.periods.find(({ start }) => start === cell.start + at);
  return behind === undefined ? null : behind.end - cell.start;
}

function noteComparison(reading: Reading, hit: Hit<Word>, end: number): void {
  const { cell } = reading;
  const span: Span = { start: cell.start + hit.start, end: cell.start + end };
  const period =
    cell.periods.find((mention) => mention.start >= span.start && mention.start < span.end) ?? null;
  const { basis, id } = hit.value.rule;
  reading.comparison = { kind: basis ?? null, period, span, rule: id, sentence: cell.sentence };
  const whole = Math.max(end, (period?.end ?? 0) - cell.start);
  blankOut(reading, hit.start, whole);
}

/** （亿元）, （单位：万吨）, （±%）, 增长%, 产量/万吨. */
function takeUnits(reading: Reading, packs: Packs): void {
  for (const match of reading.text.matchAll(/[（(]([^（）()]*)[）)]/g)) {
    const units = readUnits(withoutUnitWord(match[1]!, packs), packs);
    if (units === null) continue;
    reading.units.push(...units);
    blankOut(reading, match.index, match.index + match[0].length);
  }
  takePoints(reading, packs);
  const tail = /(?:[/／±]+|(?=[%‰]))[^（）()/／±\0]+$/.exec(reading.name);
  if (tail === null || tail.index === 0) return;
  const units = readUnits(tail[0].replace(/^[/／]/, ''), packs);
  if (units === null) return;
  reading.units.push(...units);
  blankOut(reading, tail.index, reading.name.length);
}

/** 增减百分点: the unit ends the word. */
function takePoints(reading: Reading, packs: Packs): void {
  const { end } = edges(reading.name);
  const points = readUnits(reading.name.slice(Math.max(0, end - POINTS_LENGTH), end), packs);
  if (points?.[0]?.kind === 'percent-point') reading.units.push(...points);
}
const POINTS_LENGTH = 3;

/** 预算数为上年执行数的%: neither a period nor a comparison, and the particle at its end is no part of it. */
function wholeShare({ name }: Reading, packs: Packs): string | null {
  const { start, end } = edges(name);
  const hit = wordMatcher(packs).byClass.column.longest(name, start, end);
  return hit?.value.rule.column === 'share' && end - hit.end <= 1 ? hit.value.form : null;
}

/** 单位：万元 → 万元. */
export function withoutUnitWord(text: string, packs: Packs): string {
  const hit = wordMatcher(packs).byClass.column.longest(text, 0);
  const colon = hit !== null && hit.value.rule.column === 'unit' ? text.slice(hit.end) : '';
  return /^[：:]/.test(colon) ? colon.slice(1).trim() : text;
}

const TIMES: ReadonlySet<ColumnKind | undefined> = new Set(['same-period', 'month', 'to-date']);

/** 上年同期, 本月: before 上年 is taken for the whole year, and 本月 for that of writing. */
function takeSamePeriod(reading: Reading, packs: Packs): void {
  const { start, end } = edges(reading.name);
  const hit = wordMatcher(packs).byClass.column.longest(reading.name, start, end);
  if (hit === null || hit.end !== end) return;
  const kind = hit.value.rule.column;
  // 经济发展 names rows as well as it can, and is no measure of theirs.
  if (kind === 'category') reading.kinds.add(kind);
  if (!TIMES.has(kind)) return;
  note(reading, hit.value.rule);
  blankOut(reading, hit.start, hit.end);
}

function takePeriod(reading: Reading): void {
  const { cell } = reading;
  if (isBareYear(cell)) {
    reading.period = yearOf(cell, cell.text);
    blankOut(reading, 0, reading.name.length);
    return;
  }
  for (const mention of cell.periods) {
    const [start, end] = [mention.start - cell.start, mention.end - cell.start];
    if (
      mention === reading.comparison?.period ||
      mention.named === true ||
      (reading.name[start] === '\0' && !reading.kinds.has('same-period'))
    )
      continue;
    reading.period ??= mention;
    blankOut(reading, start, end);
  }
}

/** “十三五”年均增长: a plan's name that nothing but words of headers stands beside is a period. */
function takePlan(reading: Reading): void {
  const { name, cell, kinds } = reading;
  const mention = cell.periods.find(({ named }) => named === true);
  if (mention === undefined || reading.period !== null || kinds.size === 0) return;
  const [start, end] = [mention.start - cell.start, mention.end - cell.start];
  if (/[\p{L}\p{N}]/u.test(name.slice(0, start) + name.slice(end))) return;
  reading.period = mention;
  blankOut(reading, 0, name.length);
}

function yearOf({ start, end }: Cell, text: string): PeriodMention {
  const year = { kind: 'stated', year: Number(text) } as const;
  return {
    start,
    end,
    mode: 'in',
    from: { year, month: 1, day: 1 },
    to: { year, month: 12, day: 31 },
    years: null,
    counted: null,
    rule: 'table.year',
  };
}

/** 2020年（现状）, 年均增长[累计], 森林覆盖率（约束性）; what is left of （2020年） when its year is taken goes too. */
function takeBracketed(reading: Reading, packs: Packs): void {
  const words = wordMatcher(packs).byClass.column;
  for (const match of reading.name.matchAll(/[[【〔（(]([^[\]【】〔〕（）()]*)[\]】〕）)]/g)) {
    const { start, end } = edges(match[1]!);
    if (isYear(match[1]!) && reading.period === null) {
      reading.period = yearOf(reading.cell, match[1]!);
      blankOut(reading, match.index, match.index + match[0].length);
      continue;
    }
    const word = words.longest(match[1]!, start, end);
    // （括号内为车龄较高的车辆） explains the cells.
    const explains = word?.value.rule.column === 'bracket';
    const kind = word?.end === end ? word.value.rule.column : undefined;
    if (start < end && !explains && !IN_BRACKETS.has(kind)) continue;
    if (word !== null && !explains) note(reading, word.value.rule);
    blankOut(reading, match.index, match.index + match[0].length);
  }
}
const IN_BRACKETS: ReadonlySet<ColumnKind | undefined> = new Set([
  'actual',
  'average',
  'binding',
  'cumulative',
  'expected',
  'forecast',
  'growth',
  'target',
  'value',
  'whole-year',
]);

/** Strips the words that name no metric from both ends. */
function takeWords(reading: Reading, packs: Packs): void {
  const { byClass, endings } = wordMatcher(packs);
  for (;;) {
    const { start, end } = edges(reading.name);
    const first = byClass.column.longest(reading.name, start, end);
    const last = endings.column.longest(reading.name, end, start);
    const hit = LEADING.has(first?.value.rule.column) ? first : last;
    if (hit === null || isInsideWord(reading.name, hit)) return;
    if (!strips(hit, start, end) || isCounted(reading, hit)) return;
    note(reading, hit.value.rule);
    blankOut(reading, hit.start, hit.end);
  }
}

const LEADING: ReadonlySet<ColumnKind | undefined> = new Set(['mark', 'target', 'whole-year', 'forecast']);
const WHOLE_ONLY: ReadonlySet<ColumnKind> = new Set([
  'label',
  'place',
  'origin',
  'prose',
  'unit',
  'ordinal',
  'aside',
  'value',
  'actual',
  'deadline',
  'binding',
  'expected',
  'total',
]);

/** 乡镇（个） counts them. */
function isCounted({ units }: Reading, hit: Hit<Word>): boolean {
  return units.length > 0 && hit.value.rule.column === 'place';
}

/** 单位 is a header of its own, 单位存款 is a name. */
function strips(hit: Hit<Word>, start: number, end: number): boolean {
  const kind = hit.value.rule.column;
  if (kind === undefined || kind === 'share' || kind === 'category') return false;
  if (hit.start === start && hit.end === end) return true;
  if (WHOLE_ONLY.has(kind) || (kind !== 'mark' && hit.end - hit.start === 1)) return false;
  return kind !== 'mark' || hit.start === start;
}

/** What a narrower kind is besides. */
const BROADER: Partial<Record<ColumnKind, ColumnKind>> = {
  place: 'label',
  origin: 'label',
  'whole-year': 'target',
};

function note(reading: Reading, { column, sign, annualised, id }: Word['rule']): void {
  if (column !== undefined) reading.kinds.add(column);
  const broader = column === undefined ? undefined : BROADER[column];
  if (broader !== undefined) reading.kinds.add(broader);
  reading.sign = sign ?? reading.sign;
  reading.annualised ||= annualised ?? false;
  reading.rules.push(id);
}
