import { type Decimal, multiply } from '../../model/decimal.js';
import type { Quantity } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import { scanQuantities } from '../find-quantities.js';
import { copyQuantity } from '../quantities/copy-quantity.js';

/** A unit that stands apart from its numbers: 亿元 is 10^8 of the unit 元. */
export type ApartUnit = Pick<Quantity, 'unit' | 'factor' | 'kind' | 'rules'> & { scale: Decimal };

/** A list of units as in 单位：万元、%; null when the text is anything else. */
export function readUnits(text: string, packs: Packs): ApartUnit[] | null {
  const units = text
    .split(/[、，,；;]/)
    .map((piece) => readUnit(piece.trim(), packs) ?? readUnit(currencyLast(piece.trim(), packs), packs));
  return units.every((unit) => unit !== null) ? units : null;
}

/** 新台币千元 is what numbers count as 千元新台币. */
function currencyLast(text: string, packs: Packs): string {
  const hit = wordMatcher(packs).byClass.adverb.longest(text, 0);
  return hit === null ? '' : text.slice(hit.end) + hit.value.form;
}

/** The unit is whatever a 1 before it would be counted in, so that magnitudes and compounds need no second grammar. */
function readUnit(text: string, packs: Packs): ApartUnit | null {
  const bare = text.replace(/^(?:[±+＋-]|\/(?!\d))+/, '').replace(/[±+＋-]+$/, '');
  if (bare === '' || /^(?!1\/)[\d.]/.test(bare)) return null;
  // 1/10万 as well as /10万.
  const one = bare.startsWith('1/') ? bare : `1${bare}`;
  const [found, ...others] = scanQuantities(one, packs);
  if (found === undefined || others.length > 0 || found.end !== one.length || found.value === null)
    return null;
  const { unit, factor, kind, rules, value } = found;
  return { unit, factor, kind, rules, scale: value };
}

/** The number in the unit of its table; a unit in its own cell goes first. */
export function inUnit(quantity: Quantity, apart: ApartUnit | null): Quantity {
  if (apart === null || quantity.unit.text !== '') return quantity;
  const times = (value: Decimal | null): Decimal | null =>
    value === null ? null : multiply(value, apart.scale);
  const copy = copyQuantity(quantity);
  copy.value = times(quantity.value);
  copy.min = times(quantity.min);
  copy.max = times(quantity.max);
  copy.unit = apart.unit;
  copy.factor = apart.factor;
  copy.kind = apart.kind;
  copy.rules = [...quantity.rules, ...apart.rules];
  return copy;
}
