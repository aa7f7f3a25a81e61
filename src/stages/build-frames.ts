import type { Candidate, Draft, Frame, PeriodMention, Section, Sentence } from '../model/draft.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { statusMatcher } from '../packs/status-matcher.js';
import { wordMatcher } from '../packs/word-matcher.js';
import {
  type CalendarAnchor,
  type DayRange,
  dayNumber,
  isDeictic,
  isoDay,
  resolveMention,
} from '../text/calendar.js';
import { bracketsOf } from '../text/mask.js';
import { clauseHeads } from './frames/clause-heads.js';
import { finishFrames, frameAt } from './frames/look-up.js';
import type { Reach } from './frames/reach.js';
import { lastCueIn, statusFrames } from './frames/status-frames.js';
import { styleFrames } from './frames/style-frames.js';
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
  const bases = baseSpans(draft.candidates);
  const byStart = mentionsByStart(draft, packs, bases);
  let mention = 0;
  const counts = countFigures(draft);
  const kind = kindOf(packs, draft.kind);
  const plans = kind?.deadline === 'plan-end';
  const turn = lastTurn(draft, packs);
  const words = wordMatcher(packs);
  const cues = statusMatcher(packs);
  draft.sentences.forEach((sentence, index) => {
    const section = outermostOpenedBy(draft, index);
    const heads = clauseHeads(draft.normal.text, sentence, words);
    const introduces = counts.byParagraph[sentence.paragraph] === 0 && opensParagraph(draft, sentence);
    const reach: Reach = {
      holdsFigures: counts.bySentence[index]! > 0,
      plans,
      reviews: kind?.period === 'previous-year',
      sentence,
      heads,
      section: section ?? draft.sections[sentence.section]!,
      opensSection: section !== null,
      introduces,
    };
    while (mention < byStart.length && byStart[mention]!.start < sentence.start) mention += 1;
    for (; mention < byStart.length && byStart[mention]!.start < sentence.end; mention += 1) {
      const frame = frameOf(draft, frames, byStart[mention]!, reach);
      if (frame !== null) frames.push(frame);
      const told = statusOfMention(draft, byStart[mention]!, reach);
      if (told !== null) frames.push(told);
    }
    if (reach.reviews && sentence.start > turn && opensParagraph(draft, sentence))
      frames.push(...styleFrames(draft, frames, words, sentence));
    for (const frame of statusFrames(draft, cues, reach)) frames.push(frame);
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
function baseSpans(candidates: readonly Candidate[]): Set<PeriodMention> {
  const bases = new Set<PeriodMention>();
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
    if (bases.has(period) || period.named === true || isDeictic(period) || isYearBefore(period)) return false;
    // 邮政业务总量（按2020年不变价计算）: what stands in brackets holds there.
    if (brackets.some(({ start, end }) => start < period.start && period.end < end)) return false;
    // 2023年7生态: a date that lost its end tells nothing.
    if (/\d/.test(draft.normal.text[period.end] ?? '')) return false;
    const sentenceStart = Math.max(0, period.start - LONGEST_COMPARISON);
    return comparisons.longest(draft.normal.text, period.start, sentenceStart) === null;
  });
}

/** 上年, 上年同期: what is compared with, hardly ever what is reported. */
function isYearBefore({ from }: PeriodMention): boolean {
  return from.year.kind === 'frame' && from.year.offset === -1;
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

/** 去年 and 明年 at the head of a clause tell what is done from what is to come, whichever year it is. */
function statusOfMention(draft: Draft, mention: PeriodMention, reach: Reach): Frame | null {
  const { year } = mention.from;
  if (year.kind !== 'document' || year.offset === 0 || !reach.heads.includes(mention.start)) return null;
  const value = { kind: 'status', status: year.offset < 0 ? 'actual' : 'target', force: null } as const;
  const to =
    mention.start === reach.heads[0] ? draft.paragraphs[reach.sentence.paragraph]!.end : reach.sentence.end;
  return { attribute: 'status', value, span: null, from: mention.start, to, rule: mention.rule };
}

/** The frame a mention opens, or null where it belongs to its own clause only. */
function frameOf(draft: Draft, frames: readonly Frame[], mention: PeriodMention, reach: Reach): Frame | null {
  const isHeading = isHeadingSentence(draft, reach.sentence);
  const head = reach.heads.indexOf(mention.start);
  if (head === -1 && !isHeading) return null;
  const days = resolveMention(mention, anchorAt(draft, frames, mention.start));
  if (days === null || !flows(mention, days)) return null;
  const isFirst = !frames.some(
    ({ attribute, span }) => attribute === 'period' && span !== null && span.start >= reach.sentence.start,
  );
  const end = isHeading
    ? reach.section.end
    : endOfReach(draft, mention, isFirst ? reach : { ...reach, opensSection: false }, head === 0);
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

function endOfReach(draft: Draft, mention: PeriodMention, reach: Reach, opens: boolean): number {
  // A deadline dies with its sentence, except in plans, whose every goal it is.
  if (mention.mode === 'by' && !(reach.plans && mention.to.month === 12)) return reach.sentence.end;
  if (reach.opensSection || (opens && reach.introduces)) return reach.section.end;
  return opens ? draft.paragraphs[reach.sentence.paragraph]!.end : reach.sentence.end;
}

function flows(mention: PeriodMention, days: DayRange): boolean {
  return mention.mode !== 'in' || dayNumber(days.end) - dayNumber(days.start) >= SHORTEST_FLOWING_DAYS;
}

/** What years are counted from at a place of the text. */
export function anchorAt(draft: Draft, frames: readonly Frame[], at: number): CalendarAnchor {
  const value = frameAt(frames, 'period', at)?.value;
  return {
    documentDate: draft.facts.date,
    documentYear: draft.year ?? null,
    frameYear: value?.kind === 'period' ? Number(value.end.slice(0, 4)) : (draft.topicYear ?? null),
  };
}
