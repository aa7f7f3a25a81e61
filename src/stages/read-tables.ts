import type { Span } from '../model/document.js';
import type { Candidate, Dismissed, Draft, PeriodMention, Quantity } from '../model/draft.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { copyDraft } from './copy-draft.js';
import { baseOf } from './tables/base-column.js';
import { gridsOf } from './tables/find-grids.js';
import { type Cell, cellsOfRow, type Grid, type Heading } from './tables/grid.js';
import { makeCandidate, tableOf } from './tables/make-candidate.js';
import { type PlanYears, planYears, statedYear } from './tables/plan-years.js';
import { type Above, readAbove } from './tables/read-above.js';
import { type Column, readColumns } from './tables/read-columns.js';
import { readHeading } from './tables/read-heading.js';
import { type Row, readRows } from './tables/read-rows.js';
import { type ToldValue, toldValue } from './tables/read-value.js';
import { type Block, splitBlocks } from './tables/split-blocks.js';

/** Names the numbers of tables by the headers of their row and column, and gives them the units told there. */
export const readTables: Stage = (draft, { packs }) => {
  const grids = gridsOf(draft, packs);
  if (grids.length === 0) return draft;
  const settled = grids.flatMap((grid) => readGrid(draft, grid, packs));
  return apply(draft, settled);
};

/** What a cell came to: figures of its own, a reason why it has none, or the place of figures found in its text. */
type Settled = Span &
  (
    | { kind: 'figure'; candidate: Candidate }
    | { kind: 'none'; rule: string; why: string }
    | { kind: 'place'; table: Candidate['table']; deadline: PeriodMention | null }
  );

function readGrid(draft: Draft, grid: Grid, packs: Packs): Settled[] {
  const above = readAbove(draft, grid, packs);
  return splitBlocks(grid, packs).flatMap((block) => {
    const caption = block.title === null ? above.title : readHeading(block.title, packs);
    const columns = readColumns(grid, block, packs);
    const plan = planYears(draft, caption, columns);
    return readBlock({ draft, grid, block, above, caption, columns, plan, years: yearsOf(columns), packs });
  });
}

interface BlockTask {
  draft: Draft;
  grid: Grid;
  block: Block;
  above: Above;
  caption: Heading;
  columns: readonly Column[];
  plan: PlanYears | null;
  years: readonly number[];
  packs: Packs;
}

function readBlock(task: BlockTask): Settled[] {
  const { grid, block, columns, packs } = task;
  const rows = readRows(grid, block, columns, packs);
  const years = task.years.length > 0 ? task.years : yearsOfRows(rows, columns);
  const headers = block.headers.flatMap((row) => cellsStartingIn(grid, row));
  const settled: Settled[] = headers.map((cell) => none(cell, 'table.header', 'in the header of a table'));
  for (const row of rows) settled.push(...readRow({ ...task, years }, row));
  return settled;
}

function cellsStartingIn(grid: Grid, row: number): Cell[] {
  return grid.cells.filter((cell) => cell.row === row);
}

function none({ start, end }: Span, rule: string, why: string): Settled {
  return { kind: 'none', start, end, rule, why };
}

function readRow(task: BlockTask, row: Row): Settled[] {
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
    const value = column.use === 'values' ? numberOf(task, cell) : null;
    if (value !== null) return figureOf(task, row, { cell, column, force, value, levels });
    if (column.use === 'aside' || column.use === 'unit')
      return [none(cell, 'table.aside', 'a column of no figures')];
    if (cell.content === 'glued')
      return [none(cell, 'table.glued', 'numbers of several rows run together in one cell')];
    if (holdsValues && column.use === 'label') return [none(cell, 'table.label', 'in the name of a row')];
    return [
      {
        kind: 'place',
        start: cell.start,
        end: cell.end,
        table: tableOf(row.labels(column.index), column.heading),
        deadline,
      },
    ];
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

/** The number of a cell, with what the cell itself says of it. */
function numberOf({ grid, packs }: BlockTask, cell: Cell): ToldValue | null {
  const { quantity, starred } = cell;
  if (quantity === null) return toldValue(cell, packs);
  return { quantity, said: null, period: starred ? grid.notes.starred : null };
}

interface Place {
  cell: Cell;
  column: Column;
  force: Candidate['force'];
  value: ToldValue;
  levels: readonly Quantity[];
}

function figureOf(
  { draft, grid, block, above, caption, columns, plan, years, packs }: BlockTask,
  row: Row,
  { cell, column, force, value, levels }: Place,
): Settled[] {
  const candidate = makeCandidate(
    {
      row,
      labels: row.labels(column.index),
      own: column.heading,
      base: baseOf(columns, column, draft.year ?? null, packs),
      cell,
      ...value,
      levels,
      plan,
      explained: explains(grid, cell) ? grid.notes.rules : [],
      tableUnits: block.units.length > 0 ? block.units : above.units,
      caption,
      force,
      year: draft.year ?? null,
      years,
    },
    packs,
  );
  return candidate === null ? [] : [{ kind: 'figure', start: cell.start, end: cell.end, candidate }];
}

function explains({ notes }: Grid, { bracket }: Cell): boolean {
  return bracket !== '' && notes.cumulative.includes(bracket);
}

function yearsOf(columns: readonly Column[]): number[] {
  return columns.flatMap(({ heading }) => statedYear(heading) ?? []).sort((a, b) => a - b);
}

/** 2020年（现状）, 2025年（目标） as the names of rows. */
function yearsOfRows(rows: readonly Row[], columns: readonly Column[]): number[] {
  const first = columns.find(({ use }) => use === 'values');
  if (first === undefined) return [];
  const years = rows.flatMap((row) => row.labels(first.index).flatMap((label) => statedYear(label) ?? []));
  return years.sort((a, b) => a - b);
}

/** Puts the figures of cells in the place of what plain reading made of their numbers. */
function apply(draft: Draft, settled: readonly Settled[]): Draft {
  const cellOf = lookUp(settled);
  const kept = draft.candidates.flatMap((candidate) => {
    const cell = cellOf(candidate.quantity);
    if (cell === null) return [candidate];
    if (cell.kind !== 'place') return [];
    return [{ ...candidate, table: cell.table, ownPeriod: candidate.ownPeriod ?? cell.deadline }];
  });
  const figures = settled.flatMap((cell) => (cell.kind === 'figure' ? [cell.candidate] : []));
  const dropped = draft.candidates.flatMap((candidate): Dismissed[] => {
    const cell = cellOf(candidate.quantity);
    const { start, end } = candidate.quantity;
    return cell?.kind === 'none' ? [{ start, end, rule: cell.rule, why: cell.why }] : [];
  });
  const dismissed = draft.dismissed.filter((number) => cellOf(number)?.kind !== 'figure');
  const candidates = [...kept, ...figures].sort((a, b) => a.quantity.start - b.quantity.start);
  const read = copyDraft(draft);
  read.candidates = candidates;
  read.dismissed = [...dismissed, ...dropped].sort((a, b) => a.start - b.start);
  return read;
}

/** The settled cell that holds a span. */
function lookUp(settled: readonly Settled[]): (span: Span) => Settled | null {
  const ordered = [...settled].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ordered[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    const cell = ordered[low - 1];
    return cell !== undefined && end <= cell.end ? cell : null;
  };
}
