import type { Quantity } from '../../../src/model/draft.js';

/** A number that is written without a bound, of which a test says what matters. */
export function quantityOf(over: Partial<Quantity>): Quantity {
  return {
    start: 0,
    end: 2,
    from: 0,
    to: 2,
    kind: 'quantity',
    value: { digits: 5n, exponent: 0 },
    min: null,
    max: null,
    bound: 'eq',
    unit: { text: '家', code: null, dimension: 'count' },
    factor: null,
    role: null,
    chinese: false,
    per: null,
    rules: [],
    ...over,
  };
}

/** 500人以上: one whose bound stands behind it. */
export function boundedOf(over: Partial<Quantity>): Quantity {
  return quantityOf({ end: 2, to: 4, bound: 'ge', ...over });
}

/** The unit of a dimension, whatever it is called. */
export function unitOf(text: string, dimension: string | null): Quantity['unit'] {
  return { text, code: null, dimension };
}
