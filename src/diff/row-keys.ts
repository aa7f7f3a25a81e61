import type { Comparable } from './sides.js';

/** Where a figure stands in a panel. */
export interface Row {
  key: string;
  /** What tells the row from others of its name: a section, or the place in the sentence as 2/3. Null where the name does. */
  detail: string | null;
}

/**
 * What makes figures of a panel one row: metric, place and manner. Where one document tells several values of that for one
 * period, they are not one thing, and what tells them apart comes in: first the wording, then the section, then the place in
 * the sentence (三次产业比例为0.3：55.4：44.3).
 */
export function rowsOfPanel(items: readonly Comparable[]): Row[] {
  const plain = items.map(({ manner, name, place }) =>
    [manner, name.key, name.sets.join(), place].join('\n'),
  );
  const defined = definedTwice(items, plain);
  let rows = plain.map(
    (key, at): Row => ({
      key: defined.has(key) ? `${key}\n${items[at]!.name.asides.join()}` : key,
      detail: null,
    }),
  );
  for (const { read, isShown } of detailsOf(items)) {
    const split = splitBy(items, rows, read);
    rows = rows.map((row, at) => {
      if (!split.has(row.key)) return row;
      const found = read(at);
      return { key: `${row.key}\n${found}`, detail: isShown ? found : row.detail };
    });
  }
  return rows;
}

interface Detail {
  read: (at: number) => string;
  /** Does the name of the row not say it? */
  isShown: boolean;
}

function detailsOf(items: readonly Comparable[]): Detail[] {
  const places = placesInSentence(items);
  return [
    { read: (at) => items[at]!.name.plain, isShown: false },
    { read: (at) => items[at]!.figure.source.headings.at(-1) ?? '', isShown: true },
    { read: (at) => places[at]!, isShown: true },
  ];
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

/** Keys under which one document has two values for one period, where the detail tells these apart. */
function splitBy(
  items: readonly Comparable[],
  rows: readonly Row[],
  read: Detail['read'],
): ReadonlySet<string> {
  const first = new Map<string, { size: number; detail: string }>();
  const split = new Set<string>();
  items.forEach(({ figure }, at) => {
    const { source, period, base, value } = figure;
    const { key } = rows[at]!;
    const cell = [key, source.path, period?.start, period?.end].join('\n');
    const size = base?.value ?? value ?? 0;
    const known = first.get(cell);
    if (known === undefined) first.set(cell, { size, detail: read(at) });
    else if (Math.abs(known.size - size) > Math.abs(size) * SAME && known.detail !== read(at)) split.add(key);
  });
  return split;
}
/** 1.57万 and 15683 are one number told twice. */
const SAME = 0.01;

/** 2/3: the second of three figures of one name in its sentence. */
function placesInSentence(items: readonly Comparable[]): string[] {
  const groups = new Map<string, number>();
  const nth = items.map(({ figure, manner, name }) => {
    const { path, line, sentence } = figure.source;
    const key = [path, line, sentence, manner, name.plain].join('\n');
    const count = (groups.get(key) ?? 0) + 1;
    groups.set(key, count);
    return { key, count };
  });
  return nth.map(({ key, count }) => `${count}/${groups.get(key)}`);
}
