import type { FigureFilter } from '../commands/filter-figures.js';

/** The filter that the flags ask for; null when they ask for none. */
export function figureFilter(flags: FigureFilter): FigureFilter | null {
  const { metric, status, role, unit, domain, period, minConfidence } = flags;
  const wanted = Object.entries({ metric, status, role, unit, domain, period, minConfidence }).filter(
    ([, value]) => value !== undefined,
  );
  return wanted.length === 0 ? null : (Object.fromEntries(wanted) as FigureFilter);
}
