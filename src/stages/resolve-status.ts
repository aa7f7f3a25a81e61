import type { Candidate, Frame } from '../model/draft.js';
import type { Status } from '../model/figure.js';
import { withLast } from '../model/with-last.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Stage } from '../packs/stage.js';
import { statusMatcher } from '../packs/status-matcher.js';
import { wordMatcher } from '../packs/word-matcher.js';
import { dayNumber, isoDay } from '../text/calendar.js';
import { copyCandidate } from './copy-candidate.js';
import { withCandidates } from './copy-draft.js';
import { earliestDay, reportedUpTo } from './frames/earliest-day.js';
import { frameAt } from './frames/look-up.js';
import { opensWithPeriod, titleYear } from './frames/terms.js';
import type { Context, Found } from './status/context.js';
import { cueAfter, cueBefore, cueBehind } from './status/cues.js';
import { isPreface, prefaceOf } from './status/foretold.js';
import { isTermOfGrant, TERMS } from './status/grant-terms.js';
import { setsTask } from './status/sets-task.js';
import { toldParagraphs } from './status/told-paragraphs.js';

/** Reported, to be reached, expected, or a parameter: by the nearest cue, then by time, then by the kind of document. */
export const resolveStatus: Stage = (draft, { packs }) => {
  const context: Context = {
    draft,
    kind: kindOf(packs, draft.kind),
    cues: statusMatcher(packs).get('item'),
    modals: statusMatcher(packs).get('predicate'),
    before: null,
    told: toldParagraphs(draft, packs),
    earliest: earliestDay(draft, kindOf(packs, draft.kind)),
    reported: reportedUpTo(draft.frames),
    actions: wordMatcher(packs).byClass.action,
    prefaces: draft.frames.filter(isPreface),
  };
  const candidates = draft.candidates.map((candidate, i) => {
    const found = statusOf(context, candidate, draft.candidates[i + 1] ?? null);
    const { status, force, rule } = found;
    context.before = { candidate, found };
    const settled = copyCandidate(candidate);
    settled.period = periodAhead(context, candidate, status);
    settled.status = status;
    settled.force = force;
    settled.rules = withLast(candidate.rules, rule);
    return settled;
  });
  return withCandidates(draft, candidates);
};

/**
 * 预计带动减碳超360万吨: what is expected has the period it states, not that of the results around it. A task under
 * 截至8月底 is not one of that day, but of the year.
 */
function periodAhead(context: Context, candidate: Candidate, status: Status): Candidate['period'] {
  const { period, ownPeriod } = candidate;
  if (period === null && (status === 'target' || status === 'forecast'))
    return titleYear(context.draft, context.kind);
  // 过去三年改划186幅，可供兴建18万个单位: what is expected is not over.
  if (status === 'forecast' && ownPeriod === null && isPast(context, candidate)) return null;
  if (period === null || period.from !== 'inferred') return period;
  // A budget or plan expects for its own year.
  if (status === 'forecast') return context.kind?.status === 'target' ? period : null;
  const { facts, year } = context.draft;
  const over = period.start === period.end && facts.date !== null && period.end <= facts.date;
  if (status !== 'target' || !over) return period;
  if (context.kind?.deadline !== 'year-end' || year == null) return null;
  return { text: null, start: isoDay(year, 1, 1), end: isoDay(year, 12, 31), from: 'inferred' };
}

function statusOf(context: Context, candidate: Candidate, next: Candidate | null): Found {
  if (candidate.headed !== null) return candidate.headed;
  if (candidate.threshold) return { status: 'reference', force: null, rule: 'status.threshold' };
  // 2026年零售额达到10亿元的企业: a year makes no task of what the terms are for.
  if (candidate.term && context.kind?.status === 'reference')
    return { status: 'reference', force: null, rule: 'status.term' };
  if (candidate.fromValue) return { status: 'actual', force: null, rule: 'status.from-value' };
  const told = foretold(context, candidate);
  if (told !== null) return told;
  // 要达到95%，比2025年底的87.4%提高7.6个百分点: what it was is no task.
  if (candidate.rules.includes('level.base') && isPast(context, candidate))
    return { status: 'actual', force: null, rule: TIME_PAST };
  const said = cueBehind(context, candidate);
  // 预计7幅会于2017年前完成: with a day it is promised, whatever is expected.
  const promised = said !== null && candidate.ownPeriod !== null && !isPast(context, candidate);
  const found =
    (promised ? said : null) ??
    cueBefore(context, candidate) ??
    said ??
    cueAfter(context, candidate, next) ??
    termOf(context, candidate) ??
    continued(context, candidate) ??
    byFrames(context, candidate) ??
    (setsTask(context.before, candidate) ? context.before!.found : null) ??
    byTime(context, candidate);
  // 预计全年接待游客9.6亿人次, told when the year was over.
  if (found !== null && isOver(context, candidate, found))
    return { ...found, status: 'actual', rule: TIME_PAST };
  // A day is told of what stood then; what is expected of it lies ahead: 截至6月底已装45座，全数并网后每年可供应140亿度.
  const lasts = candidate.period?.from === 'stated' && candidate.period.start !== candidate.period.end;
  if (found?.status === 'forecast' && lasts && isPast(context, candidate))
    return { ...found, status: 'actual', rule: TIME_PAST };
  // 预测2025年增长2%，名义增长4%: what only its time sets ahead is expected as what the sentence has told before it.
  const { before } = context;
  if (
    found !== null &&
    AHEAD.has(found.rule) &&
    before?.found.status === 'forecast' &&
    before.candidate.sentence === candidate.sentence
  )
    return before.found;
  return found ?? { status: context.kind?.status ?? 'actual', force: null, rule: 'status.kind' };
}

