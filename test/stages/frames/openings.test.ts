import { describe, expect, test } from 'vitest';
import type { Draft, Frame, PeriodMention } from '../../../src/model/draft.js';
import { wordMatcher } from '../../../src/packs/word-matcher.js';
import { clauseHeads } from '../../../src/stages/frames/clause-heads.js';
import { opensAt } from '../../../src/stages/frames/opens-at.js';
import { anchorAt } from '../../../src/stages/frames/period-frame.js';
import type { Reach } from '../../../src/stages/frames/reach.js';
import { PlaceIndex } from '../../../src/text/place-index.js';
import { draftOf, packs } from './tell-frames.js';

/** What each period of a sentence opens. */
function openings(text: string): string[] {
  const draft = draftOf(text);
  const words = wordMatcher(packs);
  const index = new PlaceIndex(text.length, draft.periods, ({ start }) => start);
  const { heads, cues } = clauseHeads(text, { start: 0, end: text.length }, 0, words, index);
  return draft.periods.map((period) => {
    const opening = opensAt(draft, words, period, { heads, cues } as Reach);
    return `${text.slice(period.start, period.end)} ${opening ?? 'nothing'}`;
  });
}

describe('where in its sentence a period stands', () => {
  test.each([
    ['2024年公园8个，2025年公园9个。', ['2024年 sentence', '2025年 clause']],
    ['公园8个；2024年学校5所。', ['2024年 clause']],
    ['公园2024年新增8个。', ['2024年 nothing']],
    // Only a place stands before it.
    ['我国2024年排放8吨。', ['2024年 sentence']],
    ['公园8个，我国2024年排放8吨。', ['2024年 clause']],
    ['其中2024年公园8个。', ['2024年 clause']],
    // A short remark with a preposition or a conjunction does not keep it from opening the sentence.
    ['经初步盘点，2024年约需8亿元。', ['2024年 sentence']],
    ['经全市有关方面盘点，2024年约需8亿元。', ['2024年 sentence']],
    ['经全市有关各方面盘点，2024年约需8亿元。', ['2024年 clause']],
    ['经初步盘点，我国2024年约需8亿元。', ['2024年 sentence']],
    ['经初步盘点：2024年约需8亿元。', ['2024年 clause']],
    ['初步盘点，2024年约需8亿元。', ['2024年 clause']],
    // The clause says from what the figures are known.
    ['据市统计局2024年抽样调查的结果，公园8个。', ['2024年 sentence']],
    ['公园8个，据市统计局2024年抽样调查的结果，学校5所。', ['2024年 clause']],
    ['据市统计局2024年的公园8个。', ['2024年 nothing']],
    ['据市统计局2024年公园，调查8个。', ['2024年 nothing']],
    ['因2024年抽样调查的结果，公园8个。', ['2024年 nothing']],
    ['据市统计局截至2024年底的抽样调查，公园8个。', ['截至2024年底 nothing']],
    ['但据市统计局2024年抽样调查，公园8个。', ['2024年 sentence']],
    [`据市统计局2024年${'甲'.repeat(38)}调查，公园8个。`, ['2024年 sentence']],
    [`据市统计局2024年${'甲'.repeat(40)}调查，公园8个。`, ['2024年 nothing']],
  ])('%s', (text, want) => expect(openings(text)).toEqual(want));
});

describe('what years are counted from', () => {
  const draftWith = (year: number | null, topicYear: number | null, date: string | null = null): Draft =>
    ({ year, topicYear, facts: { date }, periods: [] }) as unknown as Draft;
  const frame = (start: string, end: string, mode: PeriodMention['mode'] = 'in'): Frame => ({
    ...{ attribute: 'period', span: null, from: 0, to: 9, rule: '' },
    value: { kind: 'period', start, end, mode },
  });
  const of2025 = frame('2025-01-01', '2025-12-31');
  const of2026 = frame('2026-01-01', '2026-12-31');
  /** The year of the frame. */
  const yearOf = (draft: Draft, frames: Frame[], mode?: PeriodMention['mode']): number | null =>
    anchorAt(draft, frames, 5, mode).frameYear;

  test('all of it', () => {
    expect(anchorAt(draftWith(2024, 2023, '2024-03-01'), [of2025], 5)).toEqual({
      ...{ documentDate: '2024-03-01', documentYear: 2024, frameYear: 2025, plan: null },
      frame: of2025.value,
    });
    expect(anchorAt(draftWith(2024, 2023), [of2025], 9)).toEqual({
      ...{ documentDate: null, documentYear: 2024, frameYear: 2023, frame: null, plan: null },
    });
    expect(anchorAt(draftOf('海州市供水规划（2024—2026年）'), [], 0).plan).toMatchObject({
      first: 2024,
      last: 2026,
    });
  });

  test('the year that holds there, but for one more than a year ahead', () => {
    expect(yearOf(draftWith(2024, null), [of2025])).toBe(2025);
    expect(yearOf(draftWith(2024, null), [of2026])).toBe(2024);
    expect(yearOf(draftWith(null, null), [of2026])).toBe(2026);
    expect(yearOf(draftWith(2024, 2025), [])).toBe(2025);
    expect(yearOf(draftWith(2024, 2026), [])).toBe(2024);
    expect(yearOf(draftWith(2024, null), [])).toBeNull();
  });

  test('nor is a day on which something stood one of next year, nor a year from which on something holds', () => {
    expect(yearOf(draftWith(2024, null, '2024-03-01'), [of2025], 'at')).toBe(2024);
    expect(yearOf(draftWith(2024, null), [of2025], 'at')).toBe(2025);
    expect(yearOf(draftWith(2024, null, '2024-03-01'), [of2025], 'in')).toBe(2025);
    expect(yearOf(draftWith(2025, null, '2025-03-01'), [of2025], 'at')).toBe(2025);
    const since = frame('2025-01-01', '2025-12-31', 'since');
    expect(yearOf(draftWith(2024, null), [since])).toBe(2024);
    expect(yearOf(draftWith(2025, null), [since])).toBe(2025);
  });
});
