import type { Draft, Frame } from '../../model/draft.js';
import { kindOf } from '../../packs/kind-matcher.js';
import type { Packs } from '../../packs/packs.js';
import { isoDay } from '../../text/calendar.js';
import { topicPeriod } from './topic-period.js';

/** What a whole document covers: what it says it reports on, else what its kind takes for granted. */
export function documentPeriod(draft: Draft, packs: Packs): Frame | null {
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
