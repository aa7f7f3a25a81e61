import { expect, test } from 'vitest';
import { hash64 } from '../../src/text/hash64.js';

const SEED = '0123456789abcdef';

test('gives sixteen hexadecimal digits, the same for the same seed and text', () => {
  expect(hash64(SEED)('12:15:level:耕地面积')).toMatch(/^[0-9a-f]{16}$/);
  expect(hash64(SEED)('12:15:level:耕地面积')).toBe(hash64(SEED)('12:15:level:耕地面积'));
});

test('tells seeds apart and spreads texts that differ by a digit', () => {
  expect(hash64('fedcba9876543210')('1:2')).not.toBe(hash64(SEED)('1:2'));
  const ids = Array.from({ length: 20_000 }, (_, at) => hash64(SEED)(`${at}:${at + 3}:level:产量`));
  expect(new Set(ids).size).toBe(ids.length);
  // Either half alone is nearly as good: no lane lies idle.
  for (const [from, to] of [
    [0, 8],
    [8, 16],
  ])
    expect(new Set(ids.map((id) => id.slice(from, to))).size).toBeGreaterThan(19_990);
});
