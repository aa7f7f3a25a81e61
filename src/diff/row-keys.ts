import type { Comparable } from './sides.js';

/**
 * What makes figures of a panel one row: metric, place and manner. Where one document tells several values of that for one
 * period, they are not one thing, and what tells them apart comes in: first the wording, then the section, then the place in
 * the sentence (三次产业比例为0.3：55.4：44.3).
 */
export function rowKeys(items: readonly Comparable[]): string[] {
  const plain = items.map(({ manner, name, place }) =>
    [manner, name.key, name.sets.join(), place].join('\n'),
  );
  const defined = definedTwice(items, plain);
  let keys = plain.map((key, at) => (defined.has(key) ? `${key}\n${items[at]!.name.asides.join()}` : key));
  const places = placesInSentence(items);
  const details: ((item: Comparable, at: number) => string)[] = [
    ({ name }) => name.plain,
    ({ figure }) => figure.source.headings.at(-1) ?? '',
    (_, at) => places[at]!,
  ];
  for (const detail of details) {
    const doubtful = doubtfulKeys(items, keys);
    if (doubtful.size === 0) break;
    keys = keys.map((key, at) => (doubtful.has(key) ? `${key}\n${detail(items[at]!, at)}` : key));
  }
  return keys;
}

/** Keys with two definitions in brackets (按2020年不变价, 按2023年不变价): one that is silent may be either. */
function definedTwice(items: readonly Comparable[], keys: readonly string[]): Set<string> {
  const definitions = new Map<string, Set<string>>();
  items.forEach(({ name }, at) => {
    if (name.asides.length === 0) return;
    const known = definitions.get(keys[at]!) ?? new Set();
    definitions.set(keys[at]!, known.add(name.asides.join()));
  });
  return new Set([...definitions].filter(([, found]) => found.size > 1).map(([key]) => key));
}

/** Keys under which one document has two values for one period. */
function doubtfulKeys(items: readonly Comparable[], keys: readonly string[]): Set<string> {
  const values = new Map<string, number>();
  const doubtful = new Set<string>();
  items.forEach(({ figure }, at) => {
    const { source, period, base, value } = figure;
    const cell = [keys[at], source.path, period?.start, period?.end].join('\n');
    const size = base?.value ?? value ?? 0;
    const known = values.get(cell);
    if (known === undefined) values.set(cell, size);
    else if (Math.abs(known - size) > Math.abs(size) * SAME) doubtful.add(keys[at]!);
  });
  return doubtful;
}
/** 1.57万 and 15683 are one number told twice. */
const SAME = 0.01;

/** 2 of 3: the second of three figures of one name in its sentence. */
function placesInSentence(items: readonly Comparable[]): string[] {
  const groups = new Map<string, number>();
  const nth = items.map(({ figure, manner, name }) => {
    const key = [figure.source.path, figure.source.line, figure.source.sentence, manner, name.plain].join(
      '\n',
    );
    const count = (groups.get(key) ?? 0) + 1;
    groups.set(key, count);
    return { key, count };
  });
  return nth.map(({ key, count }) => `${count} of ${groups.get(key)}`);
}
