import { expect, test } from 'vitest';
import { repetitionOf } from './nested-quantifier.js';

test.each([
  ['(a+)+', 2, true],
  ['(?:a|b*)*c', 2, true],
  ['((a+)b)+', 2, true],
  ['(?:[a-z]+ ?){2,}', 2, true],
  ['(a+)?', 1, false],
  ['(a+){2}', 1, false],
  ['[+*]+', 1, false],
  ['\\(a+\\)+', 2, false],
  ['(?<year>\\d{4})年', 0, false],
] as const)('%s', (source, unbounded, nested) => {
  expect(repetitionOf(source)).toEqual({ unbounded, nested });
});
