import type { Figure } from '../../model/figure.js';

/** Longer periods are spans of planning: every year of them, but no century. */
const MOST_YEARS = 30;

/** The years that a figure's period touches; one empty text where it has none. */
export function yearsOf({ period }: Figure): string[] {
  if (period === null) return [''];
  const [from, to] = [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4))];
  const count = Math.min(Math.max(to - from, 0), MOST_YEARS) + 1;
  return Array.from({ length: count }, (_, i) => String(to - i));
}
