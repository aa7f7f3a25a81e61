// Twice as many figures against half of them twice: what grows with the square shows as 2.
import { diff } from '../../dist/index.js';
import { inTurn } from './measure.mjs';
import { milliseconds, row } from './rows.mjs';
import { syntheticSides } from './synthetic-figures.mjs';

export async function comparing() {
  const [large, small] = [syntheticSides(10_000), syntheticSides(5_000)];
  const { long, twice } = await inTurn(
    { long: () => diff(...large), twice: () => [diff(...small), diff(...small)] },
    { iterations: 1 },
  );
  const pairs = diff(...large).filter((change) => change.old !== null && change.new !== null).length;
  return {
    title: 'Comparing two years',
    note: `Two lists of 10,000 figures each, of which ${pairs} are paired.`,
    rows: [
      row('10,000 a side against 5,000 twice', long / twice, {
        ours: milliseconds(long),
        yardstick: milliseconds(twice),
        bar: 2,
      }),
    ],
  };
}
