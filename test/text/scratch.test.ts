import { expect, test } from 'vitest';
import { Scratch, textIn, writeText } from '../../src/text/scratch.js';

test('units that are half a pair stay as they are', () => {
  const room = new Scratch().take(4);
  room.units.set([0xd842, 0x4ea7, 0xd842, 0xdfb7]);
  expect(textIn(room, 4)).toBe('\ud842产𠮷');
});

test('a text is read back whole, whatever stood there before', () => {
  const scratch = new Scratch();
  for (const text of ['全市完成投资25亿元，同比增长8.2%。', '25亿', '', '𠮷']) {
    const room = scratch.take(text.length);
    writeText(text, room);
    expect(textIn(room, text.length)).toBe(text);
  }
});
