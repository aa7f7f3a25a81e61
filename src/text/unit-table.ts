import { ValueList } from './value-list.js';

const FEWEST_SLOTS = 8;

/** What stands for a UTF-16 unit. A map has to be filled at every start; of this only what is asked for is made, as of a `ValueList`. */
export class UnitTable<T> {
  /** Open addressing: the unit in the upper half, the number of its value plus 1 in the lower, 0 where free. */
  private slots = new Int32Array(FEWEST_SLOTS);
  private readonly values = new ValueList<T>();

  /** Of each unit once. */
  add(unit: number, value: T): void {
    this.values.push(value);
    if (this.values.length * 2 > this.slots.length) this.grow();
    this.put((unit << 16) | this.values.length);
  }

  get(unit: number): T | undefined {
    const { slots } = this;
    const last = slots.length - 1;
    for (let slot = spread(unit) & last; ; slot = (slot + 1) & last) {
      const found = slots[slot]!;
      if (found === 0) return undefined;
      if (found >>> 16 === unit) return this.values.at((found & 0xffff) - 1);
    }
  }

  /** All units and what stands for them, in the order they were added. */
  entries(): [unit: number, value: T][] {
    const entries: [number, T][] = [];
    for (const found of this.slots)
      if (found !== 0) entries[(found & 0xffff) - 1] = [found >>> 16, this.values.at((found & 0xffff) - 1)];
    return entries;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (const found of slots) if (found !== 0) this.put(found);
  }

  private put(entry: number): void {
    const last = this.slots.length - 1;
    let slot = spread(entry >>> 16) & last;
    while (this.slots[slot] !== 0) slot = (slot + 1) & last;
    this.slots[slot] = entry;
  }
}

/** Signs that are used together lie together. */
function spread(unit: number): number {
  return Math.imul(unit, 0x9e3779b1) >>> 16;
}
