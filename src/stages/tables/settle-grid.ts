import type { Draft } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { basesOf } from './base-column.js';
import type { Cell, Grid } from './grid.js';
import { planYears, statedYear } from './plan-years.js';
import { type Above, readAbove } from './read-above.js';
import { type Column, readColumns } from './read-columns.js';
import { readHeading } from './read-heading.js';
import { noteSpans } from './read-notes.js';
import { type Row, readRows } from './read-rows.js';
import { type BlockTask, none, type Settled, settleRow } from './settle-row.js';
import { type Block, splitBlocks } from './split-blocks.js';

/** What a table leaves to one that continues it on the next page. */
interface Passed {
  header: string;
  above: Above;
  columns: readonly Column[];
}

/** What every cell of the tables comes to. */
export function settleGrids(draft: Draft, grids: readonly Grid[], packs: Packs): Settled[] {
  let before: Passed | null = null;
  return grids.flatMap((grid) => {
    const { settled, passed } = settleGrid(draft, grid, grid.follows ? before : null, packs);
    before = passed;
    return settled;
  });
}

function settleGrid(
  draft: Draft,
  grid: Grid,
  before: Passed | null,
  packs: Packs,
): { settled: Settled[]; passed: Passed | null } {
  const own = readAbove(draft, grid, packs);
  let passed = before;
  const settled = splitBlocks(grid, before !== null, packs).flatMap((block, i) => {
    const header = headerOf(grid, block);
    const goesOn =
      before !== null && i === 0 && block.title === null && (header === '' || header === before.header);
    const above = goesOn
      ? { ...before.above, units: own.units.length > 0 ? own.units : before.above.units }
      : own;
    const caption = block.title === null ? above.title : readHeading(block.title, packs);
    const columns = readColumns(grid, block, goesOn && header === '' ? before.columns : [], packs);
    passed = { header: goesOn ? before.header : header, above, columns };
    const plan = planYears(draft, caption, columns, grid.cells[0]!.start);
    const baseOf = basesOf(columns, draft.year, packs);
    const years = yearsOf(columns);
    return settleBlock({ draft, grid, block, above, caption, columns, baseOf, plan, years, packs });
  });
  const notes = noteSpans(draft, grid.lastParagraph, packs).map(
    ({ start, end }): Settled => ({ kind: 'note', start, end }),
  );
  return { settled: [...settled, ...notes], passed };
}

function headerOf(grid: Grid, { headers }: Block): string {
  return headers.flatMap((row) => cellsStartingIn(grid, row).map(({ text }) => text)).join(' ');
}

function settleBlock(task: BlockTask): Settled[] {
  const { grid, block, columns, packs } = task;
  const rows = readRows(grid, block, columns, packs);
  const years = task.years.length > 0 ? task.years : yearsOfRows(rows);
  const headers = block.headers.flatMap((row) => cellsStartingIn(grid, row));
  const settled: Settled[] = headers.map((cell) => none(cell, 'table.header', 'in the header of a table'));
  for (const row of rows) settled.push(...settleRow({ ...task, years }, row));
  return settled;
}

function cellsStartingIn(grid: Grid, row: number): Cell[] {
  return grid.cells.filter((cell) => cell.row === row);
}

function yearsOf(columns: readonly Column[]): number[] {
  return columns.flatMap(({ heading }) => statedYear(heading) ?? []).sort((a, b) => a - b);
}

/** 2020年（现状）, 2025年（目标） as the names of rows. */
function yearsOfRows(rows: readonly Row[]): number[] {
  const years = rows.flatMap((row) => row.labels(0).flatMap((label) => statedYear(label) ?? []));
  return years.sort((a, b) => a - b);
}
