import type { Draft, Frame, PeriodMention, Sentence } from '../../model/draft.js';
import type { WordMatcher } from '../../packs/word-matcher.js';
import type { CalendarAnchor, DayRange } from '../../text/calendar.js';
import { dayNumber, modeAt, resolveMention } from '../../text/calendar.js';
import { indexWithin, isAt } from '../../text/unit-at.js';
import { PARTICLE } from '../attach/left-reading.js';
import { frameAt } from './look-up.js';
import { momentAt } from './moment.js';
import { type Opening, opensAt } from './opens-at.js';
import { planSpan } from './plan-span.js';
import type { Reach } from './reach.js';

/** Shorter periods are dates of events and hold for their clause only: 5月8日至6月8日，督察组入驻. */
const SHORTEST_FLOWING_DAYS = 27;

/** The frame a mention opens, or null where it belongs to its own clause only. */
export function periodFrame(
  draft: Draft,
  words: WordMatcher,
  frames: readonly Frame[],
  mention: PeriodMention,
  reach: Reach,
): Frame | null {
  const isHeading = isHeadingSentence(draft, reach.sentence);
  const opening = opensAt(draft, words, mention, reach);
  // 装置容量截至6月底止达2168万瓩，其中风电379万瓩: a day told behind its subject holds for the sentence.
  if (opening === null && !isHeading && (mention.mode !== 'at' || mention.years === 0)) return null;
  const days =
    mention.years === 0
      ? momentAt(draft, frames, mention.start)
      : resolveMention(mention, anchorAt(draft, frames, mention.start, mention.mode));
  if (days === null || !flows(mention, days)) return null;
  // 前三季度经济运行情况；二、对照|全年目标的差距: what a heading names beside it is not what its section tells of.
  if (isHeading && opening === null && isAside(frames, mention, days)) return null;
  // Mentions are read in order, so that the last one tells.
  const before = frames.findLast(({ attribute, span }) => attribute === 'period' && span !== null);
  const isFirst = before === undefined || before.span!.start < reach.sentence.start;
  // 到2027年，……，三年累计压减6.5万吨，能耗下降12%: the sum of the years is told in passing.
  if (mention.total === true && !isFirst) return null;
  const end = isHeading
    ? reach.section.end
    : endOfReach(
        draft,
        frames,
        mention,
        days,
        isFirst ? reach : { ...reach, opensSection: false },
        opening !== null && followsPreamble(draft, mention, reach) ? 'sentence' : opening,
      );
  // 2021年前三季度经济运行情况。今年以来，……: since the year began, said of the whole, is what the report is of.
  if (mention.mode === 'since' && end === draft.normal.text.length && isOfReport(frames[0], days))
    return null;
  const turns =
    (reach.reviews || isHeading) &&
    end === reach.section.end &&
    reach.turnsTo === Number(days.start.slice(0, 4)) &&
    mention.mode === 'in';
  const to = turns ? draft.normal.text.length : end;
  const mode = modeAt(mention, days.end, reach.today);
  const value = {
    kind: 'period',
    start: mode === 'at' ? days.end : days.start,
    end: days.end,
    mode,
  } as const;
  return {
    attribute: 'period',
    value,
    span: { start: mention.start, end: mention.end },
    from: mention.start,
    to,
    rule: mention.rule,
  };
}

function endOfReach(
  draft: Draft,
  frames: readonly Frame[],
  mention: PeriodMention,
  days: DayRange,
  reach: Reach,
  opening: Opening,
): number {
  const opens = opening === 'sentence';
  if (opens && isOfTitle(draft, mention)) return draft.normal.text.length;
  if (mention.years === 0 || opening === null) return reach.sentence.end;
  // A deadline dies with its sentence, except in plans, whose every goal it is.
  if (mention.mode === 'by' && !(reach.plans && mention.to.month === 12)) return reach.sentence.end;
  // 总投资58亿元，2024年底前建成通水: in the middle of a sentence and without a comma behind it, it tells of its verb alone.
  if (mention.mode === 'by' && !opens && isTold(draft, mention, reach)) return reach.sentence.end;
  // 年末全国共有乡镇卫生院3.5万个: a snapshot told with its figures holds for its paragraph; the next ones tell flows.
  if (opens && reach.introduces) return reach.section.end;
  // 2025年，全区……: nor does what the preamble of terms tells of the year before.
  const passing = mention.mode === 'at' || reach.terms;
  if (reach.opensSection && (opens || !isAttribute(draft, mention)) && !(passing && reach.holdsFigures)) {
    if (!reach.plans || !reach.holdsFigures) return reach.section.end;
    // 首批试点12个，2028年推广到全县: what a plan does first is no period of all its tasks. 到2030年，……: a goal is of those beside it.
    if (opens && mention.mode === 'by') return draft.sections[reach.sentence.section]!.end;
  }
  if (!opens && (isAttribute(draft, mention) || isAside(frames, mention, days)))
    return nextSemicolon(draft, mention, reach);
  if (opens && mention.mode === 'in' && announcesSections(draft, reach))
    return draft.sections[reach.sentence.section]!.end;
  if (!opens || (mention.mode === 'in' && isPartOfReport(draft, frames, days, reach)))
    return reach.sentence.end;
  return draft.paragraphs[reach.sentence.paragraph]!.end;
}

