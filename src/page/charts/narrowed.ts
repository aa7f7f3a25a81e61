import type { Figure } from '../../model/figure.js';
import type { Page } from '../state.js';

/** The page as its charts see it where the list has been narrowed: only with the figures that the list shows. */
export function narrowed(page: Page, wanted: ReadonlySet<Figure> | null): Page {
  if (wanted === null) return page;
  const { report } = page;
  const series = report.series
    .map((each) => ({ ...each, points: each.points.filter(({ figure }) => wanted.has(figure)) }))
    .filter(({ points }) => points.length > 0);
  return {
    ...page,
    report: {
      ...report,
      listed: report.listed.filter((figure) => wanted.has(figure)),
      series,
      targets: report.targets.filter(({ target }) => wanted.has(target)),
      sums: report.sums.filter((sum) => sum.every((figure) => wanted.has(figure))),
    },
  };
}
