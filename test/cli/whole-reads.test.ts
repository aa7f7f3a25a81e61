import { expect, test } from 'vitest';
import { type ReadAt, readingWhole } from '../../src/cli/whole-reads.js';

const FILE = Buffer.from('一二三四五');

/** A system that gives a few bytes at a time. */
const inParts =
  (most: number): ReadAt =>
  (_, buffer, offset, length, position) => {
    const from = Number(position);
    const given = FILE.subarray(from, from + Math.min(length, most));
    buffer.set(given, offset);
    return given.length;
  };

test.each([1, 2, 4, 100])(
  'gives all that is asked for from a system that gives %i bytes at a time',
  (most) => {
    const page = Buffer.alloc(8, 0xff);
    expect(readingWhole(inParts(most))(3, page, 1, 6, 3n)).toBe(6);
    expect(page.toString('hex')).toBe(`ff${Buffer.from('二三').toString('hex')}ff`);
  },
);

test('at the end of the file gives what is left, and behind it nothing', () => {
  const page = Buffer.alloc(8);
  expect(readingWhole(inParts(2))(3, page, 0, 8, 12)).toBe(3);
  expect(page.toString()).toBe('五\0\0\0\0\0');
  expect(readingWhole(inParts(2))(3, page, 0, 8, 15)).toBe(0);
});

test('a fault in the midst is a fault', () => {
  const read = inParts(2);
  const failing: ReadAt = (fd, buffer, offset, length, position) => {
    if (offset > 0) throw new Error('EIO');
    return read(fd, buffer, offset, length, position);
  };
  expect(() => readingWhole(failing)(3, Buffer.alloc(8), 0, 8, 0)).toThrow('EIO');
});
