/** Makes the value of a number, the same one each time. */
export type ValueMaker<T> = (number: number) => T;

/**
 * Values by number, from 0. Those of a table that was built before are made when first asked for: a document needs a few hundred of
 * the ten thousand that a lexicon has.
 */
export class ValueList<T> {
  private readonly made: (T | undefined)[];
  private readonly make: ValueMaker<T> | null;

  constructor(length = 0, make: ValueMaker<T> | null = null) {
    this.made = new Array(length);
    this.make = make;
  }

  get length(): number {
    return this.made.length;
  }

  /** Adds a value behind the others. */
  push(value: T): void {
    this.made.push(value);
  }

  all(): T[] {
    return Array.from({ length: this.length }, (_, number) => this.at(number));
  }

  at(number: number): T {
    const known = this.made[number];
    return known === undefined ? this.makeNow(number) : known;
  }

  private makeNow(number: number): T {
    if (this.make === null) throw new RangeError(`there is no value ${number}`);
    const value = this.make(number);
    this.made[number] = value;
    return value;
  }
}
