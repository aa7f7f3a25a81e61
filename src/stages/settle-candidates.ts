import type { Span } from '../model/document.js';
import type { Dismissed, PeriodMention, Quantity } from '../model/draft.js';
import { lookalikeMatcher } from '../packs/lookalike-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { startsNumeral } from '../text/numeral-signs.js';
import { copyDraft } from './copy-draft.js';

/** Every number is now a quantity, part of a period, or dismissed with a reason. */
export const settleCandidates: Stage = (draft, context) => {
  const { kept, dismissed } = settle(draft.normal.text, draft.quantities, draft.periods, context.packs);
  const settled = copyDraft(draft);
  settled.quantities = kept;
  settled.dismissed = [...draft.dismissed, ...dismissed];
  return settled;
};

/** Parts the numbers of a text; what overlaps a period is its part, what looks like a figure and is none has a rule. */
export function settle(
  text: string,
  quantities: readonly Quantity[],
  periods: readonly PeriodMention[],
  packs: Packs,
): { kept: Quantity[]; dismissed: Dismissed[] } {
  const lookalikes = lookalikeMatcher(packs);
  const inPeriod = overlapTest(periods);
  const kept: Quantity[] = [];
  const dismissed: Dismissed[] = [];
  for (const quantity of quantities) {
    const { start, end } = quantity;
    const rule = inPeriod(quantity) ?? lookalikes.match(text, quantity);
    if (rule === null) kept.push(quantity);
    else dismissed.push({ start, end, rule: rule.id, why: rule.why });
  }
  for (const period of periods) {
    const { start, end, rule } = period;
    if (holdsNumeral(text, period)) dismissed.push({ start, end, rule, why: PART_OF_PERIOD });
  }
  return { kept, dismissed: dismissed.sort((a, b) => a.start - b.start) };
}

const PART_OF_PERIOD = 'a date or period, or part of one';

function holdsNumeral(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) {
    if (startsNumeral(text.charCodeAt(at))) return true;
  }
  return false;
}

/** Asked for spans in ascending order. */
function overlapTest(periods: readonly PeriodMention[]): (span: Span) => { id: string; why: string } | null {
  const ordered = [...periods].sort((a, b) => a.start - b.start);
  let first = 0;
  return ({ start, end }) => {
    while (first < ordered.length && ordered[first]!.end <= start) first += 1;
    const period = ordered[first];
    return period !== undefined && period.start < end ? { id: period.rule, why: PART_OF_PERIOD } : null;
  };
}
