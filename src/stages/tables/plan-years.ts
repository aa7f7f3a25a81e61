import type { Draft, PeriodMention } from '../../model/draft.js';
import { planSpan } from '../frames/plan-span.js';
import type { Heading } from './grid.js';
import type { Column } from './read-columns.js';

/** The years that averages and totals of a table run over. */
export interface PlanYears {
  first: number;
  last: number;
  mention: PeriodMention;
}

/** Of “十四五”时期主要指标 above the table or in the document's title, else the years behind the first column up to the last. */
export function planYears(
  draft: Draft,
  caption: Heading,
  columns: readonly Column[],
  start: number,
): PlanYears | null {
  const years = columns.flatMap(({ heading }) => statedYear(heading) ?? []);
  const [base, last] = [Math.min(...years), Math.max(...years)];
  const title = planSpan(draft);
  const told = spanOfCaption(caption) ?? (title !== null && title.mention.start < start ? title : null);
  if (told !== null && (years.length === 0 || told.first > base || (told.last < last && told.last > base)))
    return told;
  if (!(base < last)) return null;
  const mention = columns.find(({ heading }) => heading.period !== null)?.heading.period ?? null;
  return mention === null ? null : { first: base + 1, last, mention };
}

/** How far a document's title may reach. */
const TITLE_REACH = 120;

/** 2024年1—9月 in the title: the period within a year that a document reports on. */
export function titlePeriod({ periods }: Draft): PeriodMention | null {
  const [mention] = periods;
  if (mention === undefined || mention.start > TITLE_REACH || mention.named === true) return null;
  return isWithinYear(mention) ? mention : null;
}

/** 2024年1—9月, but neither 2021—2025年 nor 今年. */
export function isWithinYear(mention: PeriodMention): boolean {
  const years = statedYears(mention);
  return years !== null && years.first === years.last;
}

/** The years in which a period begins and ends, where both are stated. */
function statedYears({ from, to }: PeriodMention): Omit<PlanYears, 'mention'> | null {
  return from.year.kind === 'stated' && to.year.kind === 'stated'
    ? { first: from.year.year, last: to.year.year }
    : null;
}

function spanOfCaption({ cell }: Heading): PlanYears | null {
  for (const mention of cell?.periods ?? []) {
    const years = statedYears(mention);
    if (years !== null && years.last > years.first) return { ...years, mention };
  }
  return null;
}

/** The year a column is headed by. */
export function statedYear({ period }: Pick<Heading, 'period'>): number | null {
  if (period === null) return null;
  const years = statedYears(period);
  // “十三五”末 as well.
  return years !== null && (period.mode === 'at' || years.first === years.last) ? years.last : null;
}

/** The years of a plan as a period of its figures. */
export function asPeriod({ first, last, mention }: PlanYears): PeriodMention {
  const { start, end, rule } = mention;
  return {
    start,
    end,
    rule,
    mode: 'in',
    from: { year: { kind: 'stated', year: first }, month: 1, day: 1 },
    to: { year: { kind: 'stated', year: last }, month: 12, day: 31 },
    years: null,
    counted: null,
  };
}
