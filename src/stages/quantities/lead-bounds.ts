import type { Quantity } from '../../model/draft.js';
import type { LeadingBound } from '../../packs/modifier-matcher.js';
import { SHARE_OF } from '../../text/numeral-part.js';
import { startsNumeral } from '../../text/numeral-signs.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import { withBound } from './copy-quantity.js';

/** 每年至少新建公园20个: a bound that stands before the verb holds for the first number behind it. */
export function leadBounds(text: string, found: Quantity[], leads: readonly LeadingBound[]): Quantity[] {
  for (const lead of leads) {
    let next = 0;
    for (let at = text.indexOf(lead.form); at >= 0; at = text.indexOf(lead.form, at + 1)) {
      const end = at + lead.form.length;
      while (next < found.length && found[next]!.from < end) next += 1;
      const quantity = found[next];
      if (quantity === undefined) break;
      if (reaches(text, end, quantity.from) && isFree(quantity, lead)) found[next] = bounded(quantity, lead);
    }
  }
  return found;
}

/** How far behind the bound its number may stand: a verb, an object and a measure. */
const LONGEST = 10;
const breaks = unitSet('，。；：、！？（）\n');

function reaches(text: string, end: number, from: number): boolean {
  // 人数最多的广东达到300万人 bounds nothing.
  if (from - end > LONGEST || text.startsWith(SHARE_OF, end)) return false;
  for (let at = end; at < from; at += 1) {
    const code = text.charCodeAt(at);
    if (hasUnit(breaks, code) || startsNumeral(code)) return false;
  }
  return true;
}

/** A number with a bound of its own keeps it; 最高可 bounds money and time only. */
function isFree({ bound, kind, unit }: Quantity, { reading }: LeadingBound): boolean {
  const { dimensions } = reading;
  const fits = dimensions.length === 0 || dimensions.some((known) => unit.dimension?.startsWith(known));
  return bound === 'eq' && kind !== 'rank' && fits;
}

function bounded(quantity: Quantity, { reading }: LeadingBound): Quantity {
  const copy = withBound(quantity, reading.bound);
  copy.rules = [...quantity.rules, reading.rule];
  return copy;
}
