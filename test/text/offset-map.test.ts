import { describe, expect, test } from 'vitest';
import { applyEdits, identityMap, MapBuilder, offsetMover, sourceSpan } from '../../src/text/offset-map.js';

describe('edits of a mapped text', () => {
  const edits = [
    { start: 2, end: 4, text: '吨' },
    { start: 6, end: 7, text: '100' },
  ];
  const edited = applyEdits(identityMap('处理公噸达到X以上'), edits);

  test('are written in order', () => expect(edited.text).toBe('处理吨达到100以上'));

  test.each([
    ['吨', { start: 2, end: 4 }],
    ['100', { start: 6, end: 7 }],
    ['00', { start: 6, end: 7 }],
    ['以上', { start: 7, end: 9 }],
    ['理吨达', { start: 1, end: 5 }],
  ])('%s leads back to its source', (text, span) => {
    const at = edited.text.indexOf(text);
    expect(sourceSpan(edited, at, at + text.length)).toEqual(span);
  });

  test('of the same length keep every unit', () => {
    const same = applyEdits(identityMap('达io。%'), [{ start: 1, end: 5, text: '100%' }]);
    expect(sourceSpan(same, 2, 3)).toEqual({ start: 2, end: 3 });
  });

  test('move offsets outside them', () => {
    const move = offsetMover(edits);
    expect([0, 2, 4, 6, 7, 9].map(move)).toEqual([0, 2, 3, 5, 8, 10]);
  });
});

test('an empty stretch stands where it is', () => {
  expect(sourceSpan(identityMap('产量'), 1, 1)).toEqual({ start: 1, end: 1 });
  expect(sourceSpan(identityMap('产量'), 2, 2)).toEqual({ start: 2, end: 2 });
  expect(sourceSpan(identityMap(''), 0, 0)).toEqual({ start: 0, end: 0 });
});

describe('a map by segments', () => {
  const map = new MapBuilder();
  map.run(0, 10);
  map.whole(3, 20, 25);
  map.run(5, 30);
  const found = map.finish(8);

  test('leads every unit back, in whatever order it is asked', () => {
    const starts = [10, 11, 12, 20, 20, 30, 31, 32];
    const ends = [11, 12, 13, 25, 25, 31, 32, 33];
    for (const at of [7, 0, 3, 4, 5, 2, 6, 1]) {
      expect([found.startOf(at), found.endOf(at)]).toEqual([starts[at], ends[at]]);
    }
  });

  test('ends where its last unit does', () => expect(found.startOf(8)).toBe(33));

  test.each([
    [0, 0],
    [11, 1],
    [13, 3],
    [21, 5],
    [32, 7],
    [33, -1],
  ])('has from %i on of the source unit %i', (source, at) => expect(found.firstFrom(source)).toBe(at));
});
