import { ValueList } from './value-list.js';

/**
 * What wordings stand for, found by the whole wording. A map of strings has to be filled at every start; this one is a few stretches of
 * numbers, which are taken from where they were kept as they are.
 */
export class FormTable<T> {
  /** Open addressing: the number of a wording plus 1, 0 where free. */
  private readonly slots: Int32Array;
  /** Where each wording begins in `units`, and where the last one ends. */
  private readonly starts: Int32Array;
  private readonly units: Uint16Array;
  private readonly values: ValueList<T>;

  /** Of each wording once. */
  constructor(entries: readonly (readonly [form: string, value: T])[]) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(entries.length * 2 + 2)));
    this.starts = new Int32Array(entries.length + 1);
    for (const [i, [form]] of entries.entries()) this.starts[i + 1] = this.starts[i]! + form.length;
    this.units = new Uint16Array(this.starts[entries.length]!);
    this.values = new ValueList<T>();
    for (const [form, value] of entries) this.put(form, value);
  }

  private put(form: string, value: T): void {
    const number = this.values.length;
    this.values.push(value);
    for (let i = 0; i < form.length; i += 1) this.units[this.starts[number]! + i] = form.charCodeAt(i);
    const last = this.slots.length - 1;
    let slot = hashOf(form, 0, form.length) & last;
    while (this.slots[slot] !== 0) slot = (slot + 1) & last;
    this.slots[slot] = number + 1;
  }

  has(text: string): boolean {
    return this.find(text, 0, text.length) >= 0;
  }

  /** What the wording stands for that is text[start, end). */
  get(text: string, start = 0, end = text.length): T | undefined {
    const number = this.find(text, start, end);
    return number < 0 ? undefined : this.values.at(number);
  }

  private find(text: string, start: number, end: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    for (let slot = hashOf(text, start, end) & last; ; slot = (slot + 1) & last) {
      const number = slots[slot]! - 1;
      if (number < 0 || this.isAt(number, text, start, end)) return number;
    }
  }

  private isAt(number: number, text: string, start: number, end: number): boolean {
    const from = this.starts[number]!;
    if (this.starts[number + 1]! - from !== end - start) return false;
    for (let i = 0; i < end - start; i += 1)
      if (this.units[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
