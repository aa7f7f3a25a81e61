import type { Figure, Role } from '../../model/figure.js';
import { describePeriod } from '../../text/describe-period.js';
import type { PageSeries } from '../../writers/report/unpack-report.js';
import type { Words } from '../words/words.js';

/** One metric at one place over periods of one length, results and targets together. */
export interface Trend {
  name: string;
  scope: string | null;
  role: Role;
  unit: string;
  /** Ends of the periods, in order. */
  periods: string[];
  points: TrendPoint[];
  labelOf: (at: string, words: Words) => string;
}

export interface TrendPoint {
  /** The end of its period. */
  at: string;
  start: string;
  value: number;
  figure: Figure;
}

/** Series as charts: what is told of one metric in several manners comes together, and the longest come first. */
export function trendsOf(series: readonly PageSeries[]): Trend[] {
  const groups = new Map<string, PageSeries[]>();
  for (const each of series) {
    const key = JSON.stringify([
      each.metric.id ?? each.metric.name,
      each.scope,
      each.detail,
      each.role,
      each.unit.text,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map(trendOf)
    .filter(({ periods }) => periods.length > 1)
    .sort((a, b) => b.periods.length - a.periods.length);
}

function trendOf(group: readonly PageSeries[]): Trend {
  const [{ metric, scope, detail, role, unit }] = group as [PageSeries];
  const all = group.flatMap(({ points }) =>
    points.map(({ start, end, value, figure }): TrendPoint => ({ at: end, start, value, figure })),
  );
  const points = ofOneLength(all).sort((a, b) => (a.at < b.at ? -1 : 1));
  const starts = new Map(points.map(({ at, start }) => [at, start]));
  return {
    name: detail ? `${metric.name} (${detail})` : metric.name,
    scope: scope === points[0]?.figure.document.place ? null : scope,
    role,
    unit: unit.text,
    periods: [...starts.keys()],
    points,
    labelOf: (at, words) => shortLabel({ start: starts.get(at) ?? at, end: at }, words),
  };
}

/** A half-year's sum beside a year's would look like a fall: of several lengths the one with most points is drawn. */
function ofOneLength(points: readonly TrendPoint[]): TrendPoint[] {
  const byLength = new Map<number, TrendPoint[]>();
  for (const point of points) byLength.set(daysOf(point), [...(byLength.get(daysOf(point)) ?? []), point]);
  const [most = []] = [...byLength.values()].sort((a, b) => b.length - a.length);
  return most;
}

/** Days, as far as they tell kinds of periods apart: a leap year is a year. */
function daysOf({ start, at }: TrendPoint): number {
  const days = (Date.parse(at) - Date.parse(start)) / 86_400_000 + 1;
  return days === 1 ? 1 : Math.round(days / 30.4);
}

/** Years stand as bare numbers under an axis. */
function shortLabel(period: { start: string; end: string }, words: Words): string {
  const text = describePeriod({ ...period, text: null, from: 'stated' }, words.periods);
  return /^\d{4}\D$/.test(text) ? text.slice(0, 4) : text;
}
