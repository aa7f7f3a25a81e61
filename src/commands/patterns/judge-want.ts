import type { Figure } from '../../model/figure.js';
import type { Want } from '../../packs/schema.js';

/** The stated keys of a wanted figure that a figure does not meet. */
export function missedKeys(want: Want, figure: Figure): (keyof Want)[] {
  const got = asWant(figure);
  return (Object.keys(want) as (keyof Want)[]).filter(
    (key) => want[key] !== undefined && !equal(want[key], got[key]),
  );
}

/** The figure that meets a want in most keys, with those it misses; null when there is no figure. */
export function nearestFigure(
  want: Want,
  figures: readonly Figure[],
): { figure: Figure; missed: (keyof Want)[] } | null {
  const tried = figures.map((figure) => ({ figure, missed: missedKeys(want, figure) }));
  tried.sort((a, b) => a.missed.length - b.missed.length);
  // Of a text with several numbers the one that was meant is the one with the same wording or value.
  return (
    tried.find(({ missed }) => !missed.includes('text') && !missed.includes('value')) ?? tried[0] ?? null
  );
}

/** A figure in the words of a want, every key said. */
export function asWant(figure: Figure): Required<{ [K in keyof Want]: Exclude<Want[K], undefined> | null }> {
  const { basis, period } = figure;
  return {
    text: figure.source.text,
    metric: figure.metric.name,
    value: figure.value,
    min: figure.min,
    max: figure.max,
    unit: figure.unit.text,
    bound: figure.bound,
    role: figure.role,
    status: figure.status,
    period: period === null ? null : `${period.start}/${period.end}`,
    deadline: figure.deadline?.date ?? null,
    basis: basis?.kind === 'date' ? basis.date : (basis?.kind ?? null),
    scope: figure.scope?.name ?? null,
    annualised: figure.annualised,
  };
}

/** Numbers in YAML are doubles, as the figure's value is; a last digit's rounding is no difference. */
function equal(want: unknown, got: unknown): boolean {
  if (typeof want === 'number' && typeof got === 'number') {
    return Math.abs(want - got) <= 1e-9 * Math.max(1, Math.abs(want));
  }
  return want === got;
}
