import type { Span } from '../model/document.js';
import type { Candidate, Dismissed, Draft, PeriodMention } from '../model/draft.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { copyDraft } from './copy-draft.js';
import { baseOf } from './tables/base-column.js';
import { type Cell, type Grid, gridsOf } from './tables/grid.js';
import { makeCandidate, statedYear, tableOf } from './tables/make-candidate.js';
import { type Above, readAbove } from './tables/read-above.js';
import { type Column, readColumns } from './tables/read-columns.js';
import { type Heading, readHeading } from './tables/read-heading.js';
import { type Row, readRows } from './tables/read-rows.js';
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
    return readBlock({ draft, grid, block, above, caption, columns, firstYear: firstYearOf(columns), packs });
  });
}

interface BlockTask {
  draft: Draft;
  grid: Grid;
  block: Block;
  above: Above;
  caption: Heading;
  columns: readonly Column[];
  firstYear: number | null;
  packs: Packs;
}

function readBlock(task: BlockTask): Settled[] {
  const { grid, block, columns, packs } = task;
  const rows = readRows(grid, block, columns, packs);
  const headers = block.headers.flatMap((row) => cellsStartingIn(grid, row));
  const settled: Settled[] = headers.map((cell) => none(cell, 'table.header', 'in the header of a table'));
  for (const row of rows) settled.push(...readRow(task, row));
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
  const force = forceOf(
    cells.map(({ cell }) => cell),
    task.packs,
  );
  return cells.flatMap(({ cell, column }): Settled[] => {
    if (column.use === 'values' && cell.quantity !== null)
      return figureOf(task, row, { cell, column, force });
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

/** 约束性 or 预期性 in a row says so of its target. */
function forceOf(cells: readonly Cell[], packs: Packs): Candidate['force'] {
  for (const cell of cells) {
    if (cell.content !== 'text') continue;
    const { kinds, name } = readHeading(cell, packs);
    if (name === '' && kinds.has('binding')) return 'binding';
    if (name === '' && kinds.has('expected')) return 'expected';
  }
  return null;
}

interface Place {
  cell: Cell;
  column: Column;
  force: Candidate['force'];
}

function figureOf(
  { draft, block, above, caption, columns, firstYear, packs }: BlockTask,
  row: Row,
  { cell, column, force }: Place,
): Settled[] {
  const candidate = makeCandidate(
    {
      row,
      labels: row.labels(column.index),
      own: column.heading,
      base: baseOf(columns, column, draft.year ?? null, packs),
      cell,
      quantity: cell.quantity!,
      tableUnits: block.units.length > 0 ? block.units : above.units,
      caption,
      force,
      year: draft.year ?? null,
      firstYear,
    },
    packs,
  );
  return candidate === null ? [] : [{ kind: 'figure', start: cell.start, end: cell.end, candidate }];
}

function firstYearOf(columns: readonly Column[]): number | null {
  const years = columns.flatMap(({ heading }) => statedYear(heading) ?? []);
  return years.length === 0 ? null : Math.min(...years);
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
