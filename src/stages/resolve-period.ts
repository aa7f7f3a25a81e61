import type { Candidate, Draft, Frame, PeriodMention } from '../model/draft.js';
import type { ResolvedPeriod } from '../model/figure.js';
import { withLast } from '../model/with-last.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { wordMatcher } from '../packs/word-matcher.js';
import { type DayRange, isMonthOfWriting, modeAt, resolveMention } from '../text/calendar.js';
import { copyCandidate } from './copy-candidate.js';
import { withCandidates } from './copy-draft.js';
import { earliestDay } from './frames/earliest-day.js';
import { frameAt, intervalAt, isInterval } from './frames/look-up.js';
import { momentAt } from './frames/moment.js';
import { anchorAt } from './frames/period-frame.js';

/** Gives every figure the days it covers: its own clause first, then the innermost frame. */
export const resolvePeriod: Stage = (draft, { packs }) => {
  let own: OwnPeriod | null = null;
  const today = earliestDay(draft, kindOf(packs, draft.kind));
  const candidates = draft.candidates.map((candidate, i) => {
    own = ownOf(candidate, own);
    const span = periodOf(draft, packs, candidate, own, today);
    if (span === null) return candidate;
    const found = isOfLastYear(draft, i) ? lastYearOf(span) : span;
    const settled = copyCandidate(candidate);
    settled.period =
      candidate.cumulative && !found.due && !isAhead(draft, found)
        ? byToday(draft, atItsEnd(found.period, candidate))
        : found.period;
    settled.rules = withLast(candidate.rules, found.rule);
    return settled;
  });
  return withCandidates(draft, candidates);
};

/** 累计转移3万人 of this year, said in July: what has been counted up to the day. */
function byToday({ facts: { date } }: Draft, period: ResolvedPeriod): ResolvedPeriod {
  const { start, end } = period;
  return date !== null && start === end && end > date ? { ...period, start: date, end: date } : period;
}

/** 2025年累计设置20GW, said in 2022: it is to be reached in that year. */
function isAhead({ facts: { date } }: Draft, { period }: Found): boolean {
  return date !== null && period.start > date;
}

/** The period of a clause, for the clauses that only continue it. */
interface OwnPeriod {
  mention: PeriodMention;
  sentence: number;
}

/** 财政储备在2025年3月31日为6473亿元，相等于十个月的开支: the second number is of the same day. */
function ownOf(candidate: Candidate, last: OwnPeriod | null): OwnPeriod | null {
  const { ownPeriod, comparison, fromValue, continues, sentence } = candidate;
  // 较99年度预算数1兆5480亿元: the base's.
  if (fromValue || (ownPeriod !== null && comparison?.period === ownPeriod)) return last;
  if (ownPeriod !== null) return { mention: ownPeriod, sentence };
  return continues && last?.sentence === sentence ? last : null;
}

/**
 * 五年来，地区生产总值由2021年的186亿元增加到268亿元; 城镇化率突破55%，较2021年提高6.3个百分点: a level set against one year is that of the last
 * of the years told of.
 */
function isOfLastYear({ candidates }: Draft, i: number): boolean {
  const { role, ownPeriod, sentence, fromValue } = candidates[i]!;
  if ((role !== 'level' && role !== 'rank') || ownPeriod !== null || fromValue) return false;
  const before = candidates[i - 1];
  if (before?.fromValue === true && before.sentence === sentence) return isYear(before.ownPeriod);
  const after = candidates[i + 1];
  const changed = after?.sentence === sentence && after.role !== 'level' && after.continues;
  return changed && isYear(after.comparison?.period ?? null);
}

function isYear(mention: PeriodMention | null): boolean {
  return mention !== null && mention.from.year.kind === 'stated' && mention.to.month === 12;
}

function lastYearOf(found: Found): Found {
  const { start, end, from } = found.period;
  if (from !== 'inferred' || Number(end.slice(0, 4)) - Number(start.slice(0, 4)) < 2) return found;
  return { ...found, period: { ...found.period, start: `${end.slice(0, 4)}-01-01` } };
}

