import type { Draft, ExtractOptions, Frame } from '../../model/draft.js';
import type { Figure } from '../../model/figure.js';
import type { FigureTrace, Statement } from '../../model/reading.js';
import type { Packs } from '../../packs/packs.js';
import { findAlternatives } from '../explain/find-alternatives.js';
import { agrees, framesAt, lostFrame } from '../explain/frame-evidence.js';

/** What the words of a draft say of stretches of it; places in this list are what traces refer to. */
export function statementsOf(draft: Draft): Statement[] {
  return draft.frames.map((frame) => ({ field: frame.attribute, ...lostFrame(draft, frame) }));
}

/** Why each figure of a finished draft was read so, as `zhibiao explain` tells it; by their ids. */
export function traceFigures(
  draft: Draft,
  figures: readonly Figure[],
  context: { packs: Packs; options: ExtractOptions },
): Map<string, FigureTrace> {
  const second = findAlternatives(draft, context);
  const placeOf = new Map(draft.frames.map((frame, place) => [frame, place]));
  const traces = new Map<string, FigureTrace>();
  // Figures are made of the candidates one by one, in their order.
  draft.candidates.forEach(({ quantity }, i) => {
    const figure = figures[i];
    if (figure === undefined) return;
    const covering = framesAt(draft, quantity.start);
    const won = winners(covering, figure);
    const place = (frame: Frame): number => placeOf.get(frame) ?? 0;
    traces.set(figure.id, {
      won: won.map(place),
      lost: covering.filter((frame) => !won.includes(frame)).map(place),
      second: second(figure),
    });
  });
  return traces;
}

/** Of each attribute the innermost frame that the figure says the same as. */
function winners(covering: readonly Frame[], figure: Figure): Frame[] {
  return covering.filter(
    (frame, i) =>
      agrees(frame, figure) &&
      !covering.slice(0, i).some((inner) => inner.attribute === frame.attribute && agrees(inner, figure)),
  );
}
