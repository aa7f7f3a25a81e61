import type { Quantity } from '../../model/draft.js';

/** The kind of what is counted or measured in a dimension; of a compound its upper part tells. */
export function kindOfDimension(dimension: string | null): Quantity['kind'] {
  if (dimension === null) return 'number';
  return KINDS.get(dimension.split('/', 1)[0]!) ?? 'quantity';
}
const KINDS = new Map<string, Quantity['kind']>([
  ['percent', 'percent'],
  ['percent-point', 'percent-point'],
  ['money', 'money'],
  ['multiple', 'multiple'],
]);

/** 40%, 1.2倍: a part of something, which may be named before it. */
export const isPartOfWhole = (dimension: string | null): boolean =>
  dimension === 'percent' || dimension === 'multiple';
