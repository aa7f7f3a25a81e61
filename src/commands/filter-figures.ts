import type { Figure, Role, Status } from '../model/figure.js';

/** Which figures are wanted; what is absent does not restrict. */
export interface FigureFilter {
  /** Part of the metric's name or wording, or a lexicon id or the head of one (ecology.air). */
  metric?: string;
  status?: readonly Status[];
  role?: readonly Role[];
  unit?: string;
  domain?: string;
  /** ISO days, both inclusive; figures whose period overlaps it. */
  period?: { start: string; end: string };
  minConfidence?: number;
}

export function filterFigures(figures: readonly Figure[], filter: FigureFilter): Figure[] {
  return figures.filter((figure) => passes(figure, filter));
}

function passes(figure: Figure, filter: FigureFilter): boolean {
  return (
    isOfMetric(figure.metric, filter) &&
    (filter.status === undefined || filter.status.includes(figure.status)) &&
    (filter.role === undefined || filter.role.includes(figure.role)) &&
    (filter.unit === undefined || filter.unit === figure.unit.text || filter.unit === figure.unit.code) &&
    (filter.period === undefined || overlaps(figure.period, filter.period)) &&
    (filter.minConfidence === undefined || figure.confidence >= filter.minConfidence)
  );
}

/** Is it a metric that the filter asks for, by its name, its wording where that is known, its id or its domain? */
export function isOfMetric(
  metric: { name: string; raw?: string; id: string | null; domain: string | null },
  { metric: wanted, domain }: Pick<FigureFilter, 'metric' | 'domain'>,
): boolean {
  if (domain !== undefined && domain !== metric.domain) return false;
  if (wanted === undefined) return true;
  const byId = metric.id !== null && (metric.id === wanted || metric.id.startsWith(`${wanted}.`));
  return byId || metric.name.includes(wanted) || (metric.raw ?? '').includes(wanted);
}

function overlaps(period: Figure['period'], wanted: { start: string; end: string }): boolean {
  return period !== null && period.start <= wanted.end && period.end >= wanted.start;
}
