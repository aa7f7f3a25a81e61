import type { Draft, Frame, PeriodMention, Section, Sentence } from '../model/draft.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { KindRule } from '../packs/schema.js';
import type { Stage } from '../packs/stage.js';
import { statusMatcher } from '../packs/status-matcher.js';
import { wordMatcher } from '../packs/word-matcher.js';
import { isMonthOfWriting } from '../text/calendar.js';
import { bracketsOf } from '../text/mask.js';
import { isArabicDigit, startsNumeral } from '../text/numeral-signs.js';
import { PlaceIndex } from '../text/place-index.js';
import { isAt, unitAt } from '../text/unit-at.js';
import { PARTICLE } from './attach/left-reading.js';
import { copyDraft } from './copy-draft.js';
import { behindLabel, clauseHeads, firstHead } from './frames/clause-heads.js';
import { documentPeriod, laterEditions } from './frames/document-period.js';
import { earliestDay } from './frames/earliest-day.js';
import { labelFrames } from './frames/label-frames.js';
import { cutLayers, finishFrames } from './frames/look-up.js';
import { endingAt, statusFrame } from './frames/make-frame.js';
import { isOfEvent } from './frames/of-event.js';
import { isHeadingSentence, periodFrame } from './frames/period-frame.js';
import type { Reach } from './frames/reach.js';
import { lastCueIn, statusFrames } from './frames/status-frames.js';
import { isPlanByManner, mannerFrame, styleFrames } from './frames/style-frames.js';
import { taskDeadlines } from './frames/task-deadlines.js';
import { turnYear } from './frames/turn-year.js';
import { afterArticle } from './normalise/list-marks.js';

/** 与, 较, 相对于 directly before a period: it is a base, 与上年持平. */
const LONGEST_COMPARISON = 4;

/** Lays out what holds where: periods and statuses of the document, its sections, paragraphs and sentences. */
export const buildFrames: Stage = (draft, { packs }) => {
  const frames: Frame[] = [];
  const period = documentPeriod(draft, packs);
  const editions = laterEditions(draft, packs);
  let nextEdition = 0;
  // What the document itself says holds for all editions that say nothing.
  let since = 1;
  if (period !== null) frames.push(period);
  const periods = new PlaceIndex(draft.normal.text.length, draft.periods, ({ start }) => start);
  const bases = baseSpans(draft, periods);
  const byStart = mentionsByStart(draft, packs, bases);
  let mention = 0;
  const counts = countFigures(draft);
  const kind = kindOf(packs, draft.kind);
  const today = earliestDay(withFrames(draft, frames), kind);
  const plans = kind?.deadline === 'plan-end';
  const words = wordMatcher(packs);
  const undated =
    draft.facts.date === null && draft.year == null && draft.topicYear == null && kind?.status === 'actual';
  const byManner = draft.paragraphs.map((paragraph) => undated && isPlanByManner(draft, words, paragraph));
  const reviews = kind?.period === 'previous-year';
  const turnsTo = turnYear(draft, kind);
  const turn = reviews ? lastTurn(draft, packs) : 0;
  const cues = statusMatcher(packs);
  draft.sentences.forEach((sentence, index) => {
    const edition = editions[nextEdition];
    if (edition !== undefined && sentence.start >= edition.from) {
      since = beginEdition(frames, since, edition);
      nextEdition += 1;
    }
    const section = outermostOpenedBy(draft, index);
    const start = isHeadingSentence(draft, sentence)
      ? sentence.start
      : behindLabel(draft.normal.text, {
          start: afterArticle(draft.normal.text, sentence.start, sentence.end),
          end: sentence.end,
        });
    while (mention < byStart.length && byStart[mention]!.start < sentence.start) mention += 1;
    const isDated = mention < byStart.length && byStart[mention]!.start < sentence.end;
    const holdsFigures = counts.bySentence[index]! > 0;
    const {
      heads,
      cues: cueHeads,
      pauses,
    } = isDated || holdsFigures
      ? clauseHeads(draft.normal.text, sentence, start, words, periods)
      : firstHead(draft.normal.text, { start, end: sentence.end });
    const isEmpty = counts.byParagraph[sentence.paragraph] === 0;
    const stands = !hasNeighbours(draft, sentence);
    const introduces = isEmpty && opensParagraph(draft, sentence) && stands;
    const reach: Reach = {
      holdsFigures,
      plans,
      today,
      reviews,
      turnsTo,
      terms: kind?.status === 'reference',
      tasks: kind?.tasks === true,
      decided: (kind?.decides.length ?? 0) > 0,
      sentence,
      heads,
      cues: cueHeads,
      pauses,
      section: section ?? draft.sections[sentence.section]!,
      opensSection: section !== null && stands,
      introduces,
    };
    const statuses: Frame[] = [];
    for (; mention < byStart.length && byStart[mention]!.start < sentence.end; mention += 1) {
      const frame = periodFrame(draft, words, frames, byStart[mention]!, reach);
      if (frame !== null) {
        endItem(draft, frames, frame, sentence);
        frames.push(frame);
      }
      const told = statusOfMention(draft, byStart[mention]!, reach);
      if (told !== null) statuses.push(told);
    }
    if (!isEmpty && reach.reviews && sentence.start > turn && opensParagraph(draft, sentence))
      frames.push(...styleFrames(draft, frames, words, sentence));
    const toldByManner = byManner[sentence.paragraph] === true && reach.holdsFigures;
    const manner = toldByManner ? mannerFrame(draft, words, sentence) : null;
    if (manner !== null) frames.push(manner);
    for (const frame of statusFrames(draft, cues, reach)) statuses.push(frame);
    for (const frame of labelFrames(draft, cues.get('label'), words, reach)) statuses.push(frame);
    // 计划改造85个，目前已完工52个: what begins later holds.
    statuses.sort((a, b) => a.from - b.from);
    for (const frame of statuses) frames.push(frame);
  });
  for (const frame of taskDeadlines(draft, packs, frames)) frames.push(frame);
  return withFrames(draft, finishFrames(frames));
};