/** 据预测，2030年老年人口将达135万. */
function foretold(context: Context, candidate: Candidate): Found | null {
  const { draft, earliest, prefaces } = context;
  if (prefaces.length === 0 || isPast(context, candidate)) return null;
  const frame = prefaceOf(prefaces, candidate, draft.facts.date ?? earliest);
  return frame === null ? null : { status: 'forecast', force: null, rule: frame.rule };
}

/** What was expected or, by a frame, to be done in a period of its own that is over has been. */
function isOver(context: Context, candidate: Candidate, { status, rule }: Found): boolean {
  if (!isPast(context, candidate)) return false;
  if (status === 'target') return FRAMED.test(rule) && candidate.period?.from === 'stated';
  const { before } = context;
  const goesOn =
    candidate.continues &&
    before?.found.rule === TIME_PAST &&
    before.candidate.sentence === candidate.sentence;
  return status === 'forecast' && (candidate.ownPeriod !== null || goesOn);
}
const TIME_PAST = 'status.time-past';
const AHEAD: ReadonlySet<string> = new Set(['status.time-future', 'status.time-ahead']);
const FRAMED = /^(?:status\.(?:section|heading|clause\.task)|period)\b/;

/**
 * 政府收入预计为6594亿元，较上年升17.8%; 可容纳居民250万名、提供职位65万个; 预计产值可达480亿元，带动就业5万人: what says more of an
 * expected figure, or what it brings about, is expected. 全年举办活动120场，其中美食节36场: among terms, what says more of a task is one.
 */
function continued(
  context: Context,
  { continues, sentence, clause, quantity, period }: Candidate,
): Found | null {
  const { before, draft, actions, kind } = context;
  if (before?.candidate.sentence !== sentence) return null;
  const between = draft.normal.text.slice(before.candidate.quantity.to, quantity.from);
  if (before.found.status === 'forecast' && !between.includes('；'))
    return continues || actions.longest(draft.normal.text, clause.start, quantity.from) !== null
      ? before.found
      : null;
  if (continues && before.found.status === 'target' && kind?.status === 'reference') return before.found;
  // 截至6月底，已清偿欠款8.2亿元，清偿率93.5%: of one day.
  const day = period?.start === period?.end ? period?.end : undefined;
  if (day !== undefined && before.found.status === 'actual' && before.candidate.period?.end === day)
    return before.found;
  // 补助标准为三级路每公里80万元、四级路每公里50万元: what holds for one of a list holds for the next.
  const listed = before.found.rule === TERMS && !SIGN.test(between);
  return listed ? before.found : null;
}
const SIGN = /[，；。：]/;

/** 按合同额30%给予补助，单户最高50万元. */
function termOf({ kind, before }: Context, candidate: Candidate): Found | null {
  const follows = before?.found.rule === TERMS && before.candidate.sentence === candidate.sentence;
  return isTermOfGrant(kind, candidate, follows) ? { status: 'reference', force: null, rule: TERMS } : null;
}

function byFrames(context: Context, candidate: Candidate): Found | null {
  const { frames } = context.draft;
  const status = frameAt(frames, 'status', candidate.quantity.start);
  const period = frameAt(frames, 'period', candidate.quantity.start);
  return aheadOfFrame(context, candidate, status, period) ?? framed(context, candidate, status, period);
}

function framed(
  context: Context,
  candidate: Candidate,
  frame: Frame | null,
  deadline: Frame | null,
): Found | null {
  const own = candidate.ownPeriod;
  if (own?.years === 0) return { status: 'actual', force: null, rule: own.rule };
  if (own !== null && own.mode === 'by' && !isPast(context, candidate))
    return { status: 'target', force: null, rule: 'status.deadline' };
  const byFrame =
    own === null &&
    deadline?.value.kind === 'period' &&
    deadline.value.mode === 'by' &&
    !isPast(context, candidate);
  if (byFrame && (frame === null || frame.from <= deadline.from))
    return { status: 'target', force: null, rule: 'status.deadline' };
  if (frame?.value.kind !== 'status' || isPreface(frame)) return null;
  return { status: frame.value.status, force: frame.value.force, rule: frame.rule };
}

