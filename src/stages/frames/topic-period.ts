import type { Draft, Frame, PeriodMention } from '../../model/draft.js';
import { kindOf } from '../../packs/kind-matcher.js';
import type { Packs } from '../../packs/packs.js';
import { isInsideWord, type Word, wordMatcher } from '../../packs/word-matcher.js';
import { addYears, type DayRange, dayNumber, resolveMention } from '../../text/calendar.js';
import type { Hit } from '../../text/trie.js';
import { isAt } from '../../text/unit-at.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';

/** How far into a document it may say what it reports on. */
const HEAD = 500;
const LONGEST_TOPIC = 26;
/** A half-year, some quarters: longer than a quarter's first months, shorter than a year. */
const SHORTEST_PART = 80;
const LONGEST_PART = 340;

/**
 * The part of a year, or the day of a census, that the document says at its head it reports on: 发布上半年全省生态环境
 * 有关情况, 以2020年11月1日零时为标准时点.
 */
export function topicPeriod(draft: Draft, packs: Packs): Frame | null {
  for (const mention of draft.periods) {
    if (mention.start > HEAD) break;
    const frame = topicOf(draft, packs, mention);
    if (frame !== null) return frame;
  }
  return unsaidPart(draft, packs);
}

/** 全市工业运行情况, of 6 February: 四季度，……: a bulletin tells of no time to come, so it is that of the year before. */
function unsaidPart(draft: Draft, packs: Packs): Frame | null {
  const kind = kindOf(packs, draft.kind);
  const { date } = draft.facts;
  const tells = kind?.status === 'actual' && kind.deadline === 'none' && kind.period === 'title';
  if (!tells || date === null || draft.topicYear !== null) return null;
  const mention = draft.periods.find((told) => isUnsaid(told) && told.mode === 'in');
  if (mention === undefined) return null;
  const anchor = { documentDate: date, documentYear: draft.year, frameYear: null };
  const days = resolveMention(mention, anchor);
  if (days === null || days.start <= date) return null;
  const value = { kind: 'period', ...beforeToday(days, date), mode: 'in' } as const;
  const span = { start: mention.start, end: mention.end };
  return { attribute: 'period', value, span, from: 0, to: draft.normal.text.length, rule: kind.id };
}

function topicOf(draft: Draft, packs: Packs, mention: PeriodMention): Frame | null {
  const { text } = draft.normal;
  const end = Math.min(text.length, mention.end + LONGEST_TOPIC);
  let stop = mention.end;
  while (stop < end && !hasUnit(STOPS, text.charCodeAt(stop))) stop += 1;
  const word =
    labelBefore(packs, text, mention.start) ??
    momentAtEnd(packs, text, mention) ??
    firstTopicWord(packs, text, mention.end, stop);
  const anchor = {
    documentDate: draft.facts.date,
    documentYear: draft.year ?? draft.topicYear,
    frameYear: null,
  };
  if (word === null || mention.mode === 'by' || mention.named === true) return null;
  const told = resolveMention(mention, anchor);
  if (told === null) return null;
  const days = reports(draft, packs, mention) ? beforeToday(told, draft.facts.date) : told;
  const length = dayNumber(days.end) - dayNumber(days.start) + 1;
  const isLabelled = word.value.rule.id === 'topic.label' && length >= SHORTEST_PART && mention.mode === 'in';
  const isPart = word.value.rule.id === 'topic.report' && length >= SHORTEST_PART && length <= LONGEST_PART;
  const isBudget = word.value.rule.id === 'topic.budget' && length >= 365 && length <= 366;
  const isMoment = word.value.rule.id === 'topic.moment' && length === 1;
  const isYear = word.value.rule.id === 'topic.report' && length >= 365 && isPastYear(draft, packs, days);
  const announced = isYear ? announcementBefore(packs, text, mention.start) : null;
  if (!isPart && !isMoment && !isBudget && !isLabelled && announced === null) return null;
  const value = { kind: 'period', ...days, mode: isMoment ? 'at' : 'in' } as const;
  const span = { start: mention.start, end: mention.end };
  return {
    attribute: 'period',
    value,
    span,
    from: 0,
    to: text.length,
    rule: (announced ?? word).value.rule.id,
  };
}

const STOPS = unitSet('，。；\n');

/** Does the document tell results, and leave the year of the part unsaid? */
function reports(draft: Draft, packs: Packs, mention: PeriodMention): boolean {
  return isUnsaid(mention) && kindOf(packs, draft.kind)?.status === 'actual';
}

/** 四季度, not 明年上半年. */
function isUnsaid({ from: { year } }: PeriodMention): boolean {
  return year.kind !== 'stated' && year.offset === 0;
}

/** 发布四季度居民收入情况, on 18 January: what is reported on is over. */
function beforeToday({ start, end }: DayRange, today: string | null): DayRange {
  if (today === null || start <= today) return { start, end };
  return { start: addYears(start, -1), end: addYears(end, -1) };
}

/** 新闻发布会, of January 2024: 现在由我通报2023年全市经济运行情况. Else a press conference tells of the year it is held in. */
function isPastYear(draft: Draft, packs: Packs, { end }: DayRange): boolean {
  const { date } = draft.facts;
  return date !== null && end < date && kindOf(packs, draft.kind)?.period === 'document-year';
}

/** 通报一下我市2023年: the verb stands in the same clause. */
function announcementBefore(packs: Packs, text: string, before: number): Hit<Word> | null {
  const { announcement } = wordMatcher(packs).byClass;
  const first = Math.max(0, before - LONGEST_TOPIC);
  for (let at = before - 1; at >= first && !hasUnit(STOPS, text.charCodeAt(at)); at -= 1) {
    const hit = announcement.longest(text, at, before);
    if (hit !== null) return hit;
  }
  return null;
}

/** 报告期间：114年2月至7月; 普查标准时点为2023年12月31日. */
function labelBefore(packs: Packs, text: string, at: number): Hit<Word> | null {
  const { topic, link } = wordMatcher(packs).endings;
  const sign = isAt(text, at - 1, '：');
  const end = sign ? at - 1 : (link.longest(text, at)?.start ?? at);
  const hit = end === at ? null : topic.longest(text, end);
  return hit?.value.rule.id === (sign ? 'topic.label' : 'topic.moment') ? hit : null;
}

/** 2020年11月1日零时: the hour is a part of the day. */
function momentAtEnd(packs: Packs, text: string, { start, end }: PeriodMention): Hit<Word> | null {
  return wordMatcher(packs).endings.topic.longest(text, end, start);
}

function firstTopicWord(packs: Packs, text: string, from: number, to: number): Hit<Word> | null {
  const { topic } = wordMatcher(packs).byClass;
  for (let at = from; at < to; at += 1) {
    const hit = topic.longest(text, at, to);
    if (hit !== null && hit.value.rule.id !== 'topic.source' && !isInsideWord(text, hit)) return hit;
  }
  return null;
}