/** 2024年春运工作总结。春运（1月26日至3月5日）期间，……: the season of the title dates the whole document. */
function isOfTitle({ normal: { text }, facts }: Draft, { start, season }: PeriodMention): boolean {
  if (season !== true || facts.title === null) return false;
  const bracket = indexWithin(text, '（', start, start + LONGEST_SEASON);
  return facts.title.includes(text.slice(bracket - SHORTEST_SEASON, bracket));
}
const SHORTEST_SEASON = 2;
const LONGEST_SEASON = 24;

/** 出口上升12.8%，4月的升幅为9.6%；进口…: as an attribute in the middle of a sentence it tells of its own part only. */
function isAttribute({ normal: { text } }: Draft, { end, mode }: PeriodMention): boolean {
  return mode === 'in' && isAt(text, end, PARTICLE);
}

/** 首十个月收入2054亿元，|全年|料可达2430亿元；旅客……: the whole of the year that some months of are told tells of its own part only. */
function isAside(frames: readonly Frame[], { start, mode }: PeriodMention, days: DayRange): boolean {
  const value = frameAt(frames, 'period', start)?.value;
  if (mode !== 'in' || value?.kind !== 'period' || value.mode !== 'in') return false;
  return value.start === days.start && value.end < days.end && value.end.slice(0, 4) === days.end.slice(0, 4);
}

function isOfReport(topic: Frame | undefined, { start, end }: DayRange): boolean {
  if (topic?.rule !== 'topic.report' || topic.value.kind !== 'period') return false;
  return topic.value.start === start && topic.value.end < end;
}

function nextSemicolon({ normal: { text } }: Draft, { end }: PeriodMention, { sentence }: Reach): number {
  const at = indexWithin(text, '；', end, sentence.end);
  return at === -1 ? sentence.end : at;
}

/** 2027年是开局之年……。围绕上述目标，重点抓好以下工作：（一）…: what opens the paragraph is of all that it announces. */
function announcesSections({ normal: { text }, paragraphs }: Draft, { sentence }: Reach): boolean {
  const { start, end } = paragraphs[sentence.paragraph]!;
  return sentence.start === start && isAt(text, end - 1, '：');
}

/** 前三季度……。9月当月仅增4.3%。36个行业中……: a month told in passing, of more months that the paragraph is about. */
function isPartOfReport(
  draft: Draft,
  frames: readonly Frame[],
  days: DayRange,
  { sentence }: Reach,
): boolean {
  const { start } = draft.paragraphs[sentence.paragraph]!;
  // Behind a label alone it is what the paragraph is about: 运输服务提质降本。2025年，货运量……
  if (!/\d/.test(draft.normal.text.slice(start, sentence.start))) return false;
  const value = frameAt(frames, 'period', sentence.start)?.value;
  return (
    value?.kind === 'period' &&
    value.mode !== 'by' &&
    value.start <= days.start &&
    days.end <= value.end &&
    (value.start < days.start || days.end < value.end)
  );
}

/** 据户籍统计，|2025年末全市有老年人117万人: a paragraph may say where its figures come from before it says of when they are. */
function followsPreamble(
  { normal: { text }, paragraphs }: Draft,
  { start, mode }: PeriodMention,
  { sentence, heads }: Reach,
): boolean {
  return (
    mode !== 'by' &&
    sentence.start === paragraphs[sentence.paragraph]!.start &&
    !/[\d；]/.test(text.slice(heads[0]!, start))
  );
}

function isTold(draft: Draft, { start, end }: PeriodMention, { sentence }: Reach): boolean {
  const { text } = draft.normal;
  return !isAt(text, end, '，') && text.slice(sentence.start, start).includes('，');
}

function flows(mention: PeriodMention, days: DayRange): boolean {
  if (mention.season === true) return true;
  return mention.mode !== 'in' || dayNumber(days.end) - dayNumber(days.start) >= SHORTEST_FLOWING_DAYS;
}

/** What years are counted from at a place of the text. */
export function anchorAt(
  draft: Draft,
  frames: readonly Frame[],
  at: number,
  mode?: PeriodMention['mode'],
): CalendarAnchor {
  const value = frameAt(frames, 'period', at)?.value;
  const documentYear = draft.year;
  const year = value?.kind === 'period' ? Number(value.end.slice(0, 4)) : draft.topicYear;
  // 未来五年……截至九月底: the end of a plan is not the year of a month told within it.
  // 2025年度预算……；九月底在职人员34215人: nor is a day that stands for what is so one of next year.
  const isSnapshot = mode === 'at' && draft.facts.date !== null;
  // 2026年起，……不低于85%。……年内盘活50亿元: nor is a year from which on something holds.
  const setsOut = value?.kind === 'period' && value.mode === 'since';
  const most = isSnapshot || setsOut ? 0 : 1;
  const beyond = documentYear !== null && year !== null && year > documentYear + most;
  return {
    documentDate: draft.facts.date,
    documentYear,
    frameYear: beyond ? documentYear : year,
    frame: value?.kind === 'period' ? value : null,
    plan: planSpan(draft),
  };
}

/** Does the sentence open with the heading of its section, or is it the heading? */
export function isHeadingSentence(draft: Draft, sentence: Sentence): boolean {
  const section = draft.sections[sentence.section]!;
  return sentence.start === section.start && section.headings.length > 0;
}