/**
 * The next edition begins: what the title and the headings of the one before say does not reach into it. Only the frames from `since`
 * on may, those before end where an earlier edition began; gives where those of this one begin.
 */
function beginEdition(frames: Frame[], since: number, edition: Frame): number {
  for (let i = since; i < frames.length; i += 1) {
    const frame = frames[i]!;
    if (frame.to > edition.from) frames[i] = endingAt(frame, edition.from);
  }
  cutLayers(frames, edition.from);
  return frames.push(edition) - 1;
}

/** 上半年完成招标4900个；年内动工1420个。……: the months that only the first of a list has are not those of the sentences behind it. */
function endItem({ normal: { text } }: Draft, frames: Frame[], next: Frame, sentence: Sentence): void {
  const last = frames.at(-1);
  if (last === undefined || last.from < sentence.start) return;
  if (last.value.kind !== 'period' || next.value.kind !== 'period' || last.value.mode !== 'in') return;
  const { start, end } = last.value;
  const isPart =
    start.slice(0, 4) === end.slice(0, 4) && (!start.endsWith('-01-01') || !end.endsWith('-12-31'));
  if (!isPart || next.value.end <= end || last.to <= sentence.end || text[next.from - 1] !== '；') return;
  frames[frames.length - 1] = endingAt(last, sentence.end);
}

/** Where the last heading of tasks stands: what precedes 二、2024年工作安排 has not turned to them yet. */
function lastTurn(draft: Draft, packs: Packs): number {
  const turn = draft.sentences.findLast(
    (sentence) =>
      isHeadingSentence(draft, sentence) &&
      lastCueIn(statusMatcher(packs), 'heading', draft.normal.text, sentence)?.status === 'target',
  );
  return turn?.start ?? 0;
}

function withFrames(draft: Draft, frames: Frame[]): Draft {
  const copy = copyDraft(draft);
  copy.frames = frames;
  return copy;
}

function opensParagraph(draft: Draft, sentence: Sentence): boolean {
  return sentence.start === draft.paragraphs[sentence.paragraph]!.start;
}

