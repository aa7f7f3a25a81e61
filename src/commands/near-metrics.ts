import { loadPacks } from '../packs/load.js';

/** Names of metrics that may have been meant, the nearest first. */
export interface NearMetrics {
  inDocuments: string[];
  /** Only looked for where the documents have none. */
  inLexicon: string[];
}

const MOST = 3;

/** What was asked for and is not there, against the metrics that documents state, then against those of the lexicon. */
export function nearMetrics(
  wanted: string,
  { names, patterns }: { names: readonly string[]; patterns?: string[] },
): NearMetrics {
  const inDocuments = nearestOf(
    wanted,
    names.map((name) => [name, name]),
  );
  if (inDocuments.length > 0) return { inDocuments, inLexicon: [] };
  const { metrics } = loadPacks(patterns === undefined ? {} : { directories: patterns }).rules;
  const known = metrics.flatMap(({ id, name, forms }): [string, string][] => [
    [id, id],
    ...[name, ...forms].map((form): [string, string] => [form, name]),
  ]);
  return { inDocuments, inLexicon: nearestOf(wanted, known) };
}

/** @param known forms, each with what it stands for */
function nearestOf(wanted: string, known: readonly (readonly [form: string, name: string])[]): string[] {
  const most = Math.floor([...wanted].length / 3);
  if (most === 0) return [];
  const near = known
    .map(([form, name]) => ({ name, distance: distanceWithin(wanted, form), length: form.length }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || a.length - b.length);
  return [...new Set(near.map(({ name }) => name))].slice(0, MOST);
}

/** Signs to change until the text stands somewhere in the other: a metric is asked for by a part of its name. */
function distanceWithin(text: string, other: string): number {
  const [a, b] = [[...text], [...other]];
  let above = new Array<number>(b.length + 1).fill(0);
  a.forEach((sign, i) => {
    const row = [i + 1];
    b.forEach((each, j) => {
      row.push(Math.min(above[j + 1]! + 1, row[j]! + 1, above[j]! + (sign === each ? 0 : 1)));
    });
    above = row;
  });
  return Math.min(...above);
}
