import type { Draft, Frame, PeriodMention, Section, Sentence } from '../model/draft.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { statusMatcher } from '../packs/status-matcher.js';
import { type WordMatcher, wordMatcher } from '../packs/word-matcher.js';
import type { CalendarAnchor, DayRange } from '../text/calendar.js';
import { dayNumber, isMonthOfWriting, isoDay, resolveMention } from '../text/calendar.js';
import { bracketsOf } from '../text/mask.js';
import { behindLabel, clauseHeads } from './frames/clause-heads.js';
import { finishFrames, frameAt } from './frames/look-up.js';
import { momentAt } from './frames/moment.js';
import { isOfEvent } from './frames/of-event.js';
import { type Opening, opensAt } from './frames/opens-at.js';
import type { Reach } from './frames/reach.js';
import { lastCueIn, statusFrames } from './frames/status-frames.js';
import { isPlanByManner, mannerFrame, styleFrames } from './frames/style-frames.js';
import { topicPeriod } from './frames/topic-period.js';

/** Shorter periods are dates of events and hold for their clause only: 5月8日至6月8日，督察组入驻. */
const SHORTEST_FLOWING_DAYS = 27;
/** 与, 较, 相对于 directly before a period: it is a base, 与上年持平. */
const LONGEST_COMPARISON = 4;

/** Lays out what holds where: periods and statuses of the document, its sections, paragraphs and sentences. */
export const buildFrames: Stage = (draft, { packs }) => {
  const frames: Frame[] = [];
  const period = documentPeriod(draft, packs);
  if (period !== null) frames.push(period);
  const bases = baseSpans(draft);
  const byStart = mentionsByStart(draft, packs, bases);
  let mention = 0;
  const counts = countFigures(draft);
  const kind = kindOf(packs, draft.kind);
  const plans = kind?.deadline === 'plan-end';
  const words = wordMatcher(packs);
  const undated =
    draft.facts.date === null && draft.year == null && draft.topicYear == null && kind?.status === 'actual';
  const byManner = draft.paragraphs.map((paragraph) => undated && isPlanByManner(draft, words, paragraph));
  const turn = lastTurn(draft, packs);
  const periodEnds = new Map(draft.periods.map(({ start, end }) => [start, end]));
  const cues = statusMatcher(packs);
  draft.sentences.forEach((sentence, index) => {
    const section = outermostOpenedBy(draft, index);
    const start = isHeadingSentence(draft, sentence)
      ? sentence.start
      : behindLabel(draft.normal.text, sentence);
    const { heads, cues: cueHeads } = clauseHeads(
      draft.normal.text,
      { start, end: sentence.end },
      words,
      periodEnds,
    );
    const introduces = counts.byParagraph[sentence.paragraph] === 0 && opensParagraph(draft, sentence);
    const reach: Reach = {
      holdsFigures: counts.bySentence[index]! > 0,
      plans,
      reviews: kind?.period === 'previous-year',
      sentence,
      heads,
      cues: cueHeads,
      section: section ?? draft.sections[sentence.section]!,
      opensSection: section !== null,
      introduces,
    };
    const statuses: Frame[] = [];
    while (mention < byStart.length && byStart[mention]!.start < sentence.start) mention += 1;
    for (; mention < byStart.length && byStart[mention]!.start < sentence.end; mention += 1) {
      const frame = frameOf(draft, words, frames, byStart[mention]!, reach);
      if (frame !== null) frames.push(frame);
      const told = statusOfMention(draft, byStart[mention]!, reach);
      if (told !== null) statuses.push(told);
    }
    if (reach.reviews && sentence.start > turn && opensParagraph(draft, sentence))
      frames.push(...styleFrames(draft, frames, words, sentence));
    const toldByManner = byManner[sentence.paragraph] === true && reach.holdsFigures;
    const manner = toldByManner ? mannerFrame(draft, words, sentence) : null;
    if (manner !== null) frames.push(manner);
    statuses.push(...statusFrames(draft, cues, reach));
    // 计划改造85个，目前已完工52个: what begins later holds.
    frames.push(...statuses.sort((a, b) => a.from - b.from));
  });
  return { ...draft, frames: finishFrames(frames) };
};

/** Where the last heading of tasks stands: what precedes 二、2024年工作安排 has not turned to them yet. */
function lastTurn(draft: Draft, packs: Packs): number {
  const turn = draft.sentences.findLast(
    (sentence) =>
      isHeadingSentence(draft, sentence) &&
      lastCueIn(statusMatcher(packs), 'heading', draft.normal.text, sentence)?.status === 'target',
  );
  return turn?.start ?? 0;
}

