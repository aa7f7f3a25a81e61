import type { Span } from '../../model/document.js';
import { CLASS, firstWord, isInsideWord, lastWord } from '../../packs/word-matcher.js';
import { lastIndexWithin } from '../../text/unit-at.js';
import type { ClauseText, Group } from './clause-text.js';
import { isCounting } from './form-letters.js';
import { type LeftReading, PARTICLE, SHORTEST_NOUN } from './left-reading.js';

/** 32所|高校|共有专任教师1.6万人, 12家|法院|共受理案件8.6万件: where what is said of the counted ones begins. */
export function saidOfCounted(clause: ClauseText, group: Group, next: Group): number | null {
  if (!isCounting(group.members.at(-1)!)) return null;
  const sum = firstWord(clause, CLASS.adverb, group.to, next.from);
  const verb = firstWord(clause, CLASS.action, group.to, next.from);
  const starts = [
    sum?.value.rule.id === 'adverb.sum' ? sum.start : next.from,
    verb?.value.rule.splits === true ? verb.start : next.from,
  ];
  const start = Math.min(...starts);
  return start > group.to && start < next.from ? start : null;
}

/**
 * Up to where the text between two numbers belongs to the first: 13个|考核断面|水质优良率92.3% gives 考核断面.
 * After a number that counts, the longest stretch that ends in a countable head and leaves an attribute; all of it
 * where there is none. Null when the text between is only links and adverbs.
 */
export function gapEnd(
  clause: ClauseText,
  group: Group,
  next: Group,
  left: LeftReading,
  done: boolean,
): number | null {
  const start = group.to;
  const said = saidOfCounted(clause, group, next);
  if (said !== null) return said;
  const noun = left.noun.start >= start ? left.noun : { start, end: next.from };
  // 1亿元至5亿元|且增速达到10%的: only what leads to the next number stands between.
  if (noun.end <= start || noun.end === noun.start) return null;
  // 每净增500万元|奖|3万元: what is granted is the next number's.
  const granted = clause.words.endings.grant.longest(clause.mask, noun.end, start);
  if (granted?.start === start && !isInsideWord(clause.mask, granted)) return null;
  if (!isCounting(group.members.at(-1)!)) return noun.end;
  const doer = done ? null : doerEnd(clause, start, noun.end);
  if (doer !== null) return doer;
  return isCounting(next.members[0]!) ? noun.end : countedEnd(clause, start, noun.end);
}

/** 12家|重点监测景区|接待游客, 36所|学校|招生: where what the counted ones did begins. */
function doerEnd(clause: ClauseText, start: number, end: number): number | null {
  const { thing, head } = clause.words.endings;
  const last = head.longest(clause.mask, end, start);
  const verb = lastVerb(clause, start + SHORTEST_NOUN, end);
  if (verb === null) {
    const of = last === null ? null : thing.longest(clause.mask, last.start, start);
    return of === null || isInsideWord(clause.mask, of) ? null : last!.start;
  }
  if (thing.longest(clause.mask, verb.start, start) !== null) return verb.start;
  // 5家|粮食加工企业产值: a verb before a noun of things, or of an attribute, is part of a name.
  const attribute = last !== null && last.start > verb.end;
  const named = verb.end === end || attribute || firstWord(clause, CLASS.thing, verb.end, end) !== null;
  return named ? null : verb.start;
}

/** The last verb of the stretch, with those right before it: 组织|开展. */
function lastVerb(clause: ClauseText, start: number, end: number): Span | null {
  const hit = lastWord(clause, CLASS.action, start, end);
  if (hit === null) return null;
  const { action } = clause.words.endings;
  let from = hit.start;
  for (let before = action.longest(clause.mask, from, start); before !== null; ) {
    if (isInsideWord(clause.mask, before)) break;
    from = before.start;
    before = action.longest(clause.mask, from, start);
  }
  return { start: from, end: hit.end };
}

function countedEnd(clause: ClauseText, start: number, end: number): number {
  const things = clause.words.endings.thing;
  const heads = clause.words.endings.head;
  const head = heads.longest(clause.mask, end, start);
  if (head === null) return end;
  for (let at = end - 1; at > start; at -= 1) {
    const hit = things.longest(clause.mask, at, start);
    if (hit !== null && !isInsideWord(clause.mask, hit)) return at;
  }
  // 7间|殡仪馆|的平均使用率约为70%
  const related = lastIndexWithin(clause.mask, PARTICLE, start + 2, head.start);
  return related !== -1 ? related : withoutEvent(clause, start, head.start);
}

/** 入河排污口|整治|完成率: the event belongs to the attribute. */
function withoutEvent(clause: ClauseText, start: number, end: number): number {
  const event = clause.words.endings.event.longest(clause.mask, end, start);
  return event === null || event.start <= start ? end : event.start;
}
