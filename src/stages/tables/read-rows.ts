import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import { type Cell, cellsOfRow, type Grid, type Heading, isBareYear, NO_HEADING } from './grid.js';
import { headOf } from './head-of.js';
import { joinHeadings } from './join-headings.js';
import { isNoPlace } from './place.js';
import type { Column } from './read-columns.js';
import { readHeading } from './read-heading.js';
import { type ApartUnit, readUnits } from './read-unit.js';
import type { Block } from './split-blocks.js';

/** A row of values, with the labels that stand left of each. */
export interface Row {
  index: number;
  /** The label columns left of a value column, outermost first; of column 0 those that begin the table. */
  labels(column: number): Heading[];
  unit(column: number): ApartUnit | null;
  /** The heading above a group of rows: 期末存栏. */
  group: Heading;
  /** The row whose part a row marked 其中： is; none where that is not sure. */
  parent: Heading;
  /** The row whose unit its parts share: 大牲畜（万头）, #黄牛, 奶牛. */
  whole: Heading;
  /** Labels that stand in several rows: 普及率 under 城镇 and under 农村 needs the label before it. */
  repeated: ReadonlySet<string>;
  /** A row marked as a part stands between that row and this. */
  parted: boolean;
  /** The row above that has a name, for a row that says no more than 增长（%）. */
  previous: Heading;
}

/** The rows of a block that hold values; rows with one wording and no value name the rows under them. */
export function readRows(grid: Grid, block: Block, columns: readonly Column[], packs: Packs): Row[] {
  const rows: Row[] = [];
  const read = remembering(packs);
  const leftOf = columns.map(({ index }) => ({
    labels: runLeftOf(columns, index),
    unit: unitLeftOf(columns, index),
  }));
  const unitOf = rememberingUnits(packs);
  const repeated = repeatedLabels(grid, block, columns);
  let above: Above = NOTHING_ABOVE;
  for (const index of block.body) {
    // A row of dashes has a name and no values, but names no other row.
    const cells = cellsOfRow(grid, index);
    if (cells.length === 1 && cells[0]!.content === 'text') {
      above = underGroup(read(cells[0]!), above, packs);
      continue;
    }
    const row = readRow({ grid, leftOf, index, repeated, read, unitOf, packs }, above);
    rows.push(row);
    above = nextAbove(row, above, packs);
  }
  return rows;
}

/** What the rows above a row leave to it. */
type Above = Pick<Row, 'group' | 'parent' | 'whole' | 'parted' | 'previous'>;

const NOTHING_ABOVE: Above = {
  group: NO_HEADING,
  parent: NO_HEADING,
  whole: NO_HEADING,
  previous: NO_HEADING,
  parted: false,
};

/** 按产业分 opens the parts of the row above it; any other group has wholes of its own. */
function underGroup(group: Heading, { whole }: Above, packs: Packs): Above {
  const word = wordMatcher(packs).byClass.breakdown.longest(group.name, 0);
  const parts = word?.end === group.name.length && whole.name !== '';
  return parts ? { ...NOTHING_ABOVE, group, whole, parted: true } : { ...NOTHING_ABOVE, group };
}

/** Wordings that stand in more than one cell of a label column. */
function repeatedLabels(grid: Grid, block: Block, columns: readonly Column[]): ReadonlySet<string> {
  const labels = new Set(columns.filter(({ use }) => use === 'label').map(({ index }) => index));
  const body = new Set(block.body);
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { row, column, text } of grid.cells) {
    if (!labels.has(column) || !body.has(row)) continue;
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

type Read = (cell: Cell) => Heading;

/** A label that spans rows is read once. */
function remembering(packs: Packs): Read {
  const known = new Map<Cell, Heading>();
  return (cell) => {
    const heading = known.get(cell) ?? readHeading(cell, packs);
    known.set(cell, heading);
    return heading;
  };
}

/** A column of units repeats a few. */
function rememberingUnits(packs: Packs): (text: string) => ApartUnit | null {
  const known = new Map<string, ApartUnit | null>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const unit = readUnits(text, packs)?.[0] ?? null;
    known.set(text, unit);
    return unit;
  };
}