/** 年末余额 over a column is of that column: what stands in a row with other cells introduces nothing. */
function hasNeighbours({ paragraphs }: Draft, { paragraph }: Sentence): boolean {
  const { cell } = paragraphs[paragraph]!;
  if (cell === null) return false;
  return [paragraphs[paragraph - 1]?.cell, paragraphs[paragraph + 1]?.cell].some(
    (beside) => beside?.table === cell.table && beside.row === cell.row,
  );
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

/** Mentions that say what a change is against, or where a value comes from, hold for nothing else. */
function baseSpans({ candidates, periods }: Draft, known: PlaceIndex<PeriodMention>): Set<PeriodMention> {
  const bases = new Set<PeriodMention>();
  // 4、5、6月当月增速分别为…: what was dealt to numbers one by one is not the mention itself, and holds for none but them.
  const dealt = new Set<number>();
  for (const { ownPeriod } of candidates)
    if (ownPeriod !== null && known.get(ownPeriod.start) !== ownPeriod) dealt.add(ownPeriod.start);
  for (const period of periods) if (dealt.has(period.start)) bases.add(period);
  for (const { comparison, fromValue, ownPeriod } of candidates) {
    if (comparison?.period != null) bases.add(comparison.period);
    if (fromValue && ownPeriod !== null) bases.add(ownPeriod);
  }
  return bases;
}

function mentionsByStart(draft: Draft, packs: Packs, bases: ReadonlySet<PeriodMention>): PeriodMention[] {
  const comparisons = wordMatcher(packs).endings.comparison;
  const brackets = bracketsOf(draft.normal);
  const dated = bearsDateline(kindOf(packs, draft.kind));
  let next = 0;
  return draft.periods.filter((period) => {
    if (bases.has(period) || period.named === true || isYearBefore(period) || isMonthOfWriting(period))
      return false;
    // 邮政业务总量（按2020年不变价计算）: what stands in brackets holds there.
    while (next < brackets.length && (!brackets[next]!.round || brackets[next]!.end <= period.end)) next += 1;
    if (next < brackets.length && brackets[next]!.start < period.start) return false;
    // 2023年7生态: a date that lost its end tells nothing; 10月份|12315平台 is whole.
    if (isWholeYear(period) && isArabicDigit(unitAt(draft.normal.text, period.end))) return false;
    if (isOfEvent(draft.normal.text, packs, period)) return false;
    if (isOfMultiple(draft.normal.text, packs, period)) return false;
    if (dated && isDateline(draft, period)) return false;
    const sentenceStart = Math.max(0, period.start - LONGEST_COMPARISON);
    return comparisons.longest(draft.normal.text, period.start, sentenceStart) === null;
  });
}

/** Plans, rules and reports of how they went bear the month they were written in; a bulletin that of its figures. */
function bearsDateline(kind: KindRule | null): boolean {
  return kind !== null && (kind.status !== 'actual' || kind.deadline === 'plan-end');
}

/** 2018年11月: a line of its own above everything else. */
function isDateline({ paragraphs }: Draft, { start, end }: PeriodMention): boolean {
  return paragraphs.slice(0, DATELINE_PARAGRAPHS).some((line) => line.start === start && line.end === end);
}
const DATELINE_PARAGRAPHS = 5;

/** 营业收入9874亿元，为|2018年|的1.46倍: the year is what the number is a multiple of. */
function isOfMultiple(text: string, packs: Packs, { start, end }: PeriodMention): boolean {
  if (!isAt(text, end, PARTICLE) || !startsNumeral(unitAt(text, end + 1))) return false;
  return wordMatcher(packs).endings.link.longest(text, start) !== null;
}

function isWholeYear({ from, to }: PeriodMention): boolean {
  return from.month === 1 && to.month === 12;
}

/** 上年, 上年同期: what is compared with, hardly ever what is reported. */
function isYearBefore({ from, mode }: PeriodMention): boolean {
  // 截至上年度底 is told of itself.
  return mode !== 'at' && from.year.kind === 'frame' && from.year.offset === -1;
}

/** 目前 at the head of a clause tells what is so; 去年 and 明年 there tell what is done from what is to come, whichever year it is. */
function statusOfMention(draft: Draft, mention: PeriodMention, reach: Reach): Frame | null {
  if (!reach.heads.includes(mention.start)) return null;
  if (mention.years === 0)
    return statusFrame('actual', null, { from: mention.start, to: reach.sentence.end }, mention.rule);
  const { year } = mention.from;
  if (year.kind !== 'document' || year.offset === 0) return null;
  const to =
    mention.start === reach.heads[0] ? draft.paragraphs[reach.sentence.paragraph]!.end : reach.sentence.end;
  return statusFrame(year.offset < 0 ? 'actual' : 'target', null, { from: mention.start, to }, mention.rule);
}
