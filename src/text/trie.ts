/**
 * Longest-match lookup of many fixed wordings, keyed by UTF-16 unit. Read only after it is built. Kept in flat tables:
 * most places of a text begin no wording, and a bit tells so before anything is looked up.
 */
export interface Hit<T> {
  start: number;
  end: number;
  value: T;
}

const ROOT = 1;
/** A step is a place and a unit in one 32-bit key, so that a place has to fit 16 bits. */
const MOST_PLACES = 0x10000;
const FEWEST_SLOTS = 32;

export class Trie<T> {
  private readonly reversed: boolean;
  /** A bit for the low half of each unit that begins a wording; a unit without it begins none. */
  private readonly first = new Int32Array(128);
  /** Open addressing: in each slot the key of a step, 0 where it is free, and beside it the place that the step leads to. */
  private slots = new Int32Array(FEWEST_SLOTS * 2);
  /** What the wording that ends at a place says; the root stands at 1, since 0 is no place. */
  private readonly values: (T | null)[] = [null, null];

  /** A reversed trie matches leftwards, for words that end at a given place. */
  constructor(direction: 'forward' | 'backward' = 'forward') {
    this.reversed = direction === 'backward';
  }

  /** Adds a wording; the first value added for a wording stays. */
  add(form: string, value: T): void {
    let place = ROOT;
    for (let i = 0; i < form.length; i += 1) {
      const unit = form.charCodeAt(this.reversed ? form.length - 1 - i : i);
      if (i === 0) this.first[(unit >> 5) & 127]! |= 1 << unit;
      place = this.step(place, unit) || this.grow(place, unit);
    }
    this.values[place] ??= value;
  }

  /** May a wording begin with this unit, or end with it where they are matched leftwards? One look, for loops over places. */
  mayBegin(unit: number): boolean {
    return (this.first[(unit >> 5) & 127]! & (1 << unit)) !== 0;
  }

  /** Forward: the longest wording that begins at `at`. Backward: the longest that ends at `at` (exclusive). */
  longest(text: string, at: number, limit = this.reversed ? 0 : text.length): Hit<T> | null {
    if (this.reversed ? at <= limit || at > text.length : at >= limit || at >= text.length) return null;
    const unit = text.charCodeAt(this.reversed ? at - 1 : at);
    if ((this.first[(unit >> 5) & 127]! & (1 << unit)) === 0) return null;
    return this.reversed ? this.longestLeft(text, at, limit) : this.longestRight(text, at, limit);
  }

  private longestRight(text: string, at: number, limit: number): Hit<T> | null {
    let end = at;
    let value: T | null = null;
    let place = ROOT;
    const last = Math.min(limit, text.length);
    for (let i = at; i < last; i += 1) {
      place = this.step(place, text.charCodeAt(i));
      if (place === 0) break;
      const found = this.values[place]!;
      if (found === null) continue;
      value = found;
      end = i + 1;
    }
    return value === null ? null : { start: at, end, value };
  }

  private longestLeft(text: string, at: number, limit: number): Hit<T> | null {
    let start = at;
    let value: T | null = null;
    let place = ROOT;
    for (let i = at - 1; i >= limit; i -= 1) {
      place = this.step(place, text.charCodeAt(i));
      if (place === 0) break;
      const found = this.values[place]!;
      if (found === null) continue;
      value = found;
      start = i;
    }
    return value === null ? null : { start, end: at, value };
  }

  /** The place that a unit leads to, 0 for none. */
  private step(place: number, unit: number): number {
    const { slots } = this;
    const key = (place << 16) | unit;
    const last = slots.length - 1;
    for (let slot = (spread(key) << 1) & last; ; slot = (slot + 2) & last) {
      const found = slots[slot]!;
      if (found === key) return slots[slot + 1]!;
      if (found === 0) return 0;
    }
  }

  private grow(place: number, unit: number): number {
    const next = this.values.length;
    if (next === MOST_PLACES) throw new RangeError('too many wordings for one trie');
    this.values.push(null);
    if (next * 4 > this.slots.length) this.rehash();
    this.put((place << 16) | unit, next);
    return next;
  }

  private rehash(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (let slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] !== 0) this.put(slots[slot]!, slots[slot + 1]!);
    }
  }

  private put(key: number, place: number): void {
    const last = this.slots.length - 1;
    let slot = (spread(key) << 1) & last;
    while (this.slots[slot] !== 0) slot = (slot + 2) & last;
    this.slots[slot] = key;
    this.slots[slot + 1] = place;
  }
}

/** Neighbouring keys far apart: the golden ratio, with the high bits brought down to where a slot is read. */
function spread(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