interface RowTask {
  grid: Grid;
  leftOf: readonly { labels: Column[]; unit: Column | null }[];
  index: number;
  repeated: ReadonlySet<string>;
  read: Read;
  unitOf: (text: string) => ApartUnit | null;
  packs: Packs;
}

function readRow(
  { grid, leftOf, index, repeated, read, unitOf, packs }: RowTask,
  { group, parent, whole, parted, previous }: Above,
): Row {
  const cellAt = (column: Column): Cell | null => grid.at(index, column.index);
  return {
    index,
    group,
    parent,
    whole,
    repeated,
    parted,
    previous,
    labels: (column) => {
      const cells = new Map(leftOf[column]!.labels.map((each) => [cellAt(each), each.heading]));
      return [...cells].flatMap(([cell, heading]) =>
        cell !== null && isLabel(cell) ? asPlace(read(cell), heading, packs) : [],
      );
    },
    unit: (column) => {
      const { unit } = leftOf[column]!;
      const cell = unit === null ? null : cellAt(unit);
      return cell === null ? null : unitOf(cell.text);
    },
  };
}

/** Under 客源地 no name says where, under 乡镇 or 园区 whatever names nothing to measure is a place, whether a gazetteer has it or not. */
function asPlace(label: Heading, { kinds, rules }: Heading, packs: Packs): Heading {
  if (kinds.has('origin')) return { ...label, place: 'no', rules: [...label.rules, ...rules] };
  const names = label.name !== '' && label.units.length === 0;
  return kinds.has('place') && names && headOf(label.name, packs) === '' && !isNoPlace(label, packs)
    ? { ...label, place: 'yes', rules: [...label.rules, ...rules] }
    : label;
}

/** 60周岁及以上 and 500万元以上 among names are names; running numbers are none. */
function isLabel(cell: Cell): boolean {
  return (
    cell.content === 'text' || isBareYear(cell) || (cell.quantity !== null && cell.quantity.unit.text !== '')
  );
}

/**
 * The names of a value's row: the run of label columns that begins the table, or the nearest one that begins another beside it
 * (指标 | 总量 | 指标 | 总量). 首要污染物 between values names no row. 排名 may stand left of all names.
 */
function runLeftOf(columns: readonly Column[], column: number): Column[] {
  const first = columns.findIndex(({ use }) => use === 'label');
  if (first === -1) return [];
  for (let at = column - 1; at > first; at -= 1) {
    const { use, heading } = columns[at]!;
    const opens = heading.kinds.has('label') || heading.text === columns[first]!.heading.text;
    if (use === 'label' && opens && columns[at - 1]!.use === 'values') return runFrom(columns, at);
  }
  return runFrom(columns, first);
}

/** The label columns from here up to the next values. */
function runFrom(columns: readonly Column[], from: number): Column[] {
  const end = columns.findIndex(({ use, index }) => index > from && use === 'values');
  return columns.slice(from, end === -1 ? undefined : end).filter(({ use }) => use === 'label');
}

function unitLeftOf(columns: readonly Column[], column: number): Column | null {
  const units = columns.filter(({ use }) => use === 'unit');
  return units.findLast(({ index }) => index < column) ?? units[0] ?? null;
}

/** 房屋施工面积 behind 其中：住宅 of 投资额 counts something else. */
function opensWhole({ name }: Heading, whole: Heading, packs: Packs): boolean {
  const head = headOf(name, packs);
  return head.length > 1 && head !== headOf(whole.name, packs);
}

/** A row without a mark that follows a marked one may be its brother: what the next mark belongs to is not sure. */
function nextAbove(row: Row, above: Above, packs: Packs): Above {
  const label = joinHeadings(row.labels(0), packs);
  if (label.name === '') return above;
  if (label.kinds.has('mark')) return { ...above, previous: label, parted: true };
  const parted = above.parted && label.units.length === 0 && !opensWhole(label, above.whole, packs);
  return {
    ...above,
    parent: parted ? NO_HEADING : label,
    whole: parted ? above.whole : label,
    previous: label,
    parted,
  };
}
