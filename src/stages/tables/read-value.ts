import type { PeriodMention, Quantity } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import { scanQuantities } from '../find-quantities.js';
import { type Cell, type Heading, periodsWithin } from './grid.js';
import { readHeading } from './read-heading.js';

/** What a cell holds that is nothing but a number and its marks. */
export type BareValue = Pick<Cell, 'quantity' | 'bracket' | 'starred'>;

export const NO_VALUE: BareValue = { quantity: null, bracket: '', starred: false };

/** A number longer than this has words beside it. */
const LONGEST_VALUE = 28;
const SIGN = /^[+＋↑↓▲▼]/;
const BRACKETED = /^([[【〔［（(])(.+)[\]】〕］）)]$/;
const STAR = /\*+$/;
/** 1②, 28,377#: a note explains it, and is not about its period. */
const MARK = /[①-⑳#†‡※]+$/;
/** 12800（2900）: the second says how much of the first is something else. */
const PAIR = /^(\d[\d,.]*)[（(]\d[\d,.]*[）)]$/;

/** The number when the cell holds nothing else: -3.2, 1,204.5, ≥90, 85%以上; +3.2 and ↓3.2 as well, [25] and 60.6* too. */
export function bareValue(text: string, offset: number, packs: Packs): BareValue {
  if (text.length > LONGEST_VALUE || !/\d/.test(text)) return NO_VALUE;
  const [, first] = PAIR.exec(text) ?? [];
  if (first !== undefined) return bareValue(first, offset, packs);
  const unmarked = text.replace(MARK, '').replace(STAR, '');
  const [, bracket = '', within = unmarked] = BRACKETED.exec(unmarked) ?? [];
  const inner = within.replace(STAR, '');
  const value = SIGN.test(inner) ? inner.slice(1) : inner;
  const [only, ...others] = scanQuantities(value, packs);
  if (only === undefined || others.length > 0 || only.from !== 0 || only.to !== value.length) return NO_VALUE;
  const before = bracket.length + inner.length - value.length;
  return { quantity: moved(only, offset + before), bracket, starred: text.includes('*') };
}

/** A quantity of a stretch as one of the text. */
export function moved(quantity: Quantity, by: number): Quantity {
  const { start, end, from, to } = quantity;
  return { ...quantity, start: start + by, end: end + by, from: from + by, to: to + by };
}

/** A number with words that say more of it. */
export interface ToldValue {
  quantity: Quantity;
  /** 累计下降 before it. */
  said: Heading | null;
  /** （2019年） behind it. */
  period: PeriodMention | null;
}

const LONGEST_TOLD = 60;
const REMARK = /^[、，,；;（(]/;

/** 累计下降20%, 达到95%, 65（2019年）, >7、力争更高: one number, before it no words but those of headers, behind it a remark. */
export function toldValue(cell: Cell, packs: Packs): ToldValue | null {
  const { text, start, periods } = cell;
  if (text.length > LONGEST_TOLD || cell.content !== 'text' || text.includes('。') || !/\d/.test(text))
    return null;
  const taken = periods.map((mention) => ({ start: mention.start - start, end: mention.end - start }));
  const [only, ...others] = scanQuantities(text, packs, taken);
  if (only === undefined || others.length > 0) return null;
  const behind = text.slice(only.to);
  if (behind !== '' && !REMARK.test(behind)) return null;
  const said = readBefore(cell, only.from, packs);
  if (said === null || (said.text === '' && /^、/.test(behind) && only.bound === 'eq')) return null;
  const period = /^[（(]/.test(behind)
    ? (periods.find((mention) => mention.start - start > only.to) ?? null)
    : null;
  return { quantity: moved(only, start), said: said.text === '' ? null : said, period };
}

/** 212.6亿元，增长6.1%: each piece with its part of the cell; none where a piece says anything else. */
export function toldPieces(cell: Cell, packs: Packs): { cell: Cell; value: ToldValue }[] {
  const pieces = cell.text.split(/[，；]/);
  if (pieces.length < 2 || cell.text.length > LONGEST_TOLD) return [];
  let { start } = cell;
  const read = pieces.flatMap((text) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    const piece: Cell = { ...cell, ...span, text, periods: periodsWithin(cell.periods, span) };
    const value = toldValue(piece, packs);
    return value === null ? [] : [{ cell: piece, value }];
  });
  return read.length === pieces.length ? read : [];
}

/** The words before a number, when they tell of a change or a bound and name nothing. */
function readBefore(cell: Cell, end: number, packs: Packs): Heading | null {
  let text = cell.text.slice(0, end);
  const links = wordMatcher(packs).endings.link;
  for (let hit = links.longest(text, text.length); hit !== null; hit = links.longest(text, text.length))
    text = text.slice(0, hit.start);
  const heading = readHeading({ ...cell, text, end: cell.start + text.length }, packs);
  return heading.name === '' ? heading : null;
}
