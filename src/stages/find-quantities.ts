import type { Span } from '../model/document.js';
import type { Quantity } from '../model/draft.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { joinsList, PER } from '../text/numeral-part.js';
import { powerOf, startsNumeral } from '../text/numeral-signs.js';
import { isAt, unitAt } from '../text/unit-at.js';
import { hasUnit } from '../text/unit-set.js';
import { copyDraft } from './copy-draft.js';
import { copyQuantity, withBound } from './quantities/copy-quantity.js';
import { quantityGrammar } from './quantities/grammar.js';
import { leadBounds } from './quantities/lead-bounds.js';
import { readQuantity } from './quantities/read-quantity.js';

/** Every number outside the periods with its unit and bound, whether it will be a figure or not. */
export const findQuantities: Stage = (draft, { packs }) => {
  const found = copyDraft(draft);
  found.quantities = scanQuantities(draft.normal.text, packs, draft.periods);
  return found;
};

/** One scan over a normal text. No number begins inside one of the spans, which are in ascending order: 2023年 is read once. */
export function scanQuantities(text: string, packs: Packs, taken: readonly Span[] = []): Quantity[] {
  const grammar = quantityGrammar(packs);
  const { initial } = grammar;
  const found: Quantity[] = [];
  let floor = 0;
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!hasUnit(initial, text.charCodeAt(at))) continue;
    while (next < taken.length && taken[next]!.end <= at) next += 1;
    const period = taken[next];
    if (period !== undefined && period.start <= at) {
      if (startsNumeral(text.charCodeAt(at))) floor = period.end;
      at = period.end - 1;
      continue;
    }
    const quantity = readQuantity(text, at, floor, grammar);
    if (quantity === null) continue;
    found.push(quantity);
    floor = quantity.to;
    at = quantity.end - 1;
  }
  const shared = shareBounds(text, sharePer(text, shareUnits(text, found)));
  return leadBounds(text, shared, grammar.modifiers.leads);
}

/** 每人每月300元、500元: what the first member is said per holds for all. */
function sharePer(text: string, found: Quantity[]): Quantity[] {
  for (let i = 1; i < found.length; i += 1) {
    const member = found[i - 1]!;
    const next = found[i]!;
    if (!isListed(text, member, next.from) || next.unit.text === '') continue;
    const said = isAt(text, member.from, PER) || (i > 1 && found[i - 2]!.unit.text === member.unit.text);
    if (said && member.unit.text.startsWith(`${next.unit.text}/`)) found[i] = withUnitOf(next, member);
  }
  return found;
}

/** 突破1亿元、5亿元、10亿元: the bound in front of the first member holds for all. */
function shareBounds(text: string, found: Quantity[]): Quantity[] {
  for (let i = 1; i < found.length; i += 1) {
    const member = found[i - 1]!;
    const next = found[i]!;
    if (!isListed(text, member, next.from)) continue;
    const leads = member.bound !== 'approx' && member.to === member.end;
    const bounded = member.from < member.start || (i > 1 && found[i - 2]!.bound === member.bound);
    const alike = member.unit.text !== '' && member.unit.text === next.unit.text && next.kind === member.kind;
    if (leads && bounded && alike && next.bound === 'eq' && next.to === next.end)
      found[i] = withBound(next, member.bound);
  }
  return found;
}

/** Does a member of a list end right before `next`, but for the sign that joins them? */
function isListed(text: string, { end }: Quantity, next: number): boolean {
  return next === end + 1 && joinsList(unitAt(text, end));
}

/** 1409万、1305万人次: members of a list that end in a magnitude share the unit of the last. */
function shareUnits(text: string, found: Quantity[]): Quantity[] {
  for (let i = found.length - 2; i >= 0; i -= 1) {
    const member = found[i]!;
    const next = found[i + 1]!;
    if (member.kind !== 'number' || !isListed(text, member, next.start)) continue;
    if (powerOf(text.charCodeAt(member.end - 1)) >= 4) found[i] = withUnitOf(member, next);
  }
  return sharePoints(text, found);
}

/** 分别提高0.6个、0.2个百分点, 下降1.35个、上升7.18个百分点: things counted are whole, so a fraction of 个 is of points. */
function sharePoints(text: string, found: Quantity[]): Quantity[] {
  for (let i = found.length - 2; i >= 0; i -= 1) {
    const member = found[i]!;
    const next = found[i + 1]!;
    if (next.kind !== 'percent-point' || member.kind !== 'quantity' || member.to !== member.end) continue;
    const gap = next.from - member.end;
    const split = gap === 1 || (gap <= LONGEST_VERB && (member.value?.exponent ?? 0) < 0);
    const shares = next.unit.text.startsWith(member.unit.text);
    if (split && shares && joinsList(unitAt(text, member.end))) found[i] = withUnitOf(member, next);
  }
  return found;
}
/** 、上升, 和下降 */
const LONGEST_VERB = 5;

function withUnitOf(member: Quantity, { unit, factor, kind }: Quantity): Quantity {
  const copy = copyQuantity(member);
  copy.unit = unit;
  copy.factor = factor;
  copy.kind = kind;
  return copy;
}
