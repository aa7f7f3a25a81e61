import type { Span } from '../../model/document.js';
import { isInsideWord } from '../../packs/word-matcher.js';
import type { ClauseText, Group, Item } from './clause-text.js';
import { isCounting } from './form-letters.js';
import { type LeftReading, PARTICLE, type Token } from './left-reading.js';
import { readLeft } from './read-left.js';
import { readRight } from './read-right.js';

/** One group of numbers of an item with what stands on both its sides. */
export interface GroupReading {
  group: Group;
  left: LeftReading;
  right: Token[];
}

/** Reads every group of an item; text between two numbers is read from both. */
export function readItem(clause: ClauseText, whole: Item): GroupReading[] {
  const [only] = whole.groups;
  // Most items have one number or none, which shares nothing with a neighbour.
  if (only === undefined) return [];
  if (whole.groups.length > 1) return readGroups(clause, whole);
  const left = readLeft(clause, whole.start, only.members[0]!);
  return [{ group: only, left, right: readRight(clause, only.to, whole.end, left.manner) }];
}

function readGroups(clause: ClauseText, whole: Item): GroupReading[] {
  const item = {
    ...whole,
    groups: whole.groups.filter((group, i) => !isPartOfName(clause, group, whole.groups[i + 1] ?? null)),
  };
  const lefts = item.groups.map((group, i) => {
    const previous = item.groups[i - 1];
    const start = previous === undefined || group.members[0]!.kind === 'rank' ? item.start : previous.to;
    return readLeft(clause, start, group.members[0]!);
  });
  lefts.forEach((left, i) => {
    keepSizeClass(item.groups[i - 1] ?? null, left);
  });
  lefts.forEach((left, i) => {
    shareVerbOfSized(item.groups[i - 1] ?? null, lefts[i - 1] ?? null, left);
  });
  return item.groups.map((group, i) => {
    const next = item.groups[i + 1];
    const nextLeft = lefts[i + 1];
    if (next !== undefined && isCountOfSized(group, next)) {
      const end = item.groups[i + 2]?.from ?? item.end;
      return { group, left: lefts[i]!, right: readRight(clause, next.to, end) };
    }
    const gap = next === undefined || nextLeft === undefined ? null : gapNoun(clause, group, next, nextLeft);
    const end = gap === null ? (next === undefined ? item.end : group.to) : gap.end;
    return {
      group,
      left: lefts[i]!,
      right: gap === null && next !== undefined ? [] : readRight(clause, group.to, end),
    };
  });
}

/** 4台|30万千瓦|煤电机组, 3条|500千伏|线路: the size right behind a count is an attribute of what is counted. */
function isCountOfSized(group: Group, next: Group): boolean {
  return (
    next.from === group.to &&
    isCounting(group.members.at(-1)!) &&
    next.members[0]!.kind === 'quantity' &&
    !isCounting(next.members[0]!)
  );
}

/** 拆除|4.3米|焦炉|6座: the size is an attribute, so the verb is that of the count too. */
function shareVerbOfSized(size: Group | null, before: LeftReading | null, left: LeftReading): void {
  if (size === null || before === null || before.tokens.length === 0) return;
  const [quantity] = size.members;
  const sized = quantity!.kind === 'quantity' && !isCounting(quantity!) && quantity!.to === quantity!.end;
  const bare = left.tokens.length === 1 && left.tokens[0]!.type === 'NP' && left.noun.start === size.to;
  if (sized && bare && before.tokens.every(({ type }) => type === 'ACT'))
    left.tokens.unshift(...before.tokens);
}

/** 300兆瓦以上|火电机组占比: the size class stays in the name of what it restricts. */
function keepSizeClass(before: Group | null, left: LeftReading): void {
  const quantity = before?.members[0];
  if (
    quantity === undefined ||
    quantity.to === quantity.end ||
    left.noun.start !== quantity.to ||
    left.noun.end === left.noun.start ||
    isCounting(quantity)
  )
    return;
  const noun = left.tokens.find(({ type, start }) => type === 'NP' && start === left.noun.start);
  left.noun.start = quantity.start;
  if (noun !== undefined) noun.start = quantity.start;
}

/**
 * 72小时|准时率82.1%, 0—14岁、60岁及以上|人口占比分别为15.7%、19.7%: a duration or an age right before a noun that has a number of its own names
 * it and measures nothing.
 */
export function isPartOfName(clause: ClauseText, group: Group, next: Group | null): boolean {
  if (next === null || group.members.some(({ unit }) => unit.dimension !== 'time')) return false;
  const gap = clause.mask.slice(group.to, next.from);
  if (gap.startsWith(PARTICLE) || /[，、；：。]/.test(gap)) return false;
  const { noun } = readLeft(clause, group.to, next.members[0]!);
  return noun.start === group.to && noun.end - noun.start > 1;
}

/**
 * How much of the text between two numbers belongs to the first: 13个|考核断面|水质优良率92.3% gives 考核断面.
 * After a number that counts, the longest stretch that ends in a countable head and leaves an attribute; all of it
 * where there is none. Null when the text between is only links and adverbs.
 */
function gapNoun(clause: ClauseText, group: Group, next: Group, left: LeftReading): Span | null {
  const noun = left.noun.start >= group.to ? left.noun : { start: group.to, end: next.from };
  if (noun.end <= group.to) return null;
  const start = group.to;
  if (!isCounting(group.members.at(-1)!) || isCounting(next.members[0]!)) return { start, end: noun.end };
  return { start, end: countedEnd(clause, start, noun.end) };
}

function countedEnd(clause: ClauseText, start: number, end: number): number {
  const things = clause.words.endings.thing;
  const heads = clause.words.endings.head;
  const head = heads.longest(clause.mask, end, start);
  if (head === null) return end;
  for (let at = end - 1; at > start + 1; at -= 1) {
    const hit = things.longest(clause.mask, at, start);
    if (hit !== null && !isInsideWord(clause.mask, hit)) return at;
  }
  return withoutEvent(clause, start, head.start);
}

/** 入河排污口|整治|完成率: the event belongs to the attribute. */
function withoutEvent(clause: ClauseText, start: number, end: number): number {
  const event = clause.words.endings.event.longest(clause.mask, end, start);
  return event === null || event.start <= start ? end : event.start;
}
