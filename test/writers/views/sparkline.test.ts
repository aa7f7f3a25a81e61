import { expect, test } from 'vitest';
import { sparkline } from '../../../src/writers/views/sparkline.js';

test.each<[(number | null)[], string]>([
  [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
  [[-5, 0, 5], '▁▅█'],
  [[1, null, 2], '▁ █'],
  [[3, 3, 3], '▅▅▅'],
  [[3, null], ''],
  [[], ''],
])('%j is %s', (values, bars) => {
  expect(sparkline(values)).toBe(bars);
});
