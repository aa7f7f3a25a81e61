import type { Span } from '../../model/document.js';
import type { Candidate, Draft, PeriodMention, Quantity } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { type Cell, cellsOfRow, type Grid, type Heading } from './grid.js';
import { makeCandidate, tableOf } from './make-candidate.js';
import { type PlanYears, statedYear, titlePeriod } from './plan-years.js';
import type { Above } from './read-above.js';
import type { Column } from './read-columns.js';
import { readHeading } from './read-heading.js';
import type { Row } from './read-rows.js';
import type { ApartUnit } from './read-unit.js';
import { type ToldValue, toldPieces, toldValue } from './read-value.js';
import type { Block } from './split-blocks.js';
import { saidByHeading, withinYear } from './time-value.js';

/** What a cell came to: figures of its own, a reason why it has none, or the place of figures found in its text. */
export type Settled = Span &
  (
    | { kind: 'figure'; candidate: Candidate }
    | { kind: 'none'; rule: string; why: string }
    | { kind: 'note' }
    | ({ kind: 'place'; deadline: PeriodMention | null } & Pick<Candidate, 'table' | 'headed' | 'rules'>)
  );

/** A block of a table with all that is known before its rows are read. */
export interface BlockTask {
  draft: Draft;
  grid: Grid;
  block: Block;
  above: Above;
  caption: Heading;
  columns: readonly Column[];
  /** The level that a change, a rank or a share in a column belongs to. */
  baseOf(column: Column): Heading;
  plan: PlanYears | null;
  years: readonly number[];
  packs: Packs;
}

/** A cell without a figure. */
export function none({ start, end }: Span, rule: string, why: string): Settled {
  return { kind: 'none', start, end, rule, why };
}

/** 12800（2900）. */
const PART = /^[（(]\d/;

/** What the cells of a row come to. */
export function settleRow(task: BlockTask, row: Row): Settled[] {
  const { grid, columns } = task;
  const cells = columns.flatMap((column) => {
    const cell = grid.at(row.index, column.index);
    return cell !== null && cell.row === row.index && cell.column === column.index ? [{ cell, column }] : [];
  });
  const holdsValues = cells.some(({ cell, column }) => column.use === 'values' && cell.content === 'value');
  const deadline = deadlineOf(cells);
  const force = forceOf(grid, row, task.packs);
  const levels = levelsOf(cells);
  return cells.flatMap(({ cell, column }): Settled[] => {
    const values = column.use === 'values' ? numbersOf(task, cell) : [];
    if (values.length > 0)
      return values.flatMap((each) => figureOf(task, row, { ...each, column, force, levels }));
    if (column.use === 'aside' || column.use === 'unit')
      return [none(cell, 'table.aside', 'a column of no figures')];
    if (cell.content === 'glued')
      return [none(cell, 'table.glued', 'numbers of several rows run together in one cell')];
    if (holdsValues && column.use === 'label') return [none(cell, 'table.label', 'in the name of a row')];
    return [placed(row, cell, column, deadline)];
  });
}

/** 2023年10月 under 完成时限 is the last day of the row's tasks. */
function deadlineOf(cells: readonly { cell: Cell; column: Column }[]): PeriodMention | null {
  const told = cells.find(({ column }) => column.heading.kinds.has('deadline'))?.cell.periods[0] ?? null;
  return told === null ? null : { ...told, mode: 'by' };
}

/** 约束性 or 预期性 in a row, or over a group of rows, says so of its targets. */
function forceOf(grid: Grid, row: Row, packs: Packs): Candidate['force'] {
  const cells = cellsOfRow(grid, row.index).filter(({ content }) => content === 'text');
  for (const { kinds } of [...cells.map((cell) => readHeading(cell, packs)), row.group]) {
    if (kinds.has('binding')) return 'binding';
    if (kinds.has('expected')) return 'expected';
  }
  return null;
}

/** What a row has reached or shall reach in single years: what a total over years is held against. */
function levelsOf(cells: readonly { cell: Cell; column: Column }[]): Quantity[] {
  return cells.flatMap(({ cell, column }) =>
    column.use === 'values' && cell.bracket === '' && statedYear(column.heading) !== null
      ? (cell.quantity ?? [])
      : [],
  );
}

/** A cell whose numbers are read as running text is. */
function placed(row: Row, { start, end }: Cell, column: Column, deadline: PeriodMention | null): Settled {
  const { index, heading } = column;
  const table = tableOf(row.labels(index), heading);
  return {
    kind: 'place',
    start,
    end,
    table,
    deadline,
    headed: saidByHeading(heading, null),
    rules: heading.rules,
  };
}

/** The number of a cell, rarely several, with what the cell itself says of it. */
function numbersOf({ grid, packs }: BlockTask, cell: Cell): Pick<Place, 'cell' | 'value'>[] {
  const { quantity, starred } = cell;
  if (quantity !== null)
    return [{ cell, value: { quantity, said: null, period: starred ? grid.notes.starred : null } }];
  const value = toldValue(cell, packs);
  return value === null ? toldPieces(cell, packs) : [{ cell, value }];
}

interface Place {
  cell: Cell;
  column: Column;
  force: Candidate['force'];
  value: ToldValue;
  levels: readonly Quantity[];
}

function figureOf(task: BlockTask, row: Row, { cell, column, force, value, levels }: Place): Settled[] {
  const { draft, grid, block, above, caption, columns, plan, years, packs } = task;
  const ofTitle = block.title === null ? [] : caption.units;
  const tableUnits = [block.units, ofTitle].find(({ length }) => length > 0) ?? above.units;
  const candidate = makeCandidate(
    {
      row,
      labels: row.labels(column.index),
      own: column.heading,
      base: task.baseOf(column),
      cell,
      ...value,
      levels,
      plan,
      told: withinYear(caption) ?? titlePeriod(draft),
      explained: explains(grid, cell) ? grid.notes.rules : [],
      tableUnits,
      listed: listedUnit(columns, column, tableUnits),
      caption,
      force,
      year: draft.year,
      years,
    },
    packs,
  );
  if (candidate === null) return [placed(row, cell, column, null)];
  const { end } = candidate.quantity;
  const pair = cell.content === 'value' && PART.test(cell.text.slice(end - cell.start));
  const figure: Settled = { kind: 'figure', start: cell.start, end: pair ? end : cell.end, candidate };
  const rest = { start: end, end: cell.end };
  return pair ? [figure, none(rest, 'table.part', 'a part of the number before it')] : [figure];
}

/** Of several units that are told above the table each is of one column, in their order. */
function listedUnit(
  columns: readonly Column[],
  { index }: Column,
  units: readonly ApartUnit[],
): ApartUnit | null {
  const levels = columns.filter(({ use }) => use === 'values');
  if (levels.length !== units.length) return null;
  return units[levels.findIndex((each) => each.index === index)] ?? null;
}

function explains({ notes }: Grid, { bracket }: Cell): boolean {
  return bracket !== '' && notes.cumulative.includes(bracket);
}