interface Found {
  period: ResolvedPeriod;
  rule: string;
  /** 到2035年……累计突破300公里: a goal holds in the whole year it is due. */
  due: boolean;
}

function periodOf(
  draft: Draft,
  packs: Packs,
  candidate: Candidate,
  continued: OwnPeriod | null,
  today: string | null,
): Found | null {
  const base =
    candidate.fromValue && candidate.ownPeriod === null ? (candidate.comparison?.period ?? null) : null;
  const own = base ?? candidate.ownPeriod;
  const stated = own === null || isMonthOfWriting(own) ? null : ownPeriod(draft, own, today);
  if (stated !== null || (own !== null && dates(own))) return stated;
  if (candidate.fromValue) return null;
  const nearest = frameAt(draft.frames, 'period', candidate.quantity.start);
  if (continued !== null && dates(continued.mention) && continued.mention.start > (nearest?.from ?? -1))
    return ownPeriod(draft, continued.mention, today);
  const frame =
    nearest !== null && isFlowAfterSnapshot(draft, packs, candidate, nearest)
      ? intervalAt(draft.frames, candidate.quantity.start)
      : nearest;
  return frame === null ? null : framePeriod(draft, candidate, frame);
}

/** Does it date a figure, or those of the clauses behind it, by itself? 目前 may have no day, and 本月 is not that of the figure. */
function dates(mention: PeriodMention): boolean {
  return mention.years !== 0 && !isMonthOfWriting(mention);
}

/** 年末共有医院52家。门诊量7231万人次: the snapshot of the sentence before is not the period of a flow. */
function isFlowAfterSnapshot(draft: Draft, packs: Packs, candidate: Candidate, frame: Frame): boolean {
  if (
    isInterval(frame) ||
    frame.span === null ||
    frame.span.start >= draft.sentences[candidate.sentence]!.start
  )
    return false;
  const heads = wordMatcher(packs).endings.head;
  const ends = (text: string): boolean => heads.longest(text, text.length)?.value.rule.flow === true;
  return ends(candidate.name) || ends(candidate.quantity.unit.text);
}

function ownPeriod(draft: Draft, mention: PeriodMention, today: string | null): Found | null {
  const days =
    mention.years === 0
      ? momentAt(draft, draft.frames, mention.start)
      : resolveMention(mention, anchorAt(draft, draft.frames, mention.start, mention.mode));
  if (days === null) return null;
  const text = draft.normal.text.slice(mention.start, mention.end);
  const mode = modeAt(mention, days.end, today);
  const { start, end } = coveredBy(mode, days);
  return { period: { text, start, end, from: 'stated' }, rule: mention.rule, due: mode === 'by' };
}

function framePeriod(draft: Draft, candidate: Candidate, frame: Frame): Found | null {
  if (frame.value.kind !== 'period') return null;
  const { start, end } = coveredBy(frame.value.mode, frame.value);
  const sentence = draft.sentences[candidate.sentence]!;
  const stated = frame.span !== null && frame.span.start >= sentence.start;
  const text = frame.span === null ? null : draft.normal.text.slice(frame.span.start, frame.span.end);
  return {
    period: { text, start, end, from: stated ? 'stated' : 'inferred' },
    rule: frame.rule,
    due: frame.value.mode === 'by',
  };
}

/** 到2025年 means that it holds in 2025. */
function coveredBy(mode: PeriodMention['mode'], days: DayRange): DayRange {
  if (mode === 'at') return { start: days.end, end: days.end };
  return mode === 'by' ? { start: `${days.end.slice(0, 4)}-01-01`, end: days.end } : days;
}

/** 累计 counts up to the end of its period, unless the period itself is longer than a year. */
function atItsEnd(period: ResolvedPeriod, { role }: Candidate): ResolvedPeriod {
  const sameYear = period.start.slice(0, 4) === period.end.slice(0, 4);
  return role === 'level' && sameYear ? { ...period, start: period.end } : period;
}
