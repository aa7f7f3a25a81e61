import type { DocumentResult } from '../model/document.js';
import type { Packs } from '../packs/packs.js';
import { convertFigure } from './convert-records.js';
import { unitConverter } from './convert-units.js';
import { type FigureFilter, filterFigures } from './filter-figures.js';

/** What becomes of a result that is right: it is chosen from, then told in the units asked for. */
export function finisher(
  { filter, to }: { filter?: FigureFilter; to?: readonly string[] },
  packs: Packs,
): (result: DocumentResult) => DocumentResult {
  const convert = to === undefined ? null : unitConverter(to, packs);
  return (result) => {
    if (filter === undefined && convert === null) return result;
    const chosen = filter === undefined ? result.figures : filterFigures(result.figures, filter);
    const figures = convert === null ? chosen : chosen.map((figure) => convertFigure(figure, convert));
    return { ...result, figures, document: { ...result.document, figures: figures.length } };
  };
}
