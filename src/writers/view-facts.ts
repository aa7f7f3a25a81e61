import type { View } from './view.js';

/** What is true of the whole of a view as names and texts; what is no text as JSON, and what is not known left out. */
export function viewFacts<T>({ facts }: Pick<View<T>, 'facts'>): Record<string, string> {
  const known = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    known.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
