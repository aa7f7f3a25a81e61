import type { List } from './list.js';
import type { ListState } from './list-state.js';

/** Finds the rows of a list that the reader asks for, in the order asked for. */
export interface RowFinder<T> {
  find(state: ListState): T[];
}

/** What is searched and sorted by is made ready once: a keystroke then looks through thousands of rows within a frame. */
export function rowFinder<T>(list: List<T>): RowFinder<T> {
  let haystacks: string[] | null = null;
  const orders = new Map<string, ReadonlyMap<T, number>>();
  const orderOf = (key: string): ReadonlyMap<T, number> => {
    const known = orders.get(key) ?? ranksOf(list, key);
    orders.set(key, known);
    return known;
  };
  return {
    find: ({ query, chosen, sort }) => {
      const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
      if (wanted.length > 0)
        haystacks ??= list.rows.map((row) => list.searched(row).join('\n').toLowerCase());
      const facets = list.facets.filter(({ key }) => (chosen.get(key) ?? []).length > 0);
      const found = list.rows.filter(
        (row, i) =>
          wanted.every((word) => haystacks?.[i]?.includes(word)) &&
          facets.every((facet) => facet.passes(row, chosen.get(facet.key) ?? [])),
      );
      return sort === null ? found : sorted(found, orderOf(sort.column), sort.down);
    },
  };
}

function sorted<T>(rows: T[], ranks: ReadonlyMap<T, number>, down: boolean): T[] {
  const rankOf = (row: T): number => ranks.get(row) ?? NOTHING;
  return rows.sort((a, b) => {
    const [x, y] = [rankOf(a), rankOf(b)];
    // What has nothing to sort by stands last either way.
    if (x === NOTHING || y === NOTHING) return x - y;
    return down ? y - x : x - y;
  });
}

const NOTHING = Number.MAX_SAFE_INTEGER;

/** The place of each row by a column; rows of one value share theirs, so that their order stays. */
function ranksOf<T>({ rows, columns }: List<T>, key: string): Map<T, number> {
  const column = columns.find((each) => each.key === key);
  if (column === undefined) return new Map();
  const { order = column.text } = column;
  const values = rows.map((row) => ({ row, value: order(row) }));
  const distinct = [...new Set(values.map(({ value }) => value))].filter(
    (value) => value !== null && value !== '',
  ) as (string | number)[];
  distinct.sort(compareValues);
  const ranks = new Map<string | number | null, number>(distinct.map((value, rank) => [value, rank]));
  return new Map(values.map(({ row, value }) => [row, ranks.get(value) ?? NOTHING]));
}

const collator = new Intl.Collator('zh-Hans', { numeric: true });

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
