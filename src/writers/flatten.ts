/** What stands at a path of keys; null where the path breaks off. */
export function follow(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const key of path) {
    if (value === null || value === undefined) return null;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A field as a cell of csv or tsv has it: absent ones null, lists as JSON. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}
