/**
 * What stands at places of a text, one thing at most at each. For many look-ups of which hardly any finds something: a bit for each
 * place tells so, and these bits stay at hand.
 */
export class PlaceIndex<T> {
  private readonly taken: Int32Array;
  private readonly values = new Map<number, T>();

  /** The last of the values wins where several stand at one place. */
  constructor(length: number, values: readonly T[], placeOf: (value: T) => number) {
    this.taken = new Int32Array((length >>> 5) + 1);
    for (const value of values) {
      const at = placeOf(value);
      this.taken[at >>> 5]! |= 1 << at;
      this.values.set(at, value);
    }
  }

  get(at: number): T | undefined {
    return this.has(at) ? this.values.get(at) : undefined;
  }

  has(at: number): boolean {
    return at >= 0 && at >>> 5 < this.taken.length && (this.taken[at >>> 5]! & (1 << at)) !== 0;
  }
}
