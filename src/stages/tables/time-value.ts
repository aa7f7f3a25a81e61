import type { Candidate, PartialDay, PeriodMention } from '../../model/draft.js';
import type { Heading } from './grid.js';
import { changes } from './name-figure.js';
import { asPeriod, isWithinYear, type PlanYears, statedYear } from './plan-years.js';
import { has, isAverage, isTotal, rowOf, type Value } from './value.js';

/** The period that the cell, its column or its row tells. */
export function periodOf(value: Value): PeriodMention | null {
  const { own, base, labels, said } = value;
  const period = value.period ?? said?.period ?? null;
  if (period !== null) return period;
  if (isTotal(value) || isAverage(value)) return overYears(value);
  const whole = periodUnder(base, value) ?? value.told;
  if (has(own, 'same-period') && whole !== null) return aYearBefore(whole);
  const fromRow = labels.find((label) => label.period !== null)?.period ?? null;
  return (
    periodUnder(own, value) ??
    fromRow ??
    (changes(own) ? periodUnder(base, value) : null) ??
    overPlan(value) ??
    withinYear(value.caption)
  );
}

/** The period a column tells; 本月 and 本月止累计 are of the period that stands above the table. */
function periodUnder(heading: Heading, { told, plan }: Value): PeriodMention | null {
  if (told !== null && has(heading, 'month')) return lastMonth(told);
  const sum = has(heading, 'to-date') || (has(heading, 'cumulative') && plan === null);
  if (told !== null && sum && !heading.annualised) return sinceNewYear(told);
  if (told !== null && heading.period === null && has(heading, 'whole-year')) return wholeYear(told);
  return heading.period;
}

/** 比2025年下降 in a plan for 2026 to 2030 is what its years together come to. */
function overPlan({ own, plan }: Value): PeriodMention | null {
  const base = own.comparison?.period?.to.year;
  return plan !== null && base?.kind === 'stated' && base.year === plan.first - 1 ? asPeriod(plan) : null;
}

/** 年度目标 beside what January to September have come to. */
function wholeYear(mention: PeriodMention): PeriodMention {
  const { from, to } = sinceNewYear(mention);
  return { ...mention, mode: 'in', from, to: { ...to, month: 12, day: 31 } };
}

/** 累计 beside 本月 in a table of 9月 is of January to September. */
function sinceNewYear(mention: PeriodMention): PeriodMention {
  return { ...mention, mode: 'in', from: { ...mention.from, month: 1, day: 1 } };
}

/** From the year behind the one before: [16] under 2025年 beside 2020年 is of 2021 to 2025. */
function overYears(value: Value): PeriodMention | null {
  const { own, labels, plan, years } = value;
  const told = own.period ?? labels.find(({ period }) => period !== null)?.period ?? null;
  if (told === null) return plan === null ? null : asPeriod(plan);
  const year = statedYear({ period: told });
  if (year === null) return told;
  if (plan !== null && year === plan.last) return asPeriod(plan);
  const before =
    years.findLast((each) => each < year) ?? (plan === null ? undefined : year - planLength(plan));
  if (before === undefined) return told;
  return asPeriod({ first: before + 1, last: year, mention: told });
}

/** [23.1] under 2020年 of a plan for 2021 to 2025 is of the five years before it. */
function planLength({ first, last }: PlanYears): number {
  return last - first + 1;
}

/** 表2 2023年年末人口数 tells the period of its table; “十四五” over a table of years does not. */
export function withinYear({ period }: Heading): PeriodMention | null {
  return period !== null && isWithinYear(period) ? period : null;
}

/** 本月 in a table of 1—9月 is the last of them. */
function lastMonth(mention: PeriodMention): PeriodMention {
  return { ...mention, mode: 'in', from: { ...mention.to, day: 1 } };
}

/** 上年同期 beside 一季度 is the first quarter of the year before. */
function aYearBefore(mention: PeriodMention): PeriodMention {
  const before = (day: PartialDay): PartialDay => ({
    ...day,
    year:
      day.year.kind === 'stated'
        ? { kind: 'stated', year: day.year.year - 1 }
        : { ...day.year, offset: day.year.offset - 1 },
  });
  return { ...mention, from: before(mention.from), to: before(mention.to) };
}

/** 目标值 over the column or beside the row; a force in the row holds for the years ahead, and what lies behind is no target. */
export function headedOf(value: Value): Candidate['headed'] {
  const { own, base, force } = value;
  const row = rowOf(value);
  // 2024年预计完成 | 增长（%）: the growth of what is expected is expected, unless it is of another time.
  const follows = changes(own) && !has(own, 'rank') && own.period === base.period;
  const heads = [own, row, ...(follows ? [base] : [])];
  for (const heading of heads) {
    const said = saidByHeading(heading, force);
    if (said !== null) return said;
  }
  return byYear(value);
}

/** What 预计, 目标值 or 实际完成 over a column says of all that stands under it. */
export function saidByHeading(heading: Heading, force: Candidate['force']): Candidate['headed'] {
  if (has(heading, 'forecast')) return { status: 'forecast', force: null, rule: ruleOf(heading) };
  if (has(heading, 'target')) return { status: 'target', force, rule: ruleOf(heading) };
  if (has(heading, 'actual')) return { status: 'actual', force: null, rule: ruleOf(heading) };
  return null;
}

function byYear(value: Value): Candidate['headed'] {
  const { force, year, plan, years } = value;
  const last = lastYear(periodOf(value));
  if (last === null) return null;
  const first = years[0] ?? null;
  const starts = last === first && force !== null && (year === null || last <= year);
  // A plan without a date of its own: the first of its years is where it starts from.
  const behind = year === null ? plan !== null && last < plan.first : last < year;
  if (starts || behind) return { status: 'actual', force: null, rule: 'table.past-year' };
  const isAhead = force !== null && last > (year ?? first ?? last - 1);
  return isAhead ? { status: 'target', force, rule: 'table.force' } : null;
}

function lastYear(period: PeriodMention | null): number | null {
  return period?.to.year.kind === 'stated' ? period.to.year.year : null;
}

function ruleOf({ rules }: Heading): string {
  return rules.at(-1) ?? 'table.target';
}
