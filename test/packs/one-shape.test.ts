import { expect, test } from 'vitest';
import { ofOneShape } from '../../src/packs/one-shape.js';

test('gives every rule the keys of all, in one order, and says nothing new', () => {
  const rules: { id: string; sign?: number; keep?: boolean }[] = [
    { id: 'a', keep: true },
    { id: 'b', sign: -1 },
  ];
  const shaped = ofOneShape(rules);
  expect(shaped).toEqual(rules);
  expect(Object.keys(shaped[0]!)).toEqual(Object.keys(shaped[1]!));
});
