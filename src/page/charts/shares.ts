import type { Figure } from '../../model/figure.js';

/** A whole and the parts it is made of, as shares of it. */
export interface Whole {
  /** What states the whole; null where the parts are shares that make a hundred. */
  figure: Figure | null;
  parts: { figure: Figure; share: number }[];
}

/** Wholes whose parts are stated, and sets of shares that make a hundred. */
export function wholesOf(figures: readonly Figure[], sums: readonly Figure[][]): Whole[] {
  const stated = sums.flatMap(([whole, ...parts]): Whole[] => {
    const of = whole === undefined ? null : sizeOf(whole);
    if (whole === undefined || of === null || of <= 0) return [];
    const shares = parts.map((figure) => ({ figure, share: (sizeOf(figure) ?? 0) / of }));
    return shares.every(({ share }) => share > 0) ? [{ figure: whole, parts: shares }] : [];
  });
  return [...stated, ...setsOfShares(figures)];
}

/** In the unit's base where it has one, lest 万 be held against 亿. */
function sizeOf({ base, value }: Figure): number | null {
  return base?.value ?? value;
}

/** Percentages of one sentence or of one column of a table, or the terms of a ratio, that make a hundred within their rounding. */
function setsOfShares(figures: readonly Figure[]): Whole[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { text } = figure.unit;
    if (!['%', ''].includes(text) || figure.role !== 'level' || figure.value === null || figure.value <= 0)
      continue;
    const { path, sentence, headings, table } = figure.source;
    const where = table === null ? sentence : `${headings.join()} ${table.column}`;
    const key = JSON.stringify([
      path,
      where,
      figure.status,
      figure.period?.end ?? '',
      figure.scope?.name ?? '',
    ]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const parts = distinct(group);
    const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
    const fits = parts.length > 1 && parts.length <= 12 && Math.abs(sum - 100) <= 0.06 * parts.length;
    return fits
      ? [{ figure: null, parts: parts.map((figure) => ({ figure, share: (figure.value ?? 0) / 100 })) }]
      : [];
  });
}

/** A number told of two subjects is counted once. */
function distinct(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [figure.source.start, figure])).values()];
}
