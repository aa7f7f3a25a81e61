import type { Figure } from '../../model/figure.js';
import { sameSize } from './compare-fields.js';
import { sameMetric } from './compare-names.js';
import type { PlacedGold } from './gold.js';

/** Gold figures with the figure that was found for each, and figures that no gold figure asks for. */
export interface Matching {
  pairs: { gold: PlacedGold; figure: Figure | null }[];
  extra: Figure[];
}

type Pass = (gold: PlacedGold, figure: Figure) => boolean;

// One to one, surest first: the same size and metric, the same size, any overlap.
const PASSES: readonly Pass[] = [
  (gold, figure) => sameSize(gold, figure) && sameMetric(gold, figure.metric.name),
  sameSize,
  () => true,
];

/** Matches figures to the gold whose number they overlap. */
export function matchFigures(golds: readonly PlacedGold[], figures: readonly Figure[]): Matching {
  const free = new Set(figures);
  const taken = new Map<PlacedGold, Figure>();
  for (const passes of PASSES) {
    for (const gold of golds) {
      if (taken.has(gold)) continue;
      const best = bestOverlap(
        gold,
        [...free].filter((figure) => passes(gold, figure)),
      );
      if (best === null) continue;
      taken.set(gold, best);
      free.delete(best);
    }
  }
  return {
    pairs: golds
      .filter(({ optional }) => !optional)
      .map((gold) => ({ gold, figure: taken.get(gold) ?? null })),
    extra: [...free].filter((figure) => !golds.some((gold) => excuses(gold, figure, taken.has(gold)))),
  };
}

function bestOverlap(gold: PlacedGold, figures: readonly Figure[]): Figure | null {
  let best: Figure | null = null;
  let most = 0;
  for (const figure of figures) {
    const shared = overlap(gold, figure);
    if (shared > most) {
      best = figure;
      most = shared;
    }
  }
  return best;
}

// One number that states two subjects gives two figures and has one gold line: the second is no fault.
function excuses(gold: PlacedGold, figure: Figure, isTaken: boolean): boolean {
  return overlap(gold, figure) > 0 && (gold.optional === true || (isTaken && sameSize(gold, figure)));
}

function overlap({ start, end }: PlacedGold, { source }: Figure): number {
  return Math.min(end, source.end) - Math.max(start, source.start);
}