/** 过去五年 opens a section of results; the plan that a later paragraph of it turns to lies ahead all the same. */
function aheadOfFrame(
  context: Context,
  candidate: Candidate,
  status: Frame | null,
  period: Frame | null,
): Found | null {
  if (
    status?.value.kind !== 'status' ||
    status.value.status !== 'actual' ||
    period === null ||
    period.from <= (status.span?.end ?? status.from)
  )
    return null;
  const timed = candidate.ownPeriod === null ? byTime(context, candidate) : null;
  return timed?.status === 'target' ? timed : null;
}

function isPast({ earliest }: Context, { period }: Candidate): boolean {
  return earliest !== null && period !== null && period.end < earliest;
}

/** 今年度已招商85亿元 in what presents the budget of the next year: the year before it is reviewed, though it runs on. */
function isReviewed({ draft: { frames } }: Context, { period }: Candidate): boolean {
  const [first] = frames;
  if (first?.rule !== 'topic.budget' || first.value.kind !== 'period' || period === null) return false;
  return period.end < first.value.start;
}

/** A year or plan that begins with the document's own year, told in its first months. */
function isAhead({ draft, kind, told, reported, before }: Context, candidate: Candidate): boolean {
  const { period } = candidate;
  const date = draft.facts.date ?? reported;
  if (period === null || told.has(draft.sentences[candidate.sentence]!.paragraph)) return false;
  if (draft.facts.date !== null && isUnfinished(period, draft.facts.date)) return true;
  if (!period.start.endsWith('-01-01') || !period.end.endsWith('-12-31')) return false;
  if (date === null) {
    // Kinds that report a year of their own, as bulletins do, set no tasks for it.
    const reports = ['title', 'document-year'].includes(kind?.period ?? 'title');
    return !reports && draft.year != null && Number(period.start.slice(0, 4)) === draft.year;
  }
  return (
    date.slice(0, 4) === period.start.slice(0, 4) &&
    (Number(date.slice(5, 7)) <= 4 ||
      period.end.slice(0, 4) > date.slice(0, 4) ||
      (Number(date.slice(5, 7)) <= LAST_OF_AIMS && isAimed(before, candidate)))
  );
}
/** In the last months a year's results are known: 2024年，产量达到86万吨以上. */
const LAST_OF_AIMS = 10;

/**
 * 2024年，……控制在28微克以下，……达到86%以上, said in June of the whole year: so much is wanted. What stands beside it is too:
 * 新建水厂3座.
 */
function isAimed(before: Context['before'], { quantity, rules, period, sentence }: Candidate): boolean {
  const beside = before?.found.status === 'target' && before.candidate.sentence === sentence;
  if (beside && before.candidate.period?.end === period?.end) return true;
  if (quantity.bound !== 'ge' && quantity.bound !== 'le') return false;
  return rules.some((rule) => AIMING.has(rule));
}
const AIMING: ReadonlySet<string> = new Set(['modifier.held', 'link.reach', 'link.keep', 'link.become']);

/** 一季度开工项目20个, told in January: quarters and halves of a year that have mostly to come. */
function isUnfinished({ start, end }: NonNullable<Candidate['period']>, date: string): boolean {
  if (start.slice(0, 4) !== end.slice(0, 4) || end <= date || !start.endsWith('-01')) return false;
  const days = dayNumber(end) - dayNumber(start) + 1;
  return days >= 80 && days <= 190 && dayNumber(end) - dayNumber(date) > days / 2;
}

/** What lies ahead of the document is no result; a year told in its first months is its task. */
function byTime(context: Context, candidate: Candidate): Found | null {
  const { period } = candidate;
  const date = context.draft.facts.date ?? context.reported;
  if (period === null) return null;
  if (period.start === period.end)
    return isPast(context, candidate) ? { status: 'actual', force: null, rule: TIME_PAST } : null;
  // 2025年……考核细则: points and terms are of the year and no results or tasks of it; 2024年，…… opens an account of it.
  if (
    context.kind?.status === 'reference' &&
    candidate.ownPeriod === null &&
    !(isPast(context, candidate) && opensWithPeriod(context.draft, candidate))
  )
    return null;
  if (isPast(context, candidate) || isReviewed(context, candidate))
    return { status: 'actual', force: null, rule: TIME_PAST };
  if (date !== null && period.start > date)
    return { status: 'target', force: null, rule: 'status.time-future' };
  return isAhead(context, candidate) ? { status: 'target', force: null, rule: 'status.time-ahead' } : null;
}
