import type { Candidate, Draft, Frame, PeriodMention, Section, Sentence } from '../model/draft.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { statusMatcher } from '../packs/status-matcher.js';
import { wordMatcher } from '../packs/word-matcher.js';
import { type DayRange, dayNumber, isoDay, resolveMention } from '../text/calendar.js';
import { clauseHeads } from './frames/clause-heads.js';
import { frameAt } from './frames/look-up.js';
import { statusFrames } from './frames/status-frames.js';

/** Shorter periods are dates of events and hold for their clause only: 5月8日至6月8日，督察组入驻. */
const SHORTEST_FLOWING_DAYS = 27;

/** Lays out what holds where: periods and statuses of the document, its sections, paragraphs and sentences. */
export const buildFrames: Stage = (draft, { packs }) => {
  const frames: Frame[] = [];
  const period = documentPeriod(draft, packs);
  if (period !== null) frames.push(period);
  const bases = baseSpans(draft.candidates);
  const byStart = mentionsByStart(draft, bases);
  let mention = 0;
  draft.sentences.forEach((sentence, index) => {
    const section = draft.sections[sentence.section]!;
    const opensSection = index === 0 || draft.sentences[index - 1]!.section !== sentence.section;
    const previous = draft.sentences[index - 1];
    const opensBody = previous !== undefined && previous.section === sentence.section && isHeadingSentence(draft, previous);
    while (mention < byStart.length && byStart[mention]!.start < sentence.start) mention += 1;
    for (; mention < byStart.length && byStart[mention]!.start < sentence.end; mention += 1) {
      const frame = frameOf(draft, packs, frames, byStart[mention]!, sentence, section, opensSection || opensBody);
      if (frame !== null) frames.push(frame);
    }
    frames.push(...statusFrames(draft, statusMatcher(packs), wordMatcher(packs), sentence, section, opensSection || opensBody));
  });
  return { ...draft, frames };
};

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

function mentionsByStart(draft: Draft, bases: ReadonlySet<PeriodMention>): PeriodMention[] {
  return draft.periods.filter((period) => !bases.has(period) && period.rule !== 'period.plan-name');
}

function documentPeriod(draft: Draft, packs: Packs): Frame | null {
  const kind = kindOf(packs, draft.kind);
  const year = kind === null ? null : defaultYear(draft, kind.period);
  if (kind === null || year === null) return null;
  const value = { kind: 'period', start: isoDay(year, 1, 1), end: isoDay(year, 12, 31), mode: 'in' } as const;
  return { attribute: 'period', value, span: null, from: 0, to: draft.normal.text.length, rule: kind.id };
}

function defaultYear(draft: Draft, source: 'previous-year' | 'title' | 'document-year' | 'none'): number | null {
  const year = draft.year ?? null;
  if (source === 'title') return draft.topicYear ?? null;
  if (source === 'document-year') return year;
  if (source === 'previous-year') return draft.topicYear ?? (year === null ? null : year - 1);
  return null;
}

/** The frame a mention opens, or null where it belongs to its own clause only. */
function frameOf(
  draft: Draft,
  packs: Packs,
  frames: readonly Frame[],
  mention: PeriodMention,
  sentence: Sentence,
  section: Section,
  opensSection: boolean,
): Frame | null {
  const isHeading = isHeadingSentence(draft, sentence);
  const heads = clauseHeads(draft.normal.text, sentence, wordMatcher(packs));
  const head = heads.findIndex((at) => at === mention.start);
  if (head === -1 && !isHeading) return null;
  const days = resolveMention(mention, anchorAt(draft, frames, mention.start));
  if (days === null || !flows(mention, days)) return null;
  const to = isHeading || (opensSection && head === 0) ? section.end : head === 0 && mention.mode !== 'by' ? paragraphEnd(draft, sentence) : sentence.end;
  const value = { kind: 'period', ...days, mode: mention.mode } as const;
  return { attribute: 'period', value, span: { start: mention.start, end: mention.end }, from: mention.start, to, rule: mention.rule };
}

function flows(mention: PeriodMention, days: DayRange): boolean {
  return mention.mode !== 'in' || dayNumber(days.end) - dayNumber(days.start) >= SHORTEST_FLOWING_DAYS;
}

function paragraphEnd(draft: Draft, sentence: Sentence): number {
  return draft.paragraphs[sentence.paragraph]!.end;
}

/** What years are counted from at a place of the text. */
export function anchorAt(draft: Draft, frames: readonly Frame[], at: number) {
  const value = frameAt(frames, 'period', at)?.value;
  return {
    documentDate: draft.facts.date,
    documentYear: draft.year ?? null,
    frameYear: value?.kind === 'period' ? Number(value.end.slice(0, 4)) : (draft.topicYear ?? null),
  };
}
