import { Scratch, writeText } from './scratch.js';

/**
 * A hash that grows with what is added: two lanes of 32 bits (cyrb53 with all its bits kept). Spreads well and is quick; no
 * help against someone who wants two texts to agree.
 */
export interface Hash64 {
  readonly first: number;
  readonly second: number;
}

/** The hash of nothing. */
export const EMPTY_HASH: Hash64 = { first: 0xdeadbeef | 0, second: 0x41c6ce57 };

/** A short text, unit by unit. */
export function hashText({ first: a, second: b }: Hash64, text: string): Hash64 {
  let first = a;
  let second = b;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x9e3779b1);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  // Two texts one after the other are not one text.
  return hashNumber({ first, second }, text.length);
}

const DOCUMENT = new Scratch();

/** A whole document, two units at a time; not what `hashText` makes of it. */
export function hashDocument(hash: Hash64, text: string): Hash64 {
  const length = (text.length + 1) >> 1;
  const room = DOCUMENT.take(text.length);
  // Of the last pair the second unit may be none.
  room.pairs[length - 1] = 0;
  writeText(text, room);
  let mixed = hash;
  for (let from = 0; from < length; from += STRETCH)
    mixed = mixWords(mixed, room.pairs, from, Math.min(from + STRETCH, length));
  return hashNumber(mixed, text.length);
}

/**
 * So many words a call. A whole document in one loop is compiled before what follows the loop has run once, and such code
 * is left half-way and begun again for every document.
 */
const STRETCH = 128;

function mixWords({ first: a, second: b }: Hash64, words: Int32Array, from: number, to: number): Hash64 {
  let first = a;
  let second = b;
  for (let i = from; i < to; i += 1) {
    const word = words[i]!;
    // Turned, so that the upper of two units reaches the lower bits as well.
    first = Math.imul(first ^ word, 0x9e3779b1);
    first = (first << 15) | (first >>> 17);
    second = Math.imul(second ^ word, 0x5f356495);
    second = (second << 13) | (second >>> 19);
  }
  return { first, second };
}

/** An integer of 32 bits. */
export function hashNumber({ first, second }: Hash64, value: number): Hash64 {
  const mixed = finish(first ^ value, second);
  return { first: mixed, second: finish(Math.imul(second ^ value, 0x5f356495), mixed) };
}

/** As much of it as a double holds exactly, for a set: a text would have to be joined and hashed once more. */
export function keyOf({ first, second }: Hash64): number {
  return (first >>> 0) * 0x200000 + (second >>> 11);
}

/** Sixteen hexadecimal digits. */
export function digitsOf({ first, second }: Hash64): string {
  const left = finish(first, second);
  return hex(left) + hex(finish(second, left));
}

/** Lets every bit of both lanes reach every bit of the result. */
function finish(lane: number, other: number): number {
  const mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** By table, for a number asked for its digits in base 16 takes ten times as long. */
function hex(lane: number): string {
  return (
    PAIRS[lane >>> 24]! + PAIRS[(lane >>> 16) & 0xff]! + PAIRS[(lane >>> 8) & 0xff]! + PAIRS[lane & 0xff]!
  );
}

const PAIRS = Array.from({ length: 0x100 }, (_, byte) => byte.toString(16).padStart(2, '0'));
