import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Flood, type Frame, FrameReader, frameOf } from '../../../src/pool/isolation/frame.js';

const allOf = (frames: readonly { told: string; text: string }[]): Buffer =>
  Buffer.concat(frames.flatMap(({ told, text }) => frameOf(told, Buffer.from(text))));

test('frames come whole, however their bytes come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ told: fc.string({ unit: 'grapheme' }), text: fc.string({ unit: 'grapheme' }) })),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      (frames, steps) => {
        const bytes = allOf(frames);
        const reader = new FrameReader(10_000);
        const found: Frame[] = [];
        let turn = 0;
        for (let at = 0; at < bytes.length; turn += 1) {
          const step = steps[turn % steps.length]!;
          found.push(...reader.add(bytes.subarray(at, at + step)));
          at += step;
        }
        expect(found.map(({ told, bytes }) => ({ told, text: bytes.toString() }))).toEqual(frames);
      },
    ),
  );
});

test('more bytes than may come are refused before they are there', () => {
  const reader = new FrameReader(9);
  const [head] = frameOf('told', Buffer.from('ten bytes.'));
  expect(() => [...reader.add(head as Buffer)]).toThrow(Flood);
});
