import type { Draft } from '../../model/draft.js';
import type { Alternative } from '../../model/explanation.js';
import type { Figure } from '../../model/figure.js';
import type { StageContext } from '../../packs/stage.js';
import { secondReadings } from '../../stages/attach-metrics.js';

/** The second-best readings of the figures of one draft; of a number told of several subjects, one each. */
export function findAlternatives(
  draft: Draft,
  context: StageContext,
): (figure: Figure) => Alternative | null {
  const { map } = draft.normal;
  const second = secondReadings(draft, context);
  return ({ source, rules }) => {
    const found = second.find(({ start, won }) => map.startOf(start) === source.start && rules.includes(won));
    return found === undefined ? null : { rule: found.rule, name: found.name, role: found.role };
  };
}