function opensParagraph(draft: Draft, sentence: Sentence): boolean {
  return sentence.start === draft.paragraphs[sentence.paragraph]!.start;
}

function countFigures(draft: Draft): { bySentence: number[]; byParagraph: number[] } {
  const bySentence = draft.sentences.map(() => 0);
  const byParagraph = draft.paragraphs.map(() => 0);
  for (const { sentence } of draft.candidates) {
    bySentence[sentence]! += 1;
    byParagraph[draft.sentences[sentence]!.paragraph]! += 1;
  }
  return { bySentence, byParagraph };
}

/**
 * The outermost section whose text begins with this sentence, headings aside: what opens （一） right under 一、 holds
 * for all of 一、. Null where the sentence opens none.
 */
function outermostOpenedBy(draft: Draft, index: number): Section | null {
  const { section, start } = draft.sentences[index]!;
  if (isHeadingSentence(draft, draft.sentences[index]!)) return draft.sections[section]!;
  let outermost: Section | null = index === 0 ? draft.sections[section]! : null;
  for (let before = index - 1; before >= 0; before -= 1) {
    const heading = draft.sentences[before]!;
    const opened = draft.sections[heading.section]!;
    if (!isHeadingSentence(draft, heading) || opened.end <= start) break;
    outermost = opened;
  }
  return outermost;
}

function isHeadingSentence(draft: Draft, sentence: Sentence): boolean {
  const section = draft.sections[sentence.section]!;
  return sentence.start === section.start && section.headings.length > 0;
}

/** Mentions that say what a change is against, or where a value comes from, hold for nothing else. */
function baseSpans({ candidates, periods }: Draft): Set<PeriodMention> {
  const bases = new Set<PeriodMention>();
  // 4、5、6月当月增速分别为…: what was dealt to numbers one by one is not the mention itself, and holds for none but them.
  const known = new Set(periods);
  const dealt = new Set<number>();
  for (const { ownPeriod } of candidates)
    if (ownPeriod !== null && !known.has(ownPeriod)) dealt.add(ownPeriod.start);
  if (dealt.size > 0) for (const period of periods) if (dealt.has(period.start)) bases.add(period);
  for (const { comparison, fromValue, ownPeriod } of candidates) {
    if (comparison?.period != null) bases.add(comparison.period);
    if (fromValue && ownPeriod !== null) bases.add(ownPeriod);
  }
  return bases;
}

function mentionsByStart(draft: Draft, packs: Packs, bases: ReadonlySet<PeriodMention>): PeriodMention[] {
  const comparisons = wordMatcher(packs).endings.comparison;
  const brackets = bracketsOf(draft.normal).filter(({ round }) => round);
  return draft.periods.filter((period) => {
    if (bases.has(period) || period.named === true || isYearBefore(period) || isMonthOfWriting(period))
      return false;
    // 邮政业务总量（按2020年不变价计算）: what stands in brackets holds there.
    if (brackets.some(({ start, end }) => start < period.start && period.end < end)) return false;
    // 2023年7生态: a date that lost its end tells nothing; 10月份|12315平台 is whole.
    if (isWholeYear(period) && /\d/.test(draft.normal.text[period.end] ?? '')) return false;
    if (isOfEvent(draft.normal.text, packs, period)) return false;
    const sentenceStart = Math.max(0, period.start - LONGEST_COMPARISON);
    return comparisons.longest(draft.normal.text, period.start, sentenceStart) === null;
  });
}

function isWholeYear({ from, to }: PeriodMention): boolean {
  return from.month === 1 && to.month === 12;
}

/** 上年, 上年同期: what is compared with, hardly ever what is reported. */
function isYearBefore({ from, mode }: PeriodMention): boolean {
  // 截至上年度底 is told of itself.
  return mode !== 'at' && from.year.kind === 'frame' && from.year.offset === -1;
}

function documentPeriod(draft: Draft, packs: Packs): Frame | null {
  const kind = kindOf(packs, draft.kind);
  const topic = topicPeriod(draft, packs);
  if (topic !== null) return topic;
  const year = kind === null ? null : defaultYear(draft, kind.period);
  if (kind === null || year === null) return null;
  const value = { kind: 'period', start: isoDay(year, 1, 1), end: isoDay(year, 12, 31), mode: 'in' } as const;
  return { attribute: 'period', value, span: null, from: 0, to: draft.normal.text.length, rule: kind.id };
}

