import type { Span } from '../../model/document.js';
import type { Quantity } from '../../model/draft.js';
import { CLASS, CLASS_BITS, firstWord, isInsideWord } from '../../packs/word-matcher.js';
import { BRACKET_FILLER } from '../../text/mask.js';
import { isAt } from '../../text/unit-at.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import type { ClauseText, Group, Item } from './clause-text.js';
import { PARTICLE } from './left-reading.js';
import { listSignAt } from './list-sign.js';
import { shareUnit } from './share-unit.js';

type Separator = Item['separator'];

const separates = unitSet('，；：=+。！？\n');

function separatorOf(sign: string): Separator {
  switch (sign) {
    case '，':
      return 'comma';
    case '：':
    case '=':
      return 'colon';
    case '+':
      return 'list';
    case '\n':
      return 'start';
    default:
      return 'semicolon';
  }
}

/** 、 */
const ENUMERATION = 0x3001;
const CONJUNCTION = CLASS_BITS.conjunction;

/** Cuts a sentence (or the inside of a bracket) into items and hands each its groups of quantities. */
export function splitItems(
  clause: ClauseText,
  within: Span,
  quantities: readonly Quantity[],
  bracketed: boolean,
): Item[] {
  const groups = groupQuantities(clause, quantities);
  const items: Item[] = [];
  let next = 0;
  let start = within.start;
  let separator: Separator = 'start';
  const close = (end: number): void => {
    const held = groupsFrom(groups, next, start, end);
    next += held.length;
    items.push({ start, end, groups: held, separator, bracketed });
  };
  for (const cut of findCuts(clause, within, groups)) {
    close(cut.at);
    start = cut.at + cut.length;
    separator = cut.separator;
  }
  close(within.end);
  return items;
}

/** Groups stand in order, so that those within a stretch are neighbours; none before `next` is in it. */
function groupsFrom(groups: readonly Group[], next: number, start: number, end: number): readonly Group[] {
  let first = next;
  while (first < groups.length && groups[first]!.from < start) first += 1;
  let last = first;
  while (last < groups.length && groups[last]!.to <= end) last += 1;
  return groups.slice(first, last);
}

/** Numbers with nothing between them but a list sign or 和 belong together: 7.5%、11.5%和17.4%. */
function groupQuantities(clause: ClauseText, quantities: readonly Quantity[]): Group[] {
  const groups: Group[] = [];
  for (const [i, quantity] of quantities.entries()) {
    const last = groups.at(-1);
    const apart =
      last === undefined ||
      !isListGap(clause, last.to, quantity.from) ||
      retells(clause, last, quantity) ||
      opensClass(clause, last, quantity, quantities[i + 1]);
    if (!apart) {
      last.members.push(quantity);
      last.to = quantity.to;
    } else {
      groups.push({ members: [quantity], from: quantity.from, to: quantity.to });
    }
  }
  return groups.length < quantities.length ? groups.map((group) => shareUnit(group, clause.text)) : groups;
}

/** 增加6千人|或0.05%: the second is no second member. */
function retells(clause: ClauseText, { members, to }: Group, quantity: Quantity): boolean {
  return quantity.kind === 'percent' && members.at(-1)!.kind !== 'percent' && !isAt(clause.mask, to, '、');
}

/** 35岁以下的36人、|50岁以上的22人: the age belongs to the number behind it. */
function opensClass(clause: ClauseText, { members }: Group, age: Quantity, next?: Quantity): boolean {
  if (next === undefined || age.unit.dimension !== 'time' || age.to === age.end) return false;
  if (members.at(-1)!.unit.dimension === 'time') return false;
  const gap = clause.mask.slice(age.to, next.from);
  return gap === '' || gap === PARTICLE;
}

function isListGap(clause: ClauseText, from: number, to: number): boolean {
  const gap = clause.mask.slice(from, to);
  if (gap === '') return false;
  return gap === '：' || gap === ':' || listSignAt(clause.words, gap, 0, gap.length) === gap.length;
}

interface Cut {
  at: number;
  length: number;
  separator: Separator;
}

function findCuts(clause: ClauseText, within: Span, groups: readonly Group[]): Cut[] {
  const cuts: Cut[] = [];
  let next = 0;
  let previous: Group | null = null;
  const { mask, classes } = clause;
  let from = groups[0]?.from ?? within.end;
  for (let at = within.start; at < within.end; at += 1) {
    if (at >= from) {
      previous = groups[next]!;
      next += 1;
      from = groups[next]?.from ?? within.end;
      at = Math.max(at, previous.to - 1);
      continue;
    }
    const unit = mask.charCodeAt(at);
    if (hasUnit(separates, unit)) {
      cuts.push({ at, length: 1, separator: separatorOf(mask.charAt(at)) });
      previous = null;
    } else if (previous !== null && (unit === ENUMERATION || (classes[at]! & CONJUNCTION) !== 0)) {
      const length = listCut(clause, at, within.end, previous, groups[next] ?? null);
      if (length > 0) {
        cuts.push({ at, length, separator: 'list' });
        previous = null;
        at += length - 1;
      }
    }
  }
  return cuts;
}

/**
 * Length of a list sign that parts two items, else 0: directly after a number (2.5万亩、营造林7.7万亩), directly
 * before one (10个县级中心、60个乡镇中心), or before a verb of doing (整改12个问题、办结3件).
 */
function listCut(clause: ClauseText, at: number, end: number, previous: Group, next: Group | null): number {
  const length = listSignAt(clause.words, clause.mask, at, end);
  if (length === 0) return 0;
  const after = at + length;
  if (next !== null && next.from === after) return length;
  if (behindAside(clause.mask, previous.to) === at)
    return next === null && !isAt(clause.mask, at, '、') ? 0 : length;
  if (next === null) return 0;
  return opensWithAction(clause, after, next.from) || bothCountNouns(clause, previous, next, at) ? length : 0;
}

/** 龙头企业68家（其中国家级6家）|、品牌产品41个: what the bracket says of the number stands between it and the sign. */
function behindAside(mask: string, to: number): number {
  let at = to;
  while (isAt(mask, at, BRACKET_FILLER)) at += 1;
  return at;
}

/**
 * 5万千瓦风电、东电2×35万千瓦机组: each number has its noun behind it, so the sign parts them; a number of another clause
 * (57公顷没有植被、荒废的绿地，预计7幅…) has nothing to do with it.
 */
function bothCountNouns(clause: ClauseText, previous: Group, next: Group, at: number): boolean {
  return (
    at > previous.to &&
    NOUN.test(clause.mask[previous.to]!) &&
    NOUN.test(clause.mask.charAt(next.to)) &&
    !holdsSign(clause.mask, at, next.from) &&
    !handsOver(clause, previous.to, at)
  );
}

/** 其余四成由县、乡镇按3:1分担: behind 由 stands who does something, not what was counted. */
function handsOver(clause: ClauseText, from: number, to: number): boolean {
  return firstWord(clause, CLASS.preposition, from, to)?.value.rule.from === true;
}

function holdsSign(mask: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (hasUnit(separates, mask.charCodeAt(at))) return true;
  }
  return false;
}

const NOUN = /[\p{Script=Han}“《]/u;

function opensWithAction(clause: ClauseText, at: number, end: number): boolean {
  const hit = clause.words.byClass.action.longest(clause.mask, at, end);
  return hit !== null && !isInsideWord(clause.mask, hit);
}
