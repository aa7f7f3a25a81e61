/**
 * The same rules, each with every key that any of them has. Rules leave out what they do not say, so that words alone
 * came in 27 shapes; a key asked of objects of many shapes takes ten times as long to find, or to find missing.
 */
export function ofOneShape<T extends object>(rules: readonly T[]): T[] {
  const blank: Partial<T> = {};
  for (const rule of rules) Object.assign(blank, rule);
  for (const key of Object.keys(blank) as (keyof T)[]) blank[key] = undefined as T[keyof T];
  return rules.map((rule) => ({ ...blank, ...rule }));
}
