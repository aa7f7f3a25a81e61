/** A list in which every value stands once, and the way to its place: what many records say is written down once. */
export class Interned<T> {
  readonly values: T[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a value, which is told from others by its JSON. */
  place(value: T): number {
    const key = JSON.stringify(value);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }
}
