import type { Option } from './list.js';

/** The values that rows have, with how many have each, in the order in which they come or the one that is given. */
export function countOptions<T>(
  rows: readonly T[],
  valuesOf: (row: T) => readonly string[],
  labelOf: (value: string) => string,
  order: (a: Option, b: Option) => number = () => 0,
): Option[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, label: labelOf(value), count })).sort(order);
}

/** Those of a fixed list that occur, in its order. */
export function inOrder(values: readonly string[]): (a: Option, b: Option) => number {
  return (a, b) => values.indexOf(a.value) - values.indexOf(b.value);
}

export const mostFirst = (a: Option, b: Option): number => b.count - a.count;
export const latestFirst = (a: Option, b: Option): number => (a.value < b.value ? 1 : -1);
