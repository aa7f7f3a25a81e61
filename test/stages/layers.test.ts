import { expect, test } from 'vitest';
import { Layers, NOTHING } from '../../src/stages/frames/layers.js';

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

test.each([1, 2, 3, 4])('what was laid last lies uppermost (%i)', (seed) => {
  const next = numbers(seed);
  const layers = new Layers();
  const tops = new Array<number>(60).fill(NOTHING);
  for (let top = 0; top < 40; top += 1) {
    const from = next(60);
    const to = from + next(60 - from + 1);
    if (top % 10 === 9) {
      layers.cutAt(from);
      tops.fill(NOTHING, from);
    } else {
      layers.lay(from, to, top);
      tops.fill(top, from, to);
    }
    expect(tops.map((_, place) => layers.at(place))).toEqual(tops);
  }
});
