import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, type Edge } from '../../src/diff/assign.js';

const total = (edges: readonly Edge[]): number => edges.reduce((sum, { worth }) => sum + worth, 0);

function isOneToOne(edges: readonly Edge[]): boolean {
  return [edges.map(({ a }) => a), edges.map(({ b }) => b)].every(
    (ends) => new Set(ends).size === ends.length,
  );
}

/** The best total by trying everything: the first edge is taken, or it is not. */
function bestByTrying(edges: readonly Edge[]): number {
  const [first, ...rest] = edges;
  if (first === undefined) return 0;
  const free = rest.filter(({ a, b }) => a !== first.a && b !== first.b);
  return Math.max(bestByTrying(rest), first.worth + bestByTrying(free));
}

/** Up to five a side, some pairs impossible; worths are whole, so that totals are exact. */
const smallTask = fc
  .array(fc.record({ a: fc.nat(4), b: fc.nat(4), worth: fc.integer({ min: 1, max: 100 }) }), {
    maxLength: 14,
  })
  .map((edges) => [...new Map(edges.map((edge) => [`${edge.a} ${edge.b}`, edge])).values()]);

test('the total is the best there is, and every figure is used once', () => {
  fc.assert(
    fc.property(smallTask, (edges) => {
      const chosen = assign(edges);
      expect(isOneToOne(chosen)).toBe(true);
      expect(total(chosen)).toBe(bestByTrying(edges));
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('turned round, the total is the same', () => {
  fc.assert(
    fc.property(smallTask, (edges) => {
      const turned = edges.map(({ a, b, worth }) => ({ a: b, b: a, worth }));
      expect(total(assign(turned))).toBe(total(assign(edges)));
    }),
    { seed: 4, numRuns: 100 },
  );
});

test('two good pairs win over the best one and nothing', () => {
  const edges = [
    { a: 0, b: 0, worth: 10 },
    { a: 0, b: 1, worth: 8 },
    { a: 1, b: 0, worth: 7 },
  ];
  expect(assign(edges)).toEqual([edges[1], edges[2]]);
});

test('of several for one the worthiest is taken, from either side', () => {
  const edges = [3, 9, 5].map((worth, a) => ({ a, b: 7, worth }));
  expect(assign(edges)).toEqual([edges[1]]);
  expect(assign(edges.map(({ a, b, worth }) => ({ a: b, b: a, worth })))).toEqual([{ a: 7, b: 1, worth: 9 }]);
});

test('nothing to pair is no pair', () => {
  expect(assign([])).toEqual([]);
});

test('a group that is too large for the best total is still one-to-one, and leaves no possible pair', () => {
  const size = 200;
  // Everyone with everyone, and none like another.
  const edges = Array.from({ length: size * size }, (_, at) => ({
    a: Math.floor(at / size),
    b: at % size,
    worth: 1 + ((at * 7919) % 104_729) / 104_729,
  }));
  const chosen = assign(edges);
  expect(isOneToOne(chosen)).toBe(true);
  expect(chosen).toHaveLength(size);
  const best = edges.reduce((top, edge) => (edge.worth > top.worth ? edge : top));
  expect(chosen).toContainEqual(best);
});
