import { CLASS, lastWordThat } from '../../packs/word-matcher.js';
import { withBound } from '../quantities/copy-quantity.js';
import type { ClauseText, Group, Item } from './clause-text.js';
import { isCounting, isThreshold } from './form-letters.js';
import { gapEnd, saidOfCounted } from './gap-noun.js';
import { type LeftReading, PARTICLE, type Token } from './left-reading.js';
import { type LeftTask, openLeft, readLeft } from './read-left.js';
import { readRight } from './read-right.js';

/** One group of numbers of an item with what stands on both its sides. */
export interface GroupReading {
  group: Group;
  left: LeftReading;
  right: Token[];
  /** What its form is chosen by on the left: its own, and a verb that it shares. */
  tokens: Token[];
}

/** An item whose groups are read up to their numbers. */
export interface OpenItem {
  /** Without the numbers that only name something. */
  item: Item;
  /** It has no other numbers, not even such. */
  single: boolean;
  /** One for each group. */
  lefts: LeftTask[];
}

/** Opens the reading left of every group, not yet begun. */
export function openItem(clause: ClauseText, whole: Item): OpenItem {
  // Most items have one number or none, which shares nothing with a neighbour.
  if (whole.groups.length < 2)
    return {
      item: whole,
      single: true,
      lefts: whole.groups.map(({ members }) => openLeft(clause, whole.start, members[0]!)),
    };
  const groups = whole.groups.filter((group, i) => !isPartOfName(clause, group, whole.groups[i + 1] ?? null));
  const lefts = groups.map((group, i) => {
    const previous = i === 0 ? undefined : groups[i - 1];
    const alone = previous === undefined || group.members[0]!.kind === 'rank';
    const start = alone ? whole.start : (saidOfCounted(clause, previous, group) ?? previous.to);
    return openLeft(clause, start, group.members[0]!);
  });
  return { item: { ...whole, groups }, single: false, lefts };
}

/** Reads what stands right of the groups, once their left is read; text between two numbers is read from both. */
export function closeItem(clause: ClauseText, { item, single, lefts }: OpenItem): GroupReading[] {
  if (!single)
    return closeGroups(
      clause,
      item,
      lefts.map(({ reading }) => reading),
    );
  const only = item.groups[0]!;
  const left = lefts[0]!.reading;
  const right = readRight(clause, only.to, item.end, left.manner);
  if (right.some(({ type }) => type === 'LIMIT')) return [readLimit(clause, item.start, only, right)];
  giveObject(left, right);
  return [readingOf(only, left, right)];
}

function readingOf(group: Group, left: LeftReading, right: Token[]): GroupReading {
  return { group, left, right, tokens: left.tokens };
}

/** 市财政|安排|5000万元|专项资金, 县里|拨付|3亿元|救灾资金: with an object behind the number it is the verb of that object. */
function giveObject({ tokens }: LeftReading, right: readonly Token[]): void {
  const last = tokens.at(-1);
  const object = right[0]?.type === 'DE' ? right[1] : right[0];
  if (last?.type !== 'LINK' || last.word.rule.id !== 'link.budget') return;
  if (object?.type === 'NP') last.type = 'ACT';
}

function closeGroups(clause: ClauseText, item: Item, lefts: readonly LeftReading[]): GroupReading[] {
  lefts.forEach((left, i) => {
    if (i > 0) shareVerbOfSized(item.groups[i - 1]!, lefts[i - 1]!, left);
  });
  handPeriodOn(lefts);
  const readings = item.groups.map((group, i) => {
    const next = item.groups[i + 1];
    if (next !== undefined && isCountOfSized(clause, group, next)) {
      const end = item.groups[i + 2]?.from ?? item.end;
      return readingOf(group, lefts[i]!, readRight(clause, next.to, end));
    }
    const end = next === undefined ? item.end : gapEnd(clause, group, next, lefts[i + 1]!, isDone(lefts[i]!));
    const right = end === null ? [] : readRight(clause, group.to, end);
    if (right.some(({ type }) => type === 'LIMIT'))
      return readLimit(clause, item.groups[i - 1]?.to ?? item.start, group, right);
    return readingOf(group, lefts[i]!, right);
  });
  // Last, since a noun that holds the number before it no longer shows where that number's own noun ends.
  readings.forEach(({ left }, i) => {
    if (i > 0) keepSizeClass(clause, readings[i - 1]!, left);
  });
  return readings;
}

/** 转办的|3421件|群众举报投诉: what a verb or noun before it counts does nothing itself. */
function isDone({ tokens }: LeftReading): boolean {
  return tokens.some(({ type }) => type !== 'LINK');
}

/** 名额会在2026年上半年由180个|增至300个: the period of the clause is that of what it leads to, not of where it comes from. */
function handPeriodOn(lefts: readonly LeftReading[]): void {
  lefts.forEach((left, i) => {
    const next = lefts[i + 1];
    if (!left.from || next === undefined || next.periods.length > 0) return;
    if (next.noun.end > next.noun.start || !next.tokens.some(({ type }) => type === 'LINK')) return;
    const outer = left.periods.filter(({ end }) => end <= left.fromAt);
    if (outer.length === 0) return;
    next.periods.push(...outer);
    left.periods = left.periods.filter((period) => !outer.includes(period));
  });
}

