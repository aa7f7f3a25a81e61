/** A copy with one value more, of just that size: a spread with a value behind it makes room for half as many again and sixteen. */
export function withLast<T>(list: readonly T[], value: T): T[] {
  const longer = new Array<T>(list.length + 1);
  for (let i = 0; i < list.length; i += 1) longer[i] = list[i]!;
  longer[list.length] = value;
  return longer;
}
