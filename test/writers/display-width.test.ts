import { expect, test } from 'vitest';
import { displayWidth, fitWidth } from '../../src/writers/display-width.js';

test.each([
  ['PM2.5平均浓度', 13],
  ['（％）', 6],
  ['≥ 84 %', 6],
  ['𠮷', 2],
  ['e\u0301', 1],
  ['', 0],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each([
  ['平均浓度', 8, '平均浓度'],
  ['平均浓度', 7, '平均浓…'],
  ['平均浓度', 6, '平均…'],
  ['平均浓度', 1, '…'],
])('%s in %i columns is %s', (text, columns, fitted) => {
  expect(fitWidth(text, columns)).toBe(fitted);
  expect(displayWidth(fitted)).toBeLessThanOrEqual(columns);
});
