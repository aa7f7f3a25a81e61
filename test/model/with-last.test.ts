import { expect, test } from 'vitest';
import { withLast } from '../../src/model/with-last.js';

test('a longer copy; the list stays as it is', () => {
  const list = ['a', 'b'];
  expect(withLast(list, 'c')).toEqual(['a', 'b', 'c']);
  expect(list).toEqual(['a', 'b']);
  expect(withLast([], 'a')).toEqual(['a']);
});
