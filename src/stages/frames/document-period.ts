import type { Draft, Frame } from '../../model/draft.js';
import { kindOf } from '../../packs/kind-matcher.js';
import type { Packs } from '../../packs/packs.js';
import { isoDay } from '../../text/calendar.js';
import { topicPeriod } from './topic-period.js';

/** What a whole document covers: what it says it reports on, else what its kind takes for granted. */
export function documentPeriod(draft: Draft, packs: Packs): Frame | null {
  const topic = topicPeriod(draft, packs);
  if (topic !== null) return topic;
  const kind = kindOf(packs, draft.kind);
  if (kind === null) return null;
  const year = defaultYear(draft, kind.period);
  if (year === null) return null;
  const value = { kind: 'period', start: isoDay(year, 1, 1), end: isoDay(year, 12, 31), mode: 'in' } as const;
  return { attribute: 'period', value, span: null, from: 0, to: draft.normal.text.length, rule: kind.id };
}

/**
 * 2023年统计公报 behind 2024年统计公报 in one file: the title of the document, but for its year, begins it anew, and what the kind takes for
 * granted is of the other year from there on.
 */
export function laterEditions(draft: Draft, packs: Packs): Frame[] {
  const { facts, topicYear, normal, paragraphs } = draft;
  const kind = kindOf(packs, draft.kind);
  if (kind?.period !== 'title' || topicYear === null || facts.title === null) return [];
  const title = yearless(facts.title);
  const frames: Frame[] = [];
  for (const { start, end } of paragraphs) {
    if (end - start > facts.title.length + MOST_BLANKS) continue;
    const text = normal.text.slice(start, end);
    const digits = /(?:19|20)\d\d/.exec(text)?.[0];
    // 二〇二四年统计公报 printed again above its text is no other edition.
    if (digits === undefined || yearless(text) !== title) continue;
    const year = Number(digits);
    if (frames.length === 0 && year === topicYear) continue;
    const value = {
      kind: 'period',
      start: isoDay(year, 1, 1),
      end: isoDay(year, 12, 31),
      mode: 'in',
    } as const;
    frames.push({
      attribute: 'period',
      value,
      span: null,
      from: start,
      to: normal.text.length,
      rule: kind.id,
    });
  }
  return frames;
}
const MOST_BLANKS = 4;

const yearless = (title: string): string => title.replace(/[\s\d]/g, '');

function defaultYear(
  draft: Draft,
  source: 'previous-year' | 'title' | 'document-year' | 'none',
): number | null {
  const { year, topicYear } = draft;
  if (source === 'title') return topicYear;
  if (source === 'document-year') return year;
  if (source === 'previous-year') return topicYear ?? (year === null ? null : year - 1);
  return null;
}
