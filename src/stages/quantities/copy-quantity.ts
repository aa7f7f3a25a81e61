import type { Quantity } from '../../model/draft.js';

/** A copy in which a field is to be settled anew. Written out for the same reason as `copyCandidate`. */
export function copyQuantity(quantity: Quantity): Quantity {
  return {
    start: quantity.start,
    end: quantity.end,
    from: quantity.from,
    to: quantity.to,
    kind: quantity.kind,
    value: quantity.value,
    min: quantity.min,
    max: quantity.max,
    bound: quantity.bound,
    unit: quantity.unit,
    factor: quantity.factor,
    role: quantity.role,
    chinese: quantity.chinese,
    per: quantity.per,
    rules: quantity.rules,
  };
}

/** The same number with another bound. */
export function withBound(quantity: Quantity, bound: Quantity['bound']): Quantity {
  const copy = copyQuantity(quantity);
  copy.bound = bound;
  return copy;
}
