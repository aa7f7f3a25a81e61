import type { Draft, PeriodMention } from '../../model/draft.js';

/** How far a document's title may reach. */
const TITLE_REACH = 120;

/** The years that a plan names in its title: “十五五”……规划, 行动计划（2023—2025年）. */
export interface PlanSpan {
  mention: PeriodMention;
  first: number;
  last: number;
}

/** Null where the title names no stretch of years. */
export function planSpan({ periods }: Draft): PlanSpan | null {
  for (const mention of periods) {
    if (mention.start > TITLE_REACH) return null;
    const { from, to } = mention;
    if (from.year.kind !== 'stated' || to.year.kind !== 'stated' || to.year.year - from.year.year < 1)
      continue;
    return { mention, first: from.year.year, last: to.year.year };
  }
  return null;
}
