import type { PartialDay } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { type Heading, NO_HEADING } from './grid.js';
import { changes, isShare } from './name-figure.js';
import type { Column } from './read-columns.js';

/** The same for every row of a block: `baseOf` of each column is found once. */
export function basesOf(
  columns: readonly Column[],
  documentYear: number | null,
  packs: Packs,
): (own: Column) => Heading {
  const known = new Map<Column, Heading>();
  return (own) => {
    const base = known.get(own) ?? baseOf(columns, own, documentYear, packs);
    known.set(own, base);
    return base;
  };
}

/**
 * The level that a change, a rank or a share belongs to: 产量 of 产量 | 同比增长, the later of 2022年 | 2023年 | 增长,
 * 用电量 of 用电量 | 占比 | 增长. A period a year before another needs the other as well.
 */
function baseOf(columns: readonly Column[], own: Column, documentYear: number | null, packs: Packs): Heading {
  const left = levelsLeftOf(columns, own, packs);
  const looksRight = own.heading.kinds.has('same-period') || own.heading.kinds.has('rank');
  const levels = left.length > 0 || !looksRight ? left : levelsRightOf(columns, own);
  const compared = comparedWith(columns, own.heading);
  if (compared !== null) return compared;
  if (own.heading.units[0]?.kind === 'percent-point') return nearest(columns, own);
  return levels.reduce<Heading>(
    (best, heading) => (isLater(heading, best, documentYear) ? heading : best),
    levels[0] ?? NO_HEADING,
  );
}

/** 比2025年下降 beside 2025年排放量 | 减排量: what the comparison's year heads is what falls, in the years behind it. */
function comparedWith(columns: readonly Column[], { name, comparison }: Heading): Heading | null {
  const year = comparison?.period?.to.year;
  if (name !== '' || year?.kind !== 'stated') return null;
  const levels = columns.filter(isLevel);
  const only = levels.find(
    ({ heading: { period } }) => period?.to.year.kind === 'stated' && period.to.year.year === year.year,
  );
  const named = only !== undefined && only.heading.name !== '' && levels.length > 1;
  return named && levels.every(({ heading }) => heading.period === null || heading === only.heading)
    ? { ...only.heading, period: null }
    : null;
}

const isLevel = ({ use, heading }: Column): boolean =>
  use === 'values' && !changes(heading) && !heading.kinds.has('same-period');

/** The run of levels next on the left, from left to right. Shares are no base but for what is told in percentage points. */
function levelsLeftOf(columns: readonly Column[], { index }: Column, packs: Packs): Heading[] {
  const run: Heading[] = [];
  for (let at = index - 1; at >= 0 && columns[at]!.use !== 'label'; at -= 1) {
    const column = columns[at]!;
    if (isLevel(column) && !isShare(column.heading, packs)) run.unshift(column.heading);
    else if (run.length > 0) break;
  }
  return run;
}

function levelsRightOf(columns: readonly Column[], { index }: Column): Heading[] {
  const column = columns.slice(index + 1).find(({ use }) => use !== 'label');
  return column !== undefined && isLevel(column) ? [column.heading] : [];
}

function nearest(columns: readonly Column[], { index }: Column): Heading {
  for (let at = index - 1; at >= 0 && columns[at]!.use !== 'label'; at -= 1) {
    if (isLevel(columns[at]!)) return columns[at]!.heading;
  }
  return NO_HEADING;
}

/** Columns that name different things are told apart by nearness, columns that differ by period by time. */
function isLater(heading: Heading, than: Heading, documentYear: number | null): boolean {
  if (heading.name !== than.name || heading.period === null || than.period === null) return true;
  return order(heading.period.to, documentYear) >= order(than.period.to, documentYear);
}

function order({ year, month, day }: PartialDay, documentYear: number | null): number {
  const base = year.kind === 'stated' ? year.year : (documentYear ?? 9999) + year.offset;
  return (base * 12 + month) * 31 + day;
}
