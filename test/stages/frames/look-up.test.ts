import { describe, expect, test } from 'vitest';
import type { Frame, PeriodMention } from '../../../src/model/draft.js';
import { coverOf, frameOf } from '../../../src/stages/frames/cover.js';
import { Layers, NOTHING } from '../../../src/stages/frames/layers.js';
import {
  cutLayers,
  finishFrames,
  frameAt,
  intervalAt,
  isInterval,
} from '../../../src/stages/frames/look-up.js';
import { endingAt, statusFrame } from '../../../src/stages/frames/make-frame.js';

/** A period over a stretch. */
const period = (
  from: number,
  to: number,
  mode: PeriodMention['mode'] = 'in',
  rule = `${from}-${to}`,
): Frame => ({
  ...{ attribute: 'period', span: null, from, to, rule },
  value: { kind: 'period', start: '2024-01-01', end: '2024-12-31', mode },
});
const status = (from: number, to: number): Frame =>
  statusFrame('target', null, { from, to }, `s${from}-${to}`);
const LENGTH = 24;
const ruleAt = (frame: Frame | null): string => frame?.rule ?? '';

/** What holds at each place, as one would read the list from behind. */
function plain(frames: readonly Frame[], wanted: (frame: Frame) => boolean): string[] {
  return Array.from({ length: LENGTH }, (_, at) =>
    ruleAt(frames.findLast((frame) => frame.from <= at && at < frame.to && wanted(frame)) ?? null),
  );
}
const isPeriod = ({ attribute }: Frame): boolean => attribute === 'period';
const isStatus = ({ attribute }: Frame): boolean => attribute === 'status';

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

function someFrames(seed: number, count: number): Frame[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const from = next(LENGTH - 1);
    const to = from + next(LENGTH - from);
    if (next(3) === 0) return { ...status(from, to), rule: `${i}` };
    return period(from, to, next(3) === 0 ? 'at' : 'in', `${i}`);
  });
}

describe.each([1, 2, 3, 4, 5, 6])('of frames by chance (%i) the last that covers a place', (seed) => {
  test.each([0, 1, 8, 9, 30])('of %i that are finished', (count) => {
    const frames = finishFrames(someFrames(seed, count));
    // Asked twice, for what was made for the first answer serves the second.
    for (let n = 0; n < 2; n += 1) {
      const told = (ask: (at: number) => Frame | null): string[] =>
        Array.from({ length: LENGTH }, (_, at) => ruleAt(ask(at)));
      expect(told((at) => frameAt(frames, 'period', at))).toEqual(plain(frames, isPeriod));
      expect(told((at) => frameAt(frames, 'status', at))).toEqual(plain(frames, isStatus));
      expect(told((at) => intervalAt(frames, at))).toEqual(plain(frames, isInterval));
    }
  });

  test('while more are added and the last is cut short', () => {
    const frames: Frame[] = [];
    for (const [i, frame] of someFrames(seed, 40).entries()) {
      frames.push(frame);
      if (i % 7 === 3) frames[frames.length - 1] = endingAt(frame, Math.floor((frame.from + frame.to) / 2));
      for (let at = i % 3; at < LENGTH; at += 3) {
        expect(ruleAt(frameAt(frames, 'period', at))).toBe(plain(frames, isPeriod)[at]);
        expect(ruleAt(intervalAt(frames, at))).toBe(plain(frames, isInterval)[at]);
      }
    }
  });
});

test('what is cut short at a place holds no more behind it, whatever was asked before', () => {
  const frames = Array.from({ length: 12 }, (_, i) => period(i, LENGTH));
  expect(ruleAt(frameAt(frames, 'period', 20))).toBe('11-24');
  for (const [i, frame] of frames.entries()) frames[i] = endingAt(frame, 15);
  cutLayers(frames, 15);
  frames.push(period(18, 20));
  expect(Array.from({ length: LENGTH }, (_, at) => ruleAt(frameAt(frames, 'period', at)))).toEqual(
    plain(frames, isPeriod),
  );
  // Of a list that nobody has asked there is nothing to cut.
  expect(() => cutLayers([period(0, 3)], 2)).not.toThrow();
});

test('what holds in each piece between the ends of frames', () => {
  const frames = [period(2, 9), period(4, 6), period(6, 6), period(0, 3)];
  const cover = coverOf(frames);
  expect(Array.from({ length: 11 }, (_, at) => ruleAt(frameOf(cover, at)))).toEqual([
    ...['0-3', '0-3', '0-3', '2-9', '4-6', '4-6', '2-9', '2-9', '2-9', '', ''],
  ]);
  expect(frameOf(cover, -1)).toBeNull();
  expect(frameOf(coverOf([]), 0)).toBeNull();
  expect(frameOf(coverOf([period(3, 5)]), 2)).toBeNull();
});

test('a stretch of nothing lies nowhere', () => {
  const layers = new Layers();
  layers.lay(3, 3, 1);
  layers.lay(5, 4, 1);
  expect([2, 3, 4, 5].map((at) => layers.at(at))).toEqual([NOTHING, NOTHING, NOTHING, NOTHING]);
});

test('days at which something stood are no interval', () => {
  expect((['in', 'since', 'by', 'at'] as const).map((mode) => isInterval(period(0, 1, mode)))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(isInterval(status(0, 1))).toBe(false);
});

test('a status, and the same frame up to another place', () => {
  const frame = statusFrame('target', 'binding', { from: 2, to: 9, span: { start: 2, end: 4 } }, 'rule');
  expect(frame).toEqual({
    attribute: 'status',
    value: { kind: 'status', status: 'target', force: 'binding' },
    span: { start: 2, end: 4 },
    ...{ from: 2, to: 9, rule: 'rule' },
  });
  expect(statusFrame('actual', null, { from: 2, to: 9 }, 'rule').span).toBeNull();
  expect(endingAt(frame, 5)).toEqual({ ...frame, to: 5 });
});