function defaultYear(
  draft: Draft,
  source: 'previous-year' | 'title' | 'document-year' | 'none',
): number | null {
  const year = draft.year ?? null;
  if (source === 'title') return draft.topicYear ?? null;
  if (source === 'document-year') return year;
  if (source === 'previous-year') return draft.topicYear ?? (year === null ? null : year - 1);
  return null;
}

/** 目前 at the head of a clause tells what is so; 去年 and 明年 there tell what is done from what is to come, whichever year it is. */
function statusOfMention(draft: Draft, mention: PeriodMention, reach: Reach): Frame | null {
  const { year } = mention.from;
  if (mention.years === 0 && reach.heads.includes(mention.start)) {
    const value = { kind: 'status', status: 'actual', force: null } as const;
    return {
      attribute: 'status',
      value,
      span: null,
      from: mention.start,
      to: reach.sentence.end,
      rule: mention.rule,
    };
  }
  if (year.kind !== 'document' || year.offset === 0 || !reach.heads.includes(mention.start)) return null;
  const value = { kind: 'status', status: year.offset < 0 ? 'actual' : 'target', force: null } as const;
  const to =
    mention.start === reach.heads[0] ? draft.paragraphs[reach.sentence.paragraph]!.end : reach.sentence.end;
  return { attribute: 'status', value, span: null, from: mention.start, to, rule: mention.rule };
}

/** The frame a mention opens, or null where it belongs to its own clause only. */
function frameOf(
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
      : resolveMention(mention, anchorAt(draft, frames, mention.start));
  if (days === null || !flows(mention, days)) return null;
  const isFirst = !frames.some(
    ({ attribute, span }) => attribute === 'period' && span !== null && span.start >= reach.sentence.start,
  );
  const end = isHeading
    ? reach.section.end
    : endOfReach(draft, mention, isFirst ? reach : { ...reach, opensSection: false }, opening);
  const turns =
    reach.reviews &&
    end === reach.section.end &&
    draft.year === Number(days.start.slice(0, 4)) &&
    mention.mode === 'in';
  const to = turns ? draft.normal.text.length : end;
  const value = { kind: 'period', ...days, mode: mention.mode } as const;
  return {
    attribute: 'period',
    value,
    span: { start: mention.start, end: mention.end },
    from: mention.start,
    to,
    rule: mention.rule,
  };
}

function endOfReach(draft: Draft, mention: PeriodMention, reach: Reach, opening: Opening): number {
  const opens = opening === 'sentence';
  if (mention.years === 0 || opening === null) return reach.sentence.end;
  // A deadline dies with its sentence, except in plans, whose every goal it is.
  if (mention.mode === 'by' && !(reach.plans && mention.to.month === 12)) return reach.sentence.end;
  // 总投资58亿元，2024年底前建成通水: in the middle of a sentence and without a comma behind it, it tells of its verb alone.
  if (mention.mode === 'by' && !opens && isTold(draft, mention, reach)) return reach.sentence.end;
  // 年末全国共有乡镇卫生院3.5万个: a snapshot told with its figures holds for its paragraph; the next ones tell flows.
  const opensSection = reach.opensSection && !(mention.mode === 'at' && reach.holdsFigures);
  if (opensSection || (opens && reach.introduces)) return reach.section.end;
  return opens ? draft.paragraphs[reach.sentence.paragraph]!.end : reach.sentence.end;
}

function isTold(draft: Draft, { start, end }: PeriodMention, { sentence }: Reach): boolean {
  const { text } = draft.normal;
  return text[end] !== '，' && text.slice(sentence.start, start).includes('，');
}

function flows(mention: PeriodMention, days: DayRange): boolean {
  return mention.mode !== 'in' || dayNumber(days.end) - dayNumber(days.start) >= SHORTEST_FLOWING_DAYS;
}

/** What years are counted from at a place of the text. */
export function anchorAt(draft: Draft, frames: readonly Frame[], at: number): CalendarAnchor {
  const value = frameAt(frames, 'period', at)?.value;
  const documentYear = draft.year ?? null;
  const year = value?.kind === 'period' ? Number(value.end.slice(0, 4)) : (draft.topicYear ?? null);
  // 未来五年……截至九月底: the end of a plan is not the year of a month told within it.
  const beyond = documentYear !== null && year !== null && year > documentYear + 1;
  return { documentDate: draft.facts.date, documentYear, frameYear: beyond ? documentYear : year };
}
