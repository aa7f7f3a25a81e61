/** What stands at places of a text, one thing at most at each. For many look-ups, which a map takes several times as long for. */
export class PlaceIndex<T> {
  /** By place, the number of its value from 1 on; 0 where there is none. */
  private readonly numbers: Int32Array;
  private readonly values: readonly T[];

  /** The last of the values wins where several stand at one place. */
  constructor(length: number, values: readonly T[], placeOf: (value: T) => number) {
    this.numbers = new Int32Array(length + 1);
    this.values = values;
    for (let i = 0; i < values.length; i += 1) this.numbers[placeOf(values[i]!)] = i + 1;
  }

  get(at: number): T | undefined {
    const number = this.numberAt(at);
    return number === 0 ? undefined : this.values[number - 1];
  }

  has(at: number): boolean {
    return this.numberAt(at) !== 0;
  }

  private numberAt(at: number): number {
    return at >= 0 && at < this.numbers.length ? this.numbers[at]! : 0;
  }
}
