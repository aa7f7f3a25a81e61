import type { Candidate, Draft } from '../../model/draft.js';
import type { KindRule } from '../../packs/schema.js';
import { isoDay } from '../../text/calendar.js';
import { isAt } from '../../text/unit-at.js';
import { frameAt } from './look-up.js';

/** 2026年促消费十条措施: where only terms are set, the year of the title is that of the tasks among them. */
export function titleYear({ facts, year }: Draft, kind: KindRule | null): Candidate['period'] {
  if (kind?.status !== 'reference' || year == null || facts.title?.includes(`${year}年`) !== true)
    return null;
  return { text: null, start: isoDay(year, 1, 1), end: isoDay(year, 12, 31), from: 'inferred' };
}

/** 2024年，全县播种61万亩、总产25万吨: the paragraph itself says of which time its account is. */
export function opensWithPeriod(draft: Draft, { quantity, sentence }: Candidate): boolean {
  const frame = frameAt(draft.frames, 'period', quantity.start);
  if (frame === null || frame.span === null) return false;
  const { span, value } = frame;
  // 2025年秋季以来新建的果园，每亩1500元: since when tells which are meant, unless it stands alone.
  if (value.kind === 'period' && value.mode === 'since' && !isAt(draft.normal.text, span.end, '，'))
    return false;
  return span.start >= draft.paragraphs[draft.sentences[sentence]!.paragraph]!.start;
}