/** 占比13.7%，远低于|公共债务法50%之上限: a limit is not compared, it is what something else is compared with. */
function readLimit(clause: ClauseText, start: number, group: Group, right: Token[]): GroupReading {
  // 低于70%的警戒线: the word is no bound of the limit.
  const members = group.members.map((quantity) => {
    const { bound } = quantity;
    const limit = withBound(quantity, bound === 'lt' || bound === 'gt' ? 'eq' : bound);
    limit.from = quantity.start;
    return limit;
  });
  const bare = { ...group, members, from: members[0]!.from };
  return readingOf(bare, readLeft(clause, behindAbove(clause, start, bare.from), members[0]!), right);
}

/** Behind the word that compares: 高于, 低于, 超过. */
function behindAbove(clause: ClauseText, start: number, to: number): number {
  const above = lastWordThat(
    clause,
    CLASS.direction,
    start,
    to,
    ({ value }) => value.rule.basis !== undefined,
  );
  return above?.end ?? start;
}

/**
 * 4台|30万千瓦|煤电机组, 3条|500千伏|线路, 36幅合共27公顷的|用地: the size right behind a count is an attribute of what is
 * counted.
 */
function isCountOfSized(clause: ClauseText, group: Group, next: Group): boolean {
  return (
    isTogether(clause, group.to, next.from) &&
    isCounting(group.members.at(-1)!) &&
    next.members[0]!.kind === 'quantity' &&
    !isCounting(next.members[0]!)
  );
}

function isTogether(clause: ClauseText, from: number, to: number): boolean {
  if (from === to) return true;
  const hit = clause.words.byClass.link.longest(clause.mask, from, to);
  return hit !== null && hit.end === to && hit.value.rule.id === 'link.total';
}

/** 拆除|4.3米|焦炉|6座: the size is an attribute, so the verb is that of the count too. */
function shareVerbOfSized(size: Group, before: LeftReading, left: LeftReading): void {
  if (before.tokens.length === 0) return;
  const [quantity] = size.members;
  const sized = quantity!.kind === 'quantity' && !isCounting(quantity!) && quantity!.to === quantity!.end;
  const bare = left.tokens.length === 1 && left.tokens[0]!.type === 'NP' && left.noun.start === size.to;
  if (sized && bare && before.tokens.every(({ type }) => type === 'ACT'))
    left.tokens.unshift(...before.tokens);
}

/**
 * 300兆瓦以上|火电机组占比, 年产值5000万元以上的|企业46家: the size class stays in the name of what it restricts, with what it
 * is the size of.
 */
function keepSizeClass(clause: ClauseText, before: GroupReading, left: LeftReading): void {
  const quantity = before.group.members[0]!;
  const { start, end } = left.noun;
  if (quantity.to === quantity.end || end === start) return;
  const related = start === quantity.to + PARTICLE.length && clause.mask.startsWith(PARTICLE, quantity.to);
  if (!related && (start !== quantity.to || isCounting(quantity))) return;
  if (related && !isThreshold(quantity, before.left.tokens, before.right)) return;
  const named = related && before.left.noun.end > before.left.noun.start;
  left.noun.start = named ? before.left.noun.start : quantity.start;
  // 违法占用林地10亩以上的|每宗扣2分: what the points are for is the sized thing, not the size.
  if (named && clause.words.byClass.manner.longest(clause.mask, start, end) !== null)
    left.noun.end = before.left.noun.end;
  // 得分8（0分（含）以上: a noun of a sign alone is no token.
  const noun = left.tokens.find(({ type }) => type === 'NP');
  if (noun !== undefined) Object.assign(noun, { start: left.noun.start, end: left.noun.end });
}

/**
 * 72小时|准时率82.1%, 0—14岁、60岁及以上|人口占比分别为15.7%、19.7%: a duration or an age right before a noun that has a number of its own names
 * it and measures nothing.
 */
export function isPartOfName(clause: ClauseText, group: Group, next: Group | null): boolean {
  if (next === null || group.members.some(({ unit }) => unit.dimension !== 'time')) return false;
  if (isClassOfCounted(clause, group, next)) return true;
  const gap = clause.mask.slice(group.to, next.from);
  if (gap.startsWith(PARTICLE) || /[，、；：。]/.test(gap)) return false;
  const { noun } = readLeft(clause, group.to, next.members[0]!);
  return noun.start === group.to && noun.end - noun.start > 1;
}

/** 老人86万人，其中80岁以上的|12万人, 35岁以下的|占14%: the class of what was counted before, whose noun is left out. */
export function isClassOfCounted(clause: ClauseText, group: Group, next: Group): boolean {
  const [age] = group.members;
  const [number] = next.members;
  if (group.members.length > 1 || age!.unit.dimension !== 'time') return false;
  if (age!.to === age!.end && age!.min === null) return false;
  const related = clause.mask.startsWith(PARTICLE, group.to);
  const from = related ? group.to + PARTICLE.length : group.to;
  if (isCounting(number!) && from === next.from) return true;
  const { noun, tokens } = readLeft(clause, from, number!);
  if (noun.end > noun.start || tokens.length === 0) return false;
  const shares = number!.kind === 'percent' && tokens.some(({ type }) => type === 'SHARE');
  return (isCounting(number!) || shares) && tokens.every(({ type }) => type === 'LINK' || type === 'SHARE');
}
