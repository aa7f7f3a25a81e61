import type { Quantity } from '../../model/draft.js';
import type { LeadingBound, LeadingBounds } from '../../packs/modifier-matcher.js';
import { SHARE_OF } from '../../text/numeral-part.js';
import { startsNumeral } from '../../text/numeral-signs.js';
import { unitAt } from '../../text/unit-at.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import { withBound } from './copy-quantity.js';

/** 每年至少新建公园20个: a bound that stands before the verb holds for the first number behind it. */
export function leadBounds(text: string, found: Quantity[], leads: LeadingBounds): Quantity[] {
  let floor = 0;
  for (let i = 0; i < found.length; i += 1) {
    const quantity = found[i]!;
    const lead = quantity.bound === 'eq' ? leadOf(text, floor, quantity, leads) : null;
    if (lead !== null) found[i] = bounded(quantity, lead);
    floor = quantity.end;
  }
  return found;
}

/** How far behind the bound its number may stand: a verb, an object and a measure. */
const LONGEST = 10;
const breaks = unitSet('，。；：、！？（）\n');

/** The bound that leads a number, the first of the rules where there are several; it ends at `floor` or behind. */
function leadOf(text: string, floor: number, quantity: Quantity, leads: LeadingBounds): LeadingBound | null {
  let best: LeadingBound | null = null;
  const least = Math.max(floor, quantity.from - LONGEST);
  for (let end = quantity.from; end >= least; end -= 1) {
    const code = unitAt(text, end - 1);
    const lead = leads.mayBegin(code) ? (leads.longest(text, end)?.value ?? null) : null;
    // 人数最多的广东达到300万人 bounds nothing.
    if (lead !== null && !text.startsWith(SHARE_OF, end) && fits(quantity, lead)) {
      if (best === null || lead.order < best.order) best = lead;
    }
    if (hasUnit(breaks, code) || startsNumeral(code)) break;
  }
  return best;
}

/** 最高可 bounds money and time only. */
function fits({ kind, unit }: Quantity, { reading: { dimensions } }: LeadingBound): boolean {
  if (kind === 'rank') return false;
  return dimensions.length === 0 || dimensions.some((known) => unit.dimension?.startsWith(known));
}

function bounded(quantity: Quantity, { reading }: LeadingBound): Quantity {
  const copy = withBound(quantity, reading.bound);
  copy.rules = [...quantity.rules, reading.rule];
  return copy;
}
