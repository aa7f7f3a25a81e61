import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import { displayWidth, fitWidth } from './display-width.js';
import { fitColumns } from './fit-columns.js';

export interface GridColumn {
  label: string;
  /** What it needs to stay of use. */
  least: number;
  /** The order in which columns leave a terminal that is too narrow for all; absent: it stays. */
  leaves?: number;
  right?: true;
}

export interface GridCell {
  text: string;
  paint: (text: string) => string;
}

/** The columns that are shown, by their place among all, and how wide they are. */
export interface Layout {
  columns: { at: number; width: number; label: string; right: boolean }[];
  /** Places of the columns that there was no room for. */
  left: number[];
}

const GAP = 2;

/** Fits columns into a width. One that says nothing, such as the place of a text without places, leaves its room to the others. */
export function layOut(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): Layout {
  const speaking = columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ at }) => rows.some((row) => row[at] !== ''));
  const measured = speaking.map((column) => ({ ...column, natural: naturalWidth(column, rows) }));
  const kept = leaveUntilFit(measured, width);
  const widths = fitColumns(kept, width - GAP * (kept.length - 1));
  return {
    columns: kept.map(({ at, label, right }, i) => ({
      at,
      label,
      width: widths[i] ?? 0,
      right: right === true,
    })),
    left: measured.filter((column) => !kept.includes(column)).map(({ at }) => at),
  };
}

type Measured = GridColumn & { at: number; natural: number };

function naturalWidth(
  { label, at }: GridColumn & { at: number },
  rows: readonly (readonly string[])[],
): number {
  // Not Math.max(...): a large comparison has more rows than a call takes arguments.
  return rows.reduce((widest, row) => Math.max(widest, displayWidth(row[at] ?? '')), displayWidth(label));
}

function leaveUntilFit(columns: readonly Measured[], width: number): Measured[] {
  const kept = [...columns];
  while (leastWidth(kept) > width) {
    const first = kept
      .filter(({ leaves }) => leaves !== undefined)
      .sort((a, b) => (a.leaves ?? 0) - (b.leaves ?? 0))[0];
    if (first === undefined) break;
    kept.splice(kept.indexOf(first), 1);
  }
  return kept;
}

function leastWidth(columns: readonly Measured[]): number {
  return columns.reduce((sum, { least, natural }) => sum + Math.min(least, natural) + GAP, -GAP);
}

/** The line of labels. */
export function gridHead(layout: Layout, ink: ChalkInstance): string {
  const cells: GridCell[] = [];
  for (const { at, label } of layout.columns) cells[at] = { text: label, paint: ink.dim };
  return gridRows(layout, [cells]);
}

/** Rows under each other, each given with all its cells, fitted and without blanks at their ends. */
export function gridRows({ columns }: Layout, rows: readonly (readonly GridCell[])[]): string {
  if (rows.length === 0) return '';
  const table = new Table({
    chars: BORDERLESS,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true },
    colWidths: columns.map(({ width }) => width + GAP),
    colAligns: columns.map(({ right }) => (right ? 'right' : 'left')),
  });
  for (const row of rows) table.push(columns.map((column) => fitCell(row[column.at], column.width)));
  return table.toString().replace(/ +$/gm, '');
}

// Colour after fitting: what a terminal does not show takes no room.
function fitCell({ text, paint }: GridCell = NO_CELL, width: number): string {
  return paint(fitWidth(text, width));
}

const NO_CELL: GridCell = { text: '', paint: String };

const NOTHING = '';
const BORDERLESS = {
  top: NOTHING,
  'top-mid': NOTHING,
  'top-left': NOTHING,
  'top-right': NOTHING,
  bottom: NOTHING,
  'bottom-mid': NOTHING,
  'bottom-left': NOTHING,
  'bottom-right': NOTHING,
  left: NOTHING,
  'left-mid': NOTHING,
  mid: NOTHING,
  'mid-mid': NOTHING,
  right: NOTHING,
  'right-mid': NOTHING,
  middle: NOTHING,
};
