import { expect, test } from 'vitest';
import { parseCsv } from '../../src/commands/parse-csv.js';

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a,,\n', [['a', '', '']]],
  ['a,', [['a', '']]],
  ['"a,""b""\nc",d\n\n', [['a,"b"\nc', 'd']]],
  ['', []],
])('%j', (text, rows) => {
  expect(parseCsv(text).map(({ fields }) => fields)).toEqual(rows);
});

test('a row knows the line it begins on', () => {
  expect(parseCsv('a\n"b\nc"\n\nd').map(({ line }) => line)).toEqual([1, 2, 5]);
});
