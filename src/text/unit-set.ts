/**
 * A set of UTF-16 units in 8 KiB of bits. Every character of a document is asked for in a dozen of them, and a table of a
 * byte for each unit would not stay in the processor's first cache.
 */
export type UnitSet = Int32Array;

/** The set of the signs' first units. */
export function unitSet(signs: Iterable<string>): UnitSet {
  const set = new Int32Array(0x10000 >> 5);
  for (const sign of signs) addUnit(set, sign.charCodeAt(0));
  return set;
}

export function addUnit(set: UnitSet, unit: number): void {
  set[unit >> 5]! |= 1 << unit;
}

/** NaN, which stands past the end of a text, is in no set that lacks U+0000. */
export function hasUnit(set: UnitSet, unit: number): boolean {
  return (set[unit >> 5]! & (1 << unit)) !== 0;
}
